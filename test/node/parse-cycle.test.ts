/** The `manifest` property takes any object, one that holds itself too. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';
import { subprocessor } from '../../src/manifest/schema.js';
import { at } from '../corpus/pointer.js';

const rowKeys = Object.keys(subprocessor.shape);

it('an object that holds itself is read, wherever it does', () => {
  for (const key of [...rowKeys, 'unknown']) {
    const row: Record<string, unknown> = { name: 'A' };
    row[key] = key === 'name' ? { en: row } : row;
    const { problems } = parseManifest({ version: 1, subprocessors: [row] });
    assert.ok(problems.length, key);
  }
});

it('a document that is one of its own rows, and its own publisher, is read', () => {
  const document: Record<string, unknown> = { version: 1, title: 'T' };
  document['publisher'] = document;
  const rows: unknown[] = [{ name: 'A', purpose: 'Hosting' }, document];
  rows.push(rows);
  document['subprocessors'] = rows;
  const { manifest, problems } = parseManifest(document);
  assert.ok(problems.length);
  assert.deepEqual(at(manifest, '/subprocessors/0'), { name: 'A', purpose: 'Hosting' });
  assert.equal(at(manifest, '/title'), 'T');
});

it('a row that is given twice keeps its words in both places', () => {
  const row = { name: 'A', site: { country: 'IE' } };
  const { manifest } = parseManifest({ version: 1, subprocessors: [row, row] });
  for (const index of [0, 1]) assert.equal(at(manifest, `/subprocessors/${index}/fields/site`), 'country: IE');
});
