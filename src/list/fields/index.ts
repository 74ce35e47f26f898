// The registry of fields: every key of a row, and how its cell reads. A new key is one line here.
import { stringFor } from '../../language/strings.js';
import type { RowKey, Subprocessor } from '../../manifest/schema.js';
import { fillWithItems, type Cell, type Item, type Line } from '../content.js';
import type { Localization } from '../localization.js';
import { appliesTo, dimensionCell } from './applies-to.js';
import { contacts } from './contacts.js';
import { customCell } from './custom.js';
import { dataList } from './data.js';
import { date } from './dates.js';
import { ownValue, type DerivedPlace, type Field } from './field.js';
import { links, relationCell, relationOf } from './links.js';
import { country, locations } from './places.js';
import * as text from './text.js';
import { transfer } from './transfers.js';

/** In the order in which derived columns stand. `fields` holds custom fields, which are columns by their own ids. */
const fields: Readonly<Record<Exclude<RowKey, 'fields'>, Field>> = {
  name: { cell: text.name, derived: 'leading' },
  legalName: { cell: text.legalName, derived: 'leading' },
  purpose: { cell: text.prose('purpose'), derived: 'leading' },
  category: { cell: text.prose('category'), derived: 'leading' },
  dataCategories: { cell: dataList('dataCategories'), derived: 'leading' },
  dataSubjects: { cell: dataList('dataSubjects'), derived: 'leading' },
  duration: { cell: text.prose('duration'), derived: 'leading' },
  country: { cell: country, derived: 'leading' },
  locations: { cell: locations, derived: 'leading' },
  transfer: { cell: transfer, derived: 'leading' },
  certifications: { cell: text.certifications, derived: 'leading' },
  contacts: { cell: contacts, derived: 'leading' },
  links: { cell: links, derived: 'leading' },
  address: { cell: text.names('address'), derived: 'leading' },
  announced: { cell: date('announced'), derived: 'dates' },
  added: { cell: date('added'), derived: 'dates' },
  objectBy: { cell: date('objectBy'), derived: 'dates' },
  updated: { cell: date('updated'), derived: 'dates' },
  removed: { cell: date('removed'), derived: 'dates' },
  role: { cell: text.role },
  condition: { cell: text.prose('condition') },
  appliesTo: { cell: appliesTo },
  formerNames: { cell: text.formerNames },
  via: { cell: text.via },
  notes: { cell: text.notes },
  group: { cell: text.group },
  id: { cell: text.names('id') },
};

/** Fields that a list without given columns shows where a row has a value, in order. */
export const derivedFields = (place: DerivedPlace): string[] =>
  Object.entries(fields).flatMap(([key, { derived }]) => (derived === place ? [key] : []));

/** Fields that stand below the name unless a column of their own shows them. */
export const secondaryFields = ['role', 'formerNames', 'condition', 'appliesTo', 'via', 'notes'] as const;

/**
 * What a row says in one field: a key of the row, `links.<rel>`, a dimension's id or a custom field's id. If several
 * share the name, all of their values are in the cell, so that nothing published is hidden.
 */
export function readField(field: string, row: Subprocessor, localization: Localization): Cell {
  const known = ownValue<Field>(fields, field);
  return [
    ...(known?.cell(row, localization) ?? []),
    ...relationCell(field, row, localization),
    ...(known && !ownValue(row.appliesTo, field) ? [] : dimensionCell(field, row.appliesTo, localization)),
    ...customCell(field, row, localization),
  ];
}

/** Whether a row itself says something in a field: a stand-in such as “All” does not count. */
export const statesField = (field: string, row: Subprocessor, localization: Localization): boolean =>
  [row, row.appliesTo, row.fields].some((record) => record && Object.hasOwn(record, field)) &&
  // Without the name, which would stand in for a legal name.
  readField(field, { ...row, name: '' }, localization).length > 0;

/** A field's heading if the publisher gives none. */
export function fieldLabel(field: string, localization: Localization): Item {
  const { strings, manifest, dimensions } = localization;
  const headings: Readonly<Record<keyof typeof fields, string>> = strings.columns;
  const ownLabel = dimensions.find(({ id }) => id === field)?.label ?? ownValue(manifest.fields, field)?.label;
  return (
    localization.string(
      field === 'locations' && localization.hasEntityCountries
        ? strings.processingLocation
        : (stringFor(headings, field) ?? stringFor(strings.relations, relationOf(field) ?? '')),
    ) ??
    localization.text(ownLabel) ??
    localization.name(field) ?? { text: field }
  );
}

/** What stands below a row's name, on lines of its own. */
export function secondaryLines(
  field: (typeof secondaryFields)[number],
  row: Subprocessor,
  localization: Localization,
): Line[] {
  if (field === 'role' && (row.role ?? 'subprocessor') === 'subprocessor') return [];
  const { formerly: formerNames, engagedBy: via } = localization.strings;
  const pattern = ownValue<string>({ formerNames, via }, field);
  return fields[field].cell(row, localization).map(({ items }) => ({
    kind: field === 'role' ? 'badge' : 'note',
    items: pattern === undefined ? items : fillWithItems(pattern, { name: items }),
  }));
}
