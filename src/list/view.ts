// PreparedList + ListState → ListView: filters and sorts, at every keystroke.
import { fill } from '../language/strings.js';
import { choicesToText, type Choices } from './choices.js';
import type { ListColumn } from './columns.js';
import { facets, viewFacets, type ViewFacet } from './facets.js';
import type { Filter } from './filter.js';
import { filters, rowTest } from './filters.js';
import type { ListGroup, PreparedList } from './prepare.js';
import { ListRow, type GroupRow } from './rows.js';
import { inScope, scopeOf, scopeText, viewScope, type ViewDimension } from './scope.js';
import { isSortedBy, sortRows, type Sort } from './sort.js';
import type { ListState } from './state.js';

export interface ViewGroup extends ListGroup {
  /** All rows in order. Those that a filter leaves out stay on the page, hidden, so that each keeps its own nodes. */
  readonly rows: readonly GroupRow[];
  /** Those rows as published: the same array until there are others, or they read otherwise. */
  readonly members: readonly GroupRow[];
  /** The rows that are in view. */
  readonly shownRows: readonly GroupRow[];
  /** Whether filters have left none of the group. */
  readonly isHidden: boolean;
  /** Whether its headings sort: those of the first table in view, and of each with other columns. */
  readonly isSortable: boolean;
}

/** What is on the screen. */
export interface ListView extends Omit<PreparedList, 'facets'> {
  /** The rows that are listed for the chosen scope; all of them where none is chosen. */
  readonly groups: readonly ViewGroup[];
  /** The rows that are not listed for the chosen scope, in the same groups. */
  readonly others: readonly ViewGroup[];
  /** The filters, with what each value would show. */
  readonly facets: readonly ViewFacet[];
  /** The choices of a customer's own set-up, one for each of the publisher's dimensions. */
  readonly scope: readonly ViewDimension[];
  /** The chosen set-up in words; empty if there is none. */
  readonly scopeText: string;
  readonly state: ListState;
  /** The publisher's order, which a reader's sort departs from and returns to. */
  readonly publishedSort: Sort | undefined;
  /** The number of rows in view; one that stands in two groups counts once. */
  readonly shown: number;
  /** Whether a filter leaves rows out. */
  readonly isExtract: boolean;
  /** The count as a sentence. */
  readonly countText: string;
  /** The id of the row that the page's address leads to. */
  readonly marked?: string | undefined;
}

/** The rows of a group as they are filtered, and whether a row stands in it for the chosen scope. */
interface ScopedGroup {
  readonly group: ListGroup;
  readonly rows: readonly GroupRow[];
}

interface ScopedList {
  readonly listed: readonly ScopedGroup[];
  readonly others: readonly ScopedGroup[];
  readonly dimensions: readonly ViewDimension[];
  /** The choice in words. */
  readonly text: string;
}

/** Keeps the last result for each list, and makes it anew when an input is another than before. */
function lastOf<Result>(): (list: PreparedList, inputs: readonly unknown[], make: () => Result) => Result {
  const known = new WeakMap<PreparedList, readonly [inputs: readonly unknown[], Result]>();
  return (list, inputs, make) => {
    const [before, last] = known.get(list) ?? [];
    if (before && inputs.every((input, index) => input === before[index])) return last as Result;
    const result = make();
    known.set(list, [inputs, result]);
    return result;
  };
}

/** A search among the rows makes no row and no words of a scope anew. */
const lastScope = lastOf<ScopedList>();

/** A sort leaves the counts as they are. */
const lastCounts = lastOf<readonly ViewFacet[]>();

function scopeList(list: PreparedList, chosen: Choices): ScopedList {
  const scope = scopeOf(chosen, list.localization);
  return lastScope(list, [choicesToText(scope)], () => {
    const dimensions = viewScope(scope, list.localization);
    return { ...partition(list, scope), dimensions, text: scopeText(dimensions, list.localization) };
  });
}

