// How a language writes countries, dates, numbers and counts. The Intl objects are made once a language, when needed.
import { fill, type Plural } from './strings.js';
import { english } from './english-formats.js';
import { memoize } from './memoize.js';

/** What a language writes in its own way. Make one with `formatsOf()`. */
export interface Formats {
  /** What it is written in: the language itself, else English where the browser has no data for it (Irish in Chrome). */
  readonly language: string;
  /** A country's name (ISO 3166-1 alpha-2), or nothing where the code is none. */
  readonly country: (code: string) => string | undefined;
  /** A language's name by its canonical tag. */
  readonly languageName: (tag: string) => string;
  /** A date no more precise than `YYYY`, `YYYY-MM` or `YYYY-MM-DD` says, in the Gregorian calendar. */
  readonly date: (iso: string) => string;
  readonly number: (value: number) => string;
  /** A counted sentence: the plural form that fits, with `{count}` and further values filled in. */
  readonly count: (forms: Plural, count: number, values?: Readonly<Record<string, string | number>>) => string;
  /** What stands between the items of a list: `, ` or `、`. */
  readonly separator: string;
  readonly compare: (one: string, other: string) => number;
}

/** @param language a canonical BCP 47 tag */
export const formatsOf = memoize(makeFormats);

function makeFormats(wanted: string): Formats {
  const own = /^en(-US)?$/.test(wanted) ? english : undefined;
  // Else Intl takes the browser's own language, whichever that is.
  const language = own ? wanted : (Intl.DateTimeFormat.supportedLocalesOf([wanted, 'en'])[0] ?? 'en');
  const names = memoize((type: Intl.DisplayNamesType) => new Intl.DisplayNames(language, { type, fallback: 'none' }));
  const numbers = memoize(() => new Intl.NumberFormat(language));
  const plurals = memoize(() => new Intl.PluralRules(language));
  const collator = memoize(() => new Intl.Collator(language, { numeric: true }));
  // Manifests speak of days, not of moments: in any other zone 2025-01-01 is shown as Dec 31 west of Greenwich.
  const days = memoize(
    (precision: number) =>
      new Intl.DateTimeFormat(language, {
        timeZone: 'UTC',
        calendar: 'gregory',
        year: 'numeric',
        ...([{}, { month: 'long' }, { month: 'short', day: 'numeric' }] as const)[precision],
      }),
  );
  // The mark in the middle of three. The last would be “and” in many languages, and depend on the word after it in some:
  // Spanish “y” is “e” before “Irlanda”. Units in place of a conjunction have no mark at all in Chinese.
  const separator = memoize(
    () => new Intl.ListFormat(language, { style: 'narrow' }).formatToParts(['-', '-', '-'])[1]?.value ?? ', ',
  );
  const number = (value: number): string => own?.number(value) ?? numbers().format(value);
  return {
    language,
    // `of()` throws on `USA` and on `Ireland`; `ZZ` and `XA` are names for no country.
    country: memoize((code: string) =>
      /^(?!ZZ|X[A-JL-Z])[A-Z]{2}$/.test(code) ? (own?.country(code) ?? names('region').of(code)) : undefined,
    ),
    // `of()` throws on what may follow the language, script and region: `de-x-office`.
    languageName: (tag) => names('language').of(new Intl.Locale(tag).baseName) ?? tag,
    date: memoize((iso: string) => own?.date(iso) ?? days(iso.split('-').length - 1).format(new Date(iso))),
    number,
    count: (forms, count, values) =>
      fill(forms[own?.plural(count) ?? plurals().select(count)] ?? forms.other, { ...values, count: number(count) }),
    get separator() {
      return own?.separator ?? separator();
    },
    compare: (one, other) => collator().compare(one, other),
  };
}
