import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutMethods } from '../../src/tools/build/trim-lit.js';

test('a method goes from its class, and a function from its object with the comma behind it', () => {
  const code =
    'const o={to(a){return{b:[a]}},from(c){return c}};class A{static x(){if(1){}}get y(){return 1}z(){return 2}}';
  assert.deepEqual(withoutMethods(code, ['to', 'x', 'y']), {
    code: 'const o={from(c){return c}};class A{z(){return 2}}',
    missed: [],
  });
});

test('a method that is not there is told, so that the build can stop', () => {
  assert.deepEqual(withoutMethods('class A{b(){}}', ['b', 'c']), { code: 'class A{}', missed: ['c'] });
});
