// Characters that nobody sees, but that change how a text is displayed, searched or compared.
import { plainAscii } from '../language/fold.js';
import { memoize } from '../language/memoize.js';

/**
 * Letters and marks of the scripts that join or stack, by range: from Arabic to Vedic, Syloti Nagri to Meetei Mayek,
 * and beyond U+FFFF Brahmi and its relatives, and Adlam. Ranges instead of forty script names save 300 bytes; the cost
 * is that a letter in them that does not join (Thai, Ethiopic) keeps a joiner without effect.
 */
const JOINING = /(?=[\p{L}\p{M}])(?!\p{DI})[\u0620-\u1cff\ua800-\uabff\u{10a00}-\u{11fff}\u{1e900}-\u{1e95f}]/u.source;

/**
 * Invisible characters where they have an effect. ZWJ shapes the joining letter before it, even at the end of a word
 * (Malayalam chillu); ZWNJ only between two letters; ZWJ between emoji makes one of both; a variation selector picks
 * the form of an emoji, an ideograph or a letter without case. A second one in a row has no effect.
 */
const EFFECTIVE = [
  `${JOINING}\\p{VS}?(?:\\u200d|\\u200c(?=${JOINING}))`,
  /\p{ExtPict}\p{EMod}?\ufe0f?\u200d(?=\p{ExtPict})/u.source,
  /(?!\p{DI})[\p{Emoji}\p{Lo}\p{M}]\p{VS}/u.source,
].join('|');

/**
 * Controls (tab, LF and CR stay), default ignorables (bidi controls, zero-width characters, tags, fillers, soft
 * hyphen), line and paragraph separators, interlinear annotation marks, lone surrogates.
 */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{DI}\p{Cs}\u2028\u2029\ufff9-\ufffb]/u;

// Compiled when first needed: that takes 8 ms on a slow phone, and a list in plain English does not need it.
const effectiveOrInvisible = memoize(() => new RegExp(`(${EFFECTIVE})|${INVISIBLE.source}`, 'gu'));

/**
 * Removes the characters that a reader cannot see: bidi controls (they reorder the text around them), zero-width, tag
 * and control characters (they hide text, or make names differ that look the same). Exceptions:
 *
 * - tab, LF and CR stay; vertical tab, form feed, NEL, U+2028 and U+2029 become LF, since they separate words;
 * - ZWJ and ZWNJ stay at joining letters, ZWJ within emoji, and variation selectors after a character that has
 *   variants: Persian, Malayalam and family emoji break without them;
 * - a lone surrogate becomes U+FFFD.
 *
 * The soft hyphen is removed: it would keep a word from being found, and CSS hyphenates without it. Flags made of tag
 * characters (Scotland) become the black flag that they begin with.
 *
 * A string with nothing to remove costs one test. Applying the function twice changes nothing more.
 */
export function withoutInvisible(text: string): string {
  if (plainAscii.test(text) || !INVISIBLE.test(text)) return text;
  return text.replace(effectiveOrInvisible(), (character: string, effective: string | undefined) => {
    if (effective) return effective;
    if (/[\v\f\x85\u2028\u2029]/.test(character)) return '\n';
    return /\p{Cs}/u.test(character) ? '\ufffd' : '';
  });
}
