// The value of a cell for sorting: numbers, then dates, then text, blanks last.
import { cellText, type Cell } from './content.js';

/** Numbers (0) before dates (1) before text (2); blanks (3) last. */
export type SortValue = readonly [rank: 0 | 1 | 2 | 3, value: string | number];

export const blank: SortValue = [3, ''];

export function sortValueOf(cell: Cell): SortValue {
  const item = cell[0]?.items[0];
  if (!item || item.isPlaceholder) return blank;
  if (item.number !== undefined) return [0, item.number];
  return item.iso === undefined ? [2, cellText(cell)] : [1, item.iso];
}
