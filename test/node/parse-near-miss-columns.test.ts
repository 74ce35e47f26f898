/** Columns that are spelt another way are read as what they mean: a list never loses a column to a capital letter. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';
import { withDocument } from '../corpus/bad.js';

const read = (document: object) => {
  const { manifest, problems } = parseManifest(withDocument(document), { today: '2025-06-01' });
  assert.ok(manifest);
  const told = problems.filter(({ code }) => code === 'unknown-column');
  for (const { severity } of told) assert.equal(severity, 'warning');
  return { manifest, told: told.map(({ path, message }) => `${path}: ${message}`) };
};

describe('a column', () => {
  it('that differs in spelling, or is a known heading, is read as the field that it means, and reported', () => {
    const { manifest, told } = read({
      columns: ['Name', 'Data location', 'links.DPA', { field: 'Vendor', with: 'Legal name' }],
    });
    assert.deepEqual(manifest.columns, ['name', 'locations', 'links.dpa', { field: 'name', with: ['legalName'] }]);
    assert.deepEqual(told, [
      '/columns/0: “Name” is not a known column; it is read as “name”.',
      '/columns/1: “Data location” is not a known column; it is read as “locations”.',
      '/columns/2: “links.DPA” is not a known column; it is read as “links.dpa”.',
      '/columns/3: “Vendor” is not a known column; it is read as “name”.',
      '/columns/3: “Legal name” is not a known column; it is read as “legalName”.',
    ]);
  });

  it('of a group is read so too, and a single one is reported without a number', () => {
    const { manifest, told } = read({ groups: { id: 'g', title: 'G', columns: 'Purpose' } });
    assert.deepEqual(manifest.groups?.[0]?.columns, ['purpose']);
    assert.deepEqual(told, ['/groups/columns: “Purpose” is not a known column; it is read as “purpose”.']);
  });

  it('that names a custom field, a dimension or an unknown key of a row stays what it is', () => {
    const columns = ['Vendor', 'Data location', 'DPA', 'Country'];
    const { manifest, told } = read({
      columns,
      fields: { Vendor: { label: 'V' } },
      dimensions: { id: 'Data location', label: 'D', values: [] },
      subprocessors: [{ name: 'A', DPA: 'Signed', Country: 'Ireland' }],
    });
    assert.deepEqual(manifest.columns, columns);
    assert.deepEqual(told, []);
  });

  it('that differs from a custom field in spelling is read as that field', () => {
    const { manifest } = read({ columns: 'risk level', subprocessors: [{ name: 'A', 'Risk level': 'Low' }] });
    assert.deepEqual(manifest.columns, ['Risk level']);
  });

  it('that is near to none stays, and is reported', () => {
    const { manifest, told } = read({ columns: ['purpse', 'colour'] });
    assert.deepEqual(manifest.columns, ['purpse', 'colour']);
    assert.deepEqual(told, [
      '/columns/0: “purpse” is not a known column. Did you mean “purpose”?',
      '/columns/1: “colour” is not a known column.',
    ]);
  });
});
