// Sorting within groups: each value by what it is, blanks last both ways, equal values as published.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseSort, sortToText } from '../../src/list/sort.js';
import { sortText } from '../../src/list/view.js';
import { listed, names, see } from './list-by-hand.js';

/** Names in the order of one field. */
const sorted = (rows: object[], sort: string, options: object = {}): string[] =>
  names(see(listed(rows), { sort, ...options }));
const valued = (field: string, values: unknown[]): object[] =>
  values.map((value, index) => ({ name: `row ${index}`, ...(value === undefined ? {} : { [field]: value }) }));
/** Positions of the values, in order. */
const order = (field: string, values: unknown[], sort = field): number[] =>
  sorted(valued(field, values), sort).map((name) => Number(name.slice(4)));

describe('sorting', () => {
  it('takes dates by time, however they are written', () => {
    assert.deepEqual(order('added', ['2025-01', '2024-12-31', '2025', '2013-12-02', '2025-01-02']), [3, 1, 2, 0, 4]);
    assert.deepEqual(order('added', ['2025-01', '2024-12-31', '2025', '2013-12-02'], '-added'), [0, 2, 1, 3]);
  });

  it('takes numbers by number, and numbers in text too', () => {
    assert.deepEqual(order('seats', [10, 9, -1, 1000.5]), [2, 1, 0, 3]);
    assert.deepEqual(order('purpose', ['Tier 10', 'Tier 9', 'tier 1']), [2, 1, 0]);
  });

  it('[Q13] takes text by the reader’s collation: accents and case stand with their letter', () => {
    const values = ['Zebra', 'Äpfel', 'apple', 'Öl', 'Oslo', 'éclair', 'Eclipse'];
    assert.deepEqual(order('purpose', values), [1, 2, 5, 6, 3, 4, 0]);
    const swedish = sorted(valued('purpose', ['Öl', 'Zebra', 'Äpple', 'Ask']), 'purpose', { language: 'sv' });
    assert.deepEqual(swedish, ['row 3', 'row 1', 'row 2', 'row 0']);
  });

  it('[Q2] puts blank values last both ways, in the published order', () => {
    const values = [undefined, 'b', '', 'a', undefined];
    assert.deepEqual(order('purpose', values), [3, 1, 0, 2, 4]);
    assert.deepEqual(order('purpose', values, '-purpose'), [1, 3, 0, 2, 4]);
  });

  it('[Q2] puts rows without a name last both ways', () => {
    const rows = [{ purpose: 'first' }, { name: 'Zed' }, { name: 'Acme' }];
    assert.deepEqual(sorted(rows, 'name'), ['Acme', 'Zed', 'Name not given']);
    assert.deepEqual(sorted(rows, '-name'), ['Zed', 'Acme', 'Name not given']);
  });

  it('goes by the value, not by what stands beside it in the cell', () => {
    const rows = [
      { name: 'row 0', purpose: '', added: '2099' },
      { name: 'row 1', purpose: 'Zoo' },
      { name: 'row 2', purpose: 'Hosting', role: 'affiliate' },
    ];
    const order = (sort: string): string[] =>
      see(listed(rows, { columns: ['purpose', 'locations'] }), { sort }).groups.flatMap(({ rows: sorted }) =>
        sorted.map(({ row }) => row.id),
      );
    assert.deepEqual(order('purpose'), ['row-2', 'row-1', 'row-0']);
    assert.deepEqual(order('-purpose'), ['row-1', 'row-2', 'row-0']);
    const same = [
      { name: 'A', notes: 'z' },
      { id: 'second', name: 'A', notes: 'a' },
    ];
    assert.deepEqual(
      see(listed(same), { sort: 'name' }).groups[0]?.rows.map(({ row }) => row.id),
      ['a', 'second'],
    );
  });

  it('keeps the published order for equal values, both ways', () => {
    const values = ['b', 'a', 'b', 'a', 'b'];
    assert.deepEqual(order('purpose', values), [1, 3, 0, 2, 4]);
    assert.deepEqual(order('purpose', values, '-purpose'), [0, 2, 4, 1, 3]);
  });

  it('keeps numbers, dates and words apart where a column mixes them', () => {
    assert.deepEqual(order('added', ['soon', '2025', 'later', '2024']), [3, 1, 2, 0]);
    assert.deepEqual(order('added', ['soon', '2025', 'later', '2024'], '-added'), [0, 2, 1, 3]);
  });

  it('[Q2] goes on within each group', () => {
    const rows = ['d', 'b', 'c', 'a'].map((name, index) => ({ name, group: index < 2 ? 'one' : 'two' }));
    const view = see(listed(rows), { sort: 'name' });
    assert.deepEqual(
      [names(view, 0), names(view, 1)],
      [
        ['b', 'd'],
        ['a', 'c'],
      ],
    );
  });

  it('leaves a group without that column as it is', () => {
    const rows = [
      { name: 'b', group: 'one' },
      { name: 'a', group: 'one' },
      { name: 'd', group: 'two', purpose: 'z' },
      { name: 'c', group: 'two', purpose: 'y' },
    ];
    const view = see(listed(rows), { sort: 'purpose' });
    assert.deepEqual(
      [names(view, 0), names(view, 1)],
      [
        ['b', 'a'],
        ['c', 'd'],
      ],
    );
  });

  it('by nothing, by blank text or by no column is the published order', () => {
    const rows = [{ name: 'b' }, { name: 'a' }];
    for (const sort of ['', ' ', 'colour', '__proto__']) assert.deepEqual(sorted(rows, sort), ['b', 'a'], sort);
  });

  it('goes by links’ and locations’ words as they are read', () => {
    assert.deepEqual(order('locations', ['NL', 'DE', 'IE']), [1, 2, 0]);
  });

  it('neither loses nor doubles a row, whatever the values', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(undefined),
      fc.constantFrom('2024', '2024-02', '2024-02-29'),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), fc.boolean(), (values, descending) => {
        const rows = values.map((one, index) => ({
          name: `row ${index}`,
          fields: one === undefined ? {} : { x: one },
        }));
        const seen = sorted([...rows, { name: 'last', fields: { x: 'x' } }], descending ? '-x' : 'x');
        assert.deepEqual([...seen].sort(), [...rows.map(({ name }) => name), 'last'].sort());
      }),
      { numRuns: 200 },
    );
  });
});

