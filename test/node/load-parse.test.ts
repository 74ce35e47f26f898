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

const faults: [what: string, text: string][] = [
  ['a sentence', 'Not found'],
  ['a trailing comma in a list', '[\n  1,\n]'],
  ['a trailing comma in an object', '{"a": 1,\r\n}'],
  ['a missing comma', '{\n  "a": 1\n  "b": 2\n}'],
  ['a missing colon', '{"a" 1}'],
  ['a key without quotes', '{\n  name: 1}'],
  ['single quotes', "['a']"],
  ['curly quotes from a word processor', '{\n\n“name”: 1}'],
  ['a no-break space', '{\u00A0"a": 1}'],
  ['a comment', '{\n  // rows\n}'],
  ['a string that is not closed', '{"a": "one,\n "b": "two"}'],
  ['a string that is not closed in the last line', '["one\n'],
  ['an escape that JSON does not know', '["\\d"]'],
  ['a tab in a string', '["\t"]'],
  ['a number with a leading zero', '[007]'],
  ['a word that JSON does not know', '[undefined]'],
  ['the wrong bracket', '[1}'],
  ['a bracket too many', '[]]'],
  ['a second value', '{} {}'],
  ['a comma after the value', '{},'],
  ['a number as a key', '{1: 2}'],
  ['a list as a key', '{[]: 2}'],
  ['a colon in a list', '["a": 1]'],
  ['two commas', '[1,,2]'],
  ['a value missing', '{"a":}'],
  ['a byte order mark inside', '[\uFEFF]'],
];
for (const [what, text] of faults) {
  test(`${what} is not JSON, and the cause says more`, () => {
    assert.equal(outcome(text), 'not-json');
    assert.ok(failureOf(text).cause instanceof SyntaxError);
  });
}

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
  assert.equal(error.message, 'Failed to load https://example.com/subprocessors.json: not-json');
  assert.equal(error.name, 'LoadError');
  assert.ok(error.cause instanceof SyntaxError);
  assert.equal(failureOf('').message, 'Failed to load the manifest in the page: empty');
});
