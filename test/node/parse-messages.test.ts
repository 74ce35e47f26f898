/** What a publisher is told: plain sentences that quote what they wrote. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseManifest } from '../../src/manifest/parse.js';
import { badManifests, notManifests, withDocument, withRow } from '../corpus/bad.js';
import { at, keysOf } from '../corpus/pointer.js';

const problemsOf = (json: unknown) => parseManifest(json, { today: '2025-06-01' }).problems;
const onlyMessage = (json: unknown): string => {
  const [problem, ...rest] = problemsOf(json);
  assert.deepEqual(rest, []);
  return problem?.message ?? '';
};

describe('every message', () => {
  const all = [...badManifests.map(({ manifest }) => manifest), ...notManifests.map(([, json]) => json)];

  it('is made of short plain sentences', () => {
    for (const { message } of all.flatMap(problemsOf)) {
      assert.match(message, /^[\p{Lu}“].*[.?]$/su);
      assert.ok(message.length < 200, message);
      assert.doesNotMatch(message, /\bundefined\b|\bNaN\b|\[object|invalid|zod/);
    }
  });

  it('names the key or the value it is about, or the number of the row', () => {
    for (const json of all) {
      for (const { path, code, message } of problemsOf(json)) {
        if (!path || code === 'version') continue;
        const keys = keysOf(path);
        const value = at(json, path);
        const named =
          keys.some((key) => message.includes(`“${key}”`)) ||
          (typeof value === 'string' && message.includes(`“${value}”`)) ||
          /^Row \d+ /.test(message) ||
          code === 'unknown-column';
        assert.ok(named, `${path}: ${message}`);
      }
    }
  });
});

describe('a key that is nearly right brings up the one that is meant', () => {
  for (const [json, near] of [
    [withRow({ location: 'IE' }), 'locations'],
    [withRow({ Purpose: 'x' }), 'purpose'],
    [withRow({ legalname: 'x' }), 'legalName'],
    [withRow({ links: [{ lable: 'x' }] }), 'label'],
    [withRow({ locations: { contry: 'IE' } }), 'country'],
    [withDocument({ titel: 'x' }), 'title'],
    [withDocument({ groups: [{ id: 'g', title: 'G', descripton: 'x' }] }), 'description'],
    [withDocument({ columns: ['purpse'] }), 'purpose'],
    [withDocument({ columns: ['link'] }), 'links'],
  ] as const) {
    it(near, () => assert.ok(onlyMessage(json).endsWith(` Did you mean “${near}”?`), onlyMessage(json)));
  }

  it('but one that is like none brings up none', () => {
    for (const key of ['banana', 'x', 'Acme', 'DPO', 'SLA tier']) {
      assert.doesNotMatch(onlyMessage(withRow({ [key]: 'x' })), /Did you mean/);
    }
  });

  it('and the list itself is found under a misspelt key', () => {
    assert.equal(onlyMessage({ version: 1, subprocesors: [] }), '“subprocesors” is read as “subprocessors”.');
  });
});

describe('a message', () => {
  it('quotes a value that is not one of the known, and lists these', () => {
    const message = onlyMessage(withRow({ links: { rel: 'websit' } }));
    assert.match(message, /“rel”: “websit” is not one of “website”, “privacy”, “dpa”, “subprocessors”, “trust”\./);
  });

  it('says where free words go that stand for a country code', () => {
    assert.match(onlyMessage(withRow({ locations: { country: 'Ireland' } })), /“Ireland”.*“text”/);
  });

  it('counts items from one, as people do', () => {
    assert.match(onlyMessage(withRow({ locations: ['IE', 7] })), /^Item 2 of “locations” should be text or an object/);
    assert.match(onlyMessage({ version: 1, subprocessors: [{ name: 'A' }, 'B'] }), /^Row 2 should be an object/);
  });

  it('shortens a value of 5,000 characters', () => {
    assert.ok(onlyMessage(withRow({ added: 'x'.repeat(5000) })).length < 200);
  });
});
