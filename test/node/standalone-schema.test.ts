/** The standalone file carries the schema's declarations without zod: it has to read every document as zod's schema does. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import fc from 'fast-check';
import { repairManifest } from '../../src/manifest/repair.js';
import { manifest as schema, subprocessor } from '../../src/manifest/schema.js';
import { badManifests, notManifests } from '../corpus/bad.js';
import { goodManifests } from '../corpus/good.js';

const { outputFiles } = await build({
  entryPoints: ['src/manifest/repair.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  alias: { 'zod/mini': './src/tools/build/zod-declarations.ts' },
});
const code = outputFiles[0]?.text ?? '';
const standalone = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
  repairManifest: typeof repairManifest;
};

const documents: [title: string, json: unknown][] = [
  ...goodManifests,
  ...badManifests.map(({ title, manifest }): [string, unknown] => [title, manifest]),
  ...notManifests.map(([title, json]): [string, unknown] => [title, json]),
];

/** Without the set of arrays made from single values, whose content nobody can list. */
const resultOf = ({ manifest, problems, origins }: ReturnType<typeof repairManifest>) => ({
  manifest,
  problems,
  origins,
});

it('holds no zod', () => {
  assert.doesNotMatch(code, /safeParse|ZodError|\$ZodType/);
});

describe('the same manifest and the same problems come of', () => {
  for (const [title, json] of documents) {
    it(title, () => {
      assert.deepEqual(resultOf(standalone.repairManifest(json)), resultOf(repairManifest(json)));
    });
  }

  it('whatever JSON stands in a row', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(subprocessor.shape)), fc.jsonValue()), (row) => {
        const json = { version: 1, subprocessors: [row] };
        assert.deepEqual(resultOf(standalone.repairManifest(json)), resultOf(repairManifest(json)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a manifest without errors is one that zod accepts, and the other way round', () => {
  for (const [title, json] of documents) {
    // zod does not look under an own `__proto__` key of a map: see corpus.test.ts.
    if (title.includes('__proto__')) continue;
    it(title, () => {
      const errors = repairManifest(json).problems.filter(({ severity }) => severity === 'error');
      assert.equal(errors.length === 0, schema.safeParse(json).success);
    });
  }
});
