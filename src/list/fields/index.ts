// The registry of fields: every key of a row, and how its cell reads. A new key is one line here.
import { stringFor } from '../../language/strings.js';
import type { RowKey, Subprocessor } from '../../manifest/schema.js';
import { fillWithItems, lineOf, type Cell, type Item, type Line } from '../content.js';
import type { Localization } from '../localization.js';
import { appliesTo, dimensionCell } from './applies-to.js';
import { contacts } from './contacts.js';
import { customCell } from './custom.js';
import { dataList } from './data.js';
import { date } from './dates.js';
import { foundBy } from '../short-names.js';
import { ownValue, type CellReader } from './field.js';
import { links, relationCell, relationOf } from './links.js';
import { country, locations } from './places.js';
import * as text from './text.js';
import { transfer } from './transfers.js';

/** `fields` holds columns by their own ids, `wording` what is shown in a field. */
type Fields = Readonly<Record<Exclude<RowKey, 'fields' | 'wording'>, CellReader>>;

/** Fields that a list without given columns shows where a row has a value, in order: what the company does, and where. */
const leadingFields = {
  name: text.name,
  purpose: text.prose('purpose'),
  category: text.prose('category'),
  dataCategories: dataList('dataCategories'),
  dataSubjects: dataList('dataSubjects'),
  duration: text.prose('duration'),
  locations,
  transfer,
  certifications: text.certifications,
  contacts,
  links,
  address: text.names('address'),
} satisfies Partial<Fields>;

/** Fields that such a list shows last; the publisher's own stand between. */
const dateFields = {
  announced: date('announced'),
  added: date('added'),
  objectBy: date('objectBy'),
  updated: date('updated'),
  removed: date('removed'),
} satisfies Partial<Fields>;

/** All of them, with those that are columns only where the publisher names them. */
const fields: Fields = {
  ...leadingFields,
  ...dateFields,
  legalName: text.legalName,
  country,
  role: text.role,
  condition: text.prose('condition'),
  appliesTo,
  formerNames: text.formerNames,
  via: text.via,
  notes: text.notes,
  group: text.group,
  id: text.names('id'),
};

export const leadingFieldNames = Object.keys(leadingFields);
export const dateFieldNames = Object.keys(dateFields);

/** Fields that stand below the name, on lines of their own, unless a column of their own shows them. */
export const secondaryFields = ['formerNames', 'condition', 'appliesTo', 'via', 'notes'] as const;

/**
 * What a row says in one field: a key of the row, `links.<rel>`, a dimension's id or a custom field's id. If several
 * share the name, all of their values are in the cell, so that nothing published is hidden. The publisher's own words for
 * a value stand in its place.
 */
export function readField(field: string, row: Subprocessor, localization: Localization): Cell {
  const value = readValue(field, row, localization);
  const published = ownValue(row.wording, field);
  const words = field === 'name' ? localization.name(published) : localization.text(published);
  if (!words) return value;
  // It is found by the value all the same, and sorts as that.
  const items = value.flatMap((line) => line.items);
  const { iso, number } = items[0] ?? {};
  const found = foundBy(words, ...items.flatMap(({ text, aliases = [] }) => [text, ...aliases]));
  const rest = value.map((line) => ({ ...line, items: line.items.filter((item) => !isToldBy(words, item)) }));
  return [...lineOf([found && { ...found, iso, number }]), ...rest.filter((line) => line.items.length)];
}

/** Whether the publisher's words tell a value: whatever stands for a code; of other text and of links, what they repeat. */
function isToldBy(words: Item, { text, href, iso, number, isCoded, isPlaceholder }: Item): boolean {
  if (isCoded ?? isPlaceholder ?? (iso !== undefined || number !== undefined)) return true;
  const leads = !href || href.includes(text) || JSON.stringify(words.blocks ?? '').includes(href);
  return leads && words.text.includes(text);
}

function readValue(field: string, row: Subprocessor, localization: Localization): Cell {
  const known = ownValue<CellReader>(fields, field);
  return [
    ...(known?.(row, localization) ?? []),
    ...relationCell(field, row, localization),
    ...(known && !ownValue(row.appliesTo, field) ? [] : dimensionCell(field, row.appliesTo, localization)),
    ...customCell(field, row, localization),
  ];
}

/** Whether a row itself says something in a field: a stand-in such as “All” does not count. */
export const statesField = (field: string, row: Subprocessor, localization: Localization): boolean =>
  [row, row.appliesTo, row.fields, row.wording].some((record) => record && Object.hasOwn(record, field)) &&
  // Without the name, which would stand in for a legal name.
  readField(field, { ...row, name: '' }, localization).length > 0;

/** A field's heading if the publisher gives none. */
export function fieldLabel(field: string, localization: Localization): Item {
  const { strings, manifest } = localization;
  const headings: Readonly<Record<keyof typeof fields, string>> = strings.columns;
  const ownLabel = localization.dimension(field)?.label ?? ownValue(manifest.fields, field)?.label;
  return (
    localization.text(localization.pageHeadings.get(field)) ??
    localization.string(
      field === 'locations' && localization.hasEntityCountries
        ? strings.processingLocation
        : (stringFor(headings, field) ?? stringFor(strings.relations, relationOf(field) ?? '')),
    ) ??
    localization.text(ownLabel) ??
    localization.name(field) ?? { text: field }
  );
}

/** One of those lines. */
export function secondaryLines(
  field: (typeof secondaryFields)[number],
  row: Subprocessor,
  localization: Localization,
): Line[] {
  const { formerly: formerNames, engagedBy: via } = localization.strings;
  const pattern = ownValue<string>({ formerNames, via }, field);
  const cell = ownValue(row.wording, field) === undefined ? fields[field] : readField.bind(undefined, field);
  return cell(row, localization).map(({ items }) => ({
    part: 'note',
    items: pattern === undefined ? items : fillWithItems(pattern, { name: items }),
  }));
}
