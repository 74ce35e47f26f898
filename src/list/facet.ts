// What a facet is: a filter by the values that the rows hold. Those that a list can have are in facets.ts.
import type { Item } from './content.js';
import type { ListRow } from './rows.js';

export interface FacetOption {
  readonly key: string;
  readonly text: Item;
}

/** A filter that a list can have. */
export interface Facet {
  readonly key: string;
  readonly label: Item;
  /** What has to be said below it. */
  readonly note?: string | undefined;
  readonly options: readonly FacetOption[];
  /** The keys of what a row holds. */
  readonly keysOf: (row: ListRow) => readonly string[];
}
