// How much room a list needs, reckoned from what its columns hold, so that each list finds out for itself whether it fits
// as tables. Widths are in characters: CSS `ch`, the width of a 0, which nearly every letter of a text font is narrower than.
import { addressPieces } from './address-breaks.js';
import { contentOf, type ColumnContent, type ColumnHeading, type ListColumn } from './columns.js';
import { lineText, type Cell, type Item, type Line } from './content.js';

/** What a column needs to be read, and what it would take; in `ch`. */
export interface ColumnWidth {
  readonly least: number;
  readonly wish: number;
}

/** From which width of the list on each layout fits; in `ch`. */
export interface ListLayout {
  /** Tables. In narrower places a name stands beside its facts, and in yet narrower ones above them. */
  readonly table: number;
  readonly facts: number;
  /** Two facts beside each other. */
  readonly pairs: number;
  /** The width of a name beside its facts, and what it would take in a table. */
  readonly name: number;
  readonly nameWish: number;
  /** The width of a fact's label, in characters of its own size; and of a fact with it. */
  readonly label: number;
  readonly fact: number;
  /** By a column's `key`. */
  readonly columns: readonly ColumnWidth[];
}

/** Prose in a column narrower than this is a strain to read. */
const leastProse = 25;
const mostWish = 60;
/** A short text takes no more lines than these, if words allow. */
const linesAtMost = 4;
/** Between columns, and between a label and its fact. */
const columnGap = 3;
const labelGap = 1.5;
/** At the end of a table, room for a focus ring, and for what some letters are wider than is reckoned. */
const edge = 2;
/** Labels and badges are smaller than the text. */
const labelSize = 0.8125;
/** The mark of a footnote has the size of a target. */
const markWidth = 4;
/** Names are bold. */
const boldSize = 1.1;

/** Capitals and these letters are wider than a 0. */
const wideLetter = /[\p{Lu}mw@%]/gu;
const wideLetterSize = 1.4;

/** Where a word breaks by itself: behind these marks. */
const breaks = /(?<=[-\u00ad\u2010\u2013\u2014\u200b])/;

/** Han, kana and hangul are twice as wide as a letter, and break anywhere. */
const wide = /[\u2e80-\ufaff]/g;

const widthOf = (word: string): number => word.length + (word.match(wideLetter)?.length ?? 0) * (wideLetterSize - 1);

/** The width of the longest stretch of a text that stays on one line. Cost: little more than one look at each character. */
export function longestWord(text: string): number {
  let longest = 0;
  for (const word of text.replace(wide, ' 00 ').split(/\s+/))
    if (word.length * wideLetterSize > longest)
      for (const address of addressPieces(word))
        for (const piece of address.split(breaks)) longest = Math.max(longest, widthOf(piece));
  return longest;
}

const lengthOf = (line: Line): number => lineText(line).length;

/** Badges do not wrap, are smaller, and have an edge. */
const badgeWidth = (line: Line): number => (line.part?.startsWith('badge') ? labelSize * lengthOf(line) + 3 : 0);

const most = (values: Iterable<number>): number => {
  let result = 0;
  for (const value of values) if (value > result) result = value;
  return result;
};

/** All cells of a column, in whichever groups; and what stands below them, in the column of names. */
interface ColumnCells {
  readonly label: Item;
  readonly cells: Cell[];
  readonly details: Cell[];
}

