// The reader's choices as one immutable value, apart from the publisher's defaults: so there is something to return to,
// and something that an address can leave out.
import { noChoices, type Choices } from './choices.js';
import type { Filter } from './filter.js';
import { filters, type FilterState } from './filters.js';
import type { Sort } from './sort.js';

/** What a view shows of a list. */
export type ListState = FilterState & {
  /** The customer's own set-up, by the publisher's dimensions. It leaves no row out: what is not listed for it follows. */
  readonly scope: Choices;
  /** What the rows are grouped by: `group`, `none`, another field, a dimension. */
  readonly groupBy: string;
  /** `undefined` is the published order. */
  readonly sort: Sort | undefined;
  /** What is open: panels of the toolbar, and the details of rows as `row:ID`. No part of an address. */
  readonly opened: ReadonlySet<string>;
};

/** What the reader chose. A key that is absent or `undefined` follows the publisher's default. */
export type ReaderChoice = { readonly [Key in keyof ListState]?: ListState[Key] | undefined };

/** A change of what the reader chose; a function of the state if it depends on that, which may be newer than the view. */
export type Patch = ReaderChoice | ((state: ListState) => ReaderChoice);

/** Changes what the reader chose. The one way in which a control changes anything. */
export type SetChoice = (patch: Patch) => void;

/** The state before anyone chose anything: every row, in the published order and groups. */
export function initialState(registered: readonly Filter[] = filters): ListState {
  const values = registered.map(({ key, initial }) => [key, initial] as const);
  return {
    ...(Object.fromEntries(values) as FilterState),
    scope: noChoices,
    groupBy: 'group',
    sort: undefined,
    opened: new Set(),
  };
}

/** The choice that leaves no row out. */
export const clearedFilters: ReaderChoice = Object.fromEntries(filters.map(({ key }) => [key, undefined]));

/** The state that is in effect. */
export function stateOf(defaults: ListState, choice: ReaderChoice): ListState {
  const chosen = Object.entries(choice).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(chosen) };
}

/** Opens what is closed, and the other way round. */
export function toggleOpened({ opened }: ListState, name: string): Pick<ListState, 'opened'> {
  const changed = new Set(opened);
  if (!changed.delete(name)) changed.add(name);
  return { opened: changed };
}
