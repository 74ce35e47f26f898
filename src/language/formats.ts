// Formats countries, dates, numbers and counts for a language. Each Intl object is created once per language, when needed.
import { fill, type Plural } from './strings.js';
import { english } from './english-formats.js';
import { formatOptions } from './format-options.js';
import { memoize } from './memoize.js';

/** The formats of one language. Get them from `formatsOf()`. */
export interface Formats {
  /** The language of the output: the one asked for, or English if the browser has no data for it (Irish in Chrome). */
  readonly language: string;
  /** The name of a country by its ISO 3166-1 alpha-2 code; undefined if there is no such code. */
  readonly country: (code: string) => string | undefined;
  /** The name of a language by its canonical tag. */
  readonly languageName: (tag: string) => string;
  /** A date given as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with the same precision, in the Gregorian calendar. */
  readonly date: (iso: string) => string;
  readonly number: (value: number) => string;
  /** The plural form that fits the count, with `{count}` and the other values filled in. */
  readonly count: (forms: Plural, count: number, values?: Readonly<Record<string, string | number>>) => string;
  /** The separator between the items of a list: `, ` or `、`. */
  readonly separator: string;
  readonly compare: (one: string, other: string) => number;
}

/** @param language a canonical BCP 47 tag */
export const formatsOf = memoize(makeFormats);

function makeFormats(wanted: string): Formats {
  const own = /^en(-US)?$/.test(wanted) ? english : undefined;
  // Without the fallback, Intl would use the browser's own language.
  const language = own ? wanted : (Intl.DateTimeFormat.supportedLocalesOf([wanted, 'en'])[0] ?? 'en');
  const names = memoize((type: Intl.DisplayNamesType) => new Intl.DisplayNames(language, { type, fallback: 'none' }));
  const numbers = memoize(() => new Intl.NumberFormat(language));
  const plurals = memoize(() => new Intl.PluralRules(language));
  const collator = memoize(() => new Intl.Collator(language, formatOptions.order));
  const dates = memoize((precision: number) => new Intl.DateTimeFormat(language, formatOptions.dates[precision]));
  // The first separator of three items. The last one would be “and” in many languages, and depend on the next word in some:
  // Spanish “y” becomes “e” before “Irlanda”. A list of type `unit` has no separator at all in Chinese.
  const separator = memoize(
    () => new Intl.ListFormat(language, formatOptions.list).formatToParts(['-', '-', '-'])[1]?.value ?? ', ',
  );
  const number = (value: number): string => own?.number(value) ?? numbers().format(value);
  return {
    language,
    // `of()` throws on `USA` and `Ireland`; `ZZ`, `XA`, the Eurozone, the UN and Outlying Oceania have names, but are not
    // countries.
    country: memoize((code: string) =>
      /^(?!ZZ|EZ|UN|QO|X[A-JL-Z])[A-Z]{2}$/.test(code) ? (own?.country(code) ?? names('region').of(code)) : undefined,
    ),
    // `of()` throws on anything after language, script and region, such as `de-x-office`.
    languageName: (tag) => names('language').of(new Intl.Locale(tag).baseName) ?? tag,
    date: memoize((iso: string) => own?.date(iso) ?? dates(iso.split('-').length - 1).format(new Date(iso))),
    number,
    count: (forms, count, values) =>
      fill(forms[own?.plural(count) ?? plurals().select(count)] ?? forms.other, { ...values, count: number(count) }),
    get separator() {
      return own?.separator ?? separator();
    },
    compare: (one, other) => collator().compare(one, other),
  };
}
