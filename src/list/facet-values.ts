// What a row holds in each facet, by keys that are the same in every language. Prose is none: who chose a value could not know
// which rows say the same in a sentence.
import { fold } from '../language/fold.js';
import { stringFor } from '../language/strings.js';
import { hasMoreWords } from '../language/words.js';
import { parseDate } from '../manifest/date.js';
import { groupKey } from '../manifest/groups.js';
import { publishedText, slug } from '../manifest/ids.js';
import { countryOf, isArea, isInEea } from '../manifest/places.js';
import { transferMechanism, type FieldValue, type Text } from '../manifest/schema.js';
import type { Item } from './content.js';
import { dimensionItem } from './fields/applies-to.js';
import { ownValue } from './fields/field.js';
import type { Localization } from './localization.js';
import type { ListRow } from './rows.js';

/** The key of “not stated”. */
export const unstated = '';
/** The key of what is stated in the publisher's own words alone. */
export const other = '*';

/** A value that a row holds: its key is an id, a code or a slug, the same in every language. */
type Value = readonly [key: string, text: () => Item | undefined];

/** What a row holds; `undefined` where that is prose, and the field cannot be a facet. */
type ReadValues = (row: ListRow, localization: Localization) => readonly Value[] | undefined;

/** More than one value is a list that the publisher made. A single one that is long, or has a comma, may be a sentence. */
function isProse([text, second]: readonly string[]): boolean {
  return text !== undefined && second === undefined && (/[,;،、，\n]|[.:]\s|\.$/.test(text) || hasMoreWords(text, 6));
}

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
    ...known.map((code): Value => [countryOf(code), () => localization.place(code)]),
    // In words, and they may well name one.
    ...said(other, known.length < codes.length, strings.otherValue),
  ];
};

const country: ReadValues = ({ row: { country } }, localization) => {
  if (!country) return [];
  const isCode = typeof country === 'string' && localization.formats.country(country) !== undefined;
  return isCode
    ? [[countryOf(country), () => localization.place(country)]]
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
export const usual = Object.keys(readers).slice(0, 7);

/** Their values stand in this order, whichever comes first in the list; all others by their names. */
export const fixedOrder = [
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

/** Reads a field of the format or of the publisher's, a dimension, or `standing`. */
export function readerOf(key: string, localization: Localization): ReadValues {
  return (
    ownValue<ReadValues>(readers, key) ??
    (localization.dimension(key) ? dimensionValues(key) : (row) => fieldValues(key, row, localization))
  );
}
