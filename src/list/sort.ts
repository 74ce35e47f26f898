// Sorting rows within their group, by the values of one column.
import type { ListColumn } from './columns.js';
import { parseNumbers, type DecimalMark } from './numeric-text.js';
import type { GroupRow } from './rows.js';
import { blank } from './sort-value.js';

/** A column's first field, and the direction. */
export interface Sort {
  readonly field: string;
  readonly descending: boolean;
}

/**
 * `name` or `-added`, as the `sort` attribute writes it; blank text is the published order. A key may hold any character:
 * `+-x` is ascending by `-x`.
 */
export function parseSort(text: string | undefined): Sort | undefined {
  const [, sign, field] = /^([+-]?)\s*([^]+)/.exec(text?.trim() ?? '') ?? [];
  return field === undefined ? undefined : { field, descending: sign === '-' };
}

/** As the `sort` attribute writes it; empty for the published order. */
export const sortToText = (sort: Sort | undefined): string =>
  sort ? (sort.descending ? '-' : /^[+-]/.test(sort.field) ? '+' : '') + sort.field : '';

/** Whether a list is sorted by this column. The heading of a spreadsheet's column may end in a blank. */
export const isSortedBy = ({ fields: [field] }: Pick<ListColumn, 'fields'>, sort: Sort | undefined): boolean =>
  field.trim() === sort?.field;

/**
 * What pressing a column's heading makes of the sort: ascending, descending, then back to the publisher's order, which
 * is `undefined`. If the publisher's order is that column, descending, ascending stands in for the third.
 *
 * @param current the sort that is in effect
 * @param published the publisher's order
 */
export function nextSort(
  column: Pick<ListColumn, 'fields'>,
  current: Sort | undefined,
  published: Sort | undefined,
): Sort | undefined {
  const field = column.fields[0].trim();
  if (!isSortedBy(column, current)) return { field, descending: false };
  if (!current?.descending) return { field, descending: true };
  return isSortedBy(column, published) && published?.descending ? { field, descending: false } : undefined;
}

/**
 * The rows in order. Blank values come last in both directions; rows of one value keep the published order, and so do
 * all rows of a group without that column.
 *
 * @param compare the collation of the reader's language
 * @param decimalMark of numbers that were published as text
 */
export function sortRows(
  rows: readonly GroupRow[],
  columns: readonly ListColumn[],
  sort: Sort | undefined,
  compare: (one: string, other: string) => number,
  decimalMark: () => DecimalMark,
): readonly GroupRow[] {
  const column = columns.find((one) => isSortedBy(one, sort));
  if (!column) return rows;
  const direction = sort?.descending ? -1 : 1;
  const values = new Map(rows.map((row) => [row, row.row.sortValue(column.fields)]));
  // Texts are compared as numbers only where all of them are.
  const texts = [...values].filter(([, [rank]]) => rank === 2);
  const numbers = parseNumbers(
    texts.map(([, [, text]]) => String(text)),
    decimalMark,
  );
  numbers?.forEach((number, index) => {
    const [row] = texts[index] ?? [];
    if (row) values.set(row, [0, number]);
  });
  return [...rows].sort((first, second) => {
    const [rank, one] = values.get(first) ?? blank;
    const [otherRank, other] = values.get(second) ?? blank;
    if (rank !== otherRank) return (rank - otherRank) * (Math.max(rank, otherRank) === 3 ? 1 : direction);
    // ISO 8601 dates are in order of time by their characters, which a collation need not keep.
    const order = rank === 2 ? compare(String(one), String(other)) : Number(one > other) - Number(one < other);
    return order * direction;
  });
}
