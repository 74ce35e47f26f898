// What a field of a row is to the list: how its cell reads, and whether a list without given columns shows it.
import type { Subprocessor } from '../../manifest/schema.js';
import type { Cell } from '../content.js';
import type { Localization } from '../localization.js';

/** What a row's cell says in one field. */
export type CellReader = (row: Subprocessor, localization: Localization) => Cell;

/** Where a field stands among the columns that a list derives from its rows; the publisher's own fields stand between. */
export type DerivedPlace = 'leading' | 'dates';

export interface Field {
  readonly cell: CellReader;
  /** Left out for a field that is a column only where the publisher names it. */
  readonly derived?: DerivedPlace;
}

/** Never what a plain object inherits: a field may be called `constructor`. */
export const ownValue = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;
