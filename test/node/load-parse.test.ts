/** A text that is no JSON says so in its own way, the same in every engine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LoadError } from '../../src/manifest/errors.js';
import { parseJson } from '../../src/manifest/json.js';

const manifest = String.raw`{"version": 1, "name": "A \"quoted\" \\ \u00e9 é 👪", "empty": {}, "none": [],
  "numbers": [-1.5e+10, 0, -0, 1E-2, 12.25], "words": [true, false, null], "deep": [[{"a": {"b": [1]}}]]}`;

function failureOf(text: string, url?: string): LoadError {
  try {
    parseJson(text, url);
  } catch (error) {
    assert.ok(error instanceof LoadError, String(error));
    return error;
  }
  assert.fail(`${JSON.stringify(text.slice(0, 80))} was taken as JSON`);
}

const outcome = (text: string) => failureOf(text).reason;

test('JSON is parsed with and without a byte order mark and white space around it', () => {
  assert.deepEqual(parseJson(manifest), JSON.parse(manifest));
  assert.deepEqual(parseJson(`\uFEFF\r\n\t ${manifest}\n`), JSON.parse(manifest));
});

for (const [text, value] of [
  ['null', null],
  ['"text"', 'text'],
  ['7', 7],
  ['[]', []],
  ['{}', {}],
] as const) {
  test(`${text} is JSON: whether it is a manifest is not asked here`, () => assert.deepEqual(parseJson(text), value));
}

test('an own key __proto__ stays a key', () => {
  const value = parseJson('{"__proto__": {"polluted": true}}') as object;
  assert.deepEqual(Object.keys(value), ['__proto__']);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
});

test('nothing but white space is empty', () => {
  for (const text of ['', ' ', '\n\t\r\n', '\uFEFF', '\uFEFF \n']) assert.equal(outcome(text), 'empty');
});

test('an HTML page is recognized, whatever its doctype, case or leading white space', () => {
  for (const text of ['<!doctype html><p>Not found', '\n  <HTML>', '\uFEFF<!DOCTYPE html>', '<?xml version="1.0"?>']) {
    assert.equal(outcome(text), 'html');
  }
});

test('[Q23] a text cut off at any place is cut short, never anything else', () => {
  for (let length = 1; length < manifest.length; length += 1) {
    assert.equal(outcome(manifest.slice(0, length)), 'cut-short', manifest.slice(0, length));
  }
});

test('a text cut off inside a word, a number or an escape is cut short', () => {
  for (const text of ['[f', '[fals', '{"a": n', '[-', '[1.', '[1e', '[1E+', '["\\', '["\\u', '["\\u00e']) {
    assert.equal(outcome(text), 'cut-short', text);
  }
});

const faults: [what: string, text: string, line: number, column: number][] = [
  ['a sentence', 'Not found', 1, 1],
  ['a trailing comma in a list', '[\n  1,\n]', 3, 1],
  ['a trailing comma in an object', '{"a": 1,\r\n}', 2, 1],
  ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['a missing colon', '{"a" 1}', 1, 6],
  ['a key without quotes', '{\n  name: 1}', 2, 3],
  ['single quotes', "['a']", 1, 2],
  ['curly quotes from a word processor', '{\n\n“name”: 1}', 3, 1],
  ['a no-break space', '{\u00A0"a": 1}', 1, 2],
  ['a comment', '{\n  // rows\n}', 2, 3],
  ['a string that is not closed', '{"a": "one,\n "b": "two"}', 1, 12],
  ['a string that is not closed in the last line', '["one\n', 1, 6],
  ['an escape that JSON does not know', '["\\d"]', 1, 3],
  ['a tab in a string', '["\t"]', 1, 3],
  ['a number with a leading zero', '[007]', 1, 3],
  ['a word that JSON does not know', '[undefined]', 1, 2],
  ['the wrong bracket', '[1}', 1, 3],
  ['a bracket too many', '[]]', 1, 3],
  ['a second value', '{} {}', 1, 4],
  ['a comma after the value', '{},', 1, 3],
  ['a number as a key', '{1: 2}', 1, 2],
  ['a list as a key', '{[]: 2}', 1, 2],
  ['a colon in a list', '["a": 1]', 1, 5],
  ['two commas', '[1,,2]', 1, 4],
  ['a value missing', '{"a":}', 1, 6],
  ['a byte order mark inside', '[\uFEFF]', 1, 2],
];
for (const [what, text, line, column] of faults) {
  test(`${what} is not JSON, and the error says where`, () => {
    const error = failureOf(text);
    assert.equal(error.reason, 'not-json');
    assert.deepEqual([error.line, error.column], [line, column]);
    assert.equal(error.detail, `line ${line}, column ${column}`);
    assert.ok(error.cause instanceof SyntaxError);
  });
}

test('a text that is cut short says where it ends', () => {
  const { line, column, detail } = failureOf('{\r\n  "a": [1,\r\n   2');
  assert.deepEqual({ line, column, detail }, { line: 3, column: 5, detail: 'line 3, column 5' });
});

test('a byte order mark and the kind of line break change no position; an astral character has two columns', () => {
  for (const lineBreak of ['\n', '\r\n', '\r'])
    for (const mark of ['', '\uFEFF']) {
      const { line, column } = failureOf(`${mark}["👪",${lineBreak}"👪" x]`);
      assert.deepEqual([line, column], [2, 6]);
    }
  assert.equal(failureOf('\uFEFF[x!]').column, 2);
});

test('where the engine runs out of stack, no place is said, since there is none', (context) => {
  context.mock.method(JSON, 'parse', () => {
    throw new RangeError('Maximum call stack size exceeded');
  });
  assert.equal(failureOf('[[]]').detail, undefined);
});

test('a wrong word at the very end cannot be distinguished from one that was cut off', () => {
  for (const text of ['[NaN', '[True']) assert.equal(outcome(text), 'cut-short', text);
});

test('a million nested arrays are a value or a LoadError', () => {
  const depth = 1_000_000;
  const deep = '['.repeat(depth);
  assert.equal(outcome(deep), 'cut-short');
  assert.equal(outcome(`${deep},}`), 'not-json');
  let value;
  try {
    value = parseJson(deep + ']'.repeat(depth));
  } catch (error) {
    assert.ok(error instanceof LoadError);
    return;
  }
  assert.ok(Array.isArray(value));
});

test('an engine that runs out of stack gives a LoadError', (context) => {
  context.mock.method(JSON, 'parse', () => {
    throw new RangeError('Maximum call stack size exceeded');
  });
  assert.equal(failureOf('[[]]').reason, 'not-json');
});

test('a token of five million characters does not overflow the stack', () => {
  const long = 5_000_000;
  assert.equal(outcome(`["${'a'.repeat(long)}`), 'cut-short');
  assert.equal(outcome(`[${'1'.repeat(long)}x]`), 'not-json');
  assert.equal(outcome(`[${' '.repeat(long)}x]`), 'not-json');
  assert.equal(outcome(' '.repeat(long)), 'empty');
});

test('the message names the address, and the cause is kept', () => {
  const error = failureOf('{"a": 1,}', 'https://example.com/subprocessors.json');
  assert.equal(error.message, 'Failed to load https://example.com/subprocessors.json: not-json (line 1, column 9)');
  assert.equal(error.name, 'LoadError');
  assert.ok(error.cause instanceof SyntaxError);
  assert.equal(failureOf('').message, 'Failed to load the manifest in the page: empty');
});
