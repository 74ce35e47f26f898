import assert from 'node:assert/strict';
import { test } from 'node:test';
import { once } from '../../src/language/once.js';

test('a value is made when it is first asked for, and once for each key', () => {
  const asked: string[] = [];
  const length = once((text: string) => {
    asked.push(text);
    return text.length;
  });
  assert.deepEqual(asked, []);
  assert.deepEqual([length('ab'), length('abc'), length('ab')], [2, 3, 2]);
  assert.deepEqual(asked, ['ab', 'abc']);
});

test('a value that is nothing is made once as well', () => {
  let count = 0;
  const nothing = once(() => void (count += 1));
  nothing();
  nothing();
  assert.equal(count, 1);
});
