// What the publisher is told of a page's own tables: what each heading was read as, and what is left or hidden.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import en from '../../src/language/catalogues/en.js';
import type { PageContent, TableCell } from '../../src/manifest/page-content.js';
import { readTables } from '../../src/manifest/tables.js';

const english = [{ language: 'en', headings: en.columns, areas: en.areas, transfers: en.transfers }];
const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({ lines: [{ runs: [{ text }] }], ...more });
const table = (part: number, headings: readonly string[], ...rows: readonly string[][]): PageContent => ({
  kind: 'table',
  part,
  caption: [],
  rows: [
    { section: 'body', cells: headings.map((text) => cell(text, { isHeading: true })), id: undefined },
    ...rows.map((texts) => ({ section: 'body' as const, cells: texts.map((text) => cell(text)), id: undefined })),
  ],
});
const told = (content: readonly PageContent[]) =>
  readTables(content, english).problems.map(({ code, message }) => [code, message]);

describe('of a page’s own tables the publisher is told', () => {
  test('what each heading was read as', () => {
    assert.deepEqual(told([table(0, ['Vendor', 'Data location', 'Region'], ['Acme', 'Ireland', 'North'])]), [
      ['table-heading', 'Table 1: “Vendor” is read as “name”.'],
      ['table-heading', 'Table 1: “Data location” is read as “locations”.'],
      ['table-heading', 'Table 1: “Region” is read as a field of its own, “region”.'],
    ]);
  });

  test('which table stays as it is, and what to write', () => {
    assert.deepEqual(told([table(0, ['Version', 'Change'], ['1', 'First'])]), [
      [
        'table-left',
        'Table 1 stays as it is: no heading says which column has the names of companies. Write data-field="name" on the <th> of that column.',
      ],
    ]);
  });

  test('that a picture or a form in the same element as a table is hidden, and not that one beside it is', () => {
    const companies = table(1, ['Vendor'], ['Acme']);
    const hidden = ([code, message]: string[]) => code === 'table-left' && /a picture, a form/.test(message ?? '');
    assert.equal(told([{ kind: 'other', part: 1 }, companies]).filter(hidden).length, 1);
    assert.equal(told([{ kind: 'other', part: 0 }, companies]).filter(hidden).length, 0);
  });
});
