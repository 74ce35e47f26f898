/** A problem is told at a place that the published file has, so that its publisher finds it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';
import { badManifests, withDocument } from '../corpus/bad.js';
import { at } from '../corpus/pointer.js';

const pathsOf = (json: unknown): string[] =>
  parseManifest(json, { today: '2025-06-01' }).problems.map(({ path }) => path);

describe('each path', () => {
  for (const { title, manifest } of badManifests) {
    it(`leads to a place of the file, or to one that a key is missing from: ${title}`, () => {
      for (const path of pathsOf(manifest)) {
        const holder = path.replace(/\/[^/]*$/, '');
        assert.ok(at(manifest, path) !== undefined || at(manifest, holder) !== undefined, path);
      }
    });
  }
});

describe('a warning', () => {
  const twice = [
    { id: 'a', name: 'A', appliesTo: { planet: 'Mars' } },
    { id: 'a', name: 'A' },
  ];

  it('in a bare list of rows leads there', () => {
    assert.deepEqual(pathsOf(twice), ['', '/0/appliesTo/planet', '/1/id']);
  });

  it('in rows under a misspelt key leads there', () => {
    assert.deepEqual(pathsOf({ version: 1, subproccessors: twice }), [
      '/subproccessors',
      '/subproccessors/0/appliesTo/planet',
      '/subproccessors/1/id',
    ]);
  });

  it('in a single value where a list may stand has no number', () => {
    const group = { id: 'g', title: 'G', columns: 'colour' };
    assert.deepEqual(pathsOf(withDocument({ columns: 'colour', groups: group })), ['/columns', '/groups/columns']);
    assert.deepEqual(pathsOf(withDocument({ columns: { field: 'colour' } })), ['/columns']);
    assert.deepEqual(pathsOf({ version: 1, subprocessors: { name: 'A', appliesTo: { planet: 'Mars' } } }), [
      '/subprocessors/appliesTo/planet',
    ]);
  });

  it('in one of several keeps its number', () => {
    const groups = [{ id: 'g', title: 'G', columns: ['name', 'colour'] }];
    assert.deepEqual(pathsOf(withDocument({ columns: ['name', 'colour'], groups })), [
      '/columns/1',
      '/groups/0/columns/1',
    ]);
  });
});
