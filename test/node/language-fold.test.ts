// QUALITY 14: search and ids see through case and accents.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fold } from '../../src/language/fold.js';

describe('[Q14] folding', () => {
  const pairs: [string, string][] = [
    ['Łódź', 'lodz'],
    ['straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['ẞ', 'ss'],
    ['ığdır', 'igdir'],
    ['IĞDIR', 'igdir'],
    ['İstanbul', 'istanbul'],
    ['Ærø', 'aero'],
    ['Đorđe', 'dorde'],
    ['Þór', 'thor'],
    ['Œuvre', 'oeuvre'],
    ['Ångström', 'angstrom'],
    ['ﬁle', 'file'],
    ['ＡＷＳ', 'aws'],
    ['Яндекс', 'яндекс'],
    ['東京', '東京'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['', ''],
  ];
  for (const [text, folded] of pairs) {
    it(`${JSON.stringify(text)} is ${JSON.stringify(folded)}`, () => assert.equal(fold(text), folded));
  }

  it('takes composed and decomposed letters for the same', () => assert.equal(fold('e\u0301'), fold('é')));

  it('leaves plain ASCII but for its case', () => assert.equal(fold('A-b_C 1\n"'), 'a-b_c 1\n"'));

  it('is done with one round: what is folded folds to itself', () => {
    for (const text of ['Zoom™', '№ 1', '℠', '㎒', 'ΟΔΟΣ']) assert.equal(fold(fold(text)), fold(text), text);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(fold(fold(text)), fold(text))),
      { numRuns: 500 },
    );
  });

  it('takes upper and lower case for the same', () => {
    for (const text of ['Zoom™', 'łódź', 'straße', 'νίκος', 'ǽ'])
      assert.equal(fold(text.toUpperCase()), fold(text), text);
  });
});
