// How a language writes countries, dates, numbers and counts. The Intl objects are made once a language.
import { canonicalTag } from './tag.js';
import { fill, type Plural } from './catalogue.js';

/** What a language writes in its own way. Make one with `formatsOf()`. */
export interface Formats {
  /** A country's name (ISO 3166-1 alpha-2), or nothing where the code is none. */
  readonly country: (code: string) => string | undefined;
  /** A language's name by its tag. */
  readonly languageName: (tag: string) => string;
  /** A date no more precise than `YYYY`, `YYYY-MM` or `YYYY-MM-DD` says, in the Gregorian calendar. */
  readonly date: (iso: string) => string;
  readonly number: (value: number) => string;
  /** A counted sentence: the plural form that fits, with `{count}` and further values filled in. */
  readonly count: (forms: Plural, count: number, values?: Readonly<Record<string, string | number>>) => string;
  /** What stands between the items of a list of so many. */
  readonly separators: (length: number) => readonly string[];
  readonly compare: (one: string, other: string) => number;
}

const made = new Map<string, Formats>();

/** @param language a canonical BCP 47 tag */
export function formatsOf(language: string): Formats {
  let formats = made.get(language);
  if (!formats) made.set(language, (formats = makeFormats(language)));
  return formats;
}

function makeFormats(language: string): Formats {
  const names = (type: Intl.DisplayNamesType): Intl.DisplayNames =>
    new Intl.DisplayNames(language, { type, fallback: 'none' });
  const regions = names('region');
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  // Manifests speak of days, not of moments: in any other zone 2025-01-01 is shown as Dec 31 west of Greenwich.
  const days = ['year', 'month', 'day'].map(
    (_, precision) =>
      new Intl.DateTimeFormat(language, {
        timeZone: 'UTC',
        calendar: 'gregory',
        year: 'numeric',
        ...(precision > 0 && { month: precision > 1 ? 'short' : 'long' }),
        ...(precision > 1 && { day: 'numeric' }),
      }),
  );
  return {
    // `of()` throws on `USA` and on `Ireland`; `ZZ` and `XA` are names for no country.
    country: (code) => (/^(?!ZZ|X[A-JL-Z])[A-Z]{2}$/.test(code) ? regions.of(code) : undefined),
    languageName: (tag) => names('language').of(canonicalTag(tag) ?? 'und') ?? tag,
    date: (iso) => days[iso.split('-').length - 1]?.format(new Date(iso)) ?? iso,
    number: (value) => numbers.format(value),
    count: (forms, count, values) =>
      fill(forms[plurals.select(count)] ?? forms.other, { ...values, count: numbers.format(count) }),
    separators: (length) =>
      list
        .formatToParts(Array.from({ length }, () => '-'))
        .filter((part) => part.type === 'literal')
        .map((part) => part.value),
    compare: new Intl.Collator(language, { numeric: true }).compare,
  };
}
