// What is written as CSV comes back from another library's reader, all of it, less the apostrophe of QUALITY 20.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { cellText } from '../../src/list/content.js';
import { csv } from '../../src/list/csv.js';
import { initialState } from '../../src/list/state.js';
import { viewList, type ListView } from '../../src/list/view.js';
import { listed, read } from './list-by-hand.js';

const page = 'https://example.com/legal';

const readBack = (file: string): string[][] => parse(file, { bom: true, record_delimiter: '\r\n' });
/** As the guard has it: before what a spreadsheet would run. */
const guarded = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

const word = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\r', '\n', '=', '+', '-', '@', '＝', "'", 'a', ' ', '\t', '\ufeff'),
  }),
  fc.constantFrom('Acme, Inc.', '=HYPERLINK("https://a.example")', '- one\n- two', '[a](https://a.example/)'),
);
/** A row that holds nothing is left out. */
const row = fc
  .record({ name: word, purpose: word, fields: fc.record({ '=x': word, 'a,"b"': word }, { requiredKeys: [] }) })
  .filter(({ name, purpose, fields }) => [name, purpose, ...Object.values(fields)].join('').trim() !== '');

describe('CSV, read by csv-parse', () => {
  const columns = ['name', 'purpose', '=x', 'a,"b"'];
  const viewOf = (rows: readonly object[]): ListView => viewList(read(listed(rows, { columns })), initialState());

  it('[Q20] gives back every heading and every value', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const view = viewOf(rows);
        const [headings = [], ...records] = readBack(csv.write(view, page));
        assert.deepEqual(headings.slice(0, 4), ['Name', 'Purpose', "'=x", 'a,"b"']);
        const shown = view.groups.flatMap((group) => group.shownRows);
        assert.deepEqual(
          // A link's address is told beside it.
          records.map((record) => record.slice(0, 4).map((text) => text.replaceAll(/ <https:[^>]*>/g, ''))),
          shown.map(({ cells }) => cells.map((cell) => guarded(cellText(cell)))),
        );
        assert.ok(records.every((record) => record.length === headings.length));
        assert.ok(records.every((record) => record.at(-1)?.startsWith(page) ?? false));
      }),
      { numRuns: 500 },
    );
  });
});
