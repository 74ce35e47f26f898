// How much room a list needs: the longest words, what each column cannot be read without, and from where on it is tables.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { longestWord, type ColumnWidth, type ListLayout } from '../../src/list/layout.js';
import type { PreparedList } from '../../src/list/prepare.js';
import { listed, read } from './list-by-hand.js';

const gap = 3;
/** Room for a focus ring at a table's end. */
const edge = 2;

/** The width of the column of that field, in the first group unless another is told. */
function widthOf(list: PreparedList, field: string, group = 0): ColumnWidth {
  const column = list.groups[group]?.columns.find(({ fields }) => fields[0] === field);
  assert.ok(column, `there is a column ${field}`);
  return at(list.layout, column.key);
}

function at({ columns }: ListLayout, key: number): ColumnWidth {
  const width = columns[key];
  assert.ok(width);
  return width;
}

/** What a group's table cannot do without. */
const leastOf = ({ groups, layout }: PreparedList): number[] =>
  groups.map(({ columns }) =>
    columns.reduce((sum, { key }) => sum + at(layout, key).least, gap * (columns.length - 1) + edge),
  );

const prose = 'Words that are told one after the other until nobody doubts that this is a sentence, if a dull one.';

describe('[Q10b] the longest word of a text', () => {
  for (const [what, text, length] of [
    ['nothing', '', 0],
    ['blanks alone', ' \n\t ', 0],
    ['one word', 'hosting', 7],
    ['the longest of several', 'a bee ceded', 5],
    ['words after any blank, one that does not break excepted', 'one\u00a0two\nthree', 5],
    ['a word with a hyphen, which breaks behind it', 'post-ident', 5],
    ['a word whose longer part has the hyphen', 'verarbeitungs-auftrag', 14],
    ['a word with a soft hyphen', 'auftrags\u00adverarbeitung', 12],
    ['a word with a dash', 'brandenburg\u2013potsdam', 12],
    ['an address of mail, whose @ is wider than a 0', 'gdpr@datadoghq.co.uk', 10.4],
    ['an address of a page', 'https://acne.example/subprocessors/', 14],
    ['capitals and other letters that are wider than a 0', 'ABmw', 5.6],
    [
      'ideographs, which break anywhere',
      '\u30af\u30e9\u30a6\u30c9\u30db\u30b9\u30c6\u30a3\u30f3\u30b0\u3068\u5206\u6790',
      2,
    ],
    ['a Latin name within ideographs', '\u6771\u4eacdatacenterholding\u682a\u5f0f\u4f1a\u793e', 17],
  ] as const)
    it(`is that of ${what}`, () => assert.equal(Number(longestWord(text).toFixed(3)), length));

  it('is never longer than the text, nor shorter than any of its words that nothing breaks', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '7', '\u00e9', '\u0436'), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(' ', '\n', ' - '), (words, between) => {
        const text = words.join(between);
        const longest = Math.max(0, ...words.map((one) => one.length));
        assert.ok(longestWord(text) >= longest);
        assert.ok(longestWord(text) <= Math.max(longest, 1));
      }),
    );
  });
});

describe('[Q10b] a column', () => {
  it('of prose is never narrower than 25 characters', () => {
    const list = read(listed([{ name: 'A', purpose: prose }]));
    assert.equal(widthOf(list, 'purpose').least, 25);
    assert.ok(widthOf(list, 'purpose').wish > 25);
  });

  it('of a longer word is as wide as that', () => {
    const word = 'datenverarbeitungsdienstleistungen';
    const list = read(listed([{ name: 'A', purpose: `${prose} ${word}` }]));
    assert.equal(widthOf(list, 'purpose').least, word.length);
  });

  it('of dates has each of them whole, and wants no more', () => {
    const list = read(
      listed([
        { name: 'A', added: '2025-05-01' },
        { name: 'B', added: '2025-10-30' },
      ]),
    );
    const { least, wish } = widthOf(list, 'added');
    assert.equal(least, 'Oct 30, 2025'.length);
    assert.equal(wish, least);
  });

  it('of dates in ideographs has them whole, too, whose letters are twice as wide', () => {
    const list = read(listed([{ name: 'A', added: '2025-12-31' }]), { language: 'ja', stringsLanguage: 'ja' });
    // 2025\u5e7412\u670831\u65e5
    assert.ok(widthOf(list, 'added').least >= 8 + 3 * 2);
  });

  it('of numbers has the longest of them whole', () => {
    const rows = [1, 1234567890].map((seats, index) => ({ name: String(index), fields: { seats } }));
    assert.equal(widthOf(read(listed(rows)), 'seats').least, '1,234,567,890'.length);
  });

  it('has room for the longest word of its heading and the arrow behind it', () => {
    const list = read(listed([{ name: 'A', fields: { f: 1 } }], { fields: { f: { label: 'The risikoklasse' } } }));
    assert.equal(widthOf(list, 'f').least, 'risikoklasse'.length + 1);
  });

  it('of names has a name of some words in few lines, and its longest word in bold', () => {
    const list = read(listed([{ name: 'The Company of Several Words Limited' }]));
    assert.equal(widthOf(list, 'name').least, 18);
    const long = read(listed([{ name: 'Bundesverwaltungsgericht' }]));
    assert.ok(widthOf(long, 'name').least > 'Bundesverwaltungsgericht'.length);
  });

  it('of names has room for the badges below them, which do not wrap', () => {
    const upcoming = read(listed([{ name: 'A', added: '2030-09-30', role: 'independent-controller' }]));
    const plain = read(listed([{ name: 'A', added: '2024-09-30' }]));
    assert.ok(widthOf(upcoming, 'name').least > widthOf(plain, 'name').least);
    assert.ok(widthOf(upcoming, 'name').least >= 0.8125 * 'Independent controller'.length);
  });

  it('of names has room for the mark of a footnote behind them', () => {
    const notes = [{ mark: '*', text: 'A note' }];
    const widths = ['*', undefined].map((mark) =>
      widthOf(read(listed([{ name: 'Acme Cloud', notes: mark }], { notes })), 'name'),
    );
    assert.ok(widths[0]!.least >= widths[1]!.least + 3);
    assert.ok(widths[0]!.wish >= widths[1]!.wish + 3);
  });

  it('is as wide in each group that has it: the widest cell of all decides', () => {
    const list = read(
      listed([
        { name: 'A', group: 'one', purpose: 'Mail' },
        { name: 'B', group: 'two', purpose: prose },
        { name: 'A name of several words', group: 'two', added: '2024' },
      ]),
    );
    for (const field of ['name', 'purpose']) assert.equal(widthOf(list, field, 0), widthOf(list, field, 1));
    assert.equal(widthOf(list, 'purpose', 0).least, 25);
  });

  it('of an empty list is as wide as its heading', () => {
    const list = read(listed([], { groups: [{ id: 'g' }], columns: ['name', 'purpose'] }));
    for (const { least } of list.layout.columns) assert.ok(least >= 'Name'.length && least < 20);
  });
});

