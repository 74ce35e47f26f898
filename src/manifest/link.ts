// Which addresses of a manifest become links. The manifest is untrusted: what is not plainly safe stays text.
import { plainAscii } from '../language/fold.js';
import { memoize } from '../language/memoize.js';

/** Absolute addresses against which relative ones are resolved. */
export interface Bases {
  /** The manifest's own address, for `/x`, `./x` and `../x`, which are not links without it. */
  manifest?: string | undefined;
  /** The page's address, for `#x`. Without it `#x` stays as it is, which is right on a page without `<base>`. */
  page?: string | undefined;
}

declare const safe: unique symbol;

/**
 * An address that is safe as the `href` of a link: `https:`, `http:`, `mailto:`, or a fragment of the page. Only
 * {@link safeLink} makes one, so that an address that has not been through it does not compile.
 */
export type SafeHref = string & { readonly [safe]: true };

export interface SafeLink {
  readonly href: SafeHref;
  /**
   * What a link without a label reads: the address as written, but without `mailto:` and its query, and with the host
   * in ASCII (Punycode, RFC 3492) where it was written in any other way.
   */
  readonly text: string;
}

/**
 * White space, control and invisible characters, which the URL parser would drop or encode unseen (`java\tscript:`),
 * and the backslash, which it reads as a slash (`/\evil.example`).
 */
const UNSAFE = /[\s\p{Cc}\p{Cf}\p{Cs}\p{DI}\\]/u;

/**
 * RFC 5321's dot-string without the characters that have a meaning in a `mailto:` (`% ? # /`), and a domain with a dot
 * and a top level that begins with a letter; letters of any script in both (RFC 6531). No two adjacent parts match the
 * same character, so that it takes linear time. Compiled at the first `@`, since that takes 20 ms on a slow phone.
 */
const emailPattern = memoize(
  () => /^[\p{L}\p{M}\p{N}.!$&'*+=^_`{|}~-]+@(?:[\p{L}\p{M}\p{N}-]+\.)+\p{L}[\p{L}\p{M}\p{N}-]+$/u,
);

/** Whether `text` is a bare e-mail address of at most 254 UTF-16 code units (RFC 5321, 4.5.3.1.3). */
export function isEmail(text: string): boolean {
  return text.length <= 254 && text.includes('@') && emailPattern().test(text);
}

/**
 * The link that `address` makes; undefined where it has to be shown as text. Never throws.
 *
 * - `#x` resolves against the page; `/x`, `./x` and `../x` against the manifest; anything else has to be absolute.
 *   `//host/x` names another host, so it is not relative: it is read, and shown, as `https://host/x`.
 * - `https:`, `http:` and `mailto:` only; no user name, no password.
 * - A bare e-mail address is read as `mailto:`.
 * - Of a `mailto:` query (RFC 6068) only a `subject` of one line is kept: `cc`, `bcc` and `to` would send the reader's
 *   mail to people they do not see, `body` would put words in their mouth.
 * - White space around the address is ignored.
 */
export function safeLink(address: string, bases: Bases = {}): SafeLink | undefined {
  const text = address.trim();
  if (plainAscii.test(text) ? /[\s\\]/.test(text) : UNSAFE.test(text)) return undefined;
  try {
    if (/^#./.test(text)) return link(bases.page ? new URL(text, bases.page).href : text, text);
    if (isEmail(text) || /^mailto:/i.test(text)) return mailLink(text.replace(/^mailto:/i, ''));
    return webLink(text, bases.manifest);
  } catch {
    // From `new URL` or `decodeURIComponent`. `URL.canParse` is too new for Safari 16.4.
    return undefined;
  }
}

/** Whether an address has a sense only where it was published: beside the manifest, or on the page. */
export const isRelative = (address: string): boolean => /^(\.{0,2}\/(?!\/)|#.)/.test(address.trim());

/** The one cast: whoever calls this has checked the address. */
const link = (href: string, text: string): SafeLink => ({ href: href as SafeHref, text });

function webLink(text: string, manifest: string | undefined): SafeLink | undefined {
  const relative = /^\.{0,2}\/(?!\/)/.test(text);
  const written = text.startsWith('//') ? `https:${text}` : text;
  const url = relative ? new URL(written, manifest) : new URL(written);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const isAsWritten = relative || written.toLowerCase().startsWith(`${url.protocol}//${url.hostname}`);
  return link(url.href, isAsWritten ? written : written.replace(/^\w+:\/*[^/?#]*/, url.origin));
}

function mailLink(text: string): SafeLink | undefined {
  const [address = '', query = ''] = text.split('?');
  const email = decodeURIComponent(address);
  if (!isEmail(email)) return undefined;
  const [name = '', domain = ''] = email.split('@');
  const host = new URL(`https://${domain}`).hostname;
  const subject = query.split(/[&#]/).find((field) => /^subject=/i.test(field) && !/%0[ad]/i.test(field));
  return link(
    `mailto:${encodeURI(name)}@${host}${subject ? `?${subject}` : ''}`,
    domain.toLowerCase() === host ? email : `${name}@${host}`,
  );
}
