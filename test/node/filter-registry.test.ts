// A filter that is added to the registry, and to nothing else, works everywhere: in the view, the state and the address.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromParameters, toParameters } from '../../src/list/address.js';
import type { Filter } from '../../src/list/filter.js';
import { filters, rowTest } from '../../src/list/filters.js';
import type { Sort } from '../../src/list/sort.js';
import { initialState, stateOf, type ListState, type ReaderChoice } from '../../src/list/state.js';
import { viewList, type ListView } from '../../src/list/view.js';
import { listed, names, read } from './list-by-hand.js';

/** What somebody adds one day: only companies whose name begins with a letter. */
const startsWith: Filter<'startsWith', string> = {
  key: 'startsWith',
  initial: '',
  test: (letter) => (letter ? ({ row }) => row.names.some((name) => name.startsWith(letter)) : undefined),
  toText: (letter) => letter,
  fromText: (text) => text.slice(0, 1),
};

const registry: readonly Filter[] = [...filters, startsWith];

type MadeUpState = ListState & { readonly startsWith: string };
const initial = initialState(registry) as MadeUpState;

const list = read(
  listed([
    { name: 'Acme', group: ['Servers', 'Messages'], added: '2024' },
    { name: 'Birch', group: 'Servers', added: '2023' },
    { name: 'Aspen', group: 'Servers', added: '2025' },
    { name: 'Cedar', group: 'Mail', added: '2022' },
  ]),
);

const view = (state: Partial<MadeUpState>): ListView => viewList(list, { ...initial, ...state }, undefined, registry);

/** The names of the rows that are shown, group by group; of hidden groups, none. */
const shownNames = (seen: ListView): Record<string, string[]> =>
  Object.fromEntries(
    seen.groups
      .filter(({ isHidden }) => !isHidden)
      .map((group) => [group.id, names({ ...seen, groups: [{ ...group, rows: group.shownRows }] })]),
  );

describe('a filter that only the registry knows', () => {
  it('leaves rows out of the view, hides groups that have none left, and is counted', () => {
    const seen = view({ startsWith: 'A' });
    assert.deepEqual(shownNames(seen), { Servers: ['Acme', 'Aspen'], Messages: ['Acme'] });
    assert.deepEqual(
      seen.groups.map(({ id, isHidden }) => [id, isHidden]),
      [
        ['Servers', false],
        ['Messages', false],
        ['Mail', true],
      ],
    );
    assert.equal(seen.shown, 2, 'a row that stands in two groups counts once');
    assert.equal(seen.countText, '2 of 4 entries');
  });

  it('keeps the rows that it leaves out among the rows of their group, so that the page can hide them', () => {
    const [servers, , mail] = view({ startsWith: 'A' }).groups;
    assert.deepEqual([servers?.rows.length, servers?.shownRows.length], [3, 2]);
    assert.deepEqual([mail?.rows.length, mail?.shownRows.length], [1, 0]);
  });

  it('works together with the search and the sort', () => {
    const seen = view({ startsWith: 'A', query: 'servers', sort: { field: 'added', descending: true } });
    assert.deepEqual(shownNames(seen), { Servers: ['Aspen', 'Acme'] });
    assert.equal(view({ startsWith: 'A', query: 'birch' }).shown, 0);
  });

  it('leaves every row in with the value that it begins with', () => {
    const seen = view({});
    assert.equal(seen.shown, 4);
    assert.equal(seen.countText, '4 subprocessors');
    assert.equal(rowTest(initial, list, registry), undefined);
  });

  it('is not asked by a list whose registry lacks it', () => {
    assert.equal(viewList(list, { ...initial, startsWith: 'A' } as ListState).shown, 4);
    assert.ok(!('startsWith' in initialState()));
  });

  it('has its value in the state, at first its initial one, then the publisher’s default, then the reader’s choice', () => {
    assert.deepEqual(initial, { ...initialState(), startsWith: '' });
    const defaults: MadeUpState = { ...initial, startsWith: 'B' };
    assert.deepEqual(stateOf(defaults, {}), defaults);
    assert.deepEqual(stateOf(defaults, { startsWith: 'C' } as ReaderChoice), { ...defaults, startsWith: 'C' });
  });
});

