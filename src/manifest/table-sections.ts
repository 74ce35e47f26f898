// The rows of a table as they are read: spans resolved, headings apart, and a part for each title that stands across it.
import { inLine, lineWords, wordsOf } from './markup-text.js';
import type { TableCell, TableContent, TableRow, TextLine } from './page-content.js';

/** A cell for each column, where there is one. One that spans rows stands in each of them, one that spans columns in its first. */
export type Cells = readonly (TableCell | undefined)[];

export interface SectionRow {
  readonly cells: Cells;
  readonly id: string | undefined;
}

/** What heads a column: one cell, or several above each other. */
export type Heading = readonly TableCell[];

/** A part of a table, with headings of its own. */
export interface TableSection {
  readonly title: readonly TextLine[];
  readonly headings: readonly Heading[];
  readonly rows: SectionRow[];
  /** What stands in the foot, and across the table where no rows follow. */
  readonly after: TextLine[];
}

/** As far as browsers let a cell span (HTML, 4.9.11). */
const mostColumns = 1000;

interface GridRow extends SectionRow {
  readonly section: TableRow['section'];
  /** The cell of each column, in every column that it spans. */
  readonly spanned: Cells;
  /** A single cell across the table. */
  readonly across: TableCell | undefined;
}

const isFilled = (cell: TableCell | undefined): cell is TableCell => !!cell?.lines.some(lineWords);
/** The different cells that say something. */
const filledOf = (cells: Cells): TableCell[] => [...new Set(cells)].filter(isFilled);
/** The first column of each cell alone. */
const firstOf = (cells: Cells): Cells => cells.map((cell, column) => (cell === cells[column - 1] ? undefined : cell));

/** Which cell stands in each column of each row. */
function spannedBy(rows: readonly TableRow[]): (TableCell | undefined)[][] {
  /** Cells that reach down into the next row, by their columns, and how many rows further. */
  let reaching: { readonly cell: TableCell; readonly rows: number }[] = [];
  let section: TableRow['section'] | undefined;
  return rows.map((row) => {
    // Nothing reaches out of a head, a body or a foot.
    if (row.section !== section) reaching = [];
    section = row.section;
    const spanned: (TableCell | undefined)[] = [];
    const next: typeof reaching = [];
    const put = (column: number, cell: TableCell, more: number): void => {
      spanned[column] = cell;
      if (more > 0) next[column] = { cell, rows: more };
    };
    reaching.forEach(({ cell, rows: more }, column) => {
      put(column, cell, more - 1);
    });
    let column = 0;
    for (const cell of row.cells) {
      while (column in spanned) column += 1;
      const end = Math.max(column + 1, Math.min(mostColumns, column + (cell.columnSpan ?? 1)));
      for (; column < end; column += 1) put(column, cell, cell.rowSpan === 0 ? Infinity : (cell.rowSpan ?? 1) - 1);
    }
    reaching = next;
    return Array.from(spanned);
  });
}

/** The rows that say something, without columns in which no cell begins. */
function gridOf(rows: readonly TableRow[]): GridRow[] {
  const grid = spannedBy(rows);
  const width = grid.reduce((most, all) => Math.max(most, firstOf(all).map(Boolean).lastIndexOf(true) + 1), 0);
  return grid.flatMap((all, index) => {
    const { id, section, cells = [] } = rows[index] ?? { section: 'body', id: undefined };
    const spanned = all.slice(0, width);
    const [only, another] = filledOf(spanned);
    if (!only) return [];
    const isAcross = !another && width > 1 && cells.includes(only) && (only.columnSpan ?? 1) >= Math.max(2, width - 1);
    return { cells: firstOf(spanned), spanned, id, section, across: isAcross ? only : undefined };
  });
}

const isHeadingRow = ({ spanned }: GridRow): boolean => {
  const cells = filledOf(spanned);
  return cells.length > 1 && cells.every(({ isHeading }) => isHeading);
};

/** What a row says, and where it leads. */
const saidBy = ({ spanned }: GridRow): string =>
  spanned
    .flatMap((cell) => [
      wordsOf(cell?.lines ?? []).toLowerCase(),
      ...(cell?.lines.flatMap(({ runs }) => runs.flatMap(({ href }) => href ?? [])) ?? []),
    ])
    .join('\n');

/**
 * The parts of a table; none if no row of it heads the columns.
 *
 * @param headsColumns whether a row without `<th>` says what the columns hold
 */
export function sectionsOf({ rows }: TableContent, headsColumns: (cells: Cells) => boolean): TableSection[] {
  const grid = gridOf(rows);
  const sections: TableSection[] = [];
  let title: TextLine[] = [];
  let headings: Heading[] | undefined;
  /** The part to which rows are added; none right after headings or a title. */
  let open: TableSection | undefined;
  let headRows: readonly string[] = [];
  const hasHead = grid.some((row) => row.section === 'head' && !row.across);
  const bodyIsData = grid.some((row) => row.section !== 'head' && !row.across && !isHeadingRow(row));
  const lastData = grid.map((row) => !row.across && row.section !== 'foot').lastIndexOf(true);

  const begin = (): TableSection => {
    const section: TableSection = { title, headings: headings ?? [], rows: [], after: [] };
    title = [];
    sections.push(section);
    return section;
  };
  const isHead = (row: GridRow): boolean => row.section === 'head' || (bodyIsData && isHeadingRow(row));
  const startsHead = (row: GridRow): boolean =>
    headings
      ? bodyIsData && isHeadingRow(row) && headsColumns(row.cells)
      : isHead(row) || (!hasHead && headsColumns(row.cells));

  for (let index = 0; index < grid.length; index += 1) {
    const row = grid[index] as GridRow;
    if (headings && headRows.includes(saidBy(row))) continue; // Repeated for whoever scrolls.
    if (open && (row.section === 'foot' || (row.across && index > lastData))) {
      open.after.push(...(row.across?.lines ?? [inLine(row.cells)]));
    } else if (row.across) {
      title.push(...row.across.lines);
      open = undefined;
    } else if (startsHead(row)) {
      // Headings without a row say something too.
      if (headings && !sections.some((section) => section.headings === headings)) begin();
      const block = [row];
      for (let next = grid[index + 1]; next && next.section === row.section && !next.across; next = grid[index + 1]) {
        if (!isHead(next)) break;
        block.push(next);
        index += 1;
      }
      headRows = block.map(saidBy);
      headings = Array.from({ length: row.spanned.length }, (_, column) => [
        ...new Set(block.flatMap(({ spanned }) => spanned[column] ?? [])),
      ]);
      open = undefined;
    } else if (headings) {
      open ??= begin();
      open.rows.push(row);
    } else {
      // Rows before any heading belong to a table that has none.
      return [];
    }
  }
  return headings && !open ? [...sections, begin()] : sections;
}