/** What a column holds, and the width that it takes. Cost: one look at each of its lines. */
function measure({ label, cells, details }: ColumnCells): { content: ColumnContent; width: ColumnWidth } {
  let word = 0;
  let length = 0;
  for (const cell of cells)
    for (const line of cell) {
      const text = lineText(line);
      length = Math.max(length, text.length);
      // No word is wider than its text: in most of them there is nothing to look at.
      if (text.length * wideLetterSize > word) word = Math.max(word, longestWord(text));
    }
  const content = contentOf(cells, length);
  // Room for the arrow of the order.
  const heading = longestWord(label.text) + 1;
  if (content === 'date' || content === 'number') {
    const whole = most(cells.flat().map((line) => lineText(line).replace(wide, '00').length));
    const least = Math.ceil(Math.max(heading, whole));
    return { content, width: { least, wish: least } };
  }
  const isName = details.length > 0;
  // On the name's own line.
  if (details.flat().some(({ part }) => part === 'mark')) length += markWidth;
  const beside = most(details.flat().map(badgeWidth));
  const least = Math.ceil(
    isName
      ? Math.max(word * boldSize, Math.min(length * boldSize, 18), beside, heading)
      : Math.max(word, content === 'long' ? leastProse : Math.min(length / linesAtMost, leastProse), heading),
  );
  // The longer a text, the more it gets of what is left; a short one no more than it fills.
  const wish = Math.min(length * (isName ? boldSize : 1), 28 + length / 12, mostWish);
  return { content, width: { least, wish: Math.max(least, Math.ceil(wish)) } };
}

/** A group whose columns are not yet seen beside those of the others. */
export type GroupWithHeadings<Group extends GroupOfColumns> = Omit<Group, 'columns'> & {
  readonly columns: readonly ColumnHeading[];
};

interface GroupOfColumns {
  readonly columns: readonly ListColumn[];
  readonly rowHeader: number;
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly details: Cell }[];
}

/** Gives columns of the same fields the same content and width in all groups. */
export function withLayout<Group extends GroupOfColumns>(
  groups: readonly GroupWithHeadings<Group>[],
): { groups: (GroupWithHeadings<Group> & Pick<Group, 'columns'>)[]; layout: ListLayout } {
  const keyOf = ({ fields }: ColumnHeading): string => fields.join();
  const byKey = new Map<string, ColumnCells>();
  for (const { columns, rowHeader, rows } of groups)
    columns.forEach((column, index) => {
      const key = keyOf(column);
      const found = byKey.get(key) ?? { label: column.label, cells: [], details: [] };
      byKey.set(key, found);
      for (const row of rows) {
        found.cells.push(row.cells[index] ?? []);
        if (index === rowHeader) found.details.push(row.details);
      }
    });
  const keys = [...byKey.keys()];
  const measured = [...byKey.values()].map(measure);
  const laidOut = groups.map((group) => ({
    ...group,
    columns: group.columns.map((column) => {
      const key = keys.indexOf(keyOf(column));
      return { ...column, content: measured[key]?.content ?? 'text', key };
    }),
  }));
  return {
    groups: laidOut,
    layout: layoutOf(
      laidOut,
      measured.map(({ width }) => width),
    ),
  };
}

/** What the tables of a list need: each is as wide as its columns, and the widest one decides for all. */
function layoutOf(
  groups: readonly Pick<GroupOfColumns, 'columns' | 'rowHeader'>[],
  columns: readonly ColumnWidth[],
): ListLayout {
  const leastOf = ({ key }: ListColumn): number => columns[key]?.least ?? 0;
  const table = most(
    groups.map((group) => group.columns.reduce((sum, column) => sum + leastOf(column) + columnGap, edge - columnGap)),
  );
  const names = groups.flatMap(({ columns, rowHeader }) => columns[rowHeader] ?? []);
  const nameWish = most(names.map(({ key }) => columns[key]?.wish ?? 0));
  const name = Math.max(14, most(names.map(leastOf)));
  const labels = groups.flatMap((group) => group.columns.filter((column) => !names.includes(column)));
  const labelWidths = labels.map(({ label: { text } }) => Math.max(longestWord(text), Math.min(text.length, 13)));
  const label = Math.max(8, most(labelWidths));
  // What comes before a name cannot stand beside it.
  const isNameFirst = groups.every(({ rowHeader }) => rowHeader === 0);
  const fact = Math.ceil(label * labelSize + labelGap) + leastProse;
  return {
    table,
    facts: isNameFirst ? name + columnGap + fact : Infinity,
    pairs: name + 2 * (columnGap + fact),
    name,
    nameWish,
    label,
    fact,
    columns,
  };
}
