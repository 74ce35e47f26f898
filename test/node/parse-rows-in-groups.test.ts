/** Rows that stand inside of groups, or that hold nothing: the list has all subprocessors, and only them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';
import { at } from '../corpus/pointer.js';

const today = '2025-06-01';
const parse = (json: unknown) => parseManifest(json, { today });
const told = (json: unknown) => parse(json).problems.map(({ path, code }) => [path, code]);

describe('rows inside of a group', () => {
  const json = {
    version: 1,
    groups: [
      { title: 'Infra', subprocessors: [{ name: 'AWS' }, { name: 'GCP', added: '2025-02-30' }] },
      { id: 'support', title: 'Support', vendors: { name: 'Desk', group: 'other' } },
    ],
    subprocessors: [{ name: 'Own' }],
  };

  it('are taken into the list, with that group', () => {
    const { manifest } = parse(json);
    assert.deepEqual(manifest?.subprocessors, [
      { name: 'Own' },
      { name: 'AWS', group: ['infra'] },
      { name: 'GCP', added: '2025-02-30', group: ['infra'] },
      { name: 'Desk', group: ['other', 'support'] },
    ]);
    assert.deepEqual(manifest.groups, [
      { id: 'infra', title: 'Infra' },
      { id: 'support', title: 'Support' },
    ]);
  });

  it('are reported, and their problems lead to where they were published', () => {
    assert.deepEqual(told(json), [
      ['/groups/0/subprocessors', 'unknown-key'],
      ['/groups/1/vendors', 'unknown-key'],
      ['/groups/0/id', 'missing'],
      ['/groups/0/subprocessors/1/added', 'not-a-date'],
      ['/groups/1/vendors/group', 'unknown-group'],
    ]);
  });

  it('are found where nothing stands beside the groups, or where the group is a single one', () => {
    const group = { id: 'g', title: 'G', subprocessors: ['AWS'] };
    for (const groups of [group, [group]]) {
      assert.deepEqual(parse({ version: 1, groups }).manifest?.subprocessors, [{ name: 'AWS', group: ['g'] }]);
    }
    assert.deepEqual(told({ version: 1, groups: group }), [
      ['/groups/subprocessors', 'unknown-key'],
      ['/groups/subprocessors/0', 'wrong-type'],
    ]);
    assert.deepEqual(told({ version: 1, groups: { ...group, title: 7 } }).at(1), ['/groups/title', 'wrong-type']);
  });
});

describe('groups under a key in another case', () => {
  const Groups = [{ id: 'g', title: 'G', Subprocessors: [{ name: 'AWS' }] }];

  it('are read with their rows', () => {
    assert.deepEqual(parse({ version: 1, Groups }).manifest?.subprocessors, [{ name: 'AWS', group: ['g'] }]);
  });

  it('do not take the place of those under the right key', () => {
    const json = { version: 1, group: 'All', groups: Groups };
    assert.deepEqual(parse(json).manifest?.subprocessors, [{ name: 'AWS', group: ['g'] }]);
  });
});

describe('a group without an id', () => {
  it('gets one from its title, which no other group has', () => {
    const groups = [
      { title: 'Infra' },
      { id: 'infra', title: 'I' },
      { title: { de: 'Hilfe', en: 'Help' } },
      { title: '☁' },
    ];
    const { manifest } = parse({ version: 1, groups, subprocessors: [{ name: 'A' }] });
    assert.deepEqual(
      manifest?.groups?.map(({ id }) => id),
      ['infra-2', 'infra', 'help', '☁'],
    );
  });
});

describe('a row that holds nothing', () => {
  it('is left out and reported, and later problems still point at the published rows', () => {
    const json = {
      version: 1,
      subprocessors: [
        null,
        {},
        { name: '', purpose: ' ', fields: { risk: null } },
        { name: 'A', appliesTo: { x: 'y' } },
      ],
    };
    assert.deepEqual(parse(json).manifest?.subprocessors, [{ name: 'A', appliesTo: { x: ['y'] } }]);
    assert.deepEqual(
      told(json).filter(([, code]) => code === 'empty'),
      [
        ['/subprocessors/0', 'empty'],
        ['/subprocessors/2/fields/risk', 'empty'],
        ['/subprocessors/0', 'empty'],
      ],
    );
    assert.ok(parse(json).problems.some(({ message }) => message === 'In 3 rows: This row is empty; it is left out.'));
    assert.deepEqual(told(json).at(-1), ['/subprocessors/3/appliesTo/x', 'unknown-dimension']);
  });

  it('is not one that has no name and yet says something', () => {
    for (const row of [{ purpose: 'Hosting' }, { fields: { risk: 0 } }, { name: '', group: 'g' }]) {
      assert.equal(at(parse({ version: 1, subprocessors: [row] }).manifest, '/subprocessors/0/name'), '');
    }
  });
});
