// The markup of a manifest's texts: a small subset of CommonMark, without HTML.
import { safeLink, type Bases, type SafeHref } from './link.js';

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

/** A run of one to three `*`, until it is known which of them are delimiters. */
interface Stars {
  kind: 'stars';
  readonly length: number;
  /** How many are not paired yet. */
  unpaired: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Its index in the output. */
  index: number;
}

type Part = Inline | Stars;

/**
 * How many runs of `*` can be open at once; beyond that the oldest becomes literal. Bounds the time that a closing run
 * takes and the depth of nesting, since a run opens at most two levels.
 */
const MAX_OPEN_RUNS = 8;

/**
 * In this order: a backslash and what it escapes (a whole run of backticks) · code between one or two backticks · other
 * backticks · stars · `[` · `]`, maybe with an address, which may hold pairs of parentheses · `<address>`, which cannot
 * be relative because it would be an HTML tag · a line break. No alternative can fail late more than a few times in a
 * text, so that the whole takes linear time.
 */
const MARK =
  /\\(?:`+|[\\*[\]()<>#-])|(`{1,2})(?!`)([^]*?[^`])\1(?!`)|`+|\*+|\[|\](?:\(([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*){0,9})\))?|<([^\s<>/.#][^\s<>]*)>|\n/g;

/**
 * Parses a text in the manifest's markup: `[label](address)`, `<address>`, `**strong**`, `*emphasis*`, `` `code` ``, a
 * line break, a blank line between paragraphs, `- ` before the items of a list, `\` before a character that is meant
 * literally, and headings where `options` say so. All else is literal, including a link whose address is not safe (see
 * {@link safeLink}), delimiters without a partner (`API*`), runs of four `*` or more, and a line that is only `-`.
 *
 * As in CommonMark, a line that directly follows an item belongs to that item, blank lines do not end a list, and of
 * nested links the inner one counts. Unlike there, a line's end is a line break, and `*a**b*` is two emphases. Lines
 * are trimmed; white space within a line stays as it is. Blank text gives no block. Never throws; takes linear time.
 */
export function parseMarkup(source: string, options: TextOptions = {}): Block[] {
  // Plain text, as most of the 20,000 texts of 2,000 rows are.
  if (!/[\\*`[<\n\r]|^\s*[-#]/.test(source)) {
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

/**
 * What a reader reads of `blocks`, without markup and addresses, for search, sorting and CSV. Blocks, items and broken
 * lines are separated by one LF; a link is its label.
 */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.children]))
    .map(inlineText)
    .join('\n');
}

function inlineText(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'break') return '\n';
      return part.kind === 'code' ? part.text : inlineText(part.children);
    })
    .join('');
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
    } else if (mark[0] === '*' && mark.length <= 3) {
      parts.push(starsOf(mark.length, source[token.index - 1], source[end]));
    } else {
      if (mark === '[') brackets.push(parts.length);
      const target = autolink ?? (bracket === undefined ? undefined : address);
      const link = target ? safeLink(target, bases) : undefined;
      // The link replaces `[` and its label, if there are any.
      const start = bracket ?? parts.length;
      const children = !link ? [] : autolink ? [link.text] : pairStars(parts.slice(start + 1));
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
  return pairStars(parts);
}

/** CommonMark 0.31, 6.2: the characters before and after a run of `*` decide whether it can open, close, or both. */
function starsOf(length: number, before: string | undefined, after: string | undefined): Stars {
  const [left, right] = [flank(before), flank(after)];
  return {
    kind: 'stars',
    length,
    unpaired: length,
    canOpen: right > 1 || (right > 0 && left < 2),
    canClose: left > 1 || (left > 0 && right < 2),
    index: 0,
  };
}

/** 0 for white space and either end of the text, 1 for punctuation and symbols, 2 for all else. */
function flank(character = ' '): number {
  return /\s/.test(character) ? 0 : /[\p{P}\p{S}]/u.test(character) ? 1 : 2;
}

/** Pairs the runs of `*` by CommonMark's rules; those without a partner become literal. */
function pairStars(parts: readonly Part[]): Inline[] {
  const output: Part[] = [];
  const open: Stars[] = [];
  for (const part of parts) {
    if (typeof part === 'string' || part.kind !== 'stars') {
      output.push(part);
      continue;
    }
    while (part.canClose && part.unpaired) {
      const opener = open.at(-1);
      if (!opener) break;
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

/** Turns the stars that are left into text, and joins adjacent texts. */
function toInline(parts: readonly Part[]): Inline[] {
  const merged: Inline[] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
    } else if (part.kind === 'stars') {
      text += '*'.repeat(part.unpaired);
    } else {
      if (text) merged.push(text);
      text = '';
      merged.push(part);
    }
  }
  if (text) merged.push(text);
  return merged;
}
