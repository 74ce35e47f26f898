// A page's own tables → a manifest: each table of companies a group, its headings the columns, every word and link kept.
import { inLine, markupText, wordsOf } from './markup-text.js';
import { numbering } from './numbering.js';
import { slug } from './ids.js';
import type { PageContent, TableContent, TextLine } from './page-content.js';
import { quoted, type Problem } from './problem.js';
import {
  columnsOfTable,
  headsColumns,
  putCell,
  putDates,
  putName,
  type RowInput,
  type TableColumn,
  type TableWords,
} from './table-fields.js';
import { sectionsOf, type Cells, type TableSection } from './table-sections.js';

export interface TablesResult {
  /** The manifest as one could have been written, to be read like any other; `undefined` without a table of companies. */
  readonly manifest: Readonly<Record<string, unknown>> | undefined;
  /** What each heading was read as, and which tables were left as they are. */
  readonly problems: readonly Problem[];
  /** The parts of the page that stay as they are, above the list and below it. */
  readonly above: readonly number[];
  readonly below: readonly number[];
  /** The level of the first heading that the list takes the place of, 1 to 6. */
  readonly level: number | undefined;
}

/** A table of companies, or a part of one under its own headings. */
interface Group {
  readonly title: readonly TextLine[];
  readonly description: string[];
  readonly columns: readonly TableColumn[];
  readonly rows: RowInput[];
}

/** A section of a table, and its columns if it is one of companies. */
type Read = readonly [section: TableSection, columns: TableColumn[] | undefined];

/**
 * Reads the tables of a page. Its prose goes where it stood: what stands between a heading and its table, or after a table,
 * into that table's description.
 *
 * @param vocabularies the page's own language first, then English
 */
export function readTables(content: readonly PageContent[], vocabularies: readonly TableWords[]): TablesResult {
  const problems: Problem[] = [];
  const tables = new Map<PageContent, readonly Read[]>();
  let number = 0;
  for (const one of content) {
    if (one.kind !== 'table') continue;
    number += 1;
    const read = sectionsOf(one, headsColumns(vocabularies)).map((section): Read => [
      section,
      columnsOfTable(section.headings, vocabularies),
    ]);
    // Without a row, the page's own heading row says no more than it does.
    if (read.some(([{ rows }, columns]) => columns && rows.length)) tables.set(one, read);
    problems.push(...problemsOf(read, `Table ${String(number)}`));
  }
  const isTaken = takenParts(content, tables);
  const first = content.findIndex(({ part }) => isTaken(part));
  const kept = (isAbove: boolean): number[] => [
    ...new Set(content.flatMap(({ part }, index) => (isTaken(part) || index < first !== isAbove ? [] : [part]))),
  ];
  const parts = { problems, above: kept(true), below: kept(false) };
  if (first < 0) return { manifest: undefined, ...parts, level: undefined };
  if (content.some(({ kind, part }) => kind === 'other' && isTaken(part)))
    problems.push(
      warning(
        'table-left',
        'Beside a table, in the same element, stands what is no text: a picture, a form, a button. It is hidden while the list is there. Move it out of that element.',
      ),
    );
  const collected = collect(
    content.filter(({ part }) => isTaken(part)),
    tables,
    vocabularies,
  );
  const levels = content.flatMap((one) => (isTaken(one.part) && one.kind === 'text' ? (one.level ?? []) : []));
  return {
    manifest: manifestOf(collected),
    ...parts,
    level: levels[0],
  };
}

/**
 * Which parts of the page the list takes the place of: those that hold a table of companies, the heading before the first and
 * what stands between it and its table, and all prose from one table to the next. The rest of the page stays as it is.
 */
