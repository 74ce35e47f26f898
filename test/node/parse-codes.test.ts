/** Codes are exact: what is close to one is shown as written, and its publisher is told what may be meant. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';
import { repairManifest } from '../../src/manifest/repair.js';
import { withDocument, withRow } from '../corpus/bad.js';
import { at } from '../corpus/pointer.js';

const today = '2025-06-01';
const told = (json: unknown): string[] =>
  parseManifest(json, { today }).problems.map(({ path, severity, message }) => `${severity} ${path}: ${message}`);

describe('a text that is close to a code is kept and reported', () => {
  for (const [row, message] of [
    [
      { locations: ['us', 'IE'] },
      '/subprocessors/0/locations/0: “us” is shown as it is written. Did you mean the code “US”?',
    ],
    [{ locations: 'eu' }, '/subprocessors/0/locations: “eu” is shown as it is written. Did you mean the code “EU”?'],
    [
      { locations: 'U.S.' },
      '/subprocessors/0/locations: “U.S.” is shown as it is written. Did you mean the code “US”?',
    ],
    [{ locations: 'USA' }, '/subprocessors/0/locations: “USA” is shown as it is written. Did you mean the code “US”?'],
    [
      { locations: 'IE, DE' },
      '/subprocessors/0/locations: “IE, DE” is shown as it is written. For several codes write a list: ["IE", "DE"].',
    ],
    [
      { locations: 'IE | DE' },
      '/subprocessors/0/locations: “IE | DE” is shown as it is written. For several codes write a list: ["IE", "DE"].',
    ],
    [
      { locations: 'IE\nDE' },
      '/subprocessors/0/locations: “IE\nDE” is shown as it is written. For several codes write a list: ["IE", "DE"].',
    ],
    [
      { locations: 'ZZ' },
      '/subprocessors/0/locations: “ZZ” is not the code of a country; it is shown as it is written.',
    ],
    [
      { locations: 'JA' },
      '/subprocessors/0/locations: “JA” is not the code of a country; it is shown as it is written.',
    ],
    [{ country: 'de' }, '/subprocessors/0/country: “de” is shown as it is written. Did you mean the code “DE”?'],
    [{ transfer: 'scc' }, '/subprocessors/0/transfer: “scc” is shown as it is written. Did you mean the code “SCC”?'],
    [
      { transfer: 'None' },
      '/subprocessors/0/transfer: “None” is shown as it is written. Did you mean the code “none”?',
    ],
    [
      { transfer: 'DPF + SCCs' },
      '/subprocessors/0/transfer: “DPF + SCCs” is shown as it is written. For several codes write a list: ["DPF", "SCC"].',
    ],
  ] as const) {
    it(message, () => {
      assert.deepEqual(told(withRow(row)), [`warning ${message}`]);
      const [key = '', value] = Object.entries(row)[0] ?? [];
      const kept = at(parseManifest(withRow(row)).manifest, `/subprocessors/0/${key}`);
      assert.deepEqual([kept].flat(), [value].flat());
    });
  }

  it('where nothing but a code is admitted, too', () => {
    assert.deepEqual(told(withRow({ locations: { country: 'us' } })), [
      'error /subprocessors/0/locations/country: “us” is not a country code such as “IE”; other text belongs in “text”. Did you mean “US”?',
    ]);
  });

  it('and codes, names of countries and prose are not', () => {
    const locations = ['IE', 'UK', 'EU', 'EEA', 'GLOBAL', 'Ireland', 'Dublin, Ireland', 'closest data centre', 'TBD'];
    const transfer = ['SCC', 'DPF', 'adequacy', 'Standard contractual clauses', 'none of these, and others'];
    assert.deepEqual(told(withRow({ locations, transfer, country: { en: 'us' } })), []);
  });
});

describe('“none” for a transfer', () => {
  const warnings = (row: object) => told(withRow({ transfer: 'none', ...row }));

  it('beside a place outside the EEA is a warning that says what is known', () => {
    const message =
      'warning /subprocessors/0/transfer: “transfer” says “none”, but “locations” names “US”, which is outside the EEA.';
    assert.deepEqual(warnings({ locations: ['IE', 'US'] }), [message]);
    assert.deepEqual(warnings({ locations: { country: ['IE', 'US'], text: 'Here and there' } }), [message]);
    assert.deepEqual(warnings({ locations: 'US', transfer: [{ mechanism: 'none' }] }), [message]);
  });

  it('beside places in the EEA, areas and words is none', () => {
    assert.deepEqual(warnings({ locations: ['IE', 'NO', 'EU', 'EEA', 'GLOBAL', 'United States'] }), []);
  });
});

describe('a value of a closed set', () => {
  it('is read in any case where that cannot change its sense', () => {
    const json = {
      ...withRow({ role: 'Independent Controller', links: { rel: 'DPA', url: '/dpa' } }),
      subscribe: { type: 'E-Mail', url: '/s' },
      changes: { date: '2025', type: 'Renamed' },
    };
    const { manifest } = parseManifest(json, { today });
    assert.equal(at(manifest, '/subprocessors/0/role'), 'independent-controller');
    assert.equal(at(manifest, '/subprocessors/0/links/0/rel'), 'dpa');
    assert.equal(at(manifest, '/subscribe/0/type'), 'email');
    assert.equal(at(manifest, '/changes/0/type'), 'renamed');
    assert.deepEqual(told(withRow({ links: { rel: 'DPA', url: '/dpa' } })), [
      'error /subprocessors/0/links/rel: “DPA” is read as “dpa”; write it like that.',
    ]);
  });

  it('but never a transfer mechanism, since “No” may mean anything', () => {
    const json = withRow({ transfer: { mechanism: 'NONE' } });
    assert.equal(at(parseManifest(json).manifest, '/subprocessors/0/transfer/0/mechanism'), 'NONE');
    assert.match(told(json)[0] ?? '', /Did you mean “none”\?$/);
  });
});

describe('a date that a spreadsheet made', () => {
  const message = '“45292” is a spreadsheet’s number for 2024-01-01 (1900 date system); write that date instead.';

  for (const value of [45292, '45292']) {
    it(`is told as the date that it stands for: ${JSON.stringify(value)}`, () => {
      const json = withRow({ added: value });
      assert.ok(told(json).includes(`warning /subprocessors/0/added: ${message}`), told(json).join('\n'));
      assert.equal(at(parseManifest(json).manifest, '/subprocessors/0/added'), '45292');
    });
  }

  it('is told with a time of day, too', () => {
    assert.match(told(withRow({ added: 45292.75 })).at(-1) ?? '', /spreadsheet’s number for 2024-01-01 /);
  });

  it('is told on the console of a page as what it probably is', () => {
    for (const added of [45292, '45292', 45292.75])
      assert.deepEqual(
        repairManifest(withRow({ added })).problems.map(({ code, message }) => [code, message]),
        [
          [
            'not-a-date',
            `“${String(added)}” is not a valid date (YYYY, YYYY-MM or YYYY-MM-DD). It looks like a spreadsheet’s number for a date.`,
          ],
        ],
      );
  });

  it('is none where the number is a year, or what is wrong is something else', () => {
    assert.match(told(withRow({ added: 2024 })).join('\n'), /“added” should be text; it is treated as text\.$/);
    assert.match(told(withRow({ added: true })).join('\n'), /“true” is not a valid date \([^)]*\)\.$/);
  });

  it('is told of the document and of its changes', () => {
    const json = withDocument({ updated: '45292', changes: { date: '45292' } });
    const paths = ['/updated', '/changes/date'].map((path) => `warning ${path}: ${message}`);
    assert.deepEqual(
      told(json).filter((one) => one.startsWith('warning')),
      paths,
    );
  });
});

describe('a number of days', () => {
  for (const [written, read] of [
    ['14 days', 14],
    ['30 calendar days', 30],
    ['1 day', 1],
    [' 30 ', 30],
    ['10 business days', '10 business days'],
    ['two weeks', 'two weeks'],
    ['days', 'days'],
  ] as const) {
    it(`is ${JSON.stringify(read)} for ${JSON.stringify(written)}, and reported`, () => {
      const json = withDocument({ changePolicy: { noticeDays: written, objectionDays: written } });
      assert.deepEqual(at(parseManifest(json).manifest, '/changePolicy'), { noticeDays: read, objectionDays: read });
      const outcome = typeof read === 'number' ? `it is read as ${read}` : 'it is treated as text';
      assert.equal(told(json)[0], `error /changePolicy/noticeDays: “noticeDays” should be a number; ${outcome}.`);
    });
  }
});
