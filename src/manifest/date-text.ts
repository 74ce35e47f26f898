// Dates as people write them in a table, `2-Dec 2013` or `1. März 2024`, and the dates of the format that they are.
import { fold } from '../language/fold.js';
import { memoize } from '../language/memoize.js';
import { parseDate } from './date.js';

/** What comes first in a date of three numbers. */
type Order = 'day' | 'month';

/** The months' names in a language, folded, long and short. */
const monthsOf = memoize((language: string): readonly (readonly string[])[] => {
  const names = (['long', 'short'] as const).map(
    (month) => new Intl.DateTimeFormat(language, { month, calendar: 'gregory', timeZone: 'UTC' }),
  );
  return Array.from({ length: 12 }, (_, index) =>
    names.map((format) => fold(format.format(Date.UTC(2024, index))).replace(/\W+$/, '')),
  );
});

/** Which month a word names: whole, or its first three letters or more. */
function monthOf(word: string, languages: readonly string[]): number | undefined {
  for (const language of languages) {
    const months = monthsOf(language);
    const whole = months.findIndex((names) => names.includes(word));
    if (whole >= 0) return whole + 1;
    const begun = months.flatMap(([name = ''], index) => (word.length > 2 && name.startsWith(word) ? [index + 1] : []));
    if (begun.length === 1) return begun[0];
  }
  return undefined;
}

/** Words that stand between the numbers of a date and say nothing: `1st of May`, `1er`, `1 de mayo`, `den 1. maj`. */
const filler = /^(?:st|nd|rd|th|of|the|de|del|den|d|er|le)$/;

function isoOf(text: string, languages: readonly string[], order: Order): string | undefined {
  const trimmed = text.trim();
  if (parseDate(trimmed)) return trimmed;
  // Whatever else it holds, such as a time or a second date, is no date of the format.
  if (/[^\p{L}\p{M}\p{N}\s.,/\u2010-\u2013-]/u.test(trimmed) || trimmed.length > 40) return undefined;
  const parts = (fold(trimmed).match(/\d+|[^\d\s.,/\u2010-\u2013-]+/g) ?? []).filter((part) => !filler.test(part));
  const month = parts.map((part) => (/\d/.test(part) ? undefined : monthOf(part, languages)));
  const named = month.findIndex((one) => one !== undefined);
  const numbers = parts.filter((part) => /\d/.test(part));
  if (parts.length - numbers.length !== (named < 0 ? 0 : 1)) return undefined;
  const written = (year = '', monthNumber: string | number = '', day = ''): string | undefined =>
    /^\d{4}$/.test(year) ? [year, monthNumber, day].filter(Boolean).map(twoDigits).join('-') : undefined;
  const [first = '', second = '', third = ''] = numbers;
  let iso: string | undefined;
  if (named >= 0) {
    if (numbers.length === 1) iso = written(first, month[named]);
    else if (numbers.length === 2)
      iso = first.length === 4 ? written(first, month[named], second) : written(second, month[named], first);
  } else if (numbers.length === 3) {
    if (first.length === 4) iso = written(first, second, third);
    else iso = order === 'day' ? written(third, second, first) : written(third, first, second);
  }
  return iso !== undefined && parseDate(iso) ? iso : undefined;
}

const twoDigits = (number: string | number): string => String(number).padStart(2, '0');

/**
 * The dates that texts are, in their order; undefined where one of them is something else, or where nothing tells whether
 * `03/04/2024` is in March or April. A blank text is none.
 *
 * @param languages the page's first; canonical BCP 47 tags
 */
export function parseDates(texts: readonly string[], languages: readonly string[]): (string | undefined)[] | undefined {
  const read = (order: Order): (string | undefined)[] =>
    texts.map((text) => (text.trim() ? isoOf(text, languages, order) : undefined));
  const isWhole = (dates: readonly unknown[]): boolean => texts.every((text, index) => !text.trim() || dates[index]);
  const [byDay, byMonth] = [read('day'), read('month')];
  if (!texts.some((text) => text.trim())) return undefined;
  if (!isWhole(byDay)) return isWhole(byMonth) ? byMonth : undefined;
  // One reading alone makes sense, both say the same, or the language has one order everywhere; English has two.
  const isPlain = !isWhole(byMonth) || byDay.join() === byMonth.join();
  return isPlain || !/^en(?!-(?:GB|IE|AU|NZ|IN|ZA))/.test(languages[0] ?? 'en') ? byDay : undefined;
}
