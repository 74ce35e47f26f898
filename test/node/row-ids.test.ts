// Ids from names: stable for Latin names, and with all letters and marks of any other script.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rowIds, slug } from '../../src/manifest/ids.js';

describe('an id made from a name', () => {
  for (const [name, id] of [
    ['Łódź Hosting, Inc.', 'lodz-hosting-inc'],
    ['Let’s Encrypt', 'let-s-encrypt'],
    ["Let's Encrypt", 'let-s-encrypt'],
    ['E\u2011Mail & Co', 'e-mail-co'],
    ['Müller', 'muller'],
    ['AT&T', 'at-t'],
    ['Яндекс', 'яндекс'],
    ['मेघ होस्टिंग', 'मेघ-होस्टिंग'],
    ['ガス', 'ガス'],
    ['שָׁלוֹם בע״מ', 'שלום-בע-מ'],
  ] as const) {
    it(`${name} is ${id}`, () => assert.equal(slug(name), id));
  }

  it('differs where the names do, in marks that are letters too', () => {
    const subprocessors = ['की', 'का', 'カ', 'ガ'].map((name) => ({ name }));
    assert.deepEqual(rowIds({ version: 1, subprocessors }), ['की', 'का', 'カ', 'ガ']);
  });
});
