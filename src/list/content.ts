// What a cell or a sentence of the list is made of: text and what is known about it. Rendering, search, sort and export
// all read these, so that they agree.
import type { SafeHref } from '../manifest/link.js';
import type { Block } from '../manifest/markup.js';

/** One piece of a line. `text` is always what the reader reads. */
export interface Item {
  readonly text: string;
  /** The list's own words around it: `, ` or `Formerly `. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** BCP 47 tag, only where it differs from the language of the list's own strings. */
  readonly lang?: string | undefined;
  readonly href?: SafeHref | undefined;
  /** A value for `<time datetime>`. */
  readonly iso?: string | undefined;
  /** The number that the text stands for, for sorting. */
  readonly number?: number | undefined;
  /** The text is the list's own, for a code or a word of the format: the publisher's words can stand in its place. */
  readonly isCoded?: true | undefined;
  /** The text stands in for a missing value, which sorts as blank. */
  readonly isPlaceholder?: true;
  /** Words that it is found by although nobody sees them: `US`, `USA`. */
  readonly aliases?: readonly string[] | undefined;
  /** The item is the mark of a footnote, which it refers to: its index in the list's footnotes. */
  readonly footnote?: number | undefined;
  /** Only for text with markup. */
  readonly blocks?: readonly Block[] | undefined;
}

/** What a line is, as the tokens by which a page styles it. */
export type LinePart = 'mark' | 'note' | 'note legal-name' | 'badge' | `badge badge-${string}`;

/** What stands on a line of its own within a cell. */
export interface Line {
  readonly items: readonly Item[];
  /** Set for lines that belong to the row's name. */
  readonly part?: LinePart | undefined;
}

export type Cell = readonly Line[];

/** What a row says in a field that has no column. */
export interface FurtherField {
  readonly label: Item;
  readonly cell: Cell;
}

/** A line of the items that exist; no line if none does. */
export function lineOf(items: readonly (Item | undefined)[], part?: LinePart): Line[] {
  const present = items.filter((item) => item !== undefined);
  return present.length ? [{ items: present, part }] : [];
}

/** Adds text before the first item and after the last. */
export const surround = (items: readonly Item[], start: string, end = ''): Item[] =>
  items.map((item, index) => ({
    ...item,
    before: (index ? '' : start) + (item.before ?? ''),
    after: (item.after ?? '') + (index === items.length - 1 ? end : ''),
  }));

/** Puts items in the place of each `{name}` of a string. Each remains an item, with its own direction and language. */
export function fillWithItems(pattern: string, values: Readonly<Record<string, readonly Item[]>>): Item[] {
  // With a capturing group, split() returns text and names in turn.
  const parts = pattern.split(/\{(\w+)\}/);
  const last = parts.length - 2;
  return parts.flatMap((name, index) =>
    index % 2 ? surround(values[name] ?? [], parts[index - 1] ?? '', index === last ? parts[index + 1] : '') : [],
  );
}

/** A line as plain text. A footnote's mark is no part of it. */
export const lineText = ({ items }: Line): string =>
  items
    .map(({ before = '', text, after = '', footnote }) => (footnote === undefined ? before + text + after : ''))
    .join('');

/** A cell as plain text, one line per line. */
export const cellText = (cell: Cell): string => cell.map(lineText).filter(Boolean).join('\n');
