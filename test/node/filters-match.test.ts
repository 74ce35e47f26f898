// Any state shows exactly the rows that match it, by a reckoning of its own from what was published.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { initialState, type ListState } from '../../src/list/state.js';
import { viewList, type ViewGroup } from '../../src/list/view.js';
import { anyList, anyState, declaredGroups, dimensions, filterKeys, type AnyList, type AnyRow } from './any-list.js';
import { read } from './list-by-hand.js';

const today = '2025-06-15';
const eea = ['IE', 'DE', 'EU', 'EEA'];
const areas = ['EU', 'EEA', 'GLOBAL'];
const countries = ['IE', 'DE', 'US', 'GB'];
const mechanisms = ['SCC', 'DPF', 'adequacy', 'BCR', 'none'];

/** Whether what is published for some values is for a customer of these. */
function isFor(appliesTo: AnyRow['appliesTo'] = {}, scope: ListState['scope']): boolean {
  for (const [dimension, values] of Object.entries(appliesTo)) {
    const known = Object.hasOwn(dimensions, dimension) ? (dimensions[dimension] ?? []) : [];
    const chosen = (scope.get(dimension) ?? []).filter((value) => known.includes(value));
    const hasUnknown = values.some((value) => !known.includes(value));
    if (chosen.length && !hasUnknown && !values.some((value) => chosen.includes(value))) return false;
  }
  return true;
}

/** The locations of a row that are for a customer of these values. */
const placesFor = ({ locations = [] }: AnyRow, scope: ListState['scope']) =>
  locations.filter((one) => typeof one === 'string' || isFor(one.appliesTo, scope));

/** Whether a row is listed for them: itself, and, where it lists locations, one of these. */
const isRowFor = (row: AnyRow, scope: ListState['scope']): boolean =>
  isFor(row.appliesTo, scope) && (!row.locations?.length || placesFor(row, scope).length > 0);

/** What a row holds in a filter; nothing where that is prose. */
function held(row: AnyRow, filter: string, scope: ListState['scope']): string[] | undefined {
  switch (filter) {
    case 'standing':
      if (row.added && row.added > today) return ['upcoming'];
      if (row.removed === '2020-05') return ['former'];
      return row.removed ? ['current', 'leaving'] : ['current'];
    case 'group':
      return (row.group ?? []).map((name) => {
        if (name === 'CORE' || name === 'Kernel') return 'core';
        // Not declared: one group, in whichever case it is written.
        return declaredGroups.includes(name) ? name : name.toLowerCase();
      });
    case 'role':
      return row.role === 'affiliate' ? ['subprocessor', 'affiliate'] : [row.role ?? 'subprocessor'];
    case 'locations': {
      const stated = placesFor(row, scope).length ? placesFor(row, scope) : (row.locations ?? []);
      if (!stated.length) return [];
      const codes = stated.flatMap((one) => (typeof one === 'string' ? [one] : (one.country ?? ['text'])));
      const named = codes.filter((code) => countries.includes(code));
      return [
        ...(named.some((code) => !eea.includes(code)) ? ['outside-eea'] : []),
        ...(codes.every((code) => eea.includes(code)) ? ['only-eea'] : []),
        ...(codes.every((code) => areas.includes(code)) ? ['no-country'] : []),
        ...codes.filter((code) => countries.includes(code) || areas.includes(code)),
        // In words.
        ...(codes.every((code) => countries.includes(code) || areas.includes(code)) ? [] : ['*']),
      ];
    }
    case 'transfer':
      return (row.transfer ?? []).map((one) => {
        const mechanism = typeof one === 'string' ? one : (one.mechanism ?? '');
        return mechanisms.includes(mechanism) ? mechanism : '*';
      });
    case 'dataCategories': {
      const texts = (row.dataCategories ?? []) as string[];
      if (texts[0]?.includes(',')) return undefined;
      const slugs: Record<string, string> = { 'E-mail address': 'e-mail-address', Ärger: 'arger' };
      return texts.map((text) => (Object.hasOwn(slugs, text) ? String(slugs[text]) : text.toLowerCase()));
    }
    case 'dataSubjects':
      return ((row.dataSubjects ?? []) as string[]).map((text) => text.toLowerCase());
    case 'country':
      return row.country === undefined ? [] : row.country === 'Atlantis' ? ['*'] : [row.country as string];
    case 'category':
      return row.category === undefined ? [] : [(row.category as string).toLowerCase()];
    case 'level':
    case 'checked': {
      const value = row.fields?.[filter];
      return value === undefined || typeof value === 'object' ? [] : [String(value).toLowerCase()];
    }
    default:
      return row.appliesTo && Object.hasOwn(row.appliesTo, filter) ? row.appliesTo[filter] : [];
  }
}

const orUnstated = (keys: readonly string[]): readonly string[] => (keys.length ? keys : ['']);

