/** What no column shows of a row stands in its details: nothing published is lost, whatever columns a list has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellText, type Cell } from '../../src/list/content.js';
import type { PrepareOptions } from '../../src/list/prepare.js';
import { listed, read, rowAt, see } from './list-by-hand.js';

/** The further fields of the first row, as text. */
const further = (row: object, columns?: unknown, more: object = {}, options: Partial<PrepareOptions> = {}) =>
  rowAt(read(listed([row], { columns, ...more }), options)).further.map(
    ({ label, cell }) => `${label.text}: ${cellText(cell)}`,
  );

describe('the further fields of a row', () => {
  it('are none without given columns, which show everything', () => {
    const row = { name: 'A', purpose: 'p', fields: { risk: 'Low' }, links: ['https://a.example/'], added: '2020' };
    assert.deepEqual(further(row), []);
    assert.deepEqual(further(row, []), []);
  });

  it('are those that no column shows, in the order of columns, under their headings', () => {
    const row = { name: 'A', added: '2020', fields: { risk: 'Low' }, category: 'Mail', purpose: 'p', locations: 'IE' };
    assert.deepEqual(further(row, ['name', 'locations'], { fields: { risk: { label: 'Risk level' } } }), [
      'Purpose: p',
      'Category: Mail',
      'Risk level: Low',
      'Added: 2020',
    ]);
    assert.deepEqual(
      further(row, [{ field: 'name', with: ['purpose', 'category', 'added', 'risk'] }, 'locations']),
      [],
    );
  });

  it('leave out what stands at the name or below it', () => {
    const row = {
      id: 'a',
      name: 'A',
      legalName: 'A Ltd',
      country: 'IE',
      group: 'g',
      role: 'affiliate',
      formerNames: 'Z',
      condition: 'c',
      via: 'B',
      notes: 'n',
      appliesTo: { region: 'EU' },
      removed: '2025-12-31',
    };
    assert.deepEqual(further(row, 'name'), []);
    assert.deepEqual(further({ name: 'A', added: '2030-01-01' }, 'name'), [], 'its badge says so');
    assert.deepEqual(further({ name: 'A', added: '2020-01-01' }, 'name'), ['Added: Jan 1, 2020']);
  });

  it('keep a field of the publisher’s own that is called like one of those', () => {
    const fields = {
      condition: 'own c',
      role: 'own r',
      id: 'own id',
      links: 'own l',
      group: 'own g',
      purpose: 'own p',
    };
    const told = further({ name: 'A', group: 'g', fields }, 'name').join();
    for (const value of Object.values(fields)) assert.ok(told.includes(value), `${value} is lost: ${told}`);
  });

  it('tell each link once', () => {
    const website = { rel: 'website', url: 'https://a.example/' };
    const dpa = { rel: 'dpa', url: 'https://a.example/dpa' };
    const links = (columns: string[], given: unknown) => further({ name: 'A', links: given }, columns);
    assert.deepEqual(links(['name'], [website, dpa]), ['Links: Data processing agreement']);
    assert.deepEqual(links(['name'], 'https://a.example/'), []);
    assert.deepEqual(links(['name', 'links'], [website, dpa]), []);
    assert.deepEqual(links(['name', 'links.dpa'], [website, dpa]), ['Links: https://a.example/']);
    assert.deepEqual(links(['name', 'links.dpa', 'links.website'], [website, dpa]), []);
  });

  it('tell a link that the name cannot lead to, and words that it does not show', () => {
    assert.deepEqual(further({ name: 'A', links: { rel: 'website', label: 'On request' } }, 'name'), [
      'Links: On request',
    ]);
    assert.deepEqual(further({ name: 'A', links: 'javascript:alert(1)' }, 'name'), ['Links: javascript:alert(1)']);
    assert.deepEqual(further({ name: 'A', links: { label: 'Our pages', url: 'https://a.example/' } }, 'name'), [
      'Links: Our pages',
    ]);
  });

  it('are the group, with its texts, where the list is not grouped by it', () => {
    const groups = [
      { id: 'g', title: 'Platform', description: 'For everyone', condition: 'Always' },
      { id: 'h', title: 'Mail' },
    ];
    const row = { name: 'A', group: ['g', 'h'], role: 'affiliate' };
    const all = ['Group: Platform\nFor everyone\nAlways\nMail'];
    assert.deepEqual(further(row, 'name', { groups }), []);
    for (const groupBy of ['none', 'role']) assert.deepEqual(further(row, 'name', { groups }, { groupBy }), all);
    assert.deepEqual(further(row, undefined, { groups }, { groupBy: 'none' }), all);
    // By prose there is no grouping: the publisher's groups stand.
    assert.deepEqual(
      further(
        { ...row, fields: { about: 'Sends what customers write, and keeps it.' } },
        undefined,
        { groups },
        { groupBy: 'about' },
      ),
      [],
    );
    // A column tells their titles.
    assert.deepEqual(further(row, ['name', 'group'], { groups }, { groupBy: 'none' }), [
      'Group: Platform\nFor everyone\nAlways',
    ]);
  });

  it('are found by a search', () => {
    const json = listed(
      [
        { name: 'A', purpose: 'Pigeons', locations: 'IE' },
        { name: 'B', purpose: 'Owls' },
      ],
      { columns: ['name'] },
    );
    for (const query of ['pigeons', 'ireland', 'ie'])
      assert.deepEqual(
        see(json, { query }).groups.flatMap(({ rows }) => rows.map(({ row }) => row.id)),
        ['a'],
        query,
      );
  });
});

