// The rows of a table as they are read: spans resolved, headings apart, and a part for each title that stands across it.
import { lineWords, wordsOf } from './markup-text.js';
import type { TableCell, TableContent, TableRow, TextLine } from './page-content.js';

export interface SectionRow {
  /** A cell for each column, where there is one. One that spans rows stands in each of them, one that spans columns in its first. */
  readonly cells: readonly (TableCell | undefined)[];
  readonly id: string | undefined;
}

/** What heads a column: one cell, or several above each other. */
export type Heading = readonly TableCell[];

/** A part of a table, with headings of its own. */
export interface TableSection {
  readonly title: readonly TextLine[];
  readonly headings: readonly Heading[];
  readonly rows: SectionRow[];
  /** Lines across the table that no rows follow. */
  readonly after: TextLine[];
}

/** As browsers do (HTML, 4.9.12): a table of more columns is a mistake, or an attack. */
const mostColumns = 1000;

interface GridRow extends SectionRow {
  readonly section: TableRow['section'];
  /** The cell of each column, in every column that it spans. */
  readonly spanned: readonly (TableCell | undefined)[];
  /** A single cell across the table. */
  readonly across: TableCell | undefined;
}

const isBlank = (cell: TableCell | undefined): boolean => !cell?.lines.some(lineWords);

/** A cell that reaches down, and the rows that it still reaches. */
interface Reaching {
  readonly cell: TableCell;
  readonly isFirst: boolean;
  rows: number;
}

function gridOf(rows: readonly TableRow[]): GridRow[] {
  let reaching: (Reaching | undefined)[] = [];
  let section: TableRow['section'] | undefined;
  const grid = rows.map((row) => {
    // Nothing reaches out of a head, a body or a foot.
    if (row.section !== section) reaching = [];
    section = row.section;
    const cells: (TableCell | undefined)[] = [];
    const spanned: (TableCell | undefined)[] = [];
    const put = (column: number, { cell, isFirst }: Pick<Reaching, 'cell' | 'isFirst'>): void => {
      spanned[column] = cell;
      cells[column] = isFirst ? cell : undefined;
    };
    reaching.forEach((one, column) => {
      if (!one?.rows) return;
      put(column, one);
      one.rows -= 1;
    });
    let column = 0;
    for (const cell of row.cells) {
      while (column in spanned) column += 1;
      const end = Math.min(mostColumns, column + Math.max(1, cell.columnSpan ?? 1));
      for (const start = column; column < end; column += 1) {
        const one = { cell, isFirst: column === start };
        put(column, one);
        reaching[column] = { ...one, rows: cell.rowSpan === 0 ? Infinity : Math.max(1, cell.rowSpan ?? 1) - 1 };
      }
    }
    return { cells: Array.from(cells), spanned: Array.from(spanned), id: row.id, section: row.section };
  });
  const width = Math.max(0, ...grid.map(({ spanned }) => spanned.length));
  return grid.map((row, index) => {
    const [only, second] = rows[index]?.cells.filter((cell) => !isBlank(cell)) ?? [];
    const isAcross =
      only && !second && width > 1 && new Set(row.spanned).size <= 2 && (only.columnSpan ?? 1) >= width - 1;
    return { ...row, across: isAcross ? only : undefined };
  });
}

const isHeadingRow = ({ spanned }: GridRow): boolean => {
  const cells = new Set(spanned.filter((cell) => !isBlank(cell)));
  return cells.size > 1 && [...cells].every((cell) => cell?.isHeading);
};

const comparable = (cells: readonly (TableCell | undefined)[]): string =>
  cells.map((cell) => wordsOf(cell?.lines ?? []).toLowerCase()).join('\n');

/**
 * The parts of a table; none if no row of it heads the columns.
 *
 * @param headsColumns whether a row without `<th>` says what the columns hold
 */
export function sectionsOf(
  { rows }: TableContent,
  headsColumns: (cells: readonly (TableCell | undefined)[]) => boolean,
): TableSection[] {
  const grid = gridOf(rows).filter(({ spanned }) => !spanned.every(isBlank));
  const sections: TableSection[] = [];
  let title: TextLine[] = [];
  let headings: Heading[] | undefined;
  let headRows: readonly string[] = [];
  const hasHead = grid.some((row) => row.section === 'head' && !row.across);
  const bodyIsData = grid.some((row) => row.section !== 'head' && !row.across && !isHeadingRow(row));

  const begin = (): TableSection | undefined => {
    if (!headings) return undefined;
    const section: TableSection = { title, headings, rows: [], after: [] };
    title = [];
    sections.push(section);
    return section;
  };
  const startsHead = (row: GridRow): boolean =>
    row.section === 'head' || (bodyIsData && isHeadingRow(row)) || (!hasHead && headsColumns(row.cells));

  for (let index = 0; index < grid.length; index += 1) {
    const row = grid[index] as GridRow;
    const last = sections.at(-1);
    if (row.across) {
      // In the foot, and after the last row, it is a remark.
      const isRemark = row.section === 'foot' || !grid.slice(index + 1).some((one) => !one.across);
      if (isRemark && last) last.after.push(...row.across.lines);
      else title.push(...row.across.lines);
    } else if (headings && headRows.includes(comparable(row.spanned))) {
      // Repeated for whoever scrolls.
    } else if (headings ? bodyIsData && isHeadingRow(row) && headsColumns(row.cells) : startsHead(row)) {
      const block = [row];
      for (let next = grid[index + 1]; next && next.section === row.section && !next.across; next = grid[index + 1]) {
        if (!(row.section === 'head' || (bodyIsData && isHeadingRow(next)))) break;
        block.push(next);
        index += 1;
      }
      headRows = block.map(({ spanned }) => comparable(spanned));
      const width = Math.max(...block.map(({ spanned }) => spanned.length));
      headings = Array.from({ length: width }, (_, column) => [
        ...new Set(block.flatMap(({ spanned }) => spanned[column] ?? [])),
      ]);
      begin();
    } else if (headings) {
      (title.length || !last ? begin() : last)?.rows.push(row);
    } else {
      // Rows before any heading belong to a table that has none.
      return [];
    }
  }
  return sections.filter(
    (section, index) => section.rows.length || section.after.length || !index || section.title.length,
  );
}
