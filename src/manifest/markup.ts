// The markup of a manifest's texts: a small subset of CommonMark, without HTML.
import { isRelative, safeLink, type Bases, type SafeHref } from './link.js';

/** A part of a line; a string is literal text. Links hold no links, and nothing nests deeper than 33 levels. */
export type Inline =
  | string
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: SafeHref; children: Inline[] }
  | { kind: 'break' };

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'list'; items: Inline[][] }
  /** `level` is the number of `#` as written, 1 to 6. */
  | { kind: 'heading'; level: number; children: Inline[] };

export interface TextOptions {
  /** What relative addresses are resolved against. */
  bases?: Bases | undefined;
  /** Whether lines that begin with `## ` are headings, as in block texts. Default: literal, as in cells. */
  headings?: boolean | undefined;
}

/** A run of one to three `*`, or one `_`, until it is known which of them are delimiters. */
interface Delimiters {
  kind: 'delimiters';
  readonly character: string;
  /** How many are not paired yet. */
  unpaired: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Its index in the output. */
  index: number;
}

type Part = Inline | Delimiters;

/**
 * How many runs of `*` and `_` can be open at once; beyond that the oldest becomes literal. Bounds the time that a closing run
 * takes and the depth of nesting, since a run opens at most two levels.
 */
const MAX_OPEN_RUNS = 8;

/**
 * In this order: a backslash and what it escapes (a whole run of backticks) · code between one or two backticks · other
 * backticks · stars or underscores · `[` · `]`, maybe with an address, which may hold pairs of parentheses · `<address>`, which cannot
 * be relative because it would be an HTML tag · a line break. No alternative can fail late more than a few times in a
 * text, so that the whole takes linear time.
 */
