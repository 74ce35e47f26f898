// Which of the manifest's addresses become links. The manifest is untrusted: all that is not plainly safe stays text.
import { plainAscii } from '../language/fold.js';
import { memoize } from '../language/memoize.js';

/** Absolute addresses against which relative ones are resolved. */
export interface Bases {
  /** The manifest's own address, for `/x`, `./x` and `../x`; without it they are no links. */
  manifest?: string | undefined;
  /** The page's address, for `#x`; without it `#x` stays as it is, which is right on every page without `<base>`. */
  page?: string | undefined;
}

declare const safe: unique symbol;

/**
 * An address that is safe as the `href` of a link: `https:`, `http:`, `mailto:`, or a fragment of the page. Only
 * {@link safeLink} makes one, so that an address that has not been through it does not compile.
 */
export type SafeHref = string & { readonly [safe]: true };

export interface SafeLink {
  href: SafeHref;
  /**
   * The address as a reader sees it where there is no label: as it was written, but without `mailto:` and its query,
   * and with the host in ASCII (punycode) where another spelling was written.
   */
  text: string;
}

/**
 * White space, control and invisible characters, which the URL parser would drop or encode out of sight
 * (`java\tscript:`), and the backslash, which it reads as a slash (`/\evil.example`).
 */
const UNFIT = /[\s\p{Cc}\p{Cf}\p{Cs}\p{DI}\\]/u;

/**
 * RFC 5321's dot-string without the characters that mean something in a `mailto:` (`% ? # /`), and a domain with a dot
 * and a top level that begins with a letter; letters of any script in both (RFC 6531). No two neighbours in it match
 * the same character, so that it takes linear time. Made when the first `@` comes: that takes 20 ms on a slow phone.
 */
const email = memoize(() => /^[\p{L}\p{M}\p{N}.!$&'*+=^_`{|}~-]+@(?:[\p{L}\p{M}\p{N}-]+\.)+\p{L}[\p{L}\p{M}\p{N}-]+$/u);

/** Whether `text` is one bare e-mail address, of at most 254 UTF-16 units (RFC 5321, 4.5.3.1.3). */
export function isEmail(text: string): boolean {
  return text.length <= 254 && text.includes('@') && email().test(text);
}

/**
 * The link that `address` makes, or undefined where it has to be shown as the text it is.
 *
 * - `#x` leads to the page; `/x`, `./x` and `../x` resolve against the manifest's address; anything else has to be
 *   absolute. `//host/x` names another host, so it is not relative: it counts as `https://host/x` and is shown so.
 * - `https:`, `http:` and `mailto:` only; no user name, no password.
 * - An e-mail address counts as `mailto:`.
 * - Of a `mailto:` query only a `subject` of one line is kept: `cc`, `bcc` and `to` would send the reader's mail to
 *   people they do not see, `body` would put words in their mouth.
 * - White space around the address is ignored. Never throws.
 */
export function safeLink(address: string, bases: Bases = {}): SafeLink | undefined {
  const text = address.trim();
  if (plainAscii.test(text) ? /[\s\\]/.test(text) : UNFIT.test(text)) return undefined;
  try {
    if (/^#./.test(text)) return link(bases.page ? new URL(text, bases.page).href : text, text);
    if (isEmail(text) || /^mailto:/i.test(text)) return mailLink(text.replace(/^mailto:/i, ''));
    return webLink(text, bases.manifest);
  } catch {
    // `new URL` and `decodeURIComponent` tell in no other way; URL.canParse is too new for Safari 16.4.
    return undefined;
  }
}

/** The one place where an address becomes safe by declaration: what calls it has checked it. */
const link = (href: string, text: string): SafeLink => ({ href: href as SafeHref, text });

function webLink(text: string, manifest: string | undefined): SafeLink | undefined {
  const relative = /^\.{0,2}\/(?!\/)/.test(text);
  const written = text.startsWith('//') ? `https:${text}` : text;
  const url = relative ? new URL(written, manifest) : new URL(written);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  const honest = relative || written.toLowerCase().startsWith(`${url.protocol}//${url.hostname}`);
  return link(url.href, honest ? written : written.replace(/^\w+:\/*[^/?#]*/, url.origin));
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
