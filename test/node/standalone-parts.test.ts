/** A page styles the list by its parts, so no step of the build may rename one: a minifier once made `bQ` of `footnotes`. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** The words of every `part="…"`, but those that are only known when the list runs. */
function partsIn(code: string): Set<string> {
  const withoutComments = code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  return new Set(
    [...withoutComments.matchAll(/\bpart=\\?"([^"\\]*)/g)]
      .flatMap(([, words = '']) => words.replace(/\$\{[^}]*\}?/g, '$').split(/\s+/))
      .filter((word) => word !== '' && !word.includes('$')),
  );
}

test('every part of the sources is a part in the standalone file', () => {
  const sources = ['src/render', 'src/element'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const parts = partsIn(sources.join('\n'));
  assert.ok(parts.size >= 20, `Only ${[...parts].join(', ')} were found in the sources.`);
  const built = partsIn(readFileSync('dist/standalone/subprocessor-list.js', 'utf8'));
  assert.deepEqual(
    [...parts].filter((part) => !built.has(part)),
    [],
  );
});

test('a part that was renamed is missed, and one that is put together is not asked for', () => {
  assert.deepEqual([...partsIn('html`<p part="note  footnotes"> <td part="cell cell-${id}"> // part="none"`')].sort(), [
    'cell',
    'footnotes',
    'none',
    'note',
  ]);
  assert.ok(!partsIn('html`<p part="bQ">`').has('footnotes'));
});
