// One search over everything a row shows: case and accents folded, every word has to match.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listed, names, see } from './list-by-hand.js';

const rows = [
  {
    name: 'Łódź Hosting',
    legalName: 'Łódź Hosting Sp. z o.o.',
    purpose: 'Hosting on the **Straße** of data',
    country: 'IE',
    transfer: 'SCC',
    added: '2024-03-01',
    contacts: 'privacy@lodz.example',
    formerNames: 'Iğdır Cloud',
    fields: { seats: 1200 },
  },
  {
    name: { en: 'Yandex', ru: 'Яндекс' },
    purpose: 'Maps',
    condition: 'Only in Türkiye',
    role: 'affiliate',
    group: 'maps',
  },
];
const more = { groups: { id: 'maps', title: 'Maps and routes' } };
const find = (query: string): string[] =>
  see(listed(rows, more), { query }).groups.flatMap((_, index) => names(see(listed(rows, more), { query }), index));

describe('search', () => {
  for (const query of ['lodz', 'ŁÓDŹ', 'łódź', 'strasse', 'Straße', 'STRASSE', 'igdir', 'IĞDIR', 'ığdır']) {
    it(`[Q14] finds the row by ${query}`, () => assert.deepEqual(find(query), ['Łódź Hosting']));
  }

  for (const query of [
    'Ireland',
    'contractual clauses',
    'SCC',
    'Mar 1',
    '2024',
    'privacy@lodz',
    '1,200',
    'cloud',
    'sp. z o.o.',
  ]) {
    it(`finds a row by what it shows: ${query}`, () => assert.deepEqual(find(query), ['Łódź Hosting']));
  }

  it('finds a row by badge, condition and the title of its group', () => {
    for (const query of ['affiliate', 'turkiye', 'routes']) assert.deepEqual(find(query), ['Yandex'], query);
  });

  it('finds a name in a language that is not shown', () => assert.deepEqual(find('яндекс'), ['Yandex']));

  it('wants every word, in any order and in any cell', () => {
    assert.deepEqual(find('ireland  lodz\thosting'), ['Łódź Hosting']);
    assert.deepEqual(find('lodz maps'), []);
  });

  it('finds nothing that is only markup or reaches from one cell into the next', () => {
    assert.deepEqual(find('**'), []);
    assert.deepEqual(find('hostingłódź'), []);
  });

  it('finds all for a blank query, and says so', () => {
    const view = see(listed(rows, more), { query: '  \t' });
    assert.deepEqual([view.shown, view.countText], [2, '2 subprocessors']);
  });

  it('counts in words, and leaves groups out in which nothing is found', () => {
    const view = see(listed(rows, more), { query: 'lodz' });
    assert.deepEqual([view.shown, view.total, view.countText, view.groups.length], [1, 2, '1 of 2 entries', 1]);
    const none = see(listed(rows, more), { query: 'nowhere' });
    assert.deepEqual([none.shown, none.countText, none.groups.length], [0, '0 of 2 entries', 0]);
  });

  it('[Q19] takes the query as words, not as a pattern', () => {
    assert.deepEqual(find('.*'), []);
    assert.deepEqual(find('('), []);
    assert.deepEqual(find('[a-z]'), []);
  });

  it('finds words by plain apostrophes and hyphens, however they are set', () => {
    for (const [name, queries] of [
      ['Let’s Encrypt', ["let's", 'let’s', 'LET’S']],
      ["Let's Encrypt", ["let's", 'let’s']],
      ['Sub\u2011processor', ['sub-processor', 'sub\u2010processor', 'sub\u2011processor', 'sub–processor']],
      ['2020–2025', ['2020-2025', '2020—2025']],
    ] as const)
      for (const query of queries) assert.equal(see(listed([{ name }]), { query }).shown, 1, `${query} in ${name}`);
  });

  it('takes no notice of invisible characters, pasted or published', () => {
    for (const query of ['\u200bacme', 'ac\u200bme', 'acme\ufeff', 'ac\u00adme', '\u202eacme'])
      assert.equal(see(listed([{ name: 'Acme' }]), { query }).shown, 1, JSON.stringify(query));
    const name = { en: 'A', ru: 'Я\u200bндекс' };
    assert.equal(see(listed([{ name }]), { query: 'яндекс' }).shown, 1);
    const blank = see(listed([{ name: 'Acme' }]), { query: '\u200b' });
    assert.deepEqual([blank.shown, blank.countText], [1, '1 subprocessor']);
  });

  it('finds a trademark by the letters that are seen', () => {
    const query = (text: string): number => see(listed([{ name: 'Zoom™' }]), { query: text }).shown;
    assert.equal(query('zoom™'), 1);
    assert.equal(query('zoomtm'), 1);
  });
});