function takenParts(
  content: readonly PageContent[],
  tables: ReadonlyMap<PageContent, readonly Read[]>,
): (part: number) => boolean {
  const indexes = content.flatMap((one, index) => (tables.has(one) ? [index] : []));
  const taken = new Set(indexes.map((index) => content[index]?.part));
  const mixed = new Set(content.flatMap(({ kind, part }) => (kind === 'text' ? [] : [part])));
  const isProse = ({ part }: PageContent): boolean => !mixed.has(part);
  indexes.forEach((index, place) => {
    let start = (indexes[place - 1] ?? -1) + 1;
    if (!place) {
      start = content.slice(0, index).map(isTitle).lastIndexOf(true);
      if (start < 0 || !content.slice(start, index).every(isProse)) return;
    }
    for (const one of content.slice(start, index)) if (isProse(one)) taken.add(one.part);
  });
  return (part) => taken.has(part);
}

/** A heading, or a paragraph in bold that is used as one. */
const isTitle = (one: PageContent): boolean =>
  one.kind === 'text' &&
  (one.level !== undefined ||
    (one.lines.length === 1 &&
      one.lines.every(({ runs, isItem }) => !isItem && runs.every(({ text, isStrong }) => isStrong ?? !text.trim()))));

interface Collected {
  readonly groups: readonly Group[];
  readonly title: string;
  readonly description: readonly string[];
  readonly closing: readonly string[];
}

/** The groups of what the list takes the place of, with the prose that stands around them. */
function collect(
  content: readonly PageContent[],
  tables: ReadonlyMap<PageContent, readonly Read[]>,
  vocabularies: readonly TableWords[],
): Collected {
  const groups: Group[] = [];
  const description: string[] = [];
  let listTitle = '';
  let heading: readonly TextLine[] = [];
  let lead: string[] = [];
  /** What stood under a heading without a table, or under none. */
  const settle = (): string[] => {
    const told = [...headingBlock(heading), ...lead];
    heading = [];
    lead = [];
    return told;
  };
  for (const one of content) {
    const read = tables.get(one);
    if (read && one.kind === 'table') {
      const titles = [heading, one.caption].filter((lines) => wordsOf(lines));
      const hasOwnTitles = read.some(([section]) => section.title.length);
      // Above parts that have titles of their own, it is the title of them all.
      if (hasOwnTitles && tables.size === 1) listTitle = markupText(titles.shift() ?? []);
      const shared = hasOwnTitles ? [] : (titles.pop() ?? []);
      read.forEach(([section, columns], index) => {
        groups.push({
          title: section.title.length ? section.title : shared,
          description: [
            ...(index ? [] : [...titles.map((lines) => markupText(lines)), ...lead]),
            ...section.headings.flatMap((cells) => cells.flatMap(linkLines)),
            ...(columns ? [] : plainRows(section)),
            markupText(section.after),
          ].filter(Boolean),
          columns: columns ?? [],
          rows: columns ? rowsOf(section, columns, vocabularies) : [],
        });
      });
      heading = [];
      lead = [];
    } else if (one.kind === 'table') lead.push(...plainTable(one));
    else if (one.kind === 'text' && isTitle(one)) {
      (groups.at(-1)?.description ?? description).push(...settle());
      heading = one.lines;
    } else if (one.kind === 'text') lead.push(markupText(one.lines, '\n\n'));
  }
  return { groups, title: listTitle, description, closing: settle() };
}

const headingBlock = (lines: readonly TextLine[]): string[] => (wordsOf(lines) ? [`## ${inOneLine(lines)}`] : []);

const inOneLine = (lines: readonly TextLine[]): string =>
  markupText(lines.map(({ runs }) => ({ runs }))).replaceAll('\n', ' ');

/** Links in a heading, which a button for sorting cannot hold. */
const linkLines = ({ lines }: { readonly lines: readonly TextLine[] }): string[] =>
  lines.some(({ runs }) => runs.some(({ href }) => href !== undefined)) ? [markupText(lines)] : [];

const plainLine = (cells: Cells): string => markupText([inLine(cells)]);

const plainRows = ({ headings, rows }: TableSection): string[] => [
  [...headings, ...rows.map(({ cells }) => cells)].map(plainLine).filter(Boolean).join('\n'),
];

