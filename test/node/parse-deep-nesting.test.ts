/** A million nested arrays, or objects, overflow the stack of whatever recurses. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asText } from '../../src/manifest/as-text.js';
import { parseManifest } from '../../src/manifest/parse.js';
import { subprocessor } from '../../src/manifest/schema.js';
import { withRow } from '../corpus/bad.js';
import { at, nestedArrays } from '../corpus/pointer.js';

const rowKeys = Object.keys(subprocessor.shape);

const deep = nestedArrays(1e6, ['core']);

function nestedObjects(depth: number): object {
  let value: object = { a: 'core' };
  for (let count = 1; count < depth; count++) value = { a: value };
  return value;
}

describe('a million nested arrays', () => {
  it('are no manifest', () => {
    const { manifest, problems } = parseManifest(deep);
    assert.equal(manifest, undefined);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['not-a-manifest'],
    );
  });

  it('in the place of the rows become a row with their words', () => {
    assert.deepEqual(at(parseManifest({ version: 1, subprocessors: deep }).manifest, '/subprocessors'), [
      { name: 'core' },
    ]);
  });

  it('under an unknown key of a row become a custom field', () => {
    const { manifest } = parseManifest(withRow({ unknown: deep }));
    assert.equal(at(manifest, '/subprocessors/0/fields/unknown'), 'core');
  });

  it('in the values before a change stay as they are', () => {
    const { manifest } = parseManifest({ ...withRow({}), changes: [{ date: '2025', before: { locations: deep } }] });
    assert.equal(at(manifest, '/changes/0/before/locations'), deep);
  });
});

describe('a hundred thousand nested arrays', () => {
  // Ten times what overflows the stack: a million, key by key, would take a quarter of a minute.
  const nested = nestedArrays(1e5, ['core']);

  for (const key of rowKeys) {
    it(`in ${key} of a row become text, and the row keeps its name`, () => {
      const { manifest, problems } = parseManifest(withRow({ [key]: nested }));
      assert.ok(problems.length);
      assert.equal(at(manifest, '/subprocessors/0/name'), key === 'name' ? 'core' : 'A');
      assert.match(JSON.stringify(at(manifest, '/subprocessors/0')), /"core"/);
    });
  }
});

describe('a million nested objects', () => {
  it('become text too', () => {
    const { manifest } = parseManifest(withRow({ purpose: nestedObjects(1e6) }));
    assert.match(JSON.stringify(at(manifest, '/subprocessors/0')), /core/);
  });
});

describe('text made of a value', () => {
  for (const [value, text] of [
    ['word', 'word'],
    [7, '7'],
    [false, 'false'],
    [null, ''],
    [[], ''],
    [{}, ''],
    [['a', ['b', 1], null, 'c'], 'a, b, 1, c'],
    [{ a: 'b', c: ['d', 'e'], f: {} }, 'a: b, c: d, e, f: '],
    [{ a: { b: { c: 'd' } } }, 'a: b: c: d'],
  ] as const) {
    it(`is ${JSON.stringify(text)} for ${JSON.stringify(value)}`, () => assert.equal(asText(value), text));
  }
});
