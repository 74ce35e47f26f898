// Filters by the values that the rows hold (facets): which there are, and how many rows choosing a value shows.
import { groupKey } from '../manifest/groups.js';
import { choicesToText, noChoices, parseChoices, type Choices } from './choices.js';
import type { Item } from './content.js';
import type { Facet, FacetOption } from './facet.js';
import { fixedOrder, other, readerOf, unstated, usual } from './facet-values.js';
import { fieldLabel } from './fields/index.js';
import type { FacetedList, Filter } from './filter.js';
import type { Localization } from './localization.js';
import { ListRow, type GroupRow } from './rows.js';

/** A row with each of its locations alone, where any of them is listed for some set-ups only. */
function conditionalStates({ row, id }: ListRow, localization: Localization): ListRow[] {
  const { locations = [] } = row;
  if (!locations.some((one) => typeof one === 'object' && one.appliesTo)) return [];
  return locations.map((one) => new ListRow(row, id, localization, { ...row, locations: [one] }));
}

/**
 * A facet of a list; `undefined` if a row holds prose in it. Cost: one look at each row.
 *
 * @param key a field of the format or of the publisher's, a dimension, or `standing`
 */
export function facetOf(key: string, rows: readonly ListRow[], localization: Localization): Facet | undefined {
  const { strings, formats } = localization;
  const read = readerOf(key, localization);
  const known = new WeakMap<ListRow, readonly string[]>();
  const texts = new Map<string, Item>();
  const keysOf = (row: ListRow): readonly string[] | undefined => {
    let keys = known.get(row);
    if (keys) return keys;
    const values = read(row, localization);
    if (!values) return undefined;
    for (const [value, text] of values) if (!texts.has(value)) texts.set(value, text() ?? { text: value });
    keys = values.length ? [...new Set(values.map(([value]) => value))] : [unstated];
    known.set(row, keys);
    return keys;
  };
  const held = rows.map(keysOf);
  if (held.includes(undefined)) return undefined;
  // Which places a row lists depends on the set-up that is chosen: what it may say then is a value, too.
  if (key === 'locations') for (const row of rows) for (const one of conditionalStates(row, localization)) keysOf(one);
  if (held.some((keys) => keys?.[0] === unstated))
    texts.set(unstated, { text: localization.dimension(key) ? strings.all : strings.notStated });
  const order = key === 'group' ? (localization.manifest.groups ?? []).map(({ id }) => id) : fixedOrder;
  const rank = (value: string): number => {
    const place = order.indexOf(value);
    return value === unstated ? Infinity : value === other ? 1e9 : place < 0 ? 1e6 : place;
  };
  const options = [...texts].map(([value, text]) => ({ key: value, text }));
  options.sort((one, next) => rank(one.key) - rank(next.key) || formats.compare(one.text.text, next.text.text));
  return {
    key,
    label: key === 'standing' ? { text: strings.status } : fieldLabel(key, localization),
    note: key === 'locations' ? strings.places.note : undefined,
    options,
    keysOf: (row) => keysOf(row) ?? [],
  };
}

/** A list of so many rows is read at a glance. */
export const fewRows = 5;
/** More values of a custom field than this are no choice but a list of their own. */
const fewValues = 12;

/** Whether choosing a value would leave some of the rows, and not all. */
const divides = ({ options, keysOf }: Facet, rows: readonly ListRow[]): boolean =>
  options.length > 1 && options.some(({ key }) => rows.some((row) => !keysOf(row).includes(key)));

/** Whether a custom field's values are few, and most of them are shared by several rows. */
const hasFewValues = ({ options }: Facet, rows: readonly ListRow[]): boolean =>
  options.length <= fewValues && options.length * 2 <= rows.length;

/**
 * The filters that a list has.
 *
 * @param wanted keys that the page names; `none` alone is none; left out, the list has those that help
 */
export function facetsOf(
  rows: readonly ListRow[],
  localization: Localization,
  wanted: readonly string[] | undefined,
): Facet[] {
  if (!wanted?.length && rows.length <= fewRows) return [];
  const { rowFields } = localization;
  const keys = wanted?.length ? wanted : [...usual, ...rowFields];
  return [...new Set(keys)].flatMap((key) => {
    const facet = facetOf(key, rows, localization);
    const isOffered =
      facet && divides(facet, rows) && (wanted?.length || usual.includes(key) || hasFewValues(facet, rows));
    return isOffered ? [facet] : [];
  });
}

/** Chosen values that the list has; those of other lists, which an address may hold, are left out. */
function chosenOf(list: FacetedList, chosen: Choices): [facet: Facet, keys: ReadonlySet<string>][] {
  return list.facets.flatMap((facet): [Facet, ReadonlySet<string>][] => {
    // By a set: anyone can write an address that chooses ten thousand values.
    const wanted = new Set(chosen.get(facet.key));
    const keys = facet.options.flatMap(({ key }) => (wanted.has(key) ? [key] : []));
    return keys.length ? [[facet, new Set(keys)]] : [];
  });
}

/** What a row holds where it stands: of the publisher's groups the one that it is in, and not every other that it names. */
function keysAt({ row, groupId }: GroupRow, facet: Facet, { groupBy }: FacetedList): readonly string[] {
  const keys = facet.keysOf(row);
  return facet.key === 'group' && groupBy === 'group'
    ? keys.filter((key) => groupKey(key) === groupKey(groupId))
    : keys;
}

/** Several values of one filter widen it, several filters narrow the list. */
export const facets: Filter<'facets', Choices> = {
  key: 'facets',
  initial: noChoices,
  test(chosen, list) {
    const all = chosenOf(list, chosen);
    if (!all.length) return undefined;
    return (row) => all.every(([facet, keys]) => keysAt(row, facet, list).some((key) => keys.has(key)));
  },
  toText: choicesToText,
  fromText: parseChoices,
};

export interface ViewOption extends FacetOption {
  /** The number of rows that choosing this alone shows, whatever else is chosen in this filter. */
  readonly count: number;
  readonly isChosen: boolean;
}

/** A filter with its counts. */
export interface ViewFacet extends Omit<Facet, 'options'> {
  readonly options: readonly ViewOption[];
}

/**
 * The filters with what each value would show.
 *
 * Cost: one look at each row, whatever is chosen; a row that two filters leave out counts in none, one that a single filter
 * leaves out counts in that.
 *
 * @param rows those that all other filters leave in; one may stand in several groups
 */
export function viewFacets(list: FacetedList, rows: Iterable<GroupRow>, chosen: Choices): ViewFacet[] {
  const chosenKeys = new Map(chosenOf(list, chosen));
  const counted = new Map(list.facets.map((facet) => [facet, new Map<string, Set<ListRow>>()] as const));
  // Each where it stands: a search for a group's title finds a row in that group alone.
  for (const groupRow of rows) {
    const failed = [...chosenKeys].filter(
      ([facet, keys]) => !keysAt(groupRow, facet, list).some((key) => keys.has(key)),
    );
    if (failed.length > 1) continue;
    const [only] = failed[0] ?? [];
    for (const [facet, ofFacet] of counted) {
      if (only && only !== facet) continue;
      for (const key of keysAt(groupRow, facet, list)) {
        const holders = ofFacet.get(key);
        if (holders) holders.add(groupRow.row);
        else ofFacet.set(key, new Set([groupRow.row]));
      }
    }
  }
  return list.facets.map((facet) => ({
    ...facet,
    options: facet.options.map((option) => ({
      ...option,
      count: counted.get(facet)?.get(option.key)?.size ?? 0,
      isChosen: chosenKeys.get(facet)?.has(option.key) ?? false,
    })),
  }));
}
