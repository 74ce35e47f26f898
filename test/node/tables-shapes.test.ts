/** Tables of the shapes that go wrong, each by itself, and tables made to take long. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TableRow } from '../../src/manifest/page-content.js';
import { readTables } from '../../src/manifest/tables.js';
import { byHeading, groupAt, headings, names } from './list-by-hand.js';
import { cell, english, headRow, lines, listOf, page, prose, row, table, textOf } from './tables-by-hand.js';

const wide = (text: string, columnSpan: number): TableRow => row({ ...cell(text), columnSpan });

describe('a page’s own table', () => {
  it('of two columns keeps a company of which it says nothing', () => {
    const { list } = listOf(page(table(headRow('Vendor', 'Purpose'), row('Acme', ''), row('Birch', 'Mail'))));
    assert.deepEqual(names(list), ['Acme', 'Birch']);
  });

  it('with titles across has a group for each, and none without a title', () => {
    const { list } = listOf(
      page(
        table(
          headRow('Vendor', 'Purpose'),
          wide('Core', 2),
          row('Acme', 'Hosting'),
          wide('Options', 2),
          row('Birch', 'Mail'),
          wide('On request', 2),
        ),
      ),
    );
    assert.deepEqual(
      list.groups.map(({ title, description }) => [title?.text, description?.text]),
      [
        ['Core', undefined],
        ['Options', 'On request'],
      ],
    );
  });

  it('whose wide cell belongs to the company above is no title', () => {
    const { list } = listOf(
      page(
        table(
          headRow('Vendor', 'Purpose', 'Location'),
          row({ ...cell('Acme'), rowSpan: 2 }, 'Hosting', 'Ireland'),
          row({ ...cell('Everything else'), columnSpan: 2 }),
        ),
      ),
    );
    assert.equal(list.groups.length, 1);
    assert.deepEqual(names(list), ['Acme', 'Acme']);
    assert.equal(byHeading(list, 1)['Purpose'], 'Everything else');
  });

  it('without a title shows none, though there are several tables', () => {
    const { list } = listOf(page(table(headRow('Vendor'), row('Acme')), table(headRow('Vendor'), row('Birch'))));
    assert.deepEqual(
      list.groups.map(({ title }) => title),
      [undefined, undefined],
    );
    assert.doesNotMatch(textOf(list), /table-/);
    assert.doesNotMatch(JSON.stringify(list.facets.map(({ options }) => options.map(({ text }) => text))), /table-/);
  });

  it('takes what the page says with data-field before what a heading seems to say', () => {
    const { list, manifest } = listOf(
      page(
        table(
          headRow('Vendor', { ...cell('Trading as'), field: 'name' }, 'Location', {
            ...cell('Area'),
            field: 'locations',
          }),
          row('Acme, Inc.', 'Acme', 'Somewhere', 'Ireland'),
        ),
      ),
    );
    assert.deepEqual(headings(list), ['Vendor', 'Trading as', 'Location', 'Area']);
    assert.deepEqual(names(list), ['Acme']);
    assert.deepEqual((manifest!['subprocessors'] as { locations: unknown }[])[0]!.locations, ['IE']);
  });

  it('does not say that a name is a legal name', () => {
    const { list } = listOf(page(table(headRow('Vendor', 'Legal name'), row('Acme', ''), row('Birch', 'Birch Ltd'))));
    assert.deepEqual([byHeading(list, 0)['Legal name'], byHeading(list, 1)['Legal name']], ['', 'Birch Ltd']);
  });

  it('has one link where the page has one, though a part of it is bold', () => {
    const href = 'https://acme.example/';
    const linked = {
      lines: [
        {
          runs: [
            { text: 'the ', href },
            { text: 'whole', href, isStrong: true },
          ],
        },
      ],
    };
    const { manifest } = listOf(page(table(headRow('Vendor', 'DPA'), row('Acme', linked))));
    const [{ links, wording } = {}] = manifest!['subprocessors'] as Record<string, unknown>[];
    assert.deepEqual(links, [{ url: href, label: 'the whole', rel: 'dpa' }]);
    assert.deepEqual(wording, { 'links.dpa': `[the **whole**](${href})` });
  });

  it('takes the heading before it, and leaves what stands above', () => {
    const result = listOf(
      page(prose('Intro'), prose('Providers', 3), prose('In use'), table(headRow('Vendor'), row('Acme')), prose('End')),
    );
    assert.deepEqual([result.above, result.below, result.level], [[0], [4], 3]);
    const { title, description } = groupAt(result.list);
    assert.deepEqual([title?.text, description?.text], ['Providers', 'In use']);
  });

  it('with rows in its head alone, or with none, stays as it is', () => {
    for (const only of [table(headRow('Vendor', 'Purpose')), table(row('Vendor', 'Purpose')), table()])
      assert.equal(readTables(page(only), [english]).manifest, undefined);
  });
});

/** In processor time, which other programs do not lengthen: linear takes under 1 s in each of these, quadratic over 20 s. */
function seconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

