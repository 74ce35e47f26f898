import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';

/**
 * In bytes, gzipped. Every reader of a page pays it; raising it is a decision, not a repair. The list alone took 27,840 with
 * Lit as it is published; Lit's `repeat`, by which rows keep their own nodes, took 930 more, the rooms for further
 * capabilities 1,940. The faults of real lists took 7,400: near misses and known headings 2,000, what the publisher is told,
 * with lines and columns, 1,700, search and the words of a list 1,500, the page around it and page translators 800, footnotes
 * and what a screen reader needs 900, the rest corrections. The look took 5,100. The reader's tools took 14,700: their values,
 * counts, groups and words 3,400, filters and scope on the page 3,000, the address and permalinks 3,100, row details, the links
 * of rows and copying 2,500, export 2,500. A page's own tables took 9,000: their spans, headings, places and dates 5,800, the
 * page's nodes and what of them stays beside the list 2,300, words in place of values 400, the rest corrections; boxes, scripts
 * and catalogues in other people's systems took 2,300.
 */
const ceiling = 69_600;

test(`[Q29] the standalone file is at most ${ceiling} bytes gzipped`, (context) => {
  const size = gzipSync(readFileSync('dist/standalone/subprocessor-list.js'), { level: 9 }).byteLength;
  context.diagnostic(`${size} bytes gzipped, ${ceiling - size} to spare`);
  assert.ok(size <= ceiling, `It is ${size} bytes.`);
  // A file that misses its libraries would be small as well.
  assert.ok(size > 10_000, `It is ${size} bytes: something is not in it.`);
});

describe('the standalone file', () => {
  const code = readFileSync('dist/standalone/subprocessor-list.js', 'utf8');

  test('begins with the compile hint, which counts nowhere else, and the notice', () => {
    const [hint, notice] = code.split('\n');
    assert.equal(hint, '//# allFunctionsCalledOnLoad');
    assert.match(notice ?? '', /^\/\*! subprocessor-list \d+\.\d+\.\d+ \(MIT\), with Lit .*\*\/$/);
  });

  test('is ASCII, since a page in another encoding than UTF-8 would read anything else wrongly', () => {
    // The minifier escapes what stands in strings, but nothing in a template with a tag: there, write the escape yourself.
    assert.equal(/[^\t\n -~]/.exec(code)?.[0], undefined);
    // So that this is no file without such characters: the loading sentence ends with an ellipsis.
    assert.ok(code.includes('\\u2026'));
  });

  test("has Lit's production code", () => {
    assert.doesNotMatch(code, /Lit is in dev mode|dev-mode/);
  });

  test('keeps private fields and loads nothing by itself', () => {
    assert.match(code, /this\.#\w/, 'private fields were rewritten for older browsers');
    assert.doesNotMatch(code, /^\s*(import|export)\b/m);
    assert.doesNotMatch(code, /\bimport\(|\bnew Function\b|\beval\(/);
  });
});
