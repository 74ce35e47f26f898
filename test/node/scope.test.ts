// What applies to a customer's own set-up: what is listed for it and what is not are together the whole list.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseChoices } from '../../src/list/choices.js';
import { cellText } from '../../src/list/content.js';
import { initialState } from '../../src/list/state.js';
import { viewList, type ListView, type ViewGroup } from '../../src/list/view.js';
import { anyList, anyScope, anyState, groupings } from './any-list.js';
import { listed, read } from './list-by-hand.js';

const ids = (groups: readonly ViewGroup[], rows: 'rows' | 'shownRows' = 'rows'): string[] => [
  ...new Set(groups.flatMap((group) => group[rows].map(({ row }) => row.id))),
];
const sorted = (all: readonly string[]): string[] => [...all].sort();

describe('the rows that are listed for a scope and those that are not', () => {
  it('are together all rows, and none is both', () => {
    fc.assert(
      fc.property(anyList, anyState, (published, state) => {
        const list = read(published, { groupBy: state.groupBy });
        const { groups, others } = viewList(list, state);
        assert.deepEqual(sorted([...ids(groups), ...ids(others)]), sorted(list.rows.map(({ id }) => id)));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same whatever is searched, filtered, sorted or how it is grouped', () => {
    fc.assert(
      fc.property(anyList, anyState, (published, state) => {
        const plain = viewList(read(published), { ...initialState(), scope: state.scope });
        const view = viewList(read(published, { groupBy: state.groupBy }), state);
        assert.deepEqual(sorted(ids(view.others)), sorted(ids(plain.others)));
        assert.deepEqual(sorted(ids(view.groups)), sorted(ids(plain.groups)));
      }),
      { numRuns: 200 },
    );
  });

  it('are all listed where nothing is chosen, or nothing that the publisher declares', () => {
    const undeclared = fc.constantFrom('nowhere=free', 'plan=lost,unheard-of', '__proto__=free', 'plan', 'free', '=');
    fc.assert(
      fc.property(anyList, fc.oneof(fc.constant(''), undeclared), (published, text) => {
        const view = viewList(read(published), { ...initialState(), scope: parseChoices(text) });
        assert.deepEqual(view.others, []);
        assert.equal(view.scopeText, '');
        assert.equal(view.countText, view.totalText);
      }),
      { numRuns: 100 },
    );
  });

  it('are in the same tables: each group has its own columns in both', () => {
    fc.assert(
      fc.property(anyList, anyScope, fc.constantFrom(...groupings), (published, scope, groupBy) => {
        const list = read(published, { groupBy });
        const { groups, others } = viewList(list, { ...initialState(), scope, groupBy });
        for (const { id, columns } of [...groups, ...others])
          assert.ok(
            list.groups.some((group) => group.id === id && group.columns === columns),
            id,
          );
      }),
      { numRuns: 200 },
    );
  });

  it('say whatever they say without a scope: no location is lost', () => {
    fc.assert(
      fc.property(anyList, anyScope, (published, scope) => {
        const places = (view: ListView): string[] =>
          [...view.groups, ...view.others].flatMap(({ rows }) =>
            rows.map(({ row }) => `${row.id}: ${String(row.row.locations?.length ?? 0)}`),
          );
        const list = read(published, { groupBy: 'none' });
        assert.deepEqual(
          sorted(places(viewList(list, { ...initialState(), scope }))),
          sorted(places(viewList(list, initialState()))),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('a value that the publisher does not declare', () => {
  const dimensions = [{ id: 'plan', label: 'Plan', values: ['free', 'pro'] }];
  const rows = [
    { name: 'For free', appliesTo: { plan: 'free' } },
    { name: 'For pro', appliesTo: { plan: 'pro' } },
    { name: 'For a plan of old', appliesTo: { plan: ['pro', 'gold'] } },
    { name: 'For a region', appliesTo: { region: 'eu' } },
    { name: 'For all' },
  ];
  const namesOf = (groups: readonly ViewGroup[]): string[] =>
    groups.flatMap(({ shownRows }) => shownRows.map(({ row }) => cellText(row.cell('name'))));

  it('never takes a row from those that are listed: nobody could choose it', () => {
    const { groups, others } = viewList(read(listed(rows, { dimensions })), {
      ...initialState(),
      scope: parseChoices('plan=free; region=us'),
    });
    assert.deepEqual(namesOf(groups), ['For free', 'For a plan of old', 'For a region', 'For all']);
    assert.deepEqual(namesOf(others), ['For pro']);
  });

  it('of a dimension with several chosen values counts as any', () => {
    const { groups, others } = viewList(read(listed(rows, { dimensions })), {
      ...initialState(),
      scope: parseChoices('plan=free,pro'),
    });
    assert.deepEqual([namesOf(groups).length, others.length], [5, 0]);
  });
});

describe('a row whose every location is for other set-ups', () => {
  const dimensions = [{ id: 'region', label: 'Data region', values: ['eu', 'us'] }];
  const rows = [
    { name: 'Only there', locations: [{ country: 'US', appliesTo: { region: 'us' } }] },
    { name: 'In words', locations: [{ text: 'Near the customer', appliesTo: { region: 'us' } }, 'IE'] },
    { name: 'Nowhere stated' },
  ];

  it('is not listed for the choice, and is found by the locations that it lists', () => {
    const list = read(listed(rows, { dimensions }), { filters: ['locations'] });
    const state = { ...initialState(), scope: parseChoices('region=eu') };
    const { groups, others } = viewList(list, state);
    assert.deepEqual([ids(groups), ids(others)], [['in-words', 'nowhere-stated'], ['only-there']]);
    const found = viewList(list, { ...state, facets: parseChoices('locations=US') });
    assert.deepEqual([ids(found.groups, 'shownRows'), ids(found.others, 'shownRows')], [[], ['only-there']]);
  });
});

describe('a list that is grouped by location', () => {
  const dimensions = [{ id: 'region', label: 'Data region', values: ['eu', 'us'] }];
  const rows = [
    {
      name: 'Either',
      locations: ['IE', 'US'].map((country, index) => ({ country, appliesTo: { region: index ? 'us' : 'eu' } })),
    },
    { name: 'Both', locations: ['IE', 'US'] },
    { name: 'There', locations: 'US', appliesTo: { region: 'us' } },
  ];

  it('has a row under the places alone that are listed for the choice, and what is not listed under all', () => {
    for (const groupBy of ['locations', 'country']) {
      const list = read(listed(rows, { dimensions }), { groupBy });
      const under = (groups: readonly ViewGroup[]): Record<string, string[]> =>
        Object.fromEntries(groups.map((group) => [group.title?.text ?? '', ids([group], 'shownRows')]));
      const { groups, others } = viewList(list, { ...initialState(), groupBy, scope: parseChoices('region=eu') });
      assert.deepEqual(under(groups), { Ireland: ['either', 'both'], 'United States': ['both'] });
      assert.deepEqual(under(others), { 'United States': ['there'] });
    }
  });

  it('has under each place of those that are listed a row that lists it, for any choice', () => {
    fc.assert(
      fc.property(anyList, anyScope, (published, scope) => {
        const list = read(published, { groupBy: 'locations', today: '2025-06-15' });
        const { groups } = viewList(list, { ...initialState(), scope, groupBy: 'locations' });
        for (const { id, rows: members } of groups) {
          for (const { row } of members) {
            const listedPlaces = (row.applicable.locations ?? []).flatMap((one) =>
              typeof one === 'string' ? one : (one.country ?? []),
            );
            if (/^[A-Z]{2}$/.test(id)) assert.ok(listedPlaces.includes(id), `${row.id} under ${id}`);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a location that depends on the choice', () => {
  const dimensions = [
    { id: 'plan', label: 'Plan', values: ['free', 'pro'] },
    {
      id: 'region',
      label: 'Data region',
      values: [
        { id: 'eu', label: 'Europe' },
        { id: 'us', label: 'America' },
      ],
    },
  ];
  const row = {
    name: 'A',
    locations: [
      { country: 'US', appliesTo: { region: 'us' } },
      'GB',
      { country: 'IE', appliesTo: { region: 'eu' } },
      { country: 'DE', appliesTo: { region: 'eu', plan: 'pro' } },
    ],
  };
  const places = (scope: string): string[] => {
    const { groups } = viewList(read(listed([row, { name: 'B' }], { dimensions })), {
      ...initialState(),
      scope: parseChoices(scope),
    });
    return cellText(groups[0]?.rows[0]?.row.cell('locations') ?? []).split('\n');
  };

  it('says on what, while nothing is chosen', () => {
    assert.deepEqual(places(''), [
      'United States (Data region: America)',
      'United Kingdom',
      'Ireland (Data region: Europe)',
      'Germany (Data region: Europe; Plan: pro)',
    ]);
  });

  it('stands without its condition where that is met, and before those that are for others', () => {
    assert.deepEqual(places('region=eu'), [
      'United Kingdom',
      'Ireland',
      'Germany (Plan: pro)',
      'United States (Data region: America)',
    ]);
  });

  it('stands with a condition that is not met', () => {
    assert.deepEqual(places('region=us'), [
      'United States',
      'United Kingdom',
      'Ireland (Data region: Europe)',
      'Germany (Data region: Europe; Plan: pro)',
    ]);
    assert.deepEqual(places('region=eu;plan=free'), [
      'United Kingdom',
      'Ireland',
      'United States (Data region: America)',
      'Germany (Data region: Europe; Plan: pro)',
    ]);
  });
});