function partition(list: PreparedList, scope: Choices): Pick<ScopedList, 'listed' | 'others'> {
  const everything = list.groups.map((group) => ({ group, rows: group.rows }));
  if (!scope.size) return { listed: everything, others: [] };
  const isListed = new Set<ListRow>();
  const rows = new Map(
    list.rows.map((row) => {
      const one = inScope(row.row, scope, list.localization);
      const now = one.row === row.row ? row : new ListRow(one.row, row.id, list.localization, one.applicable);
      if (one.isListed) isListed.add(now);
      return [row, now];
    }),
  );
  const all = everything.map(({ group, rows: groupRows }) => ({
    group,
    rows: groupRows.map((groupRow) => {
      const now = rows.get(groupRow.row);
      return !now || now === groupRow.row ? groupRow : group.rowOf(now);
    }),
  }));
  const part = (isWanted: (group: ListGroup, row: ListRow) => boolean): ScopedGroup[] =>
    all.map(({ group, rows }) => ({ group, rows: rows.filter(({ row }) => isWanted(group, row)) }));
  return {
    // Under the places that are listed for the choice alone. Its other places it says in its cells.
    listed: part(({ holds }, row) => isListed.has(row) && holds?.(row) !== false),
    others: part((_, row) => !isListed.has(row)).filter(({ rows }) => rows.length),
  };
}

const countRows = (groups: readonly ViewGroup[]): number =>
  new Set(groups.flatMap(({ shownRows }) => shownRows.map(({ row }) => row))).size;

/** Cost: one look at each row's folded text for a search, and at its values for the filters; one comparison sort a group. */
export function viewList(
  list: PreparedList,
  state: ListState,
  publishedSort?: Sort,
  registered: readonly Filter[] = filters,
): ListView {
  const { strings, total, totalText, localization } = list;
  const { count, number } = localization.stringFormats;
  const { listed, others, dimensions, text: chosenScope } = scopeList(list, state.scope);
  // Apart from the others, since their counts are of what those leave.
  const finders = registered.filter(({ key }) => key !== facets.key);
  const isFound = rowTest(state, list, finders);
  const isChosen = rowTest(
    state,
    list,
    registered.filter(({ key }) => key === facets.key),
  );
  const found: GroupRow[] = [];
  const sortable = new Set<string>();
  const viewGroup = ({ group, rows: members }: ScopedGroup): ViewGroup => {
    const rows = sortRows(members, group.columns, state.sort, localization.formats.compare, localization.decimalMark);
    const foundRows = isFound ? rows.filter(isFound) : rows;
    for (const row of foundRows) found.push(row);
    const shownRows = isChosen ? foundRows.filter(isChosen) : foundRows;
    // A group of texts alone is not left out because of whom it is for.
    const isHidden = !shownRows.length && !!(isFound ?? isChosen ?? group.rows.length);
    const columns = group.columns.map(({ key }) => key).join();
    const isSortable = !isHidden && rows.length > 0 && !sortable.has(columns);
    if (isSortable) sortable.add(columns);
    return { ...group, rows, members, shownRows, isHidden, isSortable };
  };
  const groups = listed.map(viewGroup);
  const otherGroups = others.map(viewGroup);
  const isExtract = !!(isFound ?? isChosen);
  const shown = isExtract ? countRows([...groups, ...otherGroups]) : total;
  const foundText = (rows: number): string => count(strings.found, rows, { total: number(total) });
  const listedText = (): string => {
    const listed = fill(strings.listed, { found: foundText(countRows(groups)), scope: chosenScope });
    const left = countRows(otherGroups);
    return left ? fill(strings.listedAndNot, { listed, others: number(left) }) : listed;
  };
  return {
    ...list,
    groups,
    others: otherGroups,
    facets: lastCounts(
      list,
      [listed, state.facets, registered, ...finders.map(({ key }): unknown => Reflect.get(state, key))],
      () => viewFacets(list, found, state.facets),
    ),
    scope: dimensions,
    scopeText: chosenScope,
    state,
    publishedSort,
    shown,
    isExtract: isExtract && shown < total,
    countText: chosenScope ? listedText() : isExtract ? foundText(shown) : totalText,
  };
}

/** The groups in view. */
export const groupsIn = (view: ListView | undefined): ViewGroup[] =>
  view ? [...view.groups, ...view.others].filter(({ isHidden }) => !isHidden) : [];

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
