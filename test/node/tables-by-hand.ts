/** A page's own text and tables as plain data, read without a browser: what the tests of `manifest/tables.ts` begin with. */
import assert from 'node:assert/strict';
import en from '../../src/language/catalogues/en.js';
import type { Catalogue } from '../../src/language/strings.js';
import { cellText, type Cell, type Item } from '../../src/list/content.js';
import type { PreparedList } from '../../src/list/prepare.js';
import type { GroupRow } from '../../src/list/rows.js';
import type { Block, Inline } from '../../src/manifest/markup.js';
import type {
  PageContent,
  TableCell,
  TableContent,
  TableRow,
  TextContent,
  TextLine,
} from '../../src/manifest/page-content.js';
import type { TableWords } from '../../src/manifest/table-fields.js';
import { readTables, type TablesResult } from '../../src/manifest/tables.js';
import { read } from './list-by-hand.js';

/** What a catalogue calls headings, places and transfer mechanisms. */
export function wordsOf({ columns, relations, headings, areas, transfers }: Catalogue, language: string): TableWords {
  const all: Record<string, string> = { ...columns };
  for (const [relation, text] of Object.entries(relations)) all[`links.${relation}`] = text;
  for (const [field, texts] of Object.entries(headings)) all[field] = [all[field], texts].filter(Boolean).join('|');
  return { language, headings: all, areas, transfers };
}

export const english = wordsOf(en, 'en');

export const lines = (...texts: readonly string[]): TextLine[] => texts.map((text) => ({ runs: [{ text }] }));

/** A cell by its lines, or as it is. */
export const cell = (given: string | TableCell): TableCell =>
  typeof given === 'string' ? { lines: given ? lines(...given.split('\n')) : [] } : given;

export const headingCell = (given: string | TableCell): TableCell => ({ ...cell(given), isHeading: true });

export const row = (...cells: readonly (string | TableCell)[]): TableRow => ({
  section: 'body',
  cells: cells.map(cell),
});

export const headRow = (...cells: readonly (string | TableCell)[]): TableRow => ({
  section: 'head',
  cells: cells.map(headingCell),
});

export const table = (...rows: readonly TableRow[]): TableContent => ({ kind: 'table', caption: [], rows });

export const prose = (text: string, level?: number): TextContent => ({ kind: 'text', lines: lines(text), level });

type Content = PageContent extends infer One ? (One extends PageContent ? Omit<One, 'part'> : never) : never;

/** A page whose parts hold one thing each. */
export const page = (...contents: readonly Content[]): PageContent[] =>
  contents.map((content, part) => ({ ...content, part }));

export interface OwnList extends TablesResult {
  readonly list: PreparedList;
}

/** A page as the list that is made of it, read in English unless told otherwise. */
export function listOf(content: readonly PageContent[], vocabularies: readonly TableWords[] = [english]): OwnList {
  const result = readTables(content, vocabularies);
  assert.ok(result.manifest, 'there is a table of companies');
  return { ...result, list: read(result.manifest, { isPageTable: true }) };
}

export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const itemsOf = (list: PreparedList): Item[] =>
  [
    list.title,
    list.description,
    list.closing,
    ...list.groups.flatMap(({ title, description, columns, rows }) => [
      title,
      description,
      ...columns.map(({ label }) => label),
      ...rows.flatMap((one) => [...itemsIn(one.cells), ...itemsIn([one.details]), ...furtherItems(one)]),
    ]),
  ].filter((item) => item !== undefined);

const itemsIn = (cells: readonly Cell[]): Item[] => cells.flatMap((one) => one.flatMap(({ items }) => items));
const furtherItems = ({ further }: GroupRow): Item[] =>
  further.flatMap(({ label, cell: one }) => [label, ...itemsIn([one])]);

/** All that a list says, each line with single blanks. */
export const textOf = (list: PreparedList): string =>
  [
    ...itemsOf(list).map(({ text }) => text),
    ...list.groups.flatMap(({ rows }) => rows.flatMap((one) => [...one.cells, one.details].map(cellText))),
  ]
    .map(inOneLine)
    .join('\n');

const linksIn = (parts: readonly Inline[]): string[] =>
  parts.flatMap((part) =>
    typeof part === 'string' || !('children' in part)
      ? []
      : [...(part.kind === 'link' ? [String(part.href)] : []), ...linksIn(part.children)],
  );
const linksOfBlock = (block: Block): string[] => linksIn(block.kind === 'list' ? block.items.flat() : block.children);

/** Where all links of a list lead. */
export const hrefsOf = (list: PreparedList): Set<string> =>
  new Set(itemsOf(list).flatMap(({ href, blocks = [] }) => [...(href ? [href] : []), ...blocks.flatMap(linksOfBlock)]));
