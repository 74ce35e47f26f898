// Dates as manifests write them: a year, a month or a day (ISO 8601), never a time.

/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD` with a day that the month has: 2025-02-30 and 2025-02-29 are no dates. Written out
 * in full, leap years included, because a refinement would vanish from the published JSON Schema.
 */
export const datePattern =
  /^(?!....-(?:0[2469]|11)-31|....-02-30|(?!..(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)....-02-29)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** A moment no more precise than it was written. */
export interface PartialDate {
  /** As written: `2025`, `2025-03` or `2025-03-14`; fit for `<time datetime>`. */
  readonly iso: string;
  /** First day covered, `YYYY-MM-DD`. */
  readonly first: string;
  /** Last day covered, `YYYY-MM-DD`. Months end on day 31 here: the value is for comparing, not for showing. */
  readonly last: string;
}

/** The date that `text` is, or nothing where it is other text. */
export function parseDate(text: string): PartialDate | undefined {
  if (!datePattern.test(text)) return undefined;
  const missing = 10 - text.length;
  return {
    iso: text,
    first: text + '-01-01'.slice(6 - missing),
    last: text + '-12-31'.slice(6 - missing),
  };
}

/** Where a row stands in time, seen from one day. `former` and `upcoming` rows are shown, and marked. */
export type Standing = 'current' | 'upcoming' | 'leaving' | 'former';

/**
 * A partial `added` takes effect on its first day, a partial `removed` after its last. Text that is no date never
 * changes where a row stands.
 *
 * @param today `YYYY-MM-DD`
 */
export function standing(dates: { added?: string | undefined; removed?: string | undefined }, today: string): Standing {
  const removed = parseDate(dates.removed ?? '');
  if (removed && removed.last < today) return 'former';
  const added = parseDate(dates.added ?? '');
  if (added && added.first > today) return 'upcoming';
  return removed ? 'leaving' : 'current';
}
