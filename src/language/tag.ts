// Makes language tags (BCP 47) safe for Intl, compares them and matches them.
import { memoize } from './memoize.js';

/**
 * The canonical form of a tag, or undefined if it is invalid, such as `de-` or the empty string. `en_US` is read as
 * `en-US`. No language code has more than three letters, although Intl would accept them, so `English` is invalid.
 */
export function canonicalTag(tag: string | null | undefined): string | undefined {
  try {
    return /^\w{2,3}\b.*/.exec(Intl.getCanonicalLocales(tag?.replaceAll('_', '-')).join())?.[0];
  } catch {
    return undefined;
  }
}

/** The language and script of a tag: `zh-TW` is `zh-Hant`, `de-AT` is `de-Latn`, and `no` is `nb-Latn`. */
const written = memoize((tag: string) => {
  const canonical = canonicalTag(tag);
  if (!canonical) return undefined;
  const { language, script } = new Intl.Locale(canonical).maximize();
  return `${language === 'no' ? 'nb' : language}-${String(script)}`;
});

// Comparing two of these does not need the data on likely scripts, which takes 40 ms to load on a slow phone.
const plainTag = /^(?!no)[a-z]{2}$/;

/** Whether a reader of one can read the other: same language, same script. An invalid tag matches nothing. */
export function sameLanguage(one: string, other: string): boolean {
  if (plainTag.test(one) && plainTag.test(other)) return one === other;
  const first = written(one);
  return first !== undefined && first === written(other);
}

/** The best available tag for a reader: the same tag, or else the same language in the same script. */
export function matchTag(wanted: string, available: readonly string[]): string | undefined {
  const exact = available.find((tag) => canonicalTag(tag) === wanted);
  return exact ?? available.find((tag) => sameLanguage(tag, wanted));
}
