// The list as JSON is a manifest: read again, it shows the same rows with the same words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseChoices } from '../../src/list/choices.js';
import { cellText, type Item } from '../../src/list/content.js';
import { json as format } from '../../src/list/json.js';
import type { PreparedList } from '../../src/list/prepare.js';
import type { ListRow } from '../../src/list/rows.js';
import { initialState, type ListState } from '../../src/list/state.js';
import { viewList } from '../../src/list/view.js';
import { parseManifest } from '../../src/manifest/parse.js';
import type { Manifest } from '../../src/manifest/schema.js';
import * as schema from '../../src/manifest/schema.js';
import { listed, read, today } from './list-by-hand.js';

const page = 'https://example.com/legal';
const bases = { manifest: 'https://cdn.example/legal/list.json', page };

const write = (list: PreparedList, state: Partial<ListState> = {}): string =>
  format.write(viewList(list, { ...initialState(), ...state }), `${page}#top`);
const exported = (json: unknown, state: Partial<ListState> = {}): Manifest =>
  JSON.parse(write(read(json, { bases }), state)) as Manifest;
const search = (query: string): Partial<ListState> => ({ query });

describe('JSON', () => {
  const rows = [
    { name: 'Acme', links: ['./acme.pdf', 'https://acme.example/'], via: 'birch' },
    { name: 'Birch', formerNames: ['Beech'] },
    { name: 'Cedar', via: 'beech' },
  ];

  it('has the rows in view, each with its id, and names what is left out', () => {
    assert.deepEqual(exported(listed(rows), search('acme')).subprocessors, [
      {
        name: 'Acme',
        links: ['https://cdn.example/legal/acme.pdf', 'https://acme.example/'],
        via: 'Birch',
        id: 'acme',
      },
    ]);
    assert.deepEqual(
      exported(listed(rows)).subprocessors.map(({ id, via }) => [id, via]),
      [
        ['acme', 'birch'],
        ['birch', undefined],
        ['cedar', 'beech'],
      ],
    );
  });

  it('keeps the ids of rows whose namesakes are left out', () => {
    const namesakes = [
      { name: 'A', purpose: 'Mail' },
      { name: 'A', purpose: 'Backup' },
    ];
    assert.deepEqual(
      exported(listed(namesakes), search('backup')).subprocessors.map(({ id }) => id),
      ['a-2'],
    );
  });

  it('says first where it is from, of which day, and of which extract', () => {
    const more = { description: 'Our *processors*.' };
    assert.equal(exported(listed(rows, more)).description, `Source: <${page}>; Jun 15, 2025\n\nOur *processors*.`);
    assert.equal(
      exported(listed(rows), search('a*')).description,
      `Source: <${page}>; Jun 15, 2025; Extract: 1 of 3 entries. Filters: Search: a\\*.`.replace('1 of', '2 of'),
    );
    assert.deepEqual(exported(listed(rows, { description: { en: 'Ours', de: 'Unsere' } })).description, {
      en: `Source: <${page}>; Jun 15, 2025\n\nOurs`,
      de: `Source: <${page}>; Jun 15, 2025\n\nUnsere`,
    });
  });

  it('is as it was published, whatever the reader’s set-up, order and groups', () => {
    const dimensions = [{ id: 'region', label: 'Region', values: ['EU', 'US'] }];
    const locations = [
      { country: ['US'], appliesTo: { region: ['US'] } },
      { country: ['IE'], appliesTo: { region: ['EU'] } },
    ];
    const manifest = listed(
      [
        { id: 'b', name: 'B', locations },
        { id: 'a', name: 'A', appliesTo: { region: ['US'] } },
      ],
      {
        dimensions,
      },
    );
    const state = {
      scope: parseChoices('region=EU'),
      groupBy: 'locations',
      sort: { field: 'name', descending: false },
    };
    const { description, ...rest } = exported(manifest, state);
    assert.ok(description);
    assert.deepEqual(rest, manifest);
  });

  it('leaves out the changes of rows that are left out, and keeps those of others', () => {
    const changes = [
      { date: '2024', subprocessor: 'acme', description: 'New' },
      { date: '2024', subprocessor: 'beech', description: 'Renamed' },
      { date: '2024', subprocessor: 'Dogwood', description: 'Gone' },
      { date: '2024', description: 'Revised' },
    ];
    assert.deepEqual(
      exported(listed(rows, { changes }), search('acme')).changes?.map(({ description }) => description),
      ['New', 'Gone', 'Revised'],
    );
  });

  it('has absolute links, in texts too, and nothing else of a text changes', () => {
    const purpose = [
      ['[a](/b)', '[a](https://cdn.example/b)'],
      ['[a](../b_(c).html) [d](#e)', '[a](https://cdn.example/b_%28c%29.html) [d](https://example.com/legal#e)'],
      ['`[a](/b)` \\[a](/b) a](/b) [a](b) [a](//b.example)', '`[a](/b)` \\[a](/b) a](/b) [a](b) [a](//b.example)'],
      ['[[a](/b)](/c)', '[[a](https://cdn.example/b)](/c)'],
      ['[a [b](c) d](/e)', '[a [b](c) d](https://cdn.example/e)'],
    ] as const;
    for (const [published, absolute] of purpose)
      assert.equal(exported(listed([{ name: 'A', purpose: published }])).subprocessors[0]?.purpose, absolute);
    const { publisher, subscribe, subprocessors } = exported(
      listed([{ name: 'A', contacts: { url: './c' }, transfer: { url: '/t' }, links: { url: '#l' } }], {
        publisher: { name: 'P', website: '/' },
        subscribe: { type: 'web', url: './s' },
      }),
    );
    assert.deepEqual(
      [
        publisher?.website,
        subscribe?.[0]?.url,
        subprocessors[0]?.contacts,
        subprocessors[0]?.transfer,
        subprocessors[0]?.links,
      ],
      [
        'https://cdn.example/',
        'https://cdn.example/legal/s',
        [{ url: 'https://cdn.example/legal/c' }],
        [{ url: 'https://cdn.example/t' }],
        [{ url: 'https://example.com/legal#l' }],
      ],
    );
  });

  it('can be written of old values that nest without end', () => {
    const before: Record<string, unknown> = {};
    before['self'] = before;
    assert.ok(exported(listed([{ name: 'A' }], { changes: { date: '2024', before } })).changes);
  });

  for (const name of ['every-key', 'hazardous-names', 'language-maps', 'single-values']) {
    it(`of the corpus’s ${name} is read without a problem that the original did not have`, () => {
      const original: unknown = JSON.parse(readFileSync(`test/corpus/good/${name}.json`, 'utf8'));
      same(read(original, { bases }), initialState(), original);
    });
  }

  it('shows the same rows with the same words when it is read again', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('abcÉ*_`[]()<>\\ -#\n')),
      minLength: 1,
      maxLength: 8,
    });
    const text = fc.oneof(
      word,
      fc.constantFrom('[a](/b)', 'IE', 'US', 'SCC', '2024-02', '__proto__', '*'),
      fc.dictionary(fc.constantFrom('en', 'de'), word, { minKeys: 1 }),
    );
    const keys = Object.keys(schema.subprocessor.shape).filter((key) => !['links', 'id', 'name'].includes(key));
    const row = fc
      .tuple(
        word.map((letters) => `q${letters}`),
        fc.dictionary(fc.constantFrom(...keys), fc.oneof(text, fc.array(text, { maxLength: 2 }))),
      )
      .map(([name, more]) => ({ name, ...more }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom('', 'a', 'b', 'qa'), (all, query) => {
        const manifest = listed(all, { language: 'en', notes: { mark: '*', text: 'N' } });
        same(read(manifest, { bases }), { ...initialState(), query }, manifest);
      }),
      { numRuns: 300 },
    );
  });
});

