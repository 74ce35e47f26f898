// The inline markup of the manifest's texts: a small subset of CommonMark, and no HTML.
import { safeLink, type Bases, type SafeHref } from './link.js';

/** A piece of a line; a string is text as it stands. Links hold no links; nothing nests deeper than 33 levels. */
export type Inline =
  | string
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: SafeHref; children: Inline[] }
  | { kind: 'break' };

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'list'; items: Inline[][] }
  /** `level` is the number of `#` that was written, 1 to 6. */
  | { kind: 'heading'; level: number; children: Inline[] };

export interface TextOptions {
  bases?: Bases | undefined;
  /** Whether lines that begin `## ` are headings (block texts) or literal (cells, the default). */
  headings?: boolean | undefined;
}

/** A run of one to three `*`, until it is known which of them are marks. */
interface Stars {
  kind: 'stars';
  readonly length: number;
  /** How many are still literal. */
  left: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Where it stands among the finished parts. */
  at: number;
}

type Part = Inline | Stars;

/**
 * How many runs of `*` can be waiting for their end; the oldest gives way and is literal. It bounds the time a closing
 * run searches, and how deep emphasis nests (a run gives at most two levels).
 */
const WAITING = 8;

/**
 * In this order: a backslash and what it makes literal (backticks as a whole run) · code between one or two backticks ·
 * other backticks · stars · `[` · `]`, maybe with an address, which may hold pairs of parentheses · `<address>`, where
 * a relative one would be an HTML tag · a line's end. No alternative can fail late more than a few times in one text,
 * so that the whole takes linear time.
 */
const MARK =
  /\\(?:`+|[\\*[\]()<>#-])|(`{1,2})(?!`)([^]*?[^`])\1(?!`)|`+|\*+|\[|\](?:\(([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*){0,9})\))?|<([^\s<>/.#][^\s<>]*)>|\n/g;

/**
 * The blocks of a text written in the manifest's markup: `[label](address)`, `<address>`, `**strong**`, `*emphasis*`,
 * `` `code` ``, a line break, a blank line between paragraphs, `- ` before the items of a list, `\` before a mark that is
 * meant literally, and headings where `options` say so. Whatever else is literal, among it a link whose address is not
 * safe (see {@link safeLink}), marks without their partner (`API*`), runs of four `*` or more, a line that is only `-`.
 *
 * As in CommonMark a line that follows an item directly belongs to that item, blank lines do not end a list, and of two
 * links in one another the inner one counts. Unlike there a line's end is a break, and `*a**b*` is two
 * emphases. Lines are trimmed; white space
 * within a line stays as it is. Blank text gives no block. Never throws; takes linear time.
 */
export function parseMarkup(source: string, options: TextOptions = {}): Block[] {
  // Most of a manifest's texts end here: 2,000 rows hold some 20,000.
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
 * What a reader sees of `blocks`, without marks and addresses, for search, sorting and CSV. Blocks, items and line breaks
 * stand on lines of their own, divided by one LF; a link is its label.
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
  /** A text for each item of a list, else one; lines are divided by LF. */
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
      parts.push(stars(mark.length, source[token.index - 1], source[end]));
    } else {
      if (mark === '[') brackets.push(parts.length);
      const target = autolink ?? (bracket === undefined ? undefined : address);
      const link = target ? safeLink(target, bases) : undefined;
      // A link takes the place of `[` and its label, if there are any.
      const start = bracket ?? parts.length;
      const children = !link ? [] : autolink ? [link.text] : emphasise(parts.slice(start + 1));
      if (link && inlineText(children).trim()) {
        parts.splice(start, parts.length, { kind: 'link', href: link.href, children });
        // What is open around a link cannot become one: links do not nest.
        brackets = [];
      } else {
        parts.push(mark);
      }
    }
  }
  parts.push(source.slice(end));
  return emphasise(parts);
}

/** CommonMark 0.31, 6.2: what stands before and after a run of `*` says whether it can open, close, or both. */
function stars(length: number, before: string | undefined, after: string | undefined): Stars {
  const [left, right] = [weight(before), weight(after)];
  return {
    kind: 'stars',
    length,
    left: length,
    opens: right > 1 || (right > 0 && left < 2),
    closes: left > 1 || (left > 0 && right < 2),
    at: 0,
  };
}

/** White space and the text's ends 0, punctuation and symbols 1, all else 2. */
function weight(character = ' '): number {
  return /\s/.test(character) ? 0 : /[\p{P}\p{S}]/u.test(character) ? 1 : 2;
}

/** Pairs the runs of `*` by CommonMark's rules; what finds no partner is literal. */
function emphasise(parts: readonly Part[]): Inline[] {
  const done: Part[] = [];
  const waiting: Stars[] = [];
  for (const part of parts) {
    if (typeof part === 'string' || part.kind !== 'stars') {
      done.push(part);
      continue;
    }
    while (part.closes && part.left) {
      const opener = waiting.at(-1);
      if (!opener) break;
      const used = Math.min(2, opener.left, part.left);
      const children = literal(done.splice(opener.at + 1));
      done.push({ kind: used > 1 ? 'strong' : 'emphasis', children });
      opener.left -= used;
      part.left -= used;
      if (!opener.left) waiting.pop();
    }
    if (part.left && part.opens) {
      part.at = done.length;
      waiting.push(part);
      if (waiting.length > WAITING) waiting.shift();
    }
    done.push(part);
  }
  return literal(done);
}

/** `parts` with the stars that are left as text, and texts side by side as one. */
function literal(parts: readonly Part[]): Inline[] {
  const merged: Inline[] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
    } else if (part.kind === 'stars') {
      text += '*'.repeat(part.left);
    } else {
      if (text) merged.push(text);
      text = '';
      merged.push(part);
    }
  }
  if (text) merged.push(text);
  return merged;
}
