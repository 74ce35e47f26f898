// What a filter is. Those that there are stand in the registry, filters.ts.
import type { Facet } from './facet.js';
import type { GroupRow } from './rows.js';

/** One part of the state that an address can hold. */
export interface StatePart<Key extends string = string, Value = unknown> {
  /** Its key in `ListState`, and its name in an address. */
  readonly key: Key;
  /** As an address writes it; empty for the value that leaves the list as it is. */
  toText(value: Value): string;
  /** Any text gives a value, since an address can hold anything. `fromText(toText(value))` does what `value` does. */
  fromText(text: string): Value;
}

/** What filters ask of a list. */
export interface FacetedList {
  readonly facets: readonly Facet[];
  readonly groupBy: string;
}

/** A part of the state that can leave rows out of view. */
export interface Filter<Key extends string = string, Value = unknown> extends StatePart<Key, Value> {
  /** The value that leaves every row in. */
  readonly initial: Value;
  /** A test of one row, made once for all rows; `undefined` if the value leaves every row in. */
  test(value: Value, list: FacetedList): ((row: GroupRow) => boolean) | undefined;
}