describe('a table that is made to take long', () => {
  const many = Array.from({ length: 3000 }, (_, index) => index);
  const hostile: Readonly<Record<string, () => readonly TableRow[]>> = {
    'cells over 65534 rows and columns': () => [
      headRow('Vendor', 'Purpose'),
      row('Acme', { ...cell('Hosting'), rowSpan: 65534, columnSpan: 65534 }),
      ...many.map((index) => row(`Company ${index}`)),
    ],
    'a column for every cell of a long row': () => [
      headRow('Vendor', ...many.map(String)),
      row('Acme', ...many.map(String)),
    ],
    '3,000 titles': () => [
      headRow('Vendor', 'Purpose'),
      ...many.flatMap((index) => [wide('Title', 2), row(`Company ${index}`, 'Hosting')]),
    ],
    '3,000 remarks': () => [headRow('Vendor', 'Purpose'), row('Acme', 'Mail'), ...many.map(() => wide('Remark', 2))],
    '3,000 rows of headings': () => [
      headRow('Vendor', 'Purpose'),
      row('Acme', 'Mail'),
      ...many.map((index) => ({ ...headRow('Vendor', `Purpose ${index}`), section: 'body' as const })),
    ],
    'a text of 200,000 marks': () => [headRow('Vendor'), row('*[_`\\<'.repeat(33_000))],
  };
  for (const [what, rows] of Object.entries(hostile)) {
    it(`${what}: is read in linear time`, () => {
      const content = page(table(...rows()));
      assert.ok(seconds(() => readTables(content, [english])) < 8);
    });
  }

  it('3,000 tables between 3,000 paragraphs: are read in linear time', () => {
    const content = page(
      ...many.flatMap((index) => [prose(`About ${index}`), table(headRow('Vendor'), row(`Company ${index}`))]),
    );
    assert.ok(seconds(() => readTables(content, [english])) < 8);
  });

  it('keeps every cell of a row that is longer than any browser would let a cell span', () => {
    const { list } = listOf(
      page(
        table(
          headRow('Vendor', ...many.map((index) => `Heading ${index}`)),
          row('Acme', ...many.map((index) => `z${index}z`)),
        ),
      ),
    );
    const said = textOf(list);
    assert.ok(said.includes('z0z') && said.includes('z2999z') && said.includes('Heading 2999'));
  });

  it('that holds strange things does not throw', () => {
    for (const strange of [
      table(row()),
      table({ section: 'foot', cells: [] }),
      table(headRow('Vendor', '__proto__', 'constructor'), row('__proto__', 'constructor', 'toString')),
      table(headRow({ ...cell('Vendor'), columnSpan: -3, rowSpan: -1 }), row('Acme')),
      table(headRow({ ...cell('Who'), field: '__proto__' }, 'Vendor'), row('1', 'Acme')),
      table(headRow({ ...cell('Vendor'), field: 'group' }, 'Company'), row('1', 'Acme')),
      { ...table(headRow('Vendor'), row('Acme')), caption: lines('', ' ') },
    ]) {
      const { manifest } = readTables(page(strange), [english]);
      if (manifest) assert.ok(listOf(page(strange)).list.total > 0);
    }
  });
});