describe('an address', () => {
  const text = (state: Partial<MadeUpState>, defaults: MadeUpState = initial): string =>
    toParameters({ ...defaults, ...state }, defaults, registry).toString();
  const readAddress = (address: string): ReaderChoice => fromParameters(new URLSearchParams(address), registry);

  it('tells of every registered filter and of the sort, in the order of the registry', () => {
    assert.equal(
      text({ sort: { field: 'added', descending: true }, startsWith: 'A', query: 'web & mail' }),
      'query=web+%26+mail&startsWith=A&sort=-added',
    );
  });

  it('leaves out what is as published', () => {
    assert.equal(text({}), '');
    assert.equal(text({ query: '  ' }), '', 'a blank search leaves the list as it is');
    const defaults: MadeUpState = { ...initial, startsWith: 'B', sort: { field: 'name', descending: false } };
    assert.equal(text({}, defaults), '');
    assert.equal(text({ startsWith: 'A' }, defaults), 'startsWith=A');
    assert.equal(text({ sort: { field: 'name', descending: true } }, defaults), 'sort=-name');
  });

  it('tells of a value that a reader has taken back from the publisher’s default', () => {
    const defaults: MadeUpState = { ...initial, startsWith: 'B' };
    assert.equal(text({ startsWith: '' }, defaults), 'startsWith=');
    assert.deepEqual(stateOf(defaults, readAddress('startsWith=')), initial);
  });

  it('is read into choices, without the parameters of other programs', () => {
    assert.deepEqual(readAddress('utm_source=mail&startsWith=A&page=2&__proto__=x&columns=name'), { startsWith: 'A' });
    assert.deepEqual(readAddress('query=a&sort=-added'), { query: 'a', sort: { field: 'added', descending: true } });
    assert.deepEqual(readAddress(''), {});
    assert.deepEqual(fromParameters(new URLSearchParams('startsWith=A')), {}, 'the registry has no such filter');
  });

  // What a URL cannot hold is half a character; all else, whatever it means in an address or in a sort, it can.
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('-', '+', ' ', '&', '=', '#', '%', '\n', 'a', '.') }),
  );
  const anySort: fc.Arbitrary<Sort | undefined> = fc.option(
    // As pressing a heading makes it: a column's key without blanks around it.
    fc
      .tuple(anyText.map((field) => field.trim()).filter(Boolean), fc.boolean())
      .map(([field, descending]) => ({ field, descending })),
    { nil: undefined },
  );

  it('there and back is the identity', () => {
    fc.assert(
      fc.property(anyText, anySort, fc.constantFrom('', 'A', '=', 'é'), (query, sort, letter) => {
        const state: MadeUpState = { ...initial, query: query.trim(), sort, startsWith: letter };
        assert.deepEqual(stateOf(initial, readAddress(text(state))), state);
        assert.equal(text({ query }), text({ query: query.trim() }), 'blanks around a search are no search');
      }),
      { numRuns: 2000 },
    );
  });

  it('there and back is the identity wherever the publisher’s sort departs from the published order', () => {
    fc.assert(
      fc.property(anySort, anySort, (sort, published) => {
        const defaults: MadeUpState = { ...initial, sort: published };
        // A reader who chooses no sort has the publisher's.
        const state = stateOf(defaults, { sort });
        assert.deepEqual(stateOf(defaults, readAddress(text(state as MadeUpState, defaults))), state);
      }),
      { numRuns: 1000 },
    );
  });

  it('back and there says the same again, whatever the address was', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (query, sort, letter) => {
        const address = new URLSearchParams({ sort, startsWith: letter, query }).toString();
        const once = text(stateOf(initial, readAddress(address)));
        assert.equal(text(stateOf(initial, readAddress(once)) as MadeUpState), once);
      }),
      { numRuns: 1000 },
    );
  });
});
