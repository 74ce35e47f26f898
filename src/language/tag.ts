// Language tags (BCP 47): made safe for Intl, compared and matched.

/** The tag as Intl wants it, or nothing for junk such as `de-` or the empty text. `en_US` counts as `en-US`. */
export function canonicalTag(tag: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag?.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** The language and script that a tag stands for: `zh-TW` is `zh-Hant`, and `de-AT` is `de-Latn`. */
function written(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${String(script)}`;
}

const writtenBefore = new Map<string, string | undefined>();

/** Whether a reader of one reads the other: the same language in the same script. Junk matches nothing. */
export function sameLanguage(one: string, other: string): boolean {
  const [first, second] = [one, other].map((tag) => {
    // Intl.Locale costs about 10 µs, and every text of a list asks. Bound: the tags that a manifest names.
    if (!writtenBefore.has(tag)) {
      const canonical = canonicalTag(tag);
      writtenBefore.set(tag, canonical && written(canonical));
    }
    return writtenBefore.get(tag);
  });
  return first !== undefined && first === second;
}

/** The best of the tags there are for a reader: the very tag, else the same language in the same script. */
export function matchTag(wanted: string, available: readonly string[]): string | undefined {
  const exact = available.find((tag) => canonicalTag(tag) === wanted);
  return exact ?? available.find((tag) => sameLanguage(tag, wanted));
}