const word = (field: string) => `q${field.toLowerCase().replace(/[^a-z]/g, '')}q`;
const relations = ['website', 'privacy', 'dpa', 'subprocessors', 'trust'];
const texts =
  'legalName formerNames purpose category duration condition dataCategories dataSubjects address locations transfer contacts via certifications notes announced added objectBy updated removed'.split(
    ' ',
  );
/** Every field of a row, each with a word of its own; links, a dimension and the publisher's own fields too. */
const row = fc
  .record(
    {
      ...Object.fromEntries(texts.map((field) => [field, fc.constant(word(field))])),
      country: fc.constant(word('country')),
      group: fc.subarray(['qgroupq', 'qothergroupq'], { minLength: 1 }),
      appliesTo: fc.constant({ region: word('region') }),
      fields: fc.record({ risk: fc.constant(word('risk')), via: fc.constant('qownviaq') }, { requiredKeys: [] }),
      links: fc.subarray([
        'https://qpageq.example/',
        ...relations.map((rel) => ({ rel, url: `https://${word(rel)}.example/` })),
      ]),
    },
    { requiredKeys: [] },
  )
  .map((fields) => ({ name: 'qnameq', ...fields }));
const columnNames = ['name', 'country', 'group', 'role', 'region', 'risk', 'appliesTo', 'links', ...texts].concat(
  relations.map((rel) => `links.${rel}`),
);
const columns = fc.uniqueArray(fc.constantFrom(...columnNames), { maxLength: 8 }).chain((names) =>
  fc.nat(names.length).map((start) => {
    const [field, ...more] = names.slice(start);
    return [...names.slice(0, start), ...(field === undefined ? [] : [{ field, with: more }])];
  }),
);

const toldBy = (cells: readonly Cell[]): string =>
  cells
    .flatMap((cell) => cell.map(({ items }) => items.map(({ text, href = '' }) => `${text} ${href}`).join(' ')))
    .join('\n');
const wordsIn = (json: unknown): string[] => JSON.stringify(json).match(/q[a-z]+q/g) ?? [];

describe('whatever columns a list has', () => {
  it('each field of a row is in a cell, at the name, in the heading or in the details', () => {
    fc.assert(
      fc.property(row, columns, fc.constantFrom('group', 'none', 'transfer', 'role'), (given, chosen, groupBy) => {
        const list = read(listed([given], { columns: chosen }), { groupBy });
        const words = wordsIn(given);
        const titles = list.groups.map(({ title }) => title?.text);
        for (const group of list.groups)
          for (const one of group.rows) {
            const told = toldBy([...one.cells, one.details, ...one.further.map(({ cell }) => cell)]);
            for (const said of words) {
              // Also where no row says anything to group by, and the publisher's groups stand.
              const isInHeading = /^q(other)?groupq$/.test(said) && titles.includes(said);
              if (!isInHeading) assert.ok(told.includes(said), `${said} is lost: ${told}`);
            }
          }
        if (groupBy === 'group') for (const id of given.group ?? []) assert.ok(titles.includes(id));
      }),
      { numRuns: 2000 },
    );
  });

  it('no field is told in the details that is told elsewhere', () => {
    fc.assert(
      fc.property(row, columns, (given, chosen) => {
        for (const group of read(listed([given], { columns: chosen })).groups)
          for (const one of group.rows) {
            const elsewhere = toldBy([...one.cells, one.details]);
            const inDetails = one.further.flatMap(({ cell }) =>
              wordsIn(cell.map(({ items }) => items.map((i) => i.text))),
            );
            assert.equal(new Set(inDetails).size, inDetails.length, inDetails.join());
            for (const said of inDetails) assert.ok(!elsewhere.includes(said), `${said} is told twice`);
          }
      }),
      { numRuns: 1000 },
    );
  });
});
