// Filters by the values that the rows hold (facets): which there are, what a row holds in each, and how many rows choosing
// a value shows. Prose never becomes one: who chose a value could not know which rows say the same in a sentence.
import { parseDate } from '../manifest/date.js';
import { groupKey } from '../manifest/groups.js';
import { fold } from '../language/fold.js';
import { publishedText, slug } from '../manifest/ids.js';
import { isArea, isInEea } from '../manifest/places.js';
import { transferMechanism, type FieldValue, type Text } from '../manifest/schema.js';
import { choicesToText, noChoices, parseChoices, type Choices } from './choices.js';
import type { Item } from './content.js';
import { ownValue } from './fields/field.js';
import { fieldLabel } from './fields/index.js';
import { dimensionItem } from './fields/applies-to.js';
import type { Facet, FacetOption } from './facet.js';
import type { FacetedList, Filter } from './filter.js';
import { stringFor } from '../language/strings.js';
import type { Localization } from './localization.js';
import type { GroupRow, ListRow } from './rows.js';

/** The key of “not stated”. */
const unstated = '';
/** The key of what is stated in the publisher's own words alone. */
const other = '*';

/** A value that a row holds: its key is an id, a code or a slug, the same in every language. */
type Value = readonly [key: string, text: () => Item | undefined];

/** What a row holds; `undefined` where that is prose, and the field cannot be a facet. */
type ReadValues = (row: ListRow, localization: Localization) => readonly Value[] | undefined;

/** More than one value is a list that the publisher made. A single one that is long, or has a comma, may be a sentence. */
const isProse = (texts: readonly string[]): boolean =>
  texts.length === 1 && /[,;،、，\n]|[.:]\s|\.$|(?:\S+\s+){6}\S/.test(texts[0]?.trim() ?? '');