describe('a layout', () => {
  it('of facts needs the name to come first', () => {
    const rows = [{ name: 'A', purpose: prose, added: '2024' }];
    assert.ok(read(listed(rows)).layout.facts < 100);
    assert.equal(read(listed(rows, { columns: ['purpose', 'name'] })).layout.facts, Infinity);
    const mixed = { groups: [{ id: 'g', columns: ['added', 'name'] }, { id: 'h' }] };
    const inGroups = ['g', 'h'].map((group) => ({ name: 'A', added: '2024', group }));
    assert.equal(read(listed(inGroups, mixed)).layout.facts, Infinity);
  });

  it('needs more room the more facts it has beside each other', () => {
    const { facts, pairs, table } = read(
      listed([{ name: 'A', purpose: prose, fields: { a: prose, b: prose, c: prose, d: prose, e: prose } }]),
    ).layout;
    assert.ok(facts < pairs && pairs < table);
  });

  it('of tables never has less room than the columns of any group and the gaps between them', () => {
    const text = fc.oneof(
      fc.constantFrom('', 'Mail', prose, 'gdpr@datadoghq.com', '\u65e5\u672c\u8a9e', '2024-05-01'),
      fc.string({ unit: 'grapheme', maxLength: 90 }),
    );
    const row = fc.record(
      {
        name: text,
        group: fc.constantFrom('one', 'two', 'three'),
        purpose: text,
        locations: text,
        added: text,
        legalName: text,
        role: fc.constantFrom('affiliate', 'other', 'subprocessor'),
        fields: fc.dictionary(fc.string({ maxLength: 8 }), fc.oneof(text, fc.integer()), { maxKeys: 4 }),
      },
      { requiredKeys: ['name'] },
    );
    let several = 0;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const list = read(listed(rows));
        const least = leastOf(list);
        if (new Set(least).size > 1) several += 1;
        assert.equal(list.layout.table, Math.max(...least));
        for (const { least: one, wish } of list.layout.columns) {
          assert.ok(Number.isFinite(one) && one > 0);
          assert.ok(wish >= one);
        }
        for (const { columns } of list.groups) {
          const [first] = columns;
          assert.ok(first && list.layout.columns[first.key]);
        }
      }),
    );
    assert.ok(several > 10, 'some lists have groups that need more than others');
  });
});

describe('reckoning', () => {
  /** In processor time, the best of three. */
  function seconds(what: () => void): number {
    const times = [0, 1, 2].map(() => {
      const start = process.cpuUsage();
      what();
      return process.cpuUsage(start).user / 1e6;
    });
    return Math.min(...times);
  }

  it('takes time in proportion to a text: a million characters are looked at in no time', () => {
    for (const piece of ['word ', 'x', '-', 'a@b.c/', '\u00ad', '\u6771'])
      assert.ok(seconds(() => longestWord(piece.repeat(1e6 / piece.length))) < 2, piece);
  });

  it('takes time in proportion to the columns, each in a group of its own', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => ({
      name: `A${index}`,
      group: `g${index}`,
      fields: { [`f${index}`]: 'x' },
    }));
    assert.ok(seconds(() => assert.equal(read(listed(rows)).layout.columns.length, 2001)) < 6);
  });
});
