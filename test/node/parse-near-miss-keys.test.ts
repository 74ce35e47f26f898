/** Keys as people write them: spelt another way, or the heading that a table had. They are read as what they mean. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';
import { withDocument, withRow } from '../corpus/bad.js';
import { at } from '../corpus/pointer.js';

const today = '2025-06-01';
const errorsOf = (json: unknown) =>
  parseManifest(json, { today })
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ path, code }) => [path, code]);
const row = (published: object): unknown =>
  at(parseManifest({ version: 1, subprocessors: [published] }, { today }).manifest, '/subprocessors/0');

describe('a row under the headings of a spreadsheet', () => {
  const published = { Name: 'AWS', Purpose: 'Hosting', Location: 'IE' };

  it('is read as if it had the keys of the format', () => {
    assert.deepEqual(row(published), { name: 'AWS', purpose: 'Hosting', locations: ['IE'] });
  });

  it('is reported key by key', () => {
    const { problems } = parseManifest({ version: 1, subprocessors: [published] }, { today });
    assert.deepEqual(
      problems.map(({ path, message }) => [path, message]),
      [
        ['/subprocessors/0/Name', '“Name” is not a known key; it is read as “name”.'],
        ['/subprocessors/0/Purpose', '“Purpose” is not a known key; it is read as “purpose”.'],
        ['/subprocessors/0/Location', '“Location” is not a known key; it is read as “locations”.'],
      ],
    );
  });
});

describe('a key of a row', () => {
  for (const [key, meant] of [
    ['legal_name', 'legalName'],
    ['LEGAL NAME', 'legalName'],
    ['legal-name', 'legalName'],
    ['Data Categories', 'dataCategories'],
    ['object_by', 'objectBy'],
    ['Company', 'name'],
    ['Vendor', 'name'],
    ['Sub-processor', 'name'],
    ['Subprocessors', 'name'],
    ['Sub-processor name', 'name'],
    ['Name of subprocessor', 'name'],
    ['Third party', 'name'],
    ['Entity name', 'name'],
    ['Legal entity', 'legalName'],
    ['Purpose of processing', 'purpose'],
    ['Purposes of the processing', 'purpose'],
    ['Processing purpose', 'purpose'],
    ['Nature of processing', 'purpose'],
    ['Services provided', 'purpose'],
    ['Data location', 'locations'],
    ['dataLocations', 'locations'],
    ['Processing location', 'locations'],
    ['Location of processing', 'locations'],
    ['Location of data', 'locations'],
    ['Country of processing', 'locations'],
    ['Countries of processing', 'locations'],
    ['Country of incorporation', 'country'],
    ['Transfer mechanism', 'transfer'],
    ['Categories of data', 'dataCategories'],
    ['Categories of personal data', 'dataCategories'],
    ['Type of data', 'dataCategories'],
    ['Personal data', 'dataCategories'],
    ['Data subjects', 'dataSubjects'],
    ['Categories of data subjects', 'dataSubjects'],
    ['Duration of processing', 'duration'],
    ['Start Date', 'added'],
    ['Date added', 'added'],
    ['End date', 'removed'],
    ['Last updated', 'updated'],
    ['last_modified', 'updated'],
    ['Objection deadline', 'objectBy'],
    ['Contact details', 'contacts'],
    ['URL', 'links'],
  ] as const) {
    it(`“${key}” is read as “${meant}”`, () => {
      const published = { ...(meant !== 'name' && { name: 'A' }), [key]: '2025' };
      const json = { version: 1, subprocessors: [published] };
      const value = at(parseManifest(json, { today }).manifest, `/subprocessors/0/${meant}`);
      assert.equal([value].flat()[0], '2025');
      assert.equal(at(parseManifest(json).manifest, '/subprocessors/0/fields'), undefined);
      assert.deepEqual(errorsOf(json)[0], [`/subprocessors/0/${key}`, 'unknown-key']);
    });
  }

  for (const key of ['Country', 'Countries', 'Date', 'Type', 'Status', 'Service', 'Description', 'Former', 'Legal']) {
    it(`“${key}” can mean several things and stays a custom field`, () => {
      assert.deepEqual(row({ name: 'A', [key]: 'x' }), { name: 'A', fields: { [key]: 'x' } });
    });
  }

  it('stays a custom field where the right one is there too, so that nothing is lost', () => {
    assert.deepEqual(row({ name: 'A', Name: 'B', Company: 'C' }), { name: 'A', fields: { Name: 'B', Company: 'C' } });
    assert.deepEqual(row({ Company: 'C', Vendor: 'V' }), { name: 'C', fields: { Vendor: 'V' } });
  });

  it('is read with the faults of its value', () => {
    assert.deepEqual(errorsOf(withRow({ Added: '2025-02-30' })), [
      ['/subprocessors/0/Added', 'unknown-key'],
      ['/subprocessors/0/Added', 'not-a-date'],
    ]);
  });
});

describe('a heading that names a page', () => {
  it('becomes a link of that kind, beside the links that are there', () => {
    assert.deepEqual(
      row({
        name: 'A',
        'Privacy Policy': 'https://a.example/privacy',
        links: 'https://a.example/',
        DPA: 'https://a.example/dpa',
        Website: 'https://a.example/en',
        'Subprocessor list': 'https://a.example/sub',
      }),
      {
        name: 'A',
        links: [
          'https://a.example/',
          { url: 'https://a.example/privacy', rel: 'privacy' },
          { url: 'https://a.example/dpa', rel: 'dpa' },
          { url: 'https://a.example/en', rel: 'website' },
          { url: 'https://a.example/sub', rel: 'subprocessors' },
        ],
      },
    );
  });

  it('stays a custom field where its value is no address: “DPA: signed” is no link', () => {
    assert.deepEqual(row({ name: 'A', DPA: 'Signed' }), { name: 'A', fields: { DPA: 'Signed' } });
  });
});

describe('keys of other objects', () => {
  for (const [title, json, pointer, value] of [
    ['the document’s', withDocument({ Closing: 'Bye', last_updated: '2025', 'Change Policy': 'P' }), '/closing', 'Bye'],
    ['the document’s date', withDocument({ last_updated: '2025' }), '/updated', '2025'],
    [
      'the document’s policy',
      withDocument({ 'Change Policy': { Description: 'P' } }),
      '/changePolicy/description',
      'P',
    ],
    ['the publisher’s', withDocument({ publisher: { Name: 'P' } }), '/publisher/name', 'P'],
    ['the publisher’s website', withDocument({ publisher: { name: 'P', url: '/' } }), '/publisher/website', '/'],
    ['a group’s', withDocument({ Groups: [{ ID: 'g', Title: 'G' }] }), '/groups/0/title', 'G'],
    ['a group’s name', withDocument({ groups: [{ id: 'g', name: 'G' }] }), '/groups/0/title', 'G'],
    ['a link’s href', withRow({ links: { href: '/a', title: 'L' } }), '/subprocessors/0/links/0/url', '/a'],
    ['a link’s title', withRow({ links: { href: '/a', title: 'L' } }), '/subprocessors/0/links/0/label', 'L'],
    ['a contact’s', withRow({ contacts: { 'E-Mail': 'a@b.c' } }), '/subprocessors/0/contacts/0/email', 'a@b.c'],
    ['a location’s', withRow({ locations: { Country: 'IE' } }), '/subprocessors/0/locations/0/country', ['IE']],
    ['a transfer’s', withRow({ transfer: { Mechanism: 'SCC' } }), '/subprocessors/0/transfer/0/mechanism', 'SCC'],
    ['a subscription’s', withDocument({ subscribe: { Type: 'web', href: '/s' } }), '/subscribe/0/url', '/s'],
    [
      'a column’s',
      withDocument({ columns: [{ key: 'name', title: 'N' }] }),
      '/columns/0',
      { field: 'name', label: 'N' },
    ],
  ] as const) {
    it(`are read as well: ${title}`, () =>
      assert.deepEqual(at(parseManifest(json, { today }).manifest, pointer), value));
  }

  it('never turn the publisher into a subprocessor', () => {
    const json = { version: 1, company: { name: 'P' }, subprocessors: [{ name: 'A' }] };
    assert.equal(parseManifest(json).manifest?.subprocessors.length, 1);
  });
});

describe('text around the rows under a key that means nothing', () => {
  it('stands below the list, after the closing words, in every language of theirs', () => {
    const json = withDocument({ closing: { en: 'Bye', de: 'Ende' }, 'Data protection officer': 'Jane Doe' });
    assert.deepEqual(at(parseManifest(json).manifest, '/closing'), {
      en: 'Bye\n\nData protection officer: Jane Doe',
      de: 'Ende\n\nData protection officer: Jane Doe',
    });
  });
});
