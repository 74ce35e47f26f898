// What a field of a row is to the list: how its cell reads.
import type { Subprocessor } from '../../manifest/schema.js';
import type { Cell } from '../content.js';
import type { Localization } from '../localization.js';

/** What a row's cell says in one field. */
export type CellReader = (row: Subprocessor, localization: Localization) => Cell;

/** Never what a plain object inherits: a field may be called `constructor`. */
export const ownValue = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;
