// Grouping, by whatever, neither loses a row nor invents one; a row stands under each value that it holds, and counts once.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellText } from '../../src/list/content.js';
import { initialState } from '../../src/list/state.js';
import { viewList } from '../../src/list/view.js';
import { anyList, anyState, groupings } from './any-list.js';
import { listed, read } from './list-by-hand.js';

const anyGrouping = fc.oneof(fc.constantFrom(...groupings), fc.string({ maxLength: 4 }));

/** The names in each group, by the group's heading. */
const grouped = (rows: unknown, groupBy: string, more: object = {}): Record<string, string[]> =>
  Object.fromEntries(
    read(listed(rows, more), { groupBy }).groups.map(({ title, rows: members }) => [
      title?.text ?? '',
      members.map(({ row }) => cellText(row.cell('name'))),
    ]),
  );

describe('grouping by anything', () => {
  it('neither loses nor invents a row', () => {
    fc.assert(
      fc.property(anyList, anyGrouping, (published, groupBy) => {
        const list = read(published, { groupBy });
        const ids = list.groups.flatMap(({ rows }) => rows.map(({ row }) => row.id));
        assert.deepEqual([...new Set(ids)].sort(), list.rows.map(({ id }) => id).sort());
        assert.equal(list.total, published.subprocessors.length);
        assert.equal(list.totalText, read(published).totalText);
      }),
      { numRuns: 500 },
    );
  });

  it('puts a row into a group once, and makes no group of rows that is empty and says nothing', () => {
    fc.assert(
      fc.property(anyList, anyGrouping, (published, groupBy) => {
        const list = read(published, { groupBy });
        const declared = new Set(published.groups.map(({ title }) => title));
        for (const { title, rows } of list.groups) {
          const ids = rows.map(({ row }) => row.id);
          assert.equal(new Set(ids).size, ids.length, title?.text);
          if (!rows.length) assert.ok(declared.has(title?.text ?? ''), `nothing under ${title?.text ?? 'no title'}`);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives each group of rows a heading of its own', () => {
    fc.assert(
      fc.property(anyList, fc.constantFrom(...groupings.slice(2)), (published, groupBy) => {
        const titles = read(published, { groupBy })
          .groups.filter(({ rows }) => rows.length > 0)
          .map(({ title }) => title?.text);
        if (titles.length > 1) assert.equal(new Set(titles.map((text) => text?.toLowerCase())).size, titles.length);
      }),
      { numRuns: 200 },
    );
  });

  it('shows the same rows as any other grouping, whatever is searched, filtered and chosen', () => {
    fc.assert(
      fc.property(anyList, anyState, anyGrouping, (published, state, groupBy) => {
        const shown = (by: string): [string[], string[], string] => {
          const view = viewList(read(published, { groupBy: by }), { ...state, groupBy: by });
          const ids = (groups: typeof view.groups): string[] =>
            [...new Set(groups.flatMap(({ shownRows }) => shownRows.map(({ row }) => row.id)))].sort();
          return [ids(view.groups), ids(view.others), view.countText];
        };
        // What a row shows can be searched, and its group's heading is a part of that; names stand in none.
        assert.deepEqual(shown(groupBy), shown('none'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('grouping by', () => {
  const rows = [
    { name: 'A', locations: ['IE', 'US'], transfer: ['SCC', 'DPF'], group: 'x', appliesTo: { plan: 'pro' } },
    { name: 'B', locations: { country: 'IE', text: 'Dublin' }, transfer: 'none', role: 'affiliate' },
    { name: 'C', locations: 'Closest data centre', dataCategories: ['Name', 'Photo'] },
    { name: 'D' },
  ];
  const dimensions = [{ id: 'plan', label: 'Plan', values: ['free', 'pro'] }];

  it('location has a group for each place, and one for those that say it in words and those that state nothing', () => {
    assert.deepEqual(grouped(rows, 'locations'), {
      Ireland: ['A', 'B'],
      'United States': ['A'],
      Other: ['C'],
      'Not stated': ['D'],
    });
  });

  it('transfer mechanism has them in the order of the format', () => {
    assert.deepEqual(Object.entries(grouped(rows, 'transfer')), [
      ['Standard contractual clauses', ['A']],
      ['EU-US Data Privacy Framework', ['A']],
      ['No transfer to a third country', ['B']],
      ['Not stated', ['C', 'D']],
    ]);
  });

  it('a dimension has those that are for all in a group of their own', () => {
    assert.deepEqual(grouped(rows, 'plan', { dimensions }), { pro: ['A'], All: ['B', 'C', 'D'] });
  });

  it('nothing has one group without a heading', () => {
    assert.deepEqual(grouped(rows, 'none'), { '': ['A', 'B', 'C', 'D'] });
  });

  it('prose, a field that there is not, or one that no row states, leaves the publisher’s groups', () => {
    const published = grouped(rows, 'group');
    assert.deepEqual(published, { '': ['B', 'C', 'D'], x: ['A'] });
    const prose = rows.map((row) => ({ ...row, category: 'Hosting, and what else there is to do.' }));
    assert.deepEqual(grouped(prose, 'category'), published);
    for (const groupBy of ['unheard-of', 'certifications', '']) assert.deepEqual(grouped(rows, groupBy), published);
  });

  it('anything is no filter: the count tells all rows', () => {
    const list = read(listed(rows), { groupBy: 'locations' });
    assert.equal(viewList(list, { ...initialState(), groupBy: 'locations' }).countText, '4 subprocessors');
  });
});
