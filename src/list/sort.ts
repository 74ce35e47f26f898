// Sorting rows within their group, each value by what it is: numbers by number, dates by time, text by collation.
import { cellText, type Cell } from './content.js';
import type { ListColumn } from './columns.js';

/** By which column's first field, and which way. */
export interface Sort {
  readonly field: string;
  readonly descending: boolean;
}

/** `name` or `-added`, as the `sort` attribute writes it; nothing for blank text: the published order. */
export function parseSort(text: string | undefined): Sort | undefined {
  const field = text?.trim().replace(/^-/, '');
  return field ? { field, descending: text?.trim().startsWith('-') ?? false } : undefined;
}

const kinds = ['number', 'date', 'text', 'blank'] as const;

interface SortKey {
  readonly kind: (typeof kinds)[number];
  readonly value: string | number;
}

function sortKey(cell: Cell | undefined): SortKey {
  const item = cell?.[0]?.items[0];
  if (!cell || !item) return { kind: 'blank', value: '' };
  if (item.number !== undefined) return { kind: 'number', value: item.number };
  if (item.iso !== undefined) return { kind: 'date', value: item.iso };
  return { kind: 'text', value: cellText(cell) };
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
  const column = sort ? columns.findIndex(({ fields }) => fields[0] === sort.field) : -1;
  if (!sort || column < 0) return rows;
  const way = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, ...sortKey(row.cells[column]) }))
    .sort((one, other) => {
      if (one.kind !== other.kind) {
        const order = kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
        return one.kind === 'blank' || other.kind === 'blank' ? order : way * order;
      }
      const order =
        typeof one.value === 'number' && typeof other.value === 'number'
          ? one.value - other.value
          : one.kind === 'date'
            ? Number(one.value > other.value) - Number(one.value < other.value)
            : compare(String(one.value), String(other.value));
      return way * order;
    })
    .map(({ row }) => row);
}
