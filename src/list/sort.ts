// Sorting rows within their group, each value by what it is: numbers by number, dates by time, text by collation.
import { cellText, type Cell } from './content.js';
import type { ListColumn } from './columns.js';

/** By which column's first field, and which way. */
export interface Sort {
  readonly field: string;
  readonly descending: boolean;
}

/** `name` or `-added`, as the `sort` attribute writes it; nothing for blank text: the published order. A key may hold anything. */
export function parseSort(text: string | undefined): Sort | undefined {
  const [, minus, field] = /^(-?)([^]+)/.exec(text?.trim() ?? '') ?? [];
  return field === undefined ? undefined : { field, descending: !!minus };
}

/** Whether a list is sorted by this column. The heading of a spreadsheet's column may end in a blank. */
export const isSortedBy = ({ fields: [field] }: Pick<ListColumn, 'fields'>, sort: Sort | undefined): boolean =>
  field.trim() === sort?.field;

/** Numbers (0) before dates (1) before text (2), and what is blank (3) last. */
type Key = readonly [rank: 0 | 1 | 2 | 3, value: string | number];

function sortKey(all: Cell = []): Key {
  // Badges and notes stand in the cell, and are not its value.
  const cell = all.filter(({ kind }) => !kind);
  const item = cell[0]?.items[0];
  if (!item || item.isAbsent) return [3, ''];
  if (item.number !== undefined) return [0, item.number];
  return item.iso === undefined ? [2, cellText(cell)] : [1, item.iso];
}

/**
 * The rows in order, blank values last both ways; rows of one value keep the published order. A group without that
 * column stays as it is.
 *
 * @param compare collation of the reader's language
 */
export function sortRows<Row extends { readonly cells: readonly Cell[] }>(
  rows: readonly Row[],
  columns: readonly ListColumn[],
  sort: Sort | undefined,
  compare: (one: string, other: string) => number,
): readonly Row[] {
  const column = columns.findIndex((one) => isSortedBy(one, sort));
  if (column < 0) return rows;
  const way = sort?.descending ? -1 : 1;
  return rows
    .map((row) => [row, sortKey(row.cells[column])] as const)
    .sort(([, [rank, one]], [, [otherRank, other]]) => {
      if (rank !== otherRank) return (rank - otherRank) * (Math.max(rank, otherRank) === 3 ? 1 : way);
      // Dates are ISO 8601: the order of their characters is that of time, which no collation need keep.
      const order = rank === 2 ? compare(String(one), String(other)) : Number(one > other) - Number(one < other);
      return order * way;
    })
    .map(([row]) => row);
}
