import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

/** In bytes, gzipped. Every reader of a page pays it; raising it is a decision, not a repair. */
const ceiling = 26_000;

test(`the standalone file is at most ${ceiling} bytes gzipped`, (context) => {
  const size = gzipSync(readFileSync('dist/standalone/subprocessor-list.js'), { level: 9 }).byteLength;
  context.diagnostic(`${size} bytes gzipped, ${ceiling - size} to spare`);
  assert.ok(size <= ceiling, `It is ${size} bytes.`);
  // A file that misses its libraries would be small as well.
  assert.ok(size > 10_000, `It is ${size} bytes: something is not in it.`);
});

test('the standalone file keeps private fields and loads nothing by itself', () => {
  const code = readFileSync('dist/standalone/subprocessor-list.js', 'utf8');
  assert.match(code, /this\.#\w/, 'private fields were rewritten for older browsers');
  assert.doesNotMatch(code, /^\s*(import|export)\b/m);
  // A page in another encoding than UTF-8 would read anything else wrongly.
  assert.equal(/[^\t\n -~]/.exec(code)?.[0], undefined);
  assert.doesNotMatch(code, /\bimport\(|\bnew Function\b|\beval\(/);
});
