// Fields that hold a date, or other text that the publisher wrote in its place.
import { fillWithItems, lineOf, type Item } from '../content.js';
import type { Localization } from '../localization.js';
import type { CellReader } from './field.js';

export const date =
  (key: 'announced' | 'added' | 'removed' | 'objectBy' | 'updated'): CellReader =>
  (row, localization) =>
    lineOf([localization.date(row[key])]);

/** A string with `{date}` in it: where that is a day, and where it is a month or a year. */
export interface DateWords {
  readonly day: string;
  readonly other: string;
}

/** Puts a date of the format, and other items, into a string. */
export function fillWithDate(
  words: DateWords,
  date: string,
  localization: Localization,
  values: Readonly<Record<string, readonly Item[]>> = {},
): Item[] {
  const item = localization.date(date);
  return item ? fillWithItems(date[9] ? words.day : words.other, { ...values, date: [item] }) : [];
}
