import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoize } from '../../src/language/memoize.js';

test('a value is made when it is first asked for, and once for each key', () => {
  const asked: string[] = [];
  const length = memoize((text: string) => {
    asked.push(text);
    return text.length;
  });
  assert.deepEqual(asked, []);
  assert.deepEqual([length('ab'), length('abc'), length('ab')], [2, 3, 2]);
  assert.deepEqual(asked, ['ab', 'abc']);
});

test('a value that is nothing is made once as well', () => {
  let count = 0;
  const nothing = memoize(() => void (count += 1));
  nothing();
  nothing();
  assert.equal(count, 1);
});

test('the oldest value goes when the cache is full, so that a page cannot fill the memory', () => {
  const asked: string[] = [];
  const same = memoize((text: string) => {
    asked.push(text);
    return text;
  }, 2);
  for (const text of ['a', 'b', 'c', 'b', 'a']) same(text);
  assert.deepEqual(asked, ['a', 'b', 'c', 'a']);
});
