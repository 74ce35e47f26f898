/** A manifest as one reader reads it, without an element: what the tests of the list begin with. */
import assert from 'node:assert/strict';
import en from '../../src/language/catalogues/en.js';
import { cellText } from '../../src/list/content.js';
import { parseSort } from '../../src/list/sort.js';
import { prepareList, type ListGroup, type PreparedList, type PrepareOptions } from '../../src/list/prepare.js';
import type { GroupRow } from '../../src/list/rows.js';
import { initialState } from '../../src/list/state.js';
import { viewList, type ListView } from '../../src/list/view.js';
import { parseManifest } from '../../src/manifest/parse.js';

export const today = '2025-06-15';

/** Any JSON, read in English on 2025-06-15 unless told otherwise, by a reader whose language has a catalogue. */
export function read(json: unknown, options: Partial<PrepareOptions> = {}): PreparedList {
  const { manifest } = parseManifest(json, { today });
  assert.ok(manifest, 'this is a manifest');
  const { language = 'en' } = options;
  return prepareList(manifest, { language, strings: en, stringsLanguage: language, today, ...options });
}

/** What is on the screen for a query and a sort such as `-added`: the groups and rows that are shown, in order. */
export function see(
  json: unknown,
  { query = '', sort, ...options }: Partial<PrepareOptions> & { query?: string; sort?: string } = {},
): ListView {
  const view = viewList(read(json, options), { ...initialState(), query, sort: parseSort(sort) });
  const groups = view.groups.filter(({ isHidden }) => !isHidden);
  return { ...view, groups: groups.map((group) => ({ ...group, rows: group.shownRows })) };
}

/** Rows as a manifest in the current format. */
export const listed = (rows: unknown, more: object = {}): object => ({ version: 1, ...more, subprocessors: rows });

export function groupAt(list: PreparedList, index = 0): ListGroup {
  const group = list.groups[index];
  assert.ok(group, `there is a group ${index}`);
  return group;
}

export function rowAt(list: PreparedList, index = 0, group = 0): GroupRow {
  const row = groupAt(list, group).rows[index];
  assert.ok(row, `there is a row ${index}`);
  return row;
}

export const headings = (list: PreparedList, group = 0): string[] =>
  groupAt(list, group).columns.map(({ label }) => label.text);

/** Each row's cells as text. */
export const texts = (list: PreparedList, group = 0): string[][] =>
  groupAt(list, group).rows.map(({ cells }) => cells.map(cellText));

/** What stands below each row's name, as text. */
export const details = (list: PreparedList, group = 0): string[] =>
  groupAt(list, group).rows.map((row) => cellText(row.details));

/** One row's cells as text by their headings. */
export const byHeading = (list: PreparedList, row = 0, group = 0): Record<string, string> =>
  Object.fromEntries(headings(list, group).map((heading, index) => [heading, texts(list, group)[row]?.[index] ?? '']));

/** The first line of each row's name. */
export const names = (list: PreparedList, group = 0): string[] =>
  groupAt(list, group).rows.map(({ cells }) => cells[groupAt(list, group).rowHeader]?.[0]?.items[0]?.text ?? '');
