// “Nothing published is ever lost or hidden”: whatever a row holds, it is somewhere in what is shown, and can be found.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellText } from '../../src/list/content.js';
import type { GroupRow } from '../../src/list/rows.js';
import { initialState } from '../../src/list/state.js';
import { viewList } from '../../src/list/view.js';
import * as schema from '../../src/manifest/schema.js';
import { listed, read } from './list-by-hand.js';

/** Letters and digits, too long for a code and with no meaning anywhere: it has to be shown as it stands. */
const word = fc
  .string({
    unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz0123456789ÄłßИ東')),
    minLength: 4,
    maxLength: 9,
  })
  .map((letters) => `q${letters}`);
const text = fc.oneof(
  { weight: 6, arbitrary: word },
  word.map((host) => `https://${host.replace(/[^a-z0-9]/g, 'x')}.example/`),
  word.map((name) => `${name.replace(/[^a-z0-9]/g, 'x')}@acme.example`),
  fc.constantFrom('2024', '2024-02', '2024-02-29', '2024-02-30'),
  fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' ')),
);

/** Keys that mean something inside a contact, a link, a location or a transfer; and the row's own, and none. */
const innerKeys = [schema.contact, schema.link, schema.location, schema.transfer].flatMap(({ shape }) =>
  Object.keys(shape),
);
const rowKeys = Object.keys(schema.subprocessor.shape);
const oddKeys = ['__proto__', 'constructor', 'toString', 'links.website', 'location'];
const key = fc.oneof(fc.constantFrom(...innerKeys), fc.constantFrom(...rowKeys), fc.constantFrom(...oddKeys), word);

/** JSON as text, since a literal or an assignment would make `__proto__` a prototype. */
const object = (keys: fc.Arbitrary<string>, value: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc
    .uniqueArray(fc.tuple(keys, value), { maxLength, selector: ([one]) => one })
    .map((entries) => `{${entries.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join()}}`);
const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text.map((one) => JSON.stringify(one)),
    fc.constantFrom('null', 'true', '12', '0.5'),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join()}]`),
    object(key, tie('value'), 3),
  ),
}));
const rows = fc
  .array(
    object(
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...rowKeys) }, fc.constantFrom(...oddKeys), word),
      value,
      7,
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((all) => all.map((json) => JSON.parse(json) as Record<string, unknown>).filter(saysSomething))
  // A row that holds nothing is no subprocessor, and is left out.
  .filter((all) => all.length > 0);

function saysSomething(json: unknown): boolean {
  return typeof json === 'object' && json ? Object.values(json).some(saysSomething) : json !== null;
}

/** Every text in a JSON value. Of a language map a reader sees one, and `url` and `rel` could be languages too. */
function stringsIn(json: unknown): string[] {
  if (typeof json === 'string') return [json];
  if (typeof json !== 'object' || !json) return [];
  const keys = Object.keys(json);
  const isLanguageMap = !Array.isArray(json) && keys.every((name) => /^[a-z]{2,3}$/.test(name));
  return isLanguageMap ? [] : Object.values(json).flatMap(stringsIn);
}
const publishedBy = (row: Record<string, unknown>): string[] =>
  Object.entries(row).flatMap(([name, json]) => (name === 'id' || name === 'group' ? [] : stringsIn(json)));

/** All that a row's cells tell, what stands below its name, and addresses and dates as they are written. */
const toldBy = ({ cells, details }: GroupRow): string =>
  [...cells, details]
    .flatMap((cell) => [
      cellText(cell),
      ...cell.flatMap(({ items }) => items.flatMap(({ href, iso }) => [href ?? '', iso ?? ''])),
    ])
    .join('\n');

describe('whatever a row holds', () => {
  it('is somewhere in what the row shows', () => {
    fc.assert(
      fc.property(rows, (given) => {
        for (const row of given) {
          // Alone in its list: which groups it stands in is another test's.
          const [group] = read(listed([row])).groups;
          const [only] = group?.rows ?? [];
          assert.ok(only);
          const told = toldBy(only);
          for (const one of publishedBy(row)) assert.ok(told.includes(one), `${one} is lost: ${told}`);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('stands under a heading of its own where the format has no place for it', () => {
    fc.assert(
      fc.property(word, text, (name, said) => {
        const [group] = read(listed([{ name: 'A', [name]: said }])).groups;
        assert.deepEqual(
          group?.columns.map(({ label }) => label.text),
          ['Name', name],
        );
      }),
      { numRuns: 200 },
    );
  });

  it('is found by every word that is shown', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const list = read(listed(given));
        for (const group of list.groups) {
          for (const { row, cells, details } of group.rows) {
            for (const query of new Set([...cells, details].map(cellText).join(' ').split(/\s+/).filter(Boolean))) {
              for (const typed of [query, query.toUpperCase()]) {
                const found = viewList(list, { ...initialState(), query: typed }).groups.flatMap(
                  ({ shownRows }) => shownRows,
                );
                assert.ok(
                  found.some((one) => one.row.id === row.id),
                  `${typed} does not find the row that shows ${query}`,
                );
              }
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stands in a row of the list: none is left out', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const list = read(listed(given));
        assert.equal(list.total, given.length);
        assert.equal(new Set(list.groups.flatMap((group) => group.rows.map(({ row }) => row.id))).size, given.length);
        for (const { columns, rows: all } of list.groups) {
          for (const { cells } of all) assert.equal(cells.length, columns.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
