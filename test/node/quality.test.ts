/** test/quality.md: no line of the quality list goes without a test, and every test named there is there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

/** How many lines the quality list has. */
const lineCount = 31;
/** A benchmark is no test: for this line its command is named. */
const measuredLine = 30;

const [, ...sections] = readFileSync('test/quality.md', 'utf8').split(/^## /m);
const lines = sections.map((section) => {
  const [heading = ''] = section.split('\n');
  const tests: { file: string; title: string }[] = [];
  let file = '';
  for (const [, path, title] of section.matchAll(/^- `([^`]+)`|^ {2}- “(.+)”$/gm)) {
    if (path) file = path;
    else tests.push({ file, title: title ?? '' });
  }
  return { number: Number(/^\d+/.exec(heading)?.[0]), heading, section, tests };
});

test('every line of the quality list is there, in order', () => {
  assert.deepEqual(
    lines.map(({ number }) => number),
    Array.from({ length: lineCount }, (_, index) => index + 1),
  );
});

/** The titles of a file's tests and of what they stand in, as they are written: with quotes that a string escapes. */
const titlesOf = (file: string): string[] =>
  existsSync(file)
    ? [...readFileSync(file, 'utf8').matchAll(/\b(?:it|test|describe)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(
        ([, , title = '']) => title.replaceAll(/\\(['"`])/g, '$1'),
      )
    : [];

describe('the tests of line', () => {
  for (const { number, heading, section, tests } of lines) {
    if (number === measuredLine) {
      test(`${heading}: the command that measures it is a script of package.json`, () => {
        const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
        const command = /`npm run (\w+)`/.exec(section)?.[1] ?? '';
        assert.ok(Object.hasOwn(scripts, command), section);
      });
      continue;
    }
    test(`${heading}: there are some, and they are where the list says`, () => {
      assert.ok(tests.length > 0);
      for (const { file, title } of tests) {
        assert.match(file, /^test\/(node|browser)\/[\w-]+\.test\.ts$/);
        const pieces = title.split('…').filter((piece) => piece.trim());
        assert.ok(pieces.join('').length >= 12, `“${title}” could be any test`);
        const titles = titlesOf(file);
        assert.ok(
          titles.some((one) => pieces.every((piece) => one.includes(piece))),
          `${file} has no test “${title}”`,
        );
      }
    });
  }
});

test('a title is one of a test, and nothing else that a file says', () => {
  const titles = titlesOf('test/node/quality.test.ts');
  assert.ok(titles.includes('a title is one of a test, and nothing else that a file says'));
  assert.ok(!titles.includes('test/quality.md'));
});