const fields = [...Object.keys(schema.subprocessor.shape), 'links.privacy', 'links.website'].filter(
  (key) => key !== 'id',
);

/** Of an address that is its own label. */
const withAbsoluteText = (item: Item): Item => ({
  ...item,
  text: /^[./#]/.test(item.text) ? (item.href ?? item.text) : item.text,
});

/** What a row says. */
const told = (list: PreparedList, custom: Iterable<string>, isShown: (row: ListRow) => boolean): unknown =>
  list.rows
    .filter(isShown)
    .map((row) => [
      row.id,
      row.standing,
      ...[...fields, ...custom].map((field) =>
        cellText(row.cell(field).map(({ items }) => ({ items: items.map(withAbsoluteText) }))),
      ),
    ]);

function same(list: PreparedList, state: ListState, original: unknown): void {
  const view = viewList(list, state);
  const shown = new Set(view.groups.flatMap((group) => group.shownRows.map(({ row }) => row)));
  // Not an empty list, which says that there are none.
  if (!shown.size) return;
  const again: unknown = JSON.parse(format.write(view, page));
  const problems = (json: unknown): Set<string> =>
    new Set(parseManifest(json, { today }).problems.map(({ code }) => code));
  assert.deepEqual(
    [...problems(again)].filter((code) => !problems(original).has(code)),
    [],
  );
  const { rowFields } = list.localization;
  assert.deepEqual(
    told(read(again), rowFields, () => true),
    told(list, rowFields, (row) => shown.has(row)),
  );
}
