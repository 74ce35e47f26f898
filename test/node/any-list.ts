/** Lists and states of any kind, for the laws of filters, scope and grouping. Few values, so that rows share them. */
import fc from 'fast-check';
import type { Choices } from '../../src/list/choices.js';
import { initialState, type ListState } from '../../src/list/state.js';
import type { Manifest } from '../../src/manifest/schema.js';

/** A row as it is published: only keys that a filter or the scope looks at, and lists as arrays. */
export type AnyRow = Readonly<Manifest['subprocessors'][number]> & { readonly name: string };
export interface AnyList {
  readonly version: 1;
  readonly groups: { id: string; title: string }[];
  readonly dimensions: { id: string; label: string; values: string[] }[];
  readonly fields: Record<string, { label: string }>;
  readonly subprocessors: AnyRow[];
}

export const declaredGroups = ['core', '__proto__', 'Misc'];
export const dimensions: Readonly<Record<string, readonly string[]>> = {
  plan: ['free', 'pro'],
  region: ['eu', 'us', 'constructor'],
};
/** Every kind of filter, by the key that a page names it by. */
export const filterKeys = [
  'standing',
  'group',
  'role',
  'locations',
  'transfer',
  'dataCategories',
  'dataSubjects',
  'country',
  'category',
  'plan',
  'region',
  'level',
  'checked',
];
export const groupings = ['group', 'none', ...filterKeys.slice(2), 'certifications', 'unheard-of', '__proto__', ''];

const some = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const several = <Value>(value: fc.Arbitrary<Value>, maxLength = 3) => fc.uniqueArray(value, { maxLength });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });

/** Declared values, one that is not, and a dimension that is not. */
const appliesTo = fc.record(
  {
    plan: fc.uniqueArray(some('free', 'pro', 'lost'), { minLength: 1, maxLength: 2 }),
    region: fc.uniqueArray(some('eu', 'us', 'constructor'), { minLength: 1, maxLength: 2 }),
    nowhere: some<string[]>(['free']),
  },
  { requiredKeys: [] },
);
const place = some('IE', 'DE', 'US', 'GB', 'EU', 'EEA', 'GLOBAL');
const location = fc.oneof(
  place,
  some('Closest data centre', 'Planet'),
  fc.record(
    { country: fc.uniqueArray(place, { minLength: 1, maxLength: 2 }), appliesTo },
    { requiredKeys: ['country'] },
  ),
  fc.record({ text: some('Here and there'), appliesTo }, { requiredKeys: ['text'] }),
);
const transfer = fc.oneof(
  some('SCC', 'DPF', 'adequacy', 'BCR', 'none', 'Our own rules'),
  fc.record({ mechanism: maybe(some('SCC', 'BCR')), text: some('Under review') }, { requiredKeys: ['text'] }),
);
/** A single text with a comma is prose, and stands rarely: it takes the whole filter away. */
const data = fc.oneof(
  { weight: 20, arbitrary: several(some('Name', 'name', 'E-mail address', 'Ärger', 'constructor')) },
  { weight: 1, arbitrary: some(['Names, and what else there is']) },
);
const dates = some({}, {}, { added: '2024-02' }, { added: '2026-01-01' }, { removed: '2030' }, { removed: '2020-05' });

const row = (number: number): fc.Arbitrary<AnyRow> =>
  fc
    .record(
      {
        name: fc.constant(`zq${String.fromCharCode(97 + number)}`),
        group: several(some(...declaredGroups, 'CORE', 'Kernel', 'loose', 'Loose')),
        role: some('subprocessor' as const, 'affiliate' as const, 'independent-controller' as const, 'other' as const),
        appliesTo,
        dataCategories: data,
        dataSubjects: several(some('Guests', 'Staff')),
        country: some('IE', 'US', 'Atlantis'),
        category: some('Hosting', 'E-mail'),
        locations: several(location),
        transfer: several(transfer, 2),
        fields: fc.record(
          { level: fc.oneof(some('High', 'Low'), some(3, 0.5), some('2024-02-29')), checked: fc.boolean() },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: ['name'] },
    )
    .chain((made) => dates.map((days) => ({ ...made, ...days }) as AnyRow));

/** From one row to nine. */
export const anyList: fc.Arbitrary<AnyList> = fc
  .integer({ min: 1, max: 9 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => row(index))))
  .map((subprocessors) => ({
    version: 1,
    groups: declaredGroups.map((id) => ({ id, title: id === 'core' ? 'Kernel' : id })),
    dimensions: Object.entries(dimensions).map(([id, values]) => ({ id, label: id, values: [...values] })),
    fields: { level: { label: 'Level' }, checked: { label: 'Checked' } },
    subprocessors,
  }));

const valuesOf: Readonly<Record<string, readonly string[]>> = {
  standing: ['current', 'upcoming', 'leaving', 'former'],
  group: ['', 'core', '__proto__', 'Misc', 'loose', 'Loose'],
  role: ['subprocessor', 'affiliate', 'other'],
  locations: ['', '*', 'outside-eea', 'only-eea', 'no-country', 'IE', 'US', 'EU'],
  transfer: ['', '*', 'SCC', 'DPF', 'none'],
  dataCategories: ['', 'name', 'e-mail-address', 'arger', 'constructor'],
  dataSubjects: ['', 'guests', 'staff'],
  country: ['', '*', 'IE', 'US'],
  category: ['', 'hosting'],
  plan: ['', 'free', 'pro', 'lost'],
  region: ['', 'eu', 'constructor'],
  level: ['', 'high', '3', '2024-02-29'],
  checked: ['', 'true', 'false'],
  'unheard-of': ['', 'x'],
};
const choices = (keys: readonly string[], valueOf: (key: string) => readonly string[]): fc.Arbitrary<Choices> =>
  fc
    .uniqueArray(
      some(...keys).chain((key) =>
        fc.tuple(
          fc.constant(key),
          // Now and then one that none of its rows holds.
          fc.uniqueArray(some(...valueOf(key), ...valueOf(key), 'IE', 'name'), { minLength: 1, maxLength: 3 }),
        ),
      ),
      { maxLength: 3, selector: ([key]) => key },
    )
    .map((entries) => new Map(entries));

/** Values that rows hold, and some that none does. */
export const anyFacets = choices([...filterKeys, 'locations', 'unheard-of', '__proto__'], (key) =>
  Object.hasOwn(valuesOf, key) ? (valuesOf[key] ?? []) : ['constructor'],
);
export const anyScope = choices(['plan', 'region', 'region', 'nowhere', '__proto__'], (key) =>
  key === 'plan' ? ['free', 'pro', 'lost'] : ['eu', 'us', 'constructor'],
);

/** What a reader typed finds a row by its name, or nothing. */
export const anyState: fc.Arbitrary<ListState> = fc
  .record({
    query: some('', '', '', ' ', 'zq', 'zqa', 'zqb zqa', 'nobody'),
    facets: anyFacets,
    scope: anyScope,
    groupBy: some(...groupings),
    sort: maybe(fc.record({ field: some('name', 'locations', 'level'), descending: fc.boolean() })),
  })
  .map((state) => ({ ...initialState(), ...state }));
