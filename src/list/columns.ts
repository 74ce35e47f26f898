// Which columns a group has, in which order, under which headings.
import { many, type Column, type Manifest, type Subprocessor } from '../manifest/schema.js';
import { lineText, type Cell, type Item } from './content.js';
import { derivableFields, fieldLabel, publishes, readField } from './fields.js';
import type { Localization } from './localization.js';

/** One column of one group. */
export interface ListColumn {
  /** Fields in the column's cells, the first of which names and sorts it. */
  readonly fields: readonly [string, ...string[]];
  readonly label: Item;
  /** What its values are in every table that has this column, so that tables line up with each other. */
  readonly kind: 'text' | 'long' | 'date' | 'number';
}

// A sentence, or a word such as an address that would be broken: both read better in a wider column.
const isLong = (text: string): boolean => text.length > 70 || /\S{24}/.test(text);

type Given = Exclude<Column, string>;

const given = (columns: Manifest['columns']): Given[] =>
  many(columns).map((column) => (typeof column === 'string' ? { field: column } : column));

/**
 * The columns of a group: the element's own choice, else the group's, else the manifest's, else the fields that have a
 * value. A group's columns inherit the labels of the manifest's.
 */
export function columnsOf(
  own: Manifest['columns'],
  rows: readonly Subprocessor[],
  reading: Localization,
): Omit<ListColumn, 'kind'>[] {
  const shared = given(reading.manifest.columns);
  const named = [...given(own), ...shared];
  const derived = (): string[] => [
    'name',
    ...[...derivedFields(rows, reading)].filter(
      (field) => field !== 'name' && rows.some((row) => publishes(field, row, reading)),
    ),
  ];
  const wanted = (reading.options.columns ?? []).map(
    (field) => named.find((column) => column.field === field) ?? { field },
  );
  // Columns that no row fills, misspelt ones for instance, would hide every row.
  const show = ({ field, with: more }: Given): boolean =>
    [field, ...many(more)].some((one) => rows.some((row) => readField(one, row, reading).length > 0));
  const columns = [wanted, given(own), shared].find((list) => list.some(show)) ?? given(derived());
  return columns.map(({ field, label, with: more }: Given) => ({
    fields: [field, ...many(more)],
    label:
      reading.text(label ?? named.find((column) => column.field === field && column.label)?.label) ??
      fieldLabel(field, reading),
  }));
}

/** The kind of a column by the cells it turned out to have; blank ones do not count. */
export function kindOf(cells: readonly Cell[]): ListColumn['kind'] {
  // What stands below a name says nothing of the names.
  const lines = cells.flat().filter(({ kind }) => !kind);
  const items = lines.flatMap((line) => line.items);
  const all = (key: 'iso' | 'number'): boolean => items.length > 0 && items.every((item) => item[key] !== undefined);
  if (all('number')) return 'number';
  if (all('iso')) return 'date';
  return lines.some((line) => isLong(lineText(line))) ? 'long' : 'text';
}

/** Every field that could be a column of its own, in a sensible order: what they do, where, then when. */
function derivedFields(rows: readonly Subprocessor[], { manifest, dimensions, ownFields }: Localization): Set<string> {
  const [first, dates] = derivableFields;
  const own = new Set(rows.flatMap((row) => Object.keys(row.fields ?? {})));
  return new Set([
    ...first,
    ...dimensions.map(({ id }) => id),
    ...Object.keys(manifest.fields ?? {}),
    // In the order of the whole list, so that all tables have the same.
    ...[...ownFields].filter((field) => own.has(field)),
    ...dates,
  ]);
}
