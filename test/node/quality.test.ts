/** test/quality.md: no line of the quality list goes without a test, and the page is what the tests' titles say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { freshPage, pagePath, testFiles } from '../quality/files.js';
import { lines, measured, notYetHeld, qualityPage, readQuality } from '../quality/page.js';
import { readTitles } from '../quality/titles.js';

const quality = readQuality(testFiles());
const testsOf = (line: string) => quality.held.get(line) ?? [];

describe('the tests of line', () => {
  for (const [line, heading] of lines) {
    const command = measured.get(line);
    const issue = notYetHeld.get(line);
    if (command) {
      test(`${line}, ${heading}: the command that measures it is a script of package.json`, () => {
        const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
        assert.ok(Object.hasOwn(scripts, command.script), command.script);
        assert.ok(command.text.includes(`npm run ${command.script}`));
      });
    } else if (issue !== undefined) {
      test(`${line}, ${heading}: there are none before issue ${issue}`, () => {
        assert.deepEqual(testsOf(line), [], 'There are some now: take the line out of `notYetHeld`.');
      });
    } else {
      test(`${line}, ${heading}: there are some`, () => {
        assert.notEqual(testsOf(line).length, 0, `No title begins with [Q${line}].`);
      });
    }
  }
});

test('every line of the quality list is there once, in order', () => {
  const numbers = lines.map(([line]) => line);
  const whole = numbers.filter((line) => /^\d+$/.test(line));
  assert.deepEqual(
    whole,
    Array.from({ length: 31 }, (_, index) => String(index + 1)),
  );
  assert.deepEqual(
    numbers.filter((line) => !whole.includes(line)),
    ['10a', '10b', '28a'],
  );
  for (const line of [...measured.keys(), ...notYetHeld.keys()]) assert.ok(numbers.includes(line), line);
});

test('tags name lines that there are', () => {
  const known = new Set(lines.map(([line]) => line));
  const unknown = [...quality.held].filter(([line]) => !known.has(line));
  assert.deepEqual(unknown, []);
});

test('tags stand at the start of a title', () => {
  assert.deepEqual(quality.strays, []);
});

test('the page is what the titles say; if not, `npm run quality` writes it', async () => {
  assert.equal(readFileSync(pagePath, 'utf8'), await freshPage());
});

describe('titles are read from source', () => {
  const read = (source: string) => readTitles(source).tests.map((titles) => titles.map(({ text }) => text).join(' › '));
  const straysOf = (source: string) => readTitles(source).strays;

  test('of tests and of the suites that they are in', () => {
    const source = `describe('a', () => { it('b', f); describe('c', () => { for (const x of xs) test('d', f); }); it('e', f); });`;
    assert.deepEqual(read(source), ['a › b', 'a › c › d', 'a › e']);
  });

  test('whatever their quotes, with an ellipsis for what is put in', () => {
    assert.deepEqual(read(String.raw`it('it\'s', f); it("x" + y, f); it(title, f); it(${'`${a} and ${`b`}.`'}, f);`), [
      "it's",
      'x…',
      '…',
      '… and ….',
    ]);
  });

  test('and from nothing else: comments, strings, other calls, a pattern’s test', () => {
    assert.deepEqual(read(`// it('a', f)\nconst b = "it('b', f)"; /c/.test('c'); fit.it; it('d');`), []);
  });

  test('with their tags apart from their words', () => {
    const [[title] = []] = readTitles(`it('[Q3][Q10a] says [once] what is there', f)`).tests;
    assert.deepEqual(title?.tags, ['3', '10a']);
    assert.equal(title.words, 'says [once] what is there');
  });

  test('and a tag that nobody would count is reported', () => {
    for (const source of [
      `it('is one [Q8]', f)`,
      `it('[q8] is one', f)`,
      `it('[Q8]is one', f)`,
      `it('[Q 8] is one', f)`,
      `it('Q8: is one', f)`,
      `it('[Q8] [Q9] is one', f)`,
      `const title = '[Q8] is one'; it(title, f)`,
    ]) {
      assert.equal(straysOf(source).length, 1, source);
    }
    assert.deepEqual(straysOf(`describe('[Q8] is', () => { it('[Q9][Q10b] one', f); });`), []);
  });

  test('a test holds what a suite around it names, and is told once', () => {
    const source = `describe('[Q8] the focus', () => { it('[Q9][Q8] stays', f); it('[Q9] stays', f); });`;
    const { held } = readQuality([{ path: 'a.test.ts', source }]);
    const stays = [{ path: 'a.test.ts', title: 'the focus stays' }];
    assert.deepEqual(held.get('8'), stays);
    assert.deepEqual(held.get('9'), stays);
    assert.match(qualityPage({ held, strays: [] }), /^## 8\. .+\n\n- `a\.test\.ts`\n {2}- “the focus stays”$/m);
  });
});
