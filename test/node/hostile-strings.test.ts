// A hostile string at each place of a manifest in turn: nothing throws, nothing but safe links comes of it, no object is
// changed, and all of its letters are still told. What becomes of it on a page: test/browser/hostile-strings.test.ts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { csv as format } from '../../src/list/csv.js';
import { lineText, type Cell, type Item, type Line } from '../../src/list/content.js';
import type { PreparedList } from '../../src/list/prepare.js';
import { initialState } from '../../src/list/state.js';
import { viewList } from '../../src/list/view.js';
import {
  lettersIn,
  manifestOfIds,
  manifestWith,
  naughtyStringsFile,
  ownHostileStrings,
  places,
  seen,
  type Place,
} from '../corpus/hostile.js';
import { canonicalTag } from '../../src/language/tag.js';
import { read } from './list-by-hand.js';

const strings = [...(JSON.parse(readFileSync(naughtyStringsFile, 'utf8')) as string[]), ...ownHostileStrings];

/** All of them; a few where there are language maps, which are read in one way everywhere: 20 s of 40 are saved. */
const stringsFor = ({ name }: Place): readonly string[] =>
  /^\/(?!title).*\/(en|\{\})$/.test(name) ? ownHostileStrings : strings;

/** Places whose text is not meant for readers, or not yet shown to them, each with the reason. */
const silent: readonly [place: RegExp, why: string][] = [
  [/^\/(\$schema|version|language)$/, 'says how the file is read'],
  [/^\/subprocessors\/\*\/id$/, 'is told by permalinks'],
  [/^\/groups\/\*\/id$/, 'has a title in its place'],
  [/^\/changes\//, 'is checked, and not shown yet'],
  [/^\/(columns|groups\/\*\/columns)\/\*\/with(\/\*)?$/, 'names a field, which has no value here'],
  [/^\/dimensions\/\*\/(id|values\/\*(\/id)?)$/, 'is told where a row refers to it'],
  [/^\/fields\/\{\}$/, 'is told where a row has a value for it'],
];
const isSilent = (name: string): boolean => silent.some(([place]) => place.test(name));

function itemsOf(list: PreparedList): Item[] {
  const all = (lines: readonly Pick<Line, 'items'>[]): Item[] => lines.flatMap(({ items }) => items);
  const { title, description, closing, policy, facts, upcoming, publisher, footnotes, groups } = list;
  const loose = groups.flatMap((group) => [
    group.title,
    group.description,
    group.condition,
    group.caption,
    ...group.columns.map(({ label }) => label),
    ...all(group.rows.flatMap(({ cells, details }): Cell => [...cells, details].flat())),
  ]);
  return [
    title,
    description,
    closing,
    ...all(policy),
    ...all(facts),
    ...upcoming,
    ...all(publisher),
    ...footnotes.flatMap(({ mark, text }) => [mark, text]),
    ...loose,
  ].filter((item) => item !== undefined);
}

/** Addresses of links, those within texts included. */
function addressesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'href' && typeof inner === 'string' ? [inner] : addressesOf(inner),
  );
}

/** RFC 4180, as a spreadsheet reads it. */
function fieldsOf(csv: string): string[] {
  const fields = [...csv.slice(1).matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/g)];
  assert.equal(fields.map(([all]) => all).join(''), csv.slice(1), 'all of it is CSV');
  return fields.map(([, field = '']) => field.replace(/^"|"$/g, ''));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const pollution = (): string =>
  [Object.prototype, Array.prototype, String.prototype, Function.prototype, globalThis]
    .map((one) => Reflect.ownKeys(one).map(String).join())
    .join('\n');