const MARK =
  /\\(?:`+|[\\*_[\]()<>#-])|(`{1,2})(?!`)([^]*?[^`])\1(?!`)|`+|\*+|_+|\[|\](?:\(([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*){0,9})\))?|<([^\s<>/.#][^\s<>]*)>|\n/g;

/**
 * Parses a text in the manifest's markup: `[label](address)`, `<address>`, `**strong**`, `*emphasis*`, `_emphasis_` at the
 * edges of a word, `` `code` ``, a line break, a blank line between paragraphs, `- ` before the items of a list, `\` before a character that is meant
 * literally, and headings where `options` say so. All else is literal, including a link whose address is not safe (see
 * {@link safeLink}), delimiters without a partner (`API*`), underscores inside a word or an
 * address (`snake_case`), runs of four `*` or more or of two `_` or more, and a line that is only `-`.
 *
 * As in CommonMark, a line that directly follows an item belongs to that item, blank lines do not end a list, and of
 * nested links the inner one counts. Unlike there, a line's end is a line break, and `*a**b*` is two emphases. Lines
 * are trimmed; white space within a line stays as it is. Blank text gives no block. Never throws; takes linear time.
 */
export function parseMarkup(source: string, options: TextOptions = {}): Block[] {
  // Plain text, as most of the 20,000 texts of 2,000 rows are.
  if (!/[\\*_`[<\n\r]|^\s*[-#]/.test(source)) {
    const text = source.trim();
    return text ? [{ kind: 'paragraph', children: [text] }] : [];
  }
  return parseLines(source, options.headings).map(({ kind, level, texts }): Block => {
    const items = texts.map((text) => parseInline(text, options.bases));
    if (kind === 'list') return { kind, items };
    const children = items.flat();
    return kind === 'heading' ? { kind, level, children } : { kind, children };
  });
}

/** What takes the place of a link. */
type LinkText = (label: string, href: SafeHref) => string;

/**
 * What a reader reads of `blocks`, without markup, for search, sorting and exports. Blocks, items and broken lines are
 * separated by one LF; a link is its label, unless `link` says otherwise.
 */
export function plainText(blocks: readonly Block[], link?: LinkText): string {
  return blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.children]))
    .map((parts) => inlineText(parts, link))
    .join('\n');
}

function inlineText(parts: readonly Inline[], link?: LinkText): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'break') return '\n';
      if (part.kind === 'code') return part.text;
      const text = inlineText(part.children, link);
      return link && part.kind === 'link' ? link(text, part.href) : text;
    })
    .join('');
}

/**
 * A text whose relative links are absolute, so that it can stand anywhere. All else of it stays to the letter, also what
 * only looks like a link: in code, or behind a backslash.
 */
export function withAbsoluteLinks(source: string, bases: Bases): string {
  let open = 0;
  return source.replace(MARK, (mark: string, _: unknown, code: string | undefined, address: string | undefined) => {
    if (mark === '[') open += 1;
    if (code || mark[0] !== ']' || !open) return mark;
    const link = address && safeLink(address, bases);
    // Links do not nest.
    open = link ? 0 : open - 1;
    return link && isRelative(address) ? `](${link.href.replaceAll('(', '%28').replaceAll(')', '%29')})` : mark;
  });
}

interface Lines {
  kind: Block['kind'];
  level: number;
  /** One text for each item of a list, else a single one; lines are separated by LF. */
  texts: string[];
}

function parseLines(source: string, headings = false): Lines[] {
  const blocks: Lines[] = [];
  let last: Lines | undefined;
  let continues = false;
  for (const untrimmed of source.split(/\r\n?|\n/)) {
    const line = untrimmed.trim();
    const level = headings ? (/^#{1,6}(?=\s)/.exec(line)?.[0].length ?? 0) : 0;
    const isItem = /^-\s/.test(line);
    const text = line.slice(isItem ? 1 : level).trim();
    if (isItem && last?.kind === 'list') {
      last.texts.push(text);
    } else if (line && continues && last && !isItem && !level) {
      last.texts.push(`${last.texts.pop()}\n${text}`);
    } else if (line) {
      last = { kind: isItem ? 'list' : level ? 'heading' : 'paragraph', level, texts: [text] };
      blocks.push(last);
    }
    continues = !!line && !level;
  }
  return blocks;
}

function parseInline(source: string, bases: Bases | undefined): Inline[] {
  const parts: Part[] = [];
  let brackets: number[] = [];
  let end = 0;
  for (const token of source.matchAll(MARK)) {
    const [mark, , code, address, autolink] = token;
    parts.push(source.slice(end, token.index));
    end = token.index + mark.length;
    const bracket = mark[0] === ']' ? brackets.pop() : undefined;
    if (mark === '\n') {
      parts.push({ kind: 'break' });
    } else if (mark[0] === '\\') {
      parts.push(mark.slice(1));
    } else if (code?.trim()) {
      parts.push({ kind: 'code', text: code.replace(/\n/g, ' ').trim() });
    } else if (/^(\*{1,3}|_)$/.test(mark)) {
      parts.push(delimitersOf(mark, source[token.index - 1], source[end]));
    } else {
      if (mark === '[') brackets.push(parts.length);
      const target = autolink ?? (bracket === undefined ? undefined : address);
      const link = target ? safeLink(target, bases) : undefined;
      // The link replaces `[` and its label, if there are any.
      const start = bracket ?? parts.length;
      const children = !link ? [] : autolink ? [link.text] : pairDelimiters(parts.slice(start + 1));
      if (link && inlineText(children).trim()) {
        parts.splice(start, parts.length, { kind: 'link', href: link.href, children });
        // Brackets around a link are literal: links do not nest.
        brackets = [];
      } else {
        parts.push(mark);
      }
    }
  }
  parts.push(source.slice(end));
  return pairDelimiters(parts);
}

/** CommonMark 0.31, 6.2: the characters before and after a run of `*` decide whether it can open, close, or both. */
function delimitersOf(run: string, before: string | undefined, after: string | undefined): Delimiters {
  const character = run.charAt(0);
  const isUnderscore = character === '_';
  const [left, right] = [flank(before, isUnderscore), flank(after, isUnderscore)];
  const leftFlanking = right > 1 || (right > 0 && left < 2);
  const rightFlanking = left > 1 || (left > 0 && right < 2);
  return {
    kind: 'delimiters',
    character,
    unpaired: run.length,
    // Inside a word an underscore is a letter.
    canOpen: leftFlanking && !(isUnderscore && rightFlanking && left > 1),
    canClose: rightFlanking && !(isUnderscore && leftFlanking && right > 1),
    index: 0,
  };
}

/** 0 for white space and either end of the text, 1 for punctuation and symbols, 2 for all else. */
function flank(character = ' ', isUnderscore: boolean): number {
  // Addresses are words: `https://example.com/_a_/`.
  if (isUnderscore && /[/@=&]/.test(character)) return 2;
  return /\s/.test(character) ? 0 : /[\p{P}\p{S}]/u.test(character) ? 1 : 2;
}

/** Pairs the runs of `*` and `_` by CommonMark's rules; those without a partner become literal. */
function pairDelimiters(parts: readonly Part[]): Inline[] {
  const output: Part[] = [];
  const open: Delimiters[] = [];
  for (const part of parts) {
    if (typeof part === 'string' || part.kind !== 'delimiters') {
      output.push(part);
      continue;
    }
    while (part.canClose && part.unpaired) {
      const at = open.map(({ character }) => character).lastIndexOf(part.character);
      const opener = open[at];
      if (!opener) break;
      // What opened since then has no partner.
      open.length = at + 1;
      const paired = Math.min(2, opener.unpaired, part.unpaired);
      const children = toInline(output.splice(opener.index + 1));
      output.push({ kind: paired > 1 ? 'strong' : 'emphasis', children });
      opener.unpaired -= paired;
      part.unpaired -= paired;
      if (!opener.unpaired) open.pop();
    }
    if (part.unpaired && part.canOpen) {
      part.index = output.length;
      open.push(part);
      if (open.length > MAX_OPEN_RUNS) open.shift();
    }
    output.push(part);
  }
  return toInline(output);
}

/** Turns the delimiters that are left into text, and joins adjacent texts. */
function toInline(parts: readonly Part[]): Inline[] {
  const merged: Inline[] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
    } else if (part.kind === 'delimiters') {
      text += part.character.repeat(part.unpaired);
    } else {
      if (text) merged.push(text);
      text = '';
      merged.push(part);
    }
  }
  if (text) merged.push(text);
  return merged;
}
