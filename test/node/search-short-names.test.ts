// Codes and usual short names find what is written out, and the other way round, in whatever language a list is shown.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listed, see } from './list-by-hand.js';

const rows = [
  { name: 'Code', locations: 'US' },
  { name: 'Words', locations: ['IE', { country: 'US', text: 'Virginia' }] },
  { name: 'Text', locations: 'Oregon, United States' },
  { name: 'Short', country: 'USA' },
  { name: 'Dotted', locations: 'U.S. (West)' },
  { name: 'Britain', country: 'GB', transfer: 'adequacy' },
  { name: 'Emirates', country: 'AE' },
  { name: 'Union', locations: ['EU', 'EEA'] },
  { name: 'Clauses', country: 'IN', transfer: 'SCC', added: '2025-05-01' },
  { name: 'Own words', transfer: { mechanism: 'SCC', text: 'Module 3' }, removed: '2031-02' },
  { name: 'Long form', transfer: 'Standard Contractual Clauses (Module 3)' },
  { name: 'Framework', transfer: 'DPF' },
  { name: 'Rules', transfer: 'BCR' },
];
const found = (query: string, options: object = {}): string[] =>
  see(listed(rows, { columns: ['name', 'country', 'locations', 'transfer', 'added', 'removed'], ...options }), {
    query,
    ...options,
  }).groups.flatMap((group) => group.rows.map(({ row }) => row.names.join()));

const unitedStates = ['Code', 'Words', 'Text', 'Short', 'Dotted'];

describe('a short name', () => {
  for (const language of ['en', 'de', 'ja', 'ar']) {
    it(`finds what it stands for in a list that is shown in ${language}`, () => {
      for (const query of ['USA', 'usa', 'U.S.A.', 'united states'])
        assert.deepEqual(found(query, { language }), unitedStates, query);
      assert.deepEqual(found('UK', { language }), ['Britain']);
      assert.deepEqual(found('GB', { language }), ['Britain']);
      assert.deepEqual(found('UAE', { language }), ['Emirates']);
      assert.deepEqual(found('EEA', { language }), ['Union']);
      for (const query of ['SCC', 'sccs', 'SCCs'])
        assert.deepEqual(found(query, { language }), ['Clauses', 'Own words', 'Long form'], query);
      assert.deepEqual(found('DPF', { language }), ['Framework']);
      assert.deepEqual(found('BCR', { language }), ['Rules']);
      assert.deepEqual(found('BCRs', { language }), ['Rules']);
      assert.ok(found('US', { language }).join().startsWith(unitedStates.join()));
      assert.ok(found('EU', { language }).includes('Union'));
    });
  }

  it('finds a place by the name that the text replaces, in the reader’s language', () => {
    assert.ok(found('Vereinigte Staaten', { language: 'de' }).includes('Words'));
    assert.ok(found('United States').includes('Words'));
  });

  it('finds no row by a part of it, nor by what only looks like it', () => {
    assert.deepEqual(found('sa'), ['Short']);
    assert.ok(!found('USA').includes('Framework'), 'the EU-US framework is no place');
  });

  it('finds what no column shows, since it is in the row’s details or below its name', () => {
    const columns = ['name', 'added'];
    for (const query of ['EEA', 'SCC', 'DPF', 'USA', 'UK'])
      assert.deepEqual(found(query, { columns }), found(query), query);
    assert.deepEqual(found('SCC', { columns }), found('Clauses'));
  });
});

describe('a date', () => {
  it('is found as ISO 8601 writes it, whole or from its beginning, in any language', () => {
    for (const language of ['en', 'de', 'ja']) {
      for (const query of ['2025-05-01', '2025-05', '20250501'])
        assert.deepEqual(found(query, { language }), ['Clauses'], query);
      assert.deepEqual(found('2031-02', { language }), ['Own words']);
    }
    assert.deepEqual(found('05-01'), []);
  });
});
