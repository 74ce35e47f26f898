/** What keeps to the schema and is yet probably not what was meant: warnings, and nothing changes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';
import { withDocument, withRow } from '../corpus/bad.js';
import { normalized } from '../corpus/normalized.js';

const today = '2025-06-01';

function warnings(json: unknown): string[][] {
  const { manifest, problems } = parseManifest(json, { today });
  assert.deepEqual(manifest, normalized(json));
  for (const { severity } of problems) assert.equal(severity, 'warning');
  return problems.map(({ path, code }) => [path, code]);
}

const rows = (...subprocessors: object[]) => ({ version: 1, subprocessors });

describe('a warning is given for', () => {
  it('the same id twice, at each repetition', () => {
    assert.deepEqual(
      warnings(rows({ id: 'a', name: 'A' }, { id: 'b', name: 'B' }, { id: 'a', name: 'C' }, { id: 'a', name: 'D' })),
      [
        ['/subprocessors/2/id', 'duplicate-id'],
        ['/subprocessors/3/id', 'duplicate-id'],
      ],
    );
  });

  it('the same name twice, only where something refers to it: nobody wrote the id that both would get', () => {
    const twice = [{ name: 'AWS' }, { name: 'AWS', purpose: 'Backup' }];
    assert.deepEqual(warnings(rows(...twice)), []);
    assert.deepEqual(warnings(rows(...twice, { name: 'B', via: 'aws' })), [['/subprocessors/1', 'duplicate-id']]);
    assert.deepEqual(warnings({ ...rows(...twice), changes: [{ date: '2025', subprocessor: 'aws' }] }), [
      ['/subprocessors/1', 'duplicate-id'],
    ]);
  });

  it('the same id twice, whatever Object.prototype has under that name', () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      assert.deepEqual(warnings(rows({ id, name: 'A' })), []);
      assert.deepEqual(warnings(rows({ id, name: 'A' }, { id, name: 'B' })), [['/subprocessors/1/id', 'duplicate-id']]);
    }
  });

  it('two groups of one id', () => {
    const group = { id: 'g', title: 'G' };
    assert.deepEqual(warnings(withDocument({ groups: [group, group] })), [['/groups/1/id', 'duplicate-id']]);
  });

  it('a group that is not declared, where groups are', () => {
    const groups = [{ id: 'g', title: 'G' }];
    assert.deepEqual(warnings({ ...withRow({ group: ['g', 'h'] }), groups }), [
      ['/subprocessors/0/group', 'unknown-group'],
    ]);
    assert.deepEqual(warnings({ ...withRow({ group: 'constructor' }), groups }), [
      ['/subprocessors/0/group', 'unknown-group'],
    ]);
    assert.deepEqual(warnings(withRow({ group: 'h' })), []);
  });

  it('a dimension, or a value of one, that is not declared', () => {
    const dimensions = [{ id: 'region', label: 'Region', values: ['EU', { id: 'us', label: 'US' }] }];
    const applying = (appliesTo: object) => warnings({ ...withRow({ appliesTo }), dimensions });
    assert.deepEqual(applying({ region: ['EU', 'us'] }), []);
    assert.deepEqual(applying({ region: 'UK' }), [['/subprocessors/0/appliesTo/region', 'unknown-dimension']]);
    assert.deepEqual(applying({ constructor: 'EU' }), [
      ['/subprocessors/0/appliesTo/constructor', 'unknown-dimension'],
    ]);
  });

  it('a column that is neither a row’s key, a field, a dimension nor a kind of link', () => {
    const known = { fields: { risk: { label: 'Risk' } }, dimensions: [{ id: 'region', label: 'R', values: [] }] };
    const columns = ['name', 'links.dpa', 'risk', 'region', { field: 'purpose', with: ['address', 'risk'] }];
    assert.deepEqual(warnings(withDocument({ ...known, columns })), []);
    assert.deepEqual(
      warnings(withDocument({ columns: ['risk', 'links.docs', { field: 'name', with: 'constructor' }] })),
      [
        ['/columns/0', 'unknown-column'],
        ['/columns/1', 'unknown-column'],
        ['/columns/2', 'unknown-column'],
      ],
    );
    const groups = [{ id: 'g', title: 'G', columns: ['name', 'nothing'] }];
    assert.deepEqual(warnings(withDocument({ groups })), [['/groups/0/columns/1', 'unknown-column']]);
  });

  it('a list that says it was updated before its newest past change', () => {
    const early = [['/updated', 'updated-too-early']];
    const updated = (day: string, row: object) => warnings({ ...withRow(row), updated: day });
    assert.deepEqual(updated('2025-01-01', { added: '2025-02-01' }), early);
    assert.deepEqual(updated('2025-02-01', { added: '2025-02-01' }), []);
    assert.deepEqual(updated('2025', { added: '2025-02-01' }), []);
    assert.deepEqual(updated('2025-01-01', { added: '2025-07-01' }), [], 'a change ahead of today is none yet');
    assert.deepEqual(updated('2025-01-01', { removed: '2025-05-01' }), early);
    assert.deepEqual(warnings({ ...withRow({}), updated: '2025-01-01', changes: [{ date: '2025-03-01' }] }), early);
  });
});
