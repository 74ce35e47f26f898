/** A text that is no JSON says so in its own way, the same in every engine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LoadError } from '../../src/manifest/errors.js';
import { parseJson } from '../../src/manifest/load.js';

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

const outcome = (text: string) => {
  const { reason, detail } = failureOf(text);
  return detail ? `${reason}, ${detail}` : reason;
};

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

test('a page is told from JSON, whatever its doctype, case or leading white space', () => {
  for (const text of ['<!doctype html><p>Not found', '\n  <HTML>', '\uFEFF<!DOCTYPE html>', '<?xml version="1.0"?>']) {
    assert.equal(outcome(text), 'html');
  }
});

test('a text cut off at any place is cut short, never anything else', () => {
  for (let length = 1; length < manifest.length; length += 1) {
    assert.equal(outcome(manifest.slice(0, length)), 'cut-short', manifest.slice(0, length));
  }
});

test('a text cut off inside a word, a number or an escape is cut short', () => {
  for (const text of [
    't',
    'tru',
    '[f',
    '[fals',
    '{"a": n',
    'nul',
    '-',
    '[-',
    '[1.',
    '[1e',
    '[1E+',
    '"\\',
    '"\\u',
    '"\\u00e',
  ]) {
    assert.equal(outcome(text), 'cut-short', text);
  }
});

const faults: [what: string, text: string, where: string][] = [
  ['a sentence', 'Not found', 'line 1, column 1'],
  ['a trailing comma in a list', '[\n  1,\n]', 'line 3, column 1'],
  ['a trailing comma in an object', '{"a": 1,\r\n}', 'line 2, column 1'],
  ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3'],
  ['a missing colon', '{"a" 1}', 'line 1, column 6'],
  ['a key without quotes', '{\n  name: 1}', 'line 2, column 3'],
  ['single quotes', "['a']", 'line 1, column 2'],
  ['curly quotes from a word processor', '{\n\n“name”: 1}', 'line 3, column 1'],
  ['a no-break space', '{\u00A0"a": 1}', 'line 1, column 2'],
  ['a comment', '{\n  // rows\n}', 'line 2, column 3'],
  ['a string that is not closed', '{"a": "one,\n "b": "two"}', 'line 1, column 7'],
  ['a line break in the last string', '["one\n', 'line 1, column 2'],
  ['an escape that JSON does not know', '["\\d"]', 'line 1, column 2'],
  ['a tab in a string', '["\t"]', 'line 1, column 2'],
  ['a number with a leading zero', '[007]', 'line 1, column 2'],
  ['a word that JSON does not know', '[undefined]', 'line 1, column 2'],
  ['a word that JSON does not know, at the end', '[NaN', 'line 1, column 2'],
  ['a word in capitals at the end', '[True', 'line 1, column 2'],
  ['the wrong bracket', '[1}', 'line 1, column 3'],
  ['a bracket too many', '[]]', 'line 1, column 3'],
  ['a second value', '{} {}', 'line 1, column 4'],
  ['a comma after the value', '{},', 'line 1, column 3'],
  ['a number as a key', '{1: 2}', 'line 1, column 2'],
  ['a list as a key', '{[]: 2}', 'line 1, column 2'],
  ['a colon in a list', '["a": 1]', 'line 1, column 5'],
  ['two commas', '[1,,2]', 'line 1, column 4'],
  ['a value missing', '{"a":}', 'line 1, column 6'],
  ['a byte order mark inside', '[\uFEFF]', 'line 1, column 2'],
];
for (const [what, text, where] of faults) {
  test(`${what} is not JSON, and the message says where`, () => assert.equal(outcome(text), `not-json, ${where}`));
}

test('a place is counted without the byte order mark, which no editor shows', () => {
  assert.equal(outcome('\uFEFF[x]'), 'not-json, line 1, column 2');
});

test('a million nested arrays are a value or a LoadError', () => {
  const depth = 1_000_000;
  const deep = '['.repeat(depth);
  assert.equal(outcome(deep), 'cut-short');
  assert.equal(outcome(`${deep}x`), `not-json, line 1, column ${depth + 1}`);
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

test('five million characters in one token are no reason to overflow', () => {
  const long = 5_000_000;
  assert.equal(outcome(`["${'a'.repeat(long)}`), 'cut-short');
  assert.equal(outcome(`[${'1'.repeat(long)}x]`), 'not-json, line 1, column 2');
  assert.equal(outcome(`[${' '.repeat(long)}x]`), `not-json, line 1, column ${long + 2}`);
  assert.equal(outcome(' '.repeat(long)), 'empty');
});

test('the message names the address and the place, and the cause is kept', () => {
  const error = failureOf('{"a": 1,}', 'https://example.com/subprocessors.json');
  assert.equal(error.message, 'No manifest from https://example.com/subprocessors.json: not-json, line 1, column 9');
  assert.equal(error.name, 'LoadError');
  assert.ok(error.cause instanceof SyntaxError);
  assert.equal(failureOf('').message, 'No manifest from the page: empty');
});
