/** What publint and Are the Types Wrong say of the package as it is packed: nothing, for no entry. Neither needs a network. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { checkPackage, createPackageFromTarballData, type Analysis } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { pack } from './packed-package.js';

const folder = join('.build', `packed-${String(process.pid)}`);
const description = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };
let archive: Uint8Array<ArrayBuffer>;
before(() => {
  archive = new Uint8Array(readFileSync(pack(folder)));
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('publint has nothing to say, not even a suggestion', async () => {
  const { messages } = await publint({ strict: true, pack: { tarball: archive.buffer } });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, description)),
    [],
  );
});

describe('Are the Types Wrong finds declarations', () => {
  let analysis: Analysis;
  before(async () => {
    const result = await checkPackage(createPackageFromTarballData(archive));
    assert.ok(result.types, 'There are no declarations at all.');
    analysis = result;
  });

  for (const entry of Object.keys(description.exports)) {
    test(`for ${entry}, wherever modules are imported`, () => {
      assert.ok(analysis.entrypoints[entry], 'not looked at');
      // As its profile `esm-only` does. Lit is of modules only, and TypeScript 7 no longer knows `node10`.
      const ignored = ['node10', 'node16-cjs'];
      const problems = analysis.problems.filter(
        (problem) =>
          !('entrypoint' in problem) || (problem.entrypoint === entry && !ignored.includes(problem.resolutionKind)),
      );
      assert.deepEqual(problems, []);
    });
  }
});
