// The registry of filters. A new filter is one line in `filters`.
import { facets } from './facets.js';
import type { FacetedList, Filter } from './filter.js';
import type { GroupRow } from './rows.js';
import { search } from './search.js';

export const filters = [search, facets] as const;

type Registered = (typeof filters)[number];

/** The value of each registered filter, by its key. */
export type FilterState = {
  readonly [One in Registered as One['key']]: One extends Filter<string, infer Value> ? Value : never;
};

/**
 * The test that a row has to pass to be shown; `undefined` if every row is.
 *
 * @param state holds a value for each filter
 */
export function rowTest(
  state: object,
  list: FacetedList,
  registered: readonly Filter[] = filters,
): ((row: GroupRow) => boolean) | undefined {
  const tests = registered.flatMap((filter) => filter.test(Reflect.get(state, filter.key), list) ?? []);
  return tests.length ? (row) => tests.every((test) => test(row)) : undefined;
}
