/** A list in which nothing is published: “No subprocessors are listed” is a statement, which only `[]` makes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';
import { read } from './list-by-hand.js';

const parse = (json: unknown) => parseManifest(json, { today: '2025-06-01' });
const list = (subprocessors: unknown, more: object = {}) => ({ version: 1, ...more, subprocessors });

describe('a list without any row that says something', () => {
  for (const rows of [[{}], [null], [{ name: '' }, {}], {}, null, '', [[]]]) {
    it(`is refused, so that the page keeps its own content: ${JSON.stringify(rows)}`, () => {
      const { manifest, problems } = parse(list(rows));
      assert.equal(manifest, undefined);
      assert.deepEqual(
        problems.filter(({ code }) => code === 'not-a-manifest').map(({ path, message }) => [path, message]),
        [['', 'No row names anything. To publish that there are no subprocessors, write "subprocessors": [].']],
      );
    });
  }

  for (const more of [{ sections: [{ name: 'A' }] }, { groups: { Infra: [{ name: 'A' }] } }]) {
    it(`is refused where rows may stand in what is not shown: ${JSON.stringify(more)}`, () => {
      const { manifest, problems } = parse(list([], more));
      assert.equal(manifest, undefined);
      assert.deepEqual(
        problems.map(({ code }) => code).filter((code) => code !== 'missing'),
        ['not-a-manifest', 'unknown-key'],
      );
    });
  }

  it('is a list where the publisher wrote it as one', () => {
    assert.deepEqual(parse(list([])), { manifest: list([]), problems: [] });
  });

  it('is a list where a group may say more', () => {
    const groups = [{ id: 'g', title: 'G', description: 'We may also engage others.' }];
    assert.deepEqual(parse(list([{}], { groups })).manifest, list([], { groups }));
  });
});

describe('an empty “subprocessors”', () => {
  it('does not hide the rows under the key beside it', () => {
    for (const key of ['Vendors', 'Companies', 'sub-processors']) {
      const { manifest, problems } = parse(list([], { [key]: [{ name: 'A' }] }));
      assert.deepEqual(manifest, list([{ name: 'A' }]));
      assert.deepEqual(
        problems.map(({ path, code }) => [path, code]),
        [[`/${key}`, 'unknown-key']],
      );
    }
  });
});

describe('rows inside of a group', () => {
  for (const key of ['rows', 'Items', 'entries', 'companies', 'Third parties']) {
    it(`are found under “${key}”`, () => {
      const { manifest } = parse(list([], { groups: [{ id: 'g', title: 'G', [key]: [{ name: 'A' }] }] }));
      assert.deepEqual(manifest?.subprocessors, [{ name: 'A', group: ['g'] }]);
    });
  }
});

describe('a blank role, as a spreadsheet writes one', () => {
  it('does not keep a row from being counted as a subprocessor', () => {
    assert.equal(read(list([{ name: 'A', role: '' }])).totalText, '1 subprocessor');
  });
});
