// Places and transfer mechanisms that a text names. What is found serves filters and search; the text itself is what is shown.
import { fold } from '../language/fold.js';
import { formatsOf } from '../language/formats.js';
import { memoize } from '../language/memoize.js';
import { isArea } from './places.js';
import type { Transfer } from './schema.js';

/** What a text names. */
export interface Named<Value extends string> {
  readonly values: readonly Value[];
  /** Whether it says nothing else. */
  readonly isWhole: boolean;
}

/** The words of one language, from its catalogue. */
export interface ValueWords {
  /** Canonical BCP 47 tag. */
  readonly language: string;
  /** The names of areas, by their codes. */
  readonly areas: Readonly<Record<string, string>>;
  /** What each transfer mechanism is called. */
  readonly transfers: Readonly<Record<string, string>>;
}

/** A text that says where something is not, or of what there is none. What it names is no value of the row. */
const negation =
  /\b(?:no|not|non|none|without|except|excluding|outside|other than|nicht|kein\w*|ohne|ausser\w*|ausgenommen|hors|dehors|sauf|sans|pas|aucune?|excepto|salvo|fuera|sin|ningun\w*|behalve|buiten|uitgezonderd|zonder|geen|niet|undtagen|uden|udenfor|ikke|ingen)\b/;

/** Words between values: `Ireland and Germany`. */
const between = /^(?:and|or|the|und|oder|et|ou|y|e|o|en|of|og|eller|in)$/;

const everyCode = memoize((): readonly string[] => {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return (
    letters
      .flatMap((first) => letters.map((second) => first + second))
      // Without those that name nothing, and those that stand for another today, such as `DD`.
      .filter(
        (code) =>
          names.of(code) &&
          formatsOf('en').country(code) &&
          Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
      )
  );
});

/** Names beside those that Intl and the catalogues give. An empty code is that of no country: New Jersey is not Jersey. */
const otherNames: Readonly<Record<string, string>> = {
  'united states of america': 'US',
  'great britain': 'GB',
  'northern ireland': 'GB',
  holland: 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
  'hong kong': 'HK',
  worldwide: 'GLOBAL',
  'new jersey': '',
  'new mexico': '',
};

/** In capitals alone: `us` is a word. */
const shortNames = new Map(
  'US USA=US UK=GB GB UAE=AE EU UE=EU EEA EWR=EEA EEE=EEA EER=EEA EOS=EEA'.split(' ').map((one) => {
    const [name = '', code = name] = one.split('=');
    return [name, code] as const;
  }),
);

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const inWords = (name: string): string => (fold(name).match(wordPattern) ?? []).join(' ');

/** Codes by names, in one language. */
const codesIn = memoize(({ language, areas }: ValueWords): ReadonlyMap<string, string> => {
  const { country } = formatsOf(language);
  return new Map([
    ...everyCode().map((code) => [inWords(country(code) ?? ''), code] as const),
    ...Object.entries(areas).map(([code, name]) => [inWords(name), code] as const),
    ...Object.entries(otherNames),
  ]);
});

/** The longest name of a country has so many words. */
const longestName = 7;

/**
 * The countries and areas that a text names.
 *
 * @param vocabularies of the languages in which it may name them
 */
export function namedPlaces(text: string, vocabularies: readonly ValueWords[]): Named<string> {
  const trimmed = text.trim();
  // A code alone is one; `NA` is mostly “not applicable”.
  if (/^(?!NA)[A-Z]{2}$/.test(trimmed) && everyCode().includes(trimmed) && !isArea(trimmed)) return whole(trimmed);
  if (negation.test(fold(text))) return nothing;
  // `U.S.` is US.
  const written = text.replace(/(?:\b\p{Lu}\.){2,}/gu, (letters) => letters.replaceAll('.', ''));
  const words = [...written.matchAll(wordPattern)];
  const folded = words.map(([word]) => fold(word));
  const isJoined = (index: number): boolean => {
    const { 0: word, index: at } = words[index] ?? { 0: '', index: 0 };
    // Neither `EU-US` nor `EU GDPR` is a place.
    return (
      /[-\u2010-\u2013]/.test((written[at - 1] ?? '') + (written[at + word.length] ?? '')) ||
      /^(?:gdpr|dsgvo|rgpd|avg|sccs?|standard|model)$/.test(folded[index + 1] ?? '')
    );
  };
  const codeAt = (start: number, end: number): string | undefined => {
    const word = words[start]?.[0] ?? '';
    const short = end - start === 1 ? shortNames.get(fold(word).toUpperCase()) : undefined;
    if (short !== undefined) return word === word.toUpperCase() && !isJoined(start) ? short : undefined;
    const name = folded.slice(start, end).join(' ');
    return vocabularies.map((one) => codesIn(one).get(name)).find((code) => code !== undefined);
  };
  const values = new Set<string>();
  let isWhole = true;
  for (let start = 0; start < words.length;) {
    let end = Math.min(words.length, start + longestName);
    while (end > start && codeAt(start, end) === undefined) end -= 1;
    const code = codeAt(start, end);
    if (code) values.add(code);
    else if (!between.test(folded[start] ?? '')) isWhole = false;
    start = Math.max(end, start + 1);
  }
  return { values: [...values], isWhole: isWhole && values.size > 0 };
}

const nothing: Named<never> = { values: [], isWhole: false };
const whole = <Value extends string>(value: Value): Named<Value> => ({ values: [value], isWhole: true });

type Mechanism = NonNullable<Transfer['mechanism']>;

/** How English texts call each mechanism. What there is none of (“No transfer”) is left to those who write a code. */
const mechanisms: readonly (readonly [Mechanism, RegExp])[] = [
  ['SCC', /\b(?:standard contract(?:ual)? clauses?|model clauses?|sccs?)\b/g],
  ['DPF', /\b(?:data privacy framework|dpf)\b/g],
  ['adequacy', /\badequacy\b(?: decision)?/g],
  ['BCR', /\b(?:binding corporate rules|bcrs?)\b/g],
];

/** The mechanisms of Chapter V GDPR that a text names, in English or as the catalogues call them. */
export function namedMechanisms(text: string, vocabularies: readonly ValueWords[]): Named<Mechanism> {
  const inLine = (one: string): string => ` ${inWords(one)} `;
  if (negation.test(fold(text))) return nothing;
  let rest = inLine(text);
  const values = mechanisms.flatMap(([mechanism, pattern]) => {
    const without = vocabularies
      .reduce((line, { transfers }) => line.replaceAll(inLine(transfers[mechanism] ?? ''), ' '), rest)
      .replace(pattern, ' ');
    const isNamed = without !== rest;
    rest = without;
    return isNamed ? [mechanism] : [];
  });
  const left = (rest.match(wordPattern) ?? []).filter((word) => !between.test(word));
  return { values, isWhole: values.length > 0 && !left.length };
}