describe('a hostile string', () => {
  it('[Q19] has somewhere to stand: the schema is walked as a whole', () => {
    const names = places.map(({ name }) => name);
    assert.ok(names.length > 120, `${names.length} places`);
    for (const expected of [
      '/title',
      '/title/en',
      '/title/{}',
      '/columns/*/label',
      '/changePolicy/noticeDays',
      '/subprocessors/*/{}',
      '/subprocessors/*/links/*/rel',
      '/subprocessors/*/locations/*/appliesTo/{}',
      '/subprocessors/*/fields/{}',
      '/changes/*/before/field',
    ]) {
      assert.ok(names.includes(expected), `${expected} is missing`);
    }
  });

  for (const place of places) {
    it(`[Q12][Q17][Q19][Q20] at ${place.name} ${isSilent(place.name) ? 'does no harm' : 'does no harm, and is told'}`, () => {
      const before = pollution();
      const lost: string[] = [];
      for (const text of stringsFor(place)) {
        const list = read(manifestWith(text, place), { bases: { manifest: 'https://publisher.example/list.json' } });
        const items = itemsOf(list);
        const addresses = addressesOf(items);
        for (const address of addresses) {
          const { protocol, username, password } = new URL(address, 'https://page.example/');
          assert.match(protocol, /^(https?|mailto):$/, `${JSON.stringify(text)} leads to ${address}`);
          assert.equal(username + password, '', `${JSON.stringify(text)} logs in at ${address}`);
        }
        const { groups } = viewList(list, { ...initialState(), query: text, sort: { field: text, descending: true } });
        assert.ok(groups.length <= list.groups.length);
        const csv = format.write(viewList(list, { ...initialState(), query: '' }), 'https://page.example/');
        for (const field of fieldsOf(csv)) assert.doesNotMatch(field, /^[=+\-@\t\r\n＝＋－＠]/);
        if (!isSilent(place.name)) lost.push(...lostOf(text, lineText({ items }), addresses, place));
      }
      assert.deepEqual(lost, []);
      assert.equal(pollution(), before);
    });
  }

  for (const [place, why] of silent) {
    it(`is not told at ${place.source}, which ${why}`, () => {
      const chosen = places.filter(({ name }) => place.test(name));
      assert.notEqual(chosen.length, 0);
      for (const one of chosen) {
        const items = itemsOf(read(manifestWith('Quetzalcoatl', one)));
        assert.ok(!lineText({ items }).includes('Quetzalcoatl'), `${one.name} is told: take it from this list`);
      }
    });
  }

  it('[Q19] as the id of everything is told, refers to what it names, and loses no row', () => {
    const lost: string[] = [];
    for (const text of strings) {
      const list = read(manifestOfIds(text));
      assert.equal(list.total, 2);
      const [group, more] = list.groups;
      assert.equal(more, undefined, JSON.stringify(text));
      assert.equal(group?.rows.length, 2);
      assert.equal(new Set(group.rows.map(({ row }) => row.id)).size, 2);
      const items = itemsOf(list);
      lost.push(...lostOf(text, lineText({ items }), addressesOf(items)));
      assert.match(lineText({ items }), /Footnote/);
    }
    assert.deepEqual(lost, []);
  });
});

/** What of a text a reader is not told: nothing, or a sentence about it. */
function lostOf(text: string, told: string, addresses: readonly string[], place?: Place): string[] {
  if (place?.wants === 'language' && canonicalTag(text)) return [];
  if (place?.wants === 'number' && text.trim() && told.includes(inEnglish.format(Number(text)))) return [];
  if (seen(told).includes(seen(text))) return [];
  const all = seen([told, ...addresses.map(decoded)].join('\n'));
  const lost = lettersIn(withoutMailQuery(text)).filter((word) => !all.includes(seen(word)));
  return lost.length
    ? [`${JSON.stringify(text.slice(0, 100))} lost ${lost.slice(0, 5).join()}: ${told.slice(0, 300)}`]
    : [];
}

const inEnglish = new Intl.NumberFormat('en');

/** Whom else a mail would go to is left out on purpose: see `safeLink`. */
const withoutMailQuery = (text: string): string => text.replace(/(mailto:[^\s?]*)\?[^\s)>]*/, '$1');