/** A slug, as one can read it in an address; where signs tell texts apart, as `<` and `>` do, the text itself. */
const keyOf = (text: string): string => (!/[<>≤≥=+#%*&§°$€£~]/.test(text) && slug(text)) || fold(text) || text;

function textValues(texts: readonly Text[], localization: Localization): Value[] | undefined {
  const published = texts.map((text) => publishedText(text, localization.manifest.language).trim());
  if (isProse(published)) return undefined;
  return texts.flatMap((text, index): Value[] => {
    const written = published[index] ?? '';
    return written ? [[keyOf(written), () => localization.text(text)]] : [];
  });
}

const dataValues =
  (key: 'dataCategories' | 'dataSubjects'): ReadValues =>
  ({ row: { [key]: data = [] } }, localization) =>
    textValues(
      Array.isArray(data) ? data : Object.entries(data).flatMap(([heading, texts]) => [heading, ...texts]),
      localization,
    );

const standing: ReadValues = ({ standing }, { strings: { statuses } }) =>
  (standing === 'leaving' ? (['current', 'leaving'] as const) : [standing]).map((key) => [
    key,
    () => ({ text: statuses[key] }),
  ]);

const role: ReadValues = ({ row: { role = 'subprocessor' } }, localization) => {
  const { roles, filterRole } = localization.strings;
  const subprocessor: Value = ['subprocessor', () => ({ text: filterRole })];
  if (role === 'subprocessor') return [subprocessor];
  const own: Value = [role, () => localization.string(stringFor(roles, role)) ?? localization.name(role)];
  return role === 'affiliate' ? [subprocessor, own] : [own];
};

const group: ReadValues = ({ row }, localization) =>
  (row.group ?? []).map((name) => {
    const known = localization.group(name);
    // A group that rows alone name is one, in whichever case they write it.
    return [known?.id ?? groupKey(name), () => localization.text(known?.title ?? known?.id ?? name)];
  });

/** What is said of all places of a row together, and names none of them. */
export const derivedPlaces: readonly string[] = ['outside-eea', 'only-eea', 'no-country'];

/** By listed codes alone; nothing is concluded from them. */
const locations: ReadValues = ({ applicable: { locations = [] } }, localization) => {
  const { strings } = localization;
  const { places } = strings;
  const codes = locations.flatMap((one) =>
    typeof one === 'string' ? [one] : one.country?.length ? one.country : [''],
  );
  if (!codes.length) return [];
  const isPlace = (code: string): boolean => localization.formats.country(code) !== undefined || isArea(code);
  const known = codes.filter(isPlace);
  const countries = known.filter((code) => !isArea(code));
  const said = (key: string, isSaid: boolean, text: string): Value[] => (isSaid ? [[key, () => ({ text })]] : []);
  return [
    ...said(
      'outside-eea',
      countries.some((code) => !isInEea(code)),
      places.outside,
    ),
    ...said('only-eea', codes.every(isInEea), places.inside),
    ...said('no-country', codes.every(isArea), places.none),
    ...known.map((code): Value => [code, () => localization.place(code)]),
    // In words, and they may well name one.
    ...said(other, known.length < codes.length, strings.otherValue),
  ];
};

const country: ReadValues = ({ row: { country } }, localization) => {
  if (!country) return [];
  const isCode = typeof country === 'string' && localization.formats.country(country) !== undefined;
  return isCode
    ? [[country, () => localization.place(country)]]
    : [[other, () => ({ text: localization.strings.otherValue })]];
};

const transfer: ReadValues = ({ row: { transfer = [] } }, { strings }) =>
  transfer.map((one) => {
    const mechanism = typeof one === 'string' ? one : one.mechanism;
    const known = stringFor(strings.transfers, mechanism ?? '');
    return [known === undefined ? other : String(mechanism), () => ({ text: known ?? strings.otherValue })];
  });

/** A new facet of a field of the format is one line here. Custom fields and dimensions are facets by themselves. */
const readers = {
  standing,
  group,
  role,
  locations,
  transfer,
  dataCategories: dataValues('dataCategories'),
  dataSubjects: dataValues('dataSubjects'),
  country,
  category: ({ row: { category = '' } }, localization) => textValues([category], localization),
  certifications: ({ row: { certifications = [] } }, localization) => textValues(certifications, localization),
} satisfies Readonly<Record<string, ReadValues>>;

/** Those that a list has by itself. */
const usual = Object.keys(readers).slice(0, 7);

/** Their values stand in this order, whichever comes first in the list; all others by their names. */
const fixedOrder = [
  derivedPlaces.join(' '),
  'current upcoming leaving former',
  'subprocessor affiliate independent-controller other',
  transferMechanism.options.join(' '),
]
  .join(' ')
  .split(' ');

/** What a row says in a custom field. */
function fieldValues(id: string, row: ListRow, localization: Localization): readonly Value[] | undefined {
  const value: FieldValue | undefined = ownValue(row.row.fields, id);
  if (typeof value === 'number') return [[String(value), () => ({ text: localization.formats.number(value) })]];
  if (typeof value === 'boolean')
    return [[String(value), () => ({ text: localization.strings[value ? 'yes' : 'no'] })]];
  const isDate = typeof value === 'string' && parseDate(value) !== undefined;
  if (isDate) return [[value, () => localization.date(value)]];
  return textValues(value === undefined ? [] : [value], localization);
}

/** For which values of a dimension a row is listed; none where it is listed for all. */
const dimensionValues =
  (id: string): ReadValues =>
  ({ row }, localization) =>
    (ownValue(row.appliesTo, id) ?? []).map((value) => [value, () => dimensionItem(id, value, localization)]);

function readerOf(key: string, localization: Localization): ReadValues {
  return (
    ownValue<ReadValues>(readers, key) ??
    (localization.dimension(key) ? dimensionValues(key) : (row) => fieldValues(key, row, localization))
  );
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
const fewRows = 5;
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
    const keys = (chosen.get(facet.key) ?? []).filter((key) => facet.options.some((option) => option.key === key));
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
