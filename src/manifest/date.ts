// Dates as a manifest writes them, a year, a month or a day (ISO 8601), and what they say about a row.

/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with a day that the month has: neither 2025-02-30 nor 2025-02-29 is a date. A
 * pattern, leap years and all, because a function would be lost from the published JSON Schema.
 */
export const datePattern =
  /^(?!....-(?:0[2469]|11)-31|....-02-30|(?!..(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)....-02-29)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A date as precise as it was written. */
export interface PartialDate {
  /** As written: `2025`, `2025-03` or `2025-03-14`. A valid `datetime` of `<time>`. */
  readonly iso: string;
  /** The first day covered, `YYYY-MM-DD`. */
  readonly first: string;
  /**
   * The last day covered, `YYYY-MM-DD`. Every month ends on day 31 here: the value is for comparing, not for showing.
   */
  readonly last: string;
}

/** Returns undefined where `text` is not a date of the format. */
export function parseDate(text: string): PartialDate | undefined {
  if (!datePattern.test(text)) return undefined;
  const missing = 10 - text.length;
  return {
    iso: text,
    first: text + '-01-01'.slice(6 - missing),
    last: text + '-12-31'.slice(6 - missing),
  };
}

/**
 * Whether a subprocessor is in use on a day: not yet (`upcoming`), still but not for long (`leaving`), no more
 * (`former`).
 */
export type Standing = 'current' | 'upcoming' | 'leaving' | 'former';

/**
 * The standing of a row on a day. A partial `added` takes effect on its first day, a partial `removed` after its last.
 * Text that is not a date is ignored.
 *
 * @param dates a row, or its two dates
 * @param today `YYYY-MM-DD`
 */
export function standing(dates: { added?: string | undefined; removed?: string | undefined }, today: string): Standing {
  const removed = parseDate(dates.removed ?? '');
  if (removed && removed.last < today) return 'former';
  const added = parseDate(dates.added ?? '');
  if (added && added.first > today) return 'upcoming';
  return removed ? 'leaving' : 'current';
}
