// What a cell or a sentence of the list is made of: words with what is known of them. Everything that shows, searches,
// sorts or exports a list reads these, so that all of them tell the same.
import type { Block } from '../manifest/markup.js';

/** One piece of a line. `text` is always what the reader reads. */
export interface Item {
  readonly text: string;
  /** The widget's own words around it: `, ` or `Formerly `. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** BCP 47, only where it is not the language of the widget's own words. */
  readonly lang?: string | undefined;
  /** A safe address. */
  readonly href?: string | undefined;
  /** What `<time datetime>` takes. */
  readonly iso?: string | undefined;
  /** A number as it sorts. */
  readonly number?: number | undefined;
  /** The text stands for a value that is not there: it sorts as a blank. */
  readonly isAbsent?: true;
  /** Only where the text has markup. */
  readonly blocks?: readonly Block[] | undefined;
}

export type LineKind = 'badge' | 'note';

/** What stands on a line of its own within a cell. */
export interface Line {
  readonly items: readonly Item[];
  readonly kind?: LineKind | undefined;
}

export type Cell = readonly Line[];

/** A line of what there is; no line where there is nothing. */
export function lineOf(items: readonly (Item | undefined)[], kind?: LineKind): Line[] {
  const there = items.filter((item) => item !== undefined);
  return there.length ? [{ items: there, kind }] : [];
}

/** Items with words before the first and after the last. */
export const around = (items: readonly Item[], start: string, end = ''): Item[] =>
  items.map((item, index) => ({
    ...item,
    before: (index ? '' : start) + (item.before ?? ''),
    after: (item.after ?? '') + (index === items.length - 1 ? end : ''),
  }));

/** Puts items into a sentence of the catalogue, at `{name}`. Each stays a piece of its own, for its direction and language. */
export function sentence(pattern: string, values: Readonly<Record<string, readonly Item[]>>): Item[] {
  // With a group in it, split() leaves words and names in turn.
  const parts = pattern.split(/\{(\w+)\}/);
  const last = parts.length - 2;
  return parts.flatMap((name, index) =>
    index % 2 ? around(values[name] ?? [], parts[index - 1] ?? '', index === last ? parts[index + 1] : '') : [],
  );
}

export const lineText = ({ items }: Line): string =>
  items.map(({ before = '', text, after = '' }) => before + text + after).join('');

/** A cell as plain text, a line each. */
export const cellText = (cell: Cell): string => cell.map(lineText).join('\n');