it('a sort is written as a field, with a minus for the other way', () => {
  assert.deepEqual(parseSort('name'), { field: 'name', descending: false });
  assert.deepEqual(parseSort(' -links.website '), { field: 'links.website', descending: true });
  assert.equal(parseSort(' '), undefined);
  assert.equal(parseSort(undefined), undefined);
});

it('a key that begins with a sign is not taken for a direction', () => {
  const written = ['+-x', '--x', '++x', '-+x', '+-', '--'];
  assert.deepEqual(written.map(parseSort), [
    { field: '-x', descending: false },
    { field: '-x', descending: true },
    { field: '+x', descending: false },
    { field: '+x', descending: true },
    { field: '-', descending: false },
    { field: '-', descending: true },
  ]);
  assert.deepEqual(written.map(parseSort).map(sortToText), written);
});

it('a column is sorted by whatever its key holds: a blank at its end, a line break', () => {
  const rows = [
    { name: 'A', 'Risk ': 'low', 'Data\nscope': 'y' },
    { name: 'B', 'Risk ': 'high', 'Data\nscope': 'x' },
  ];
  for (const field of ['Risk ', 'Data\nscope']) {
    const view = see(listed(rows), { sort: field });
    assert.deepEqual(names(view), ['B', 'A'], field);
    assert.match(sortText(view), /^Sorted by (Risk|Data\s+scope)\s*, ascending\.$/);
  }
});