/** A table of something else, where it cannot stay as it is: a line for each row. */
const plainTable = ({ caption, rows }: TableContent): string[] =>
  [markupText(caption), rows.map(({ cells }) => plainLine(cells)).join('\n')].filter(Boolean);

function rowsOf(
  { rows }: TableSection,
  columns: readonly TableColumn[],
  vocabularies: readonly TableWords[],
): RowInput[] {
  const isLinked = !columns.some(({ field, isKey }) => isKey && /^links\b/.test(field));
  const read = rows.map(({ cells, id }) => {
    const row: RowInput = { ...(id && { id }), name: '', links: [], notes: [], fields: {}, wording: {} };
    cells.forEach((cell, index) => {
      const column = columns[index];
      if (!cell) return;
      if (column?.field === 'name') putName(row, cell, isLinked);
      // A column without a heading has no place of its own.
      else if (column?.words || column?.isStated) putCell(row, column, cell, vocabularies);
      else if (wordsOf(cell.lines)) row.notes.push(markupText(cell.lines));
    });
    return row;
  });
  for (const { field, isKey } of columns) if (!isKey) putDates(read, field, vocabularies);
  return read;
}

const inParagraphs = (texts: readonly string[]): string => texts.filter(Boolean).join('\n\n');

function manifestOf({ groups, title, description, closing }: Collected): Record<string, unknown> {
  const isGrouped = groups.length > 1 || groups.some(({ title }) => title.length);
  // Of a single table without a title, what stands around it is told of the list.
  const told = [...description, ...(isGrouped ? [] : groups.flatMap((group) => group.description))];
  const taken = new Set<string>();
  const unused = numbering('-');
  const ids = groups.map(({ title }, index) => {
    const id = unused(slug(wordsOf(title)) || `table-${String(index + 1)}`, taken.has.bind(taken));
    taken.add(id);
    return id;
  });
  const columnsOf = ({ columns }: Group): object[] =>
    columns.flatMap(({ field, label, words, isStated }) =>
      words || isStated || field === 'name' ? [{ field, ...(label && { label }) }] : [],
    );
  const fields = Object.fromEntries(
    groups.flatMap(({ columns }) =>
      columns.flatMap(({ field, isKey, label, words }) => (isKey || !words ? [] : [[field, { label }]])),
    ),
  ) as object;
  return {
    version: 1,
    ...(title && { title }),
    ...(told.length && { description: inParagraphs(told) }),
    ...(closing.length && { closing: inParagraphs(closing) }),
    ...(isGrouped
      ? {
          groups: groups.map((group, index) => ({
            id: ids[index],
            title: inOneLine(group.title),
            ...(group.description.length && { description: inParagraphs(group.description) }),
            columns: columnsOf(group),
          })),
        }
      : { columns: groups.flatMap(columnsOf) }),
    ...(Object.keys(fields).length && { fields }),
    subprocessors: groups.flatMap(({ rows }, index) =>
      rows.map((row) => ({ ...compact(row), ...(isGrouped && { group: ids[index] }) })),
    ),
  };
}

/** Without lists and maps that hold nothing. */
const compact = (row: RowInput): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => typeof value !== 'object' || value === null || Object.keys(value).length),
  );

const warning = (code: Problem['code'], message: string): Problem => ({ path: '', code, message, severity: 'warning' });

/** What a table's headings were read as; of one that is none of companies, what to write. */
function problemsOf(read: readonly Read[], table: string): Problem[] {
  if (!read.some(([, columns]) => columns))
    return [
      warning(
        'table-left',
        `${table} stays as it is: no heading says which column has the names of companies. Write data-field="name" on the <th> of that column.`,
      ),
    ];
  return read.flatMap(([, columns = []]) =>
    columns.flatMap(({ words, field, isKey, isStated }) => {
      if (!words || isStated) return [];
      return [
        warning(
          'table-heading',
          `${table}: ${quoted(words)} is read as ${isKey ? `“${field}”` : `a field of its own, “${field}”`}.`,
        ),
      ];
    }),
  );
}
