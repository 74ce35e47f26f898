/** The seed of the property tests: the same in each run, or that of `--seed`, and told by what fails. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { testFiles } from '../quality/files.js';
import { fixedSeed, readSeed } from '../seed.mjs';

describe('a seed', () => {
  it('is always the same unless one is given', () => {
    assert.equal(readSeed(undefined), fixedSeed);
  });

  it('is the number that is given', () => {
    for (const seed of [0, 123, -5, 2 ** 31 - 1, -(2 ** 31)]) assert.equal(readSeed(String(seed)), seed);
  });

  it('may be left to chance, within what can be given again', () => {
    assert.equal(
      readSeed('random', () => 0),
      0,
    );
    const highest = readSeed('random', () => 1 - Number.EPSILON);
    assert.equal(highest, 2 ** 31 - 1);
    assert.equal(readSeed(String(highest)), highest);
  });

  it('is no other text', () => {
    for (const text of ['', ' ', '1.5', '1e3', '0x1', 'Random', String(2 ** 31), '12345678901']) {
      assert.equal(readSeed(text), undefined, text);
    }
  });
});

describe('a property', () => {
  it('has the seed of the run, and tells it when it fails', () => {
    const seed = Number(process.env['PROPERTY_SEED']);
    assert.throws(
      () => {
        fc.assert(fc.property(fc.integer(), (number) => number !== number));
      },
      (error: Error) => error.message.includes(`{ seed: ${seed}, path: "`),
    );
  });

  it('states none of its own, which would come first', () => {
    for (const { path, source } of testFiles()) {
      if (!source.includes("'fast-check'") || path.endsWith('/property-seed.test.ts')) continue;
      assert.doesNotMatch(source, /\bseed\b/, path);
    }
  });

  it('is run in Node: the browsers’ tests are given no seed', () => {
    for (const { path, source } of testFiles()) {
      if (path.startsWith('test/browser/')) assert.ok(!source.includes("'fast-check'"), path);
    }
  });
});
