// PreparedList + ListState → ListView: filters and sorts, at every keystroke.
import { fill } from '../language/strings.js';
import type { ListColumn } from './columns.js';
import type { Filter } from './filter.js';
import { rowTest } from './filters.js';
import type { ListGroup, PreparedList } from './prepare.js';
import type { GroupRow } from './rows.js';
import { isSortedBy, sortRows, type Sort } from './sort.js';
import type { ListState } from './state.js';

export interface ViewGroup extends ListGroup {
  /** All rows in order. Those that a filter leaves out stay on the page, hidden, so that each keeps its own nodes. */
  readonly rows: readonly GroupRow[];
  /** The rows that are in view. */
  readonly shownRows: readonly GroupRow[];
  /** Whether filters have left none of the group. */
  readonly isHidden: boolean;
  /** Whether its headings sort: those of the first table in view, and of each with other columns. */
  readonly isSortable: boolean;
}

/** What is on the screen. */
export interface ListView extends PreparedList {
  readonly groups: readonly ViewGroup[];
  readonly state: ListState;
  /** The publisher's order, which a reader's sort departs from and returns to. */
  readonly publishedSort: Sort | undefined;
  /** The number of rows in view; one that stands in two groups counts once. */
  readonly shown: number;
  /** The count as a sentence. */
  readonly countText: string;
}

/** Cost: one look at each row's folded text for a search; one comparison sort a group for a sort. */
export function viewList(
  list: PreparedList,
  state: ListState,
  publishedSort?: Sort,
  registered?: readonly Filter[],
): ListView {
  const { strings, total, totalText, localization } = list;
  const { count, number } = localization.stringFormats;
  const isShown = rowTest(state, registered);
  const sortable = new Set<string>();
  const groups = list.groups.map((group): ViewGroup => {
    const rows = sortRows(
      group.rows,
      group.columns,
      state.sort,
      localization.formats.compare,
      localization.decimalMark,
    );
    const shownRows = isShown ? rows.filter(isShown) : rows;
    const isHidden = isShown !== undefined && !shownRows.length;
    const columns = group.columns.map(({ key }) => key).join();
    const isSortable = !isHidden && group.rows.length > 0 && !sortable.has(columns);
    if (isSortable) sortable.add(columns);
    return { ...group, rows, shownRows, isHidden, isSortable };
  });
  const shown = isShown ? new Set(groups.flatMap(({ shownRows }) => shownRows.map(({ row }) => row))).size : total;
  const countText = isShown ? count(strings.found, shown, { total: number(total) }) : totalText;
  return { ...list, groups, state, publishedSort, shown, countText };
}

/** How a list is sorted, as a sentence. */
export function sortText({ groups, state: { sort }, strings }: ListView): string {
  const column = groups.flatMap(({ columns }) => columns).find((one) => isSortedBy(one, sort))?.label.text;
  return sort && column !== undefined
    ? fill(sort.descending ? strings.sorted.descending : strings.sorted.ascending, { column })
    : strings.unsorted;
}

/** The columns of all tables that a list can be sorted by, each once. */
export const sortableColumns = ({ groups }: ListView): ListColumn[] => [
  ...new Map(groups.flatMap(({ columns }) => columns.map((column) => [column.fields[0].trim(), column]))).values(),
];
