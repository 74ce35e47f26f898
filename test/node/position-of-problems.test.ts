/** Line and column: each problem is told where it is in the file, and a text stops being JSON where every engine says. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseManifest } from '../../src/manifest/parse.js';
import { findFault, withPositions } from '../../src/manifest/position.js';
import type { Problem } from '../../src/manifest/problem.js';
import { badManifests } from '../corpus/bad.js';
import { at } from '../corpus/pointer.js';

const today = '2025-06-01';
const problemsOf = (text: string) => parseManifest(JSON.parse(text), { today, text }).problems;

/** `line:column` of each path in a text. */
function positions(text: string, ...paths: string[]): string[] {
  const problems = paths.map((path): Problem => ({ path, code: 'missing', message: '', severity: 'error' }));
  return withPositions(problems, text).map(({ line, column }) => `${String(line)}:${String(column)}`);
}

/** What stands at a line and a column. */
function textAt(text: string, { line = 0, column = 0 }: Problem): string {
  return (text.split(/\r\n?|\n/)[line - 1] ?? '').slice(column - 1);
}

describe('the position of a problem', () => {
  const text = `{
  "version": 1,
  "subprocessors": [
    { "name": "Acme", "location": "IE" },
    {
      "name": "Birch",
      "added": "2025-02-30"
    }
  ]
}`;

  it('is that of its key', () => {
    assert.deepEqual(
      problemsOf(text).map(({ path, line, column }) => [path, line, column]),
      [
        ['/subprocessors/0/location', 4, 23],
        ['/subprocessors/1/added', 7, 7],
      ],
    );
  });

  it('is that of the item in a list', () => {
    assert.deepEqual(positions('[\n  1,\n  [2, {"a": 3}]\n]', '/0', '/1', '/1/0', '/1/1', '/1/1/a'), [
      '2:3',
      '3:3',
      '3:4',
      '3:7',
      '3:8',
    ]);
  });

  it('is that of the object where a key is missing, and of the document where all of it is meant', () => {
    assert.deepEqual(positions('\n {"a": [{},\n {"b": 1}]}', '/a/1/name', '/version', '', '/a/7/x'), [
      '3:2',
      '2:2',
      '2:2',
      '2:3',
    ]);
  });

  it('is found under keys with slashes, tildes, escapes and names of object properties', () => {
    const keys = String.raw`{"a/b": {"~": 1}, "\u00e9\n": 2, "__proto__": {"constructor": 3}, "": 4}`;
    assert.deepEqual(positions(keys, '/a~1b/~0', '/é\n', '/__proto__/constructor', '/'), [
      '1:10',
      '1:19',
      '1:48',
      '1:67',
    ]);
  });

  it('is that of the last of equal keys, which is the one that JSON.parse takes', () => {
    assert.deepEqual(positions('{"a": 1,\n"a": 2}', '/a'), ['2:1']);
  });

  it('is not given without the text', () => {
    for (const problem of parseManifest(JSON.parse(text), { today }).problems) {
      assert.equal('line' in problem, false);
      assert.equal('column' in problem, false);
    }
  });

  it('is given to warnings too', () => {
    const twice = '{"version": 1, "subprocessors": [\n{"name": "A", "id": "a"},\n{"name": "A", "id": "a"}]}';
    assert.deepEqual(
      problemsOf(twice).map(({ severity, line, column }) => [severity, line, column]),
      [['warning', 3, 15]],
    );
  });

  for (const { title, manifest } of badManifests) {
    it(`leads to the very key or item, or to what holds it: ${title}`, () => {
      const published = JSON.stringify(manifest, null, 2);
      for (const problem of problemsOf(published)) {
        const here = textAt(published, problem);
        const key = problem.path.replace(/^.*\//s, '').replaceAll('~1', '/').replaceAll('~0', '~');
        const isThere = problem.path !== '' && at(JSON.parse(published), problem.path) !== undefined;
        if (isThere && !/^\d+$/.test(key)) assert.ok(here.startsWith(`${JSON.stringify(key)}:`), here);
        else assert.match(here, /^\S/);
      }
    });
  }

  it('takes one walk through the text for twenty thousand problems: one for each would take a minute', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({
      name: `A${String(index)}`,
      [`key${String(index)}`]: 1,
    }));
    const many = JSON.stringify({ version: 1, subprocessors: rows }, null, 1);
    const problems = parseManifest(JSON.parse(many), { today }).problems;
    assert.equal(problems.length, 20_000);
    const start = performance.now();
    const located = withPositions(problems, many);
    assert.ok(performance.now() - start < 10_000);
    assert.ok(textAt(many, located.at(-1)!).startsWith('"key19999"'));
  });
});

describe('where a text stops being JSON', () => {
  it('is nowhere in any JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2, '\t'), (json, indent) => {
        assert.equal(findFault(JSON.stringify(JSON.parse(json), null, indent)), undefined);
      }),
    );
  });

  it('is somewhere in every text that JSON.parse refuses, and nowhere in one that it takes', () => {
    const pieces = fc.constantFrom(
      ...Array.from('[]{},:"\\ -.'),
      '\n',
      '\t',
      '1',
      '01',
      'e',
      'null',
      'true',
      '"a"',
      '"a":',
      '\\u00e9',
      '\u00A0',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (text.trim()) assert.equal(findFault(text) === undefined, isJson, JSON.stringify(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('is where V8 says, for a character that does not belong there', () => {
    const valid = '{"a": [1, {"b": "c"}, true], "d": null}';
    for (let index = 0; index < valid.length; index += 1) {
      const text = `${valid.slice(0, index)}\u00A0${valid.slice(index)}`;
      let message = '';
      try {
        JSON.parse(text);
      } catch (error) {
        message = (error as SyntaxError).message;
      }
      // In a string it is a character like any other; a word that it breaks is told at its beginning.
      if (message && !/[a-z]\u00A0[a-z]/.test(text)) assert.equal(findFault(text)?.column, index + 1, text);
      else assert.equal(findFault(text) === undefined, message === '');
    }
  });
});
