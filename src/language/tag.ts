// Language tags (BCP 47): made safe for Intl, compared and matched.
import { memoize } from './memoize.js';

/**
 * The tag as Intl wants it, or nothing for junk such as `de-` or the empty text. `en_US` counts as `en-US`. No language
 * has more than three letters, though Intl has room for them: `English` is junk.
 */
export function canonicalTag(tag: string | null | undefined): string | undefined {
  try {
    return /^\w{2,3}\b.*/.exec(Intl.getCanonicalLocales(tag?.replaceAll('_', '-')).join())?.[0];
  } catch {
    return undefined;
  }
}

/** The language and script that a tag stands for: `zh-TW` is `zh-Hant`, `de-AT` is `de-Latn`, and `no` is `nb-Latn`. */
const written = memoize((tag: string) => {
  const canonical = canonicalTag(tag);
  if (!canonical) return undefined;
  const { language, script } = new Intl.Locale(canonical).maximize();
  return `${language === 'no' ? 'nb' : language}-${String(script)}`;
});

// Two of these need no likely scripts, whose data takes 40 ms on a slow phone when it is first read.
const plainTag = /^(?!no)[a-z]{2}$/;

/** Whether a reader of one reads the other: the same language in the same script. Junk matches nothing. */
export function sameLanguage(one: string, other: string): boolean {
  if (plainTag.test(one) && plainTag.test(other)) return one === other;
  const first = written(one);
  return first !== undefined && first === written(other);
}

/** The best of the tags there are for a reader: the very tag, else the same language in the same script. */
export function matchTag(wanted: string, available: readonly string[]): string | undefined {
  const exact = available.find((tag) => canonicalTag(tag) === wanted);
  return exact ?? available.find((tag) => sameLanguage(tag, wanted));
}
