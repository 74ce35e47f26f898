/** Each bad manifest: its problems, named by place and code, and its words, which are still there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';
import { badManifests, notManifests } from '../corpus/bad.js';
import { goodManifests } from '../corpus/good.js';
import { normalized } from '../corpus/normalized.js';
import { at } from '../corpus/pointer.js';

const today = '2025-06-01';

describe('a good manifest is returned without errors and unchanged, but that every list is an array', () => {
  for (const [name, json] of goodManifests) {
    it(name, () => {
      const { manifest, problems } = parseManifest(json, { today });
      assert.deepEqual(
        problems.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.deepEqual(manifest, normalized(json));
    });
  }
});

describe('a document that is no manifest is refused with one problem', () => {
  for (const [title, json] of notManifests) {
    it(title, () => {
      const { manifest, problems } = parseManifest(json);
      assert.equal(manifest, undefined);
      assert.deepEqual(
        problems.map(({ path, code, severity }) => ({ path, code, severity })),
        [{ path: '', code: 'not-a-manifest', severity: 'error' }],
      );
    });
  }
});

describe('a bad manifest is read, and each of its problems named', () => {
  for (const { title, manifest: json, problems: expected, shown = {} } of badManifests) {
    it(title, () => {
      const { manifest, problems } = parseManifest(json, { today });
      assert.deepEqual(
        problems.map(({ path, code }) => [path, code]),
        expected,
      );
      for (const [pointer, value] of Object.entries(shown)) assert.deepEqual(at(manifest, pointer), value, pointer);
    });
  }
});
