// Folds text for search and for ids: `Łódź`, `lodz` and `LODZ` become the same.

// Letters that Unicode's compatibility decomposition does not change, although readers type the plain letter.
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
};

/**
 * Matches plain ASCII, which most texts are. The test is cheap, while the first use of `\\p{…}` takes up to 30 ms on a slow
 * phone. A list in plain English never needs it.
 */
export const plainAscii = /^[\n -~]*$/;

/** Marks that readers leave out when they type. In other scripts (Indic ones, kana, Thai) marks are letters. */
const OPTIONAL_MARKS = /(?=\p{M})(?![\u3099\u309a])[\p{sc=Zinh}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}]/gu;

/** Punctuation, what stands in for an apostrophe or a minus, and the joiners of Persian and Indic scripts. */
const PUNCTUATION = /[\p{P}`\u02b9-\u02bf\u2212\u200c\u200d]/gu;

/** @param leftOut beside the marks */
const foldUnicode = (text: string, leftOut: RegExp | string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(OPTIONAL_MARKS, '')
    .replace(leftOut, '')
    // Once more, since the order of marks depends on what stands between them.
    .normalize('NFKD')
    .replace(/[ß-ς]|.[\u3099\u309a]/g, (letter) => plain[letter] ?? letter.normalize());

/** Lower case without accents. Plain ASCII takes a short cut. */
export const fold = (text: string): string => (plainAscii.test(text) ? text.toLowerCase() : foldUnicode(text, ''));

/**
 * Folded for search: without punctuation too, so that `e-mail` is `email`, and `Acme, Inc.` is `acme inc`. Symbols stay
 * (`C++`).
 */
export const foldForSearch = (text: string): string =>
  plainAscii.test(text)
    ? text.toLowerCase().replace(/[!-#%-*,-/:;?@[-\]_`{}]/g, '')
    : // An acute accent on its own would become a blank.
      foldUnicode(text.replaceAll('\u00b4', ''), PUNCTUATION);

/**
 * `Müller` as it is typed on a keyboard without umlauts: `mueller`; undefined where that makes no difference. So German,
 * Danish, Norwegian, Swedish, Finnish and Estonian are spelled, by readers of any language.
 */
export function spellOut(text: string): string | undefined {
  if (plainAscii.test(text)) return undefined;
  const composed = text.normalize().toLowerCase();
  const spelled = composed.replace(/[äöüø]/g, (letter) => `${fold(letter)}e`).replaceAll('å', 'aa');
  return spelled === composed ? undefined : spelled;
}
