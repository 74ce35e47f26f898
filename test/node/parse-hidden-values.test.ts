/** A value that stands in no column and not below the name either is hidden: its publisher is told, once for each field. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';

const hiddenIn = (document: object) =>
  parseManifest({ version: 1, ...document }, { today: '2025-06-01' })
    .problems.filter(({ code }) => code === 'not-shown')
    .map(({ path, message, severity }) => `${severity} ${path}: ${message}`);

describe('a value that no column shows', () => {
  it('is a warning for each field, with the number of its rows', () => {
    const subprocessors = [
      { name: 'A', purpose: 'p', locations: 'IE', fields: { risk: 'Low' } },
      { name: 'B', purpose: '', locations: 'US', category: 'Mail' },
    ];
    assert.deepEqual(hiddenIn({ columns: ['name', 'locations'], subprocessors }), [
      'warning /columns: “purpose” has a value in 1 row, but no column shows it.',
      'warning /columns: “risk” has a value in 1 row, but no column shows it.',
      'warning /columns: “category” has a value in 1 row, but no column shows it.',
    ]);
    assert.deepEqual(
      hiddenIn({ columns: ['name'], subprocessors })[1],
      'warning /columns: “locations” has a value in 2 rows, but no column shows it.',
    );
  });

  it('is none without given columns, or where a column shows it among others', () => {
    const subprocessors = [{ name: 'A', purpose: 'p', category: 'Mail' }];
    assert.deepEqual(hiddenIn({ subprocessors }), []);
    assert.deepEqual(hiddenIn({ columns: [], groups: { id: 'g', title: 'G', columns: [] }, subprocessors }), []);
    assert.deepEqual(hiddenIn({ columns: [{ field: 'name', with: ['category', 'purpose'] }], subprocessors }), []);
  });

  it('is none where it stands at the name or below it', () => {
    const row = {
      id: 'a',
      name: 'A',
      group: 'g',
      role: 'affiliate',
      formerNames: 'Z',
      condition: 'c',
      via: 'B',
      notes: 'n',
      appliesTo: { region: 'EU' },
      removed: '2025-12-31',
      legalName: 'A Ltd',
      country: 'IE',
    };
    assert.deepEqual(hiddenIn({ columns: ['name'], subprocessors: [row] }), []);
  });

  it('is judged by the columns of the groups that the row stands in', () => {
    const groups = [
      { id: 'g', title: 'G', columns: ['name', 'purpose'] },
      { id: 'h', title: 'H' },
    ];
    const row = { name: 'A', purpose: 'p', category: 'Mail' };
    assert.deepEqual(hiddenIn({ groups, subprocessors: [{ ...row, group: 'g' }] }), [
      'warning /groups/0/columns: “category” has a value in 1 row, but no column shows it.',
    ]);
    assert.deepEqual(hiddenIn({ groups, subprocessors: [{ ...row, group: ['g', 'h'] }] }), []);
    assert.deepEqual(hiddenIn({ columns: 'category', groups, subprocessors: [{ ...row, group: ['g', 'h'] }] }), []);
  });

  it('is a link other than the one that the name leads to', () => {
    const website = { rel: 'website', url: 'https://a.example/' };
    const dpa = { rel: 'dpa', url: 'https://a.example/dpa' };
    const hidden = (columns: string[], links: unknown) => hiddenIn({ columns, subprocessors: [{ name: 'A', links }] });
    assert.deepEqual(hidden(['name'], [website, dpa]), [
      'warning /columns: “links.dpa” has a value in 1 row, but no column shows it.',
    ]);
    assert.deepEqual(hidden(['name'], 'https://a.example/'), []);
    assert.deepEqual(hidden(['name', 'links'], [website, dpa]), []);
    assert.deepEqual(hidden(['name', 'links.dpa'], [website, dpa]), [
      'warning /columns: “links.website” has a value in 1 row, but no column shows it.',
    ]);
  });
});
