// Punctuation and spelling do not hide a company, in any script; letters that differ stay different.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldForSearch } from '../../src/language/fold.js';
import { listed, read, see } from './list-by-hand.js';
import { initialState } from '../../src/list/state.js';
import { viewList } from '../../src/list/view.js';

const finds = (query: string, name: string): boolean => see(listed([{ name }]), { query }).shown === 1;

/** Each of these ways to write it finds all the others. */
const samePairs: readonly (readonly [string, string])[] = [
  ['Amazon Web Services, Inc', 'Amazon Web Services Inc.'],
  ['subprocessor', 'Sub-processor'],
  ['email', 'e-mail'],
  ['email', 'E\u2011Mail'],
  ['email', 'e\u2212mail'],
  ['email', 'e–mail'],
  ['Let’s Encrypt', "Let's Encrypt"],
  ['Let‘s Encrypt', 'Letʼs Encrypt'],
  ['Let´s Encrypt', 'Lets Encrypt'],
  ['Let`s Encrypt', "let's encrypt"],
  ['“Acme” Ltd', '"Acme" Ltd'],
  ['«Acme» Ltd', '„Acme“ Ltd'],
  ['Acme\u00a0GmbH', 'Acme GmbH'],
  ['Acme\u2009GmbH', 'Acme\u202fGmbH'],
  ['U.S. Bank', 'US Bank'],
  ['−5', '-5'],
  ['AT&T', 'ATT'],
  ['Łódź', 'lodz'],
  ['ジ-エヌ', 'ジエヌ'],
  ['データ・センター', 'データセンター'],
  ['ＡＷＳ', 'AWS'],
  ['ｶﾞ', 'ガ'],
  ['שָׁלוֹם', 'שלום'],
  ['בע״מ', 'בעמ'],
  ['مُحَمَّد', 'محمد'],
  ['می\u200cخواهم', 'میخواهم'],
  ['ΟΔΟΣ', 'οδος'],
  ['한국', '한국'.normalize('NFD')],
];

describe('spelling', () => {
  for (const [one, other] of samePairs) {
    it(`[Q14] takes ${JSON.stringify(one)} and ${JSON.stringify(other)} for the same`, () => {
      assert.ok(finds(one, other), `${one} finds ${other}`);
      assert.ok(finds(other, one), `${other} finds ${one}`);
    });
  }

  it('[Q14] finds umlauts by what is typed in their place', () => {
    for (const [query, name] of [
      ['mueller', 'Müller'],
      ['MUELLER', 'Mu\u0308ller'],
      ['aerzte', 'Ärzte'],
      ['koeln', 'Köln'],
      ['aarhus', 'Århus'],
      ['soerensen', 'Sørensen'],
      ['aeroe', 'Ærø'],
      ['moelndal', 'Mölndal'],
    ] as const) {
      assert.ok(finds(query, name), `${query} finds ${name}`);
      assert.ok(finds(name, query), `${name} finds ${query}`);
    }
    assert.ok(finds('muller', 'Müller'));
  });

  it('[Q14] keeps marks that are letters: Indic vowels and kana', () => {
    for (const [one, other] of [
      ['की', 'का'],
      ['カ', 'ガ'],
      ['は', 'ぱ'],
      ['はは', 'ばば'],
      ['กิ', 'กา'],
      ['கி', 'கு'],
    ] as const) {
      assert.ok(!finds(one, other), `${one} is not ${other}`);
      assert.ok(!finds(other, one), `${other} is not ${one}`);
    }
  });

  it('finds a syllable of Hangul while it is being typed', () => assert.ok(finds('하', '한국')));

  it('keeps symbols that are a part of a name', () => {
    assert.ok(finds('c++', 'C++ Hosting'));
    assert.ok(!finds('c++', 'C Hosting'));
  });
});

describe('a query of nothing but punctuation', () => {
  const rows = listed([{ name: 'AT&T' }, { name: 'Acme (DE)' }, { name: 'Birch' }]);
  const shown = (query: string): string[] =>
    see(rows, { query }).groups.flatMap((group) => group.rows.map(({ row }) => row.names.join()));

  it('finds what shows it', () => {
    assert.deepEqual(shown(' & '), ['AT&T']);
    assert.deepEqual(shown('('), ['Acme (DE)']);
    assert.deepEqual(shown('?'), []);
  });

  it('makes no difference beside a word', () => {
    assert.deepEqual(shown('acme —'), ['Acme (DE)']);
    assert.deepEqual(shown('- birch'), ['Birch']);
  });
});

/** Letters of many scripts, their marks, and what may stand between them. */
const character = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...Array.from('aBcÄöÜßøÅŁıİéñçğžœ'),
      ...Array.from('ЯндексЁйΣΟςά'),
      ...Array.from('שלוםأبپ한국東京'),
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(...Array.from('कखगकिीाुंक्षதமிழ்ไทยกำカガパぱはばヴー')) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\u0301', '\u0308', '\u05b8', '\u064e', '\u3099', '\u093c', '\u094d', '\u0327'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...Array.from(`'"’‘“”„«».,-‐–—−&/()・\u00b4\``)) },
  { weight: 2, arbitrary: fc.constantFrom(' ', '\u00a0', '\u2009', '\u202f') },
);
const anyName = fc.array(character, { minLength: 1, maxLength: 14 }).map((all) => all.join(''));

describe('whatever the script', () => {
  it('[Q14] folding once is enough', () => {
    fc.assert(
      fc.property(fc.oneof(anyName, fc.string({ unit: 'binary' })), (text) =>
        assert.equal(foldForSearch(foldForSearch(text)), foldForSearch(text)),
      ),
      { numRuns: 3000 },
    );
  });

  it('[Q14] a name finds itself, however it is typed', () => {
    const ways: readonly ((name: string) => string)[] = [
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.toLowerCase(),
      (name) => name.normalize('NFC'),
      (name) => name.normalize('NFD'),
      (name) => name.replace(/['’‘´`]/g, "'"),
      (name) => name.replace(/["“”„«»]/g, '“'),
      (name) => name.replace(/[-‐–—−]/g, '\u2011'),
      (name) => name.replace(/\s/g, ' '),
      (name) => name.replace(/[\p{P}\u2212\u00b4`]/gu, ''),
      (name) => `  ${name}\u200b`,
    ];
    fc.assert(
      fc.property(anyName, fc.constantFrom(...ways), (name, way) => {
        fc.pre(/[\p{L}\p{N}]/u.test(name));
        const list = read(listed([{ name }]));
        assert.equal(viewList(list, { ...initialState(), query: way(name) }).shown, 1, way(name));
      }),
      { numRuns: 3000 },
    );
  });
});