/** What a row may say of its places, where they depend on the set-up: each alone. */
function placesOneByOne(row: AnyRow): (readonly string[])[] {
  const { locations = [] } = row;
  if (!locations.some((one) => typeof one === 'object' && one.appliesTo)) return [];
  return locations.map((one) => held({ ...row, locations: [one] }, 'locations', new Map()) ?? []);
}

/** The filters that narrow this list, each with the values that have an effect. */
function effective({ subprocessors: rows }: AnyList, { facets }: ListState): [filter: string, values: string[]][] {
  return [...facets].flatMap(([filter, values]): [string, string[]][] => {
    if (!filterKeys.includes(filter)) return [];
    const all = rows.map((row) => held(row, filter, new Map()));
    if (all.includes(undefined)) return [];
    const ofRows = all.map((keys) => new Set(orUnstated(keys ?? [])));
    // With another set-up a row lists other places, which can be chosen before.
    const later = filter === 'locations' ? rows.flatMap(placesOneByOne) : [];
    const options = [...new Set([...ofRows, ...later.map((keys) => new Set(keys))].flatMap((keys) => [...keys]))];
    if (!options.some((option) => ofRows.some((keys) => !keys.has(option)))) return [];
    const known = values.filter((value) => options.includes(value));
    return known.length ? [[filter, known]] : [];
  });
}

function matching(list: AnyList, state: ListState): AnyRow[] {
  const words = state.query.split(' ').filter(Boolean);
  const filters = effective(list, state);
  return list.subprocessors.filter(
    (row) =>
      words.every((word) => row.name.includes(word)) &&
      filters.every(([filter, values]) => {
        const keys = orUnstated(held(row, filter, state.scope) ?? []);
        return values.some((value) => keys.includes(value));
      }),
  );
}

const namesIn = (groups: readonly ViewGroup[]): string[] =>
  [...new Set(groups.flatMap(({ shownRows }) => shownRows.map(({ row }) => row.id)))].sort();
const namesOf = (rows: readonly AnyRow[]): string[] => rows.map(({ name }) => name).sort();

describe('any state of any list', () => {
  it('shows exactly the rows that match, those that are not listed for the scope apart', () => {
    let narrowed = 0;
    fc.assert(
      fc.property(anyList, anyState, (list, state) => {
        const view = viewList(read(list, { filters: filterKeys, groupBy: state.groupBy, today }), state);
        const rows = matching(list, state);
        const listedRows = rows.filter((row) => isRowFor(row, state.scope));
        assert.deepEqual(namesIn(view.groups), namesOf(listedRows));
        assert.deepEqual(namesIn(view.others), namesOf(rows.filter((row) => !listedRows.includes(row))));
        assert.equal(view.shown, rows.length);
        assert.equal(view.isExtract, rows.length < list.subprocessors.length);
        if (rows.length > 0 && rows.length < list.subprocessors.length) narrowed += 1;
      }),
      { numRuns: 400 },
    );
    assert.ok(narrowed > 60, `only ${String(narrowed)} states leave some rows and not all`);
  });

  it('shows in the publisher’s groups only those that were chosen, and in them the rows that match', () => {
    const groupOf = (name: string): string => (/^(core|kernel)$/i.test(name) ? 'core' : name.toLowerCase());
    fc.assert(
      fc.property(anyList, anyState, (list, any) => {
        const state = { ...any, groupBy: 'group' };
        const view = viewList(read(list, { filters: filterKeys, today }), state);
        const rows = matching(list, state);
        const chosen = effective(list, state).find(([filter]) => filter === 'group')?.[1];
        for (const group of view.groups) {
          const isChosen = !chosen || chosen.some((id) => groupOf(id) === groupOf(group.id));
          const members = rows.filter((row) => {
            const { group: names = [] } = row;
            const isIn = names.length ? names.some((name) => groupOf(name) === groupOf(group.id)) : !group.id;
            return isIn && isRowFor(row, state.scope);
          });
          assert.deepEqual(namesIn([group]), isChosen ? namesOf(members) : [], `in ${group.id}`);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has the filters that divide it, and by itself none where it is short', () => {
    fc.assert(
      fc.property(anyList, (list) => {
        const offered = read(list, { filters: filterKeys, today }).facets.map(({ key }) => key);
        const dividing = filterKeys.filter((key) => {
          const values = list.subprocessors.flatMap((row) => orUnstated(held(row, key, new Map()) ?? []));
          return effective(list, { ...initialState(), facets: new Map([[key, values]]) }).length;
        });
        assert.deepEqual(offered, dividing);
        assert.deepEqual(read(list, { filters: ['none'], today }).facets, []);
        const own = read(list, { today }).facets.map(({ key }) => key);
        if (list.subprocessors.length <= 5) assert.deepEqual(own, []);
        else for (const key of own) assert.ok(dividing.includes(key), key);
      }),
      { numRuns: 200 },
    );
  });
});
