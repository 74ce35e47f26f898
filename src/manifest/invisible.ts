// Characters that nobody can see but that change what is read, found or compared.
import { plainAscii } from '../language/fold.js';
import { memoize } from '../language/memoize.js';

/**
 * Letters and marks of the scripts that join or stack, by where they stand: from Arabic to Vedic, Syloti Nagri to
 * Meetei Mayek, and beyond U+FFFF Brahmi with its kin, and Adlam. Blocks instead of forty script names save 300 bytes;
 * a letter there that does not join (Thai, Ethiopic) only keeps a joiner that it has no use for.
 */
const JOINING = /(?=[\p{L}\p{M}])(?!\p{DI})[\u0620-\u1cff\ua800-\uabff\u{10a00}-\u{11fff}\u{1e900}-\u{1e95f}]/u.source;

/**
 * Invisible characters in the one place where they do their work. ZWJ after a joining letter shapes it, even at the end
 * of a word (Malayalam chillu); ZWNJ does so only between two; ZWJ between emoji makes one of both; a variation selector
 * picks the form of an emoji, an ideograph or a letter without case. A second one in a row has no work left.
 */
const AT_WORK = [
  `${JOINING}\\p{VS}?(?:\\u200d|\\u200c(?=${JOINING}))`,
  /\p{ExtPict}\p{EMod}?\ufe0f?\u200d(?=\p{ExtPict})/u.source,
  /(?!\p{DI})[\p{Emoji}\p{Lo}\p{M}]\p{VS}/u.source,
].join('|');

/**
 * Controls (tab, LF and CR stay), default ignorables (bidi controls, zero-width characters, tags, fillers, soft
 * hyphen), line and paragraph separators, interlinear annotation marks, lone surrogates.
 */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{DI}\p{Cs}\u2028\u2029\ufff9-\ufffb]/u;

// Reading it takes 8 ms on a slow phone, and a list in plain English has no use for it.
const either = memoize(() => new RegExp(`(${AT_WORK})|${INVISIBLE.source}`, 'gu'));

/**
 * `text` without the characters that a reader cannot see: bidi controls (they reorder what stands around them),
 * zero-width, tag and control characters (they hide text, or make two equal names differ). What is left:
 *
 * - tab, LF and CR; vertical tab, form feed, NEL, U+2028 and U+2029 become LF, since they separate words;
 * - ZWJ and ZWNJ at joining letters, ZWJ within emoji, and variation selectors after what has variants: Persian,
 *   Malayalam and family emoji break without them;
 * - U+FFFD for a lone surrogate.
 *
 * The soft hyphen goes: search and equality would miss the word, and CSS hyphenates without it. Flags made of tag
 * characters (Scotland) become the black flag they are drawn over.
 *
 * A string with nothing to remove is returned after one test. Applying it twice changes nothing more.
 */
export function withoutInvisible(text: string): string {
  if (plainAscii.test(text) || !INVISIBLE.test(text)) return text;
  return text.replace(either(), (character: string, atWork: string | undefined) => {
    if (atWork) return atWork;
    if (/[\v\f\x85\u2028\u2029]/.test(character)) return '\n';
    return /\p{Cs}/u.test(character) ? '\ufffd' : '';
  });
}
