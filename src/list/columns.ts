// Which columns a group has, in which order, under which headings.
import type { Column, Subprocessor } from '../manifest/schema.js';
import type { Cell, Item } from './content.js';
import { dateFieldNames, fieldLabel, leadingFieldNames, statesField } from './fields/index.js';
import type { Localization } from './localization.js';

/** What a column's cells hold. */
export type ColumnContent = 'text' | 'long' | 'date' | 'number';

/** One column of one group. */
export interface ListColumn {
  /** The fields in the column's cells; the first names and sorts the column. */
  readonly fields: readonly [string, ...string[]];
  readonly label: Item;
  /** The same in every table of the list that has this column, so that the tables line up. */
  readonly content: ColumnContent;
  /** Its place among the different columns of the list. */
  readonly key: number;
}

export type ColumnHeading = Omit<ListColumn, 'content' | 'key'>;

type ColumnObject = Exclude<Column, string>;

const isNameField = (field: string): boolean => field === 'name' || field === 'legalName';

const asObjects = (columns: readonly Column[] = []): ColumnObject[] =>
  columns.map((column) => (typeof column === 'string' ? { field: column } : column));

/**
 * The columns of a group: those that the element names, otherwise the group's, otherwise the manifest's, otherwise the
 * fields that have a value. A group's columns inherit the labels of the manifest's. The name is always one of them.
 */
export function columnsOf(
  groupColumns: readonly Column[] | undefined,
  rows: readonly Subprocessor[],
  localization: Localization,
): ColumnHeading[] {
  const ofGroup = asObjects(groupColumns);
  const ofManifest = asObjects(localization.manifest.columns);
  const declared = [...ofGroup, ...ofManifest];
  const ofElement = asObjects(localization.columns).map(
    (given) => declared.find(({ field }) => field === given.field) ?? given,
  );
  const columns =
    [ofElement, ofGroup, ofManifest].find((given) => given.length) ?? asObjects(derivedColumns(rows, localization));
  const hasName = columns.some(({ field, with: more = [] }) => [field, ...more].some(isNameField));
  return [...(hasName ? [] : asObjects(['name'])), ...columns].map(({ field, label, with: more = [] }) => ({
    fields: [field, ...more],
    label:
      localization.text(label ?? declared.find((column) => column.field === field && column.label)?.label) ??
      fieldLabel(field, localization),
  }));
}

/**
 * What the cells of a column hold; blank ones do not count.
 *
 * @param length of the longest line among them
 */
export function contentOf(cells: readonly Cell[], length: number): ColumnContent {
  const items = cells.flat().flatMap((line) => line.items);
  const all = (key: 'iso' | 'number'): boolean => items.length > 0 && items.every((item) => item[key] !== undefined);
  if (all('number')) return 'number';
  if (all('iso')) return 'date';
  // A sentence needs a wider column.
  return length > 70 ? 'long' : 'text';
}

/** The name, then every field that a row has a value for: what the company does, where, then when. */
function derivedColumns(rows: readonly Subprocessor[], localization: Localization): string[] {
  const { manifest, dimensions, rowFields, wordedFields } = localization;
  const custom = new Set(rows.flatMap((row) => Object.keys(row.fields ?? {})));
  const candidates = new Set([
    ...leadingFieldNames,
    ...dimensions.map(({ id }) => id),
    ...Object.keys(manifest.fields ?? {}),
    // In the order of the whole list, so that all tables have the same.
    ...[...rowFields].filter((field) => custom.has(field)),
    ...dateFieldNames,
    // Last, those of which there are words and no value.
    ...wordedFields,
  ]);
  return [...candidates].filter(
    (field) => field === 'name' || rows.some((row) => statesField(field, row, localization)),
  );
}
