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

  it('names the key or the value it is about, or the row', () => {
    for (const json of all) {
      for (const { path, code, message } of problemsOf(json)) {
        if (!path || code === 'version') continue;
        const keys = keysOf(path);
        const value = at(json, path);
        const named =
          keys.some((key) => message.includes(`“${key}”`)) ||
          (/^(string|number)$/.test(typeof value) && message.includes(`“${String(value)}”`)) ||
          /^(In \d+ rows: )?This row /.test(message) ||
          code === 'unknown-column';
        assert.ok(named, `${path}: ${message}`);
      }
    }
  });
});

describe('a misspelt key brings a suggestion of the known one', () => {
  for (const [json, near] of [
    [withRow({ lcations: 'IE' }), 'locations'],
    [withRow({ Purpse: 'x' }), 'purpose'],
    [withRow({ legalnme: 'x' }), 'legalName'],
    [withRow({ Country: 'IE' }), 'country'],
    [withRow({ links: [{ lable: 'x' }] }), 'label'],
    [withRow({ locations: { contry: 'IE' } }), 'country'],
    [withDocument({ titel: 'x' }), 'title'],
    [withDocument({ groups: [{ id: 'g', title: 'G', descripton: 'x' }] }), 'description'],
    [withDocument({ columns: ['purpse'] }), 'purpose'],
  ] as const) {
    it(near, () => assert.ok(onlyMessage(json).endsWith(` Did you mean “${near}”?`), onlyMessage(json)));
  }

  it('but a key that resembles none brings no suggestion', () => {
    for (const key of ['banana', 'x', 'Acme', 'DPO', 'SLA tier']) {
      assert.doesNotMatch(onlyMessage(withRow({ [key]: 'x' })), /Did you mean/);
    }
  });

  it('and the list itself is found under a misspelt key', () => {
    assert.equal(
      onlyMessage({ version: 1, subprocesors: [] }),
      '“subprocesors” is not a known key; it is read as “subprocessors”.',
    );
  });
});

describe('a message', () => {
  it('quotes a value that is not in a closed list, lists those that are, and suggests the closest', () => {
    const message = onlyMessage(withRow({ links: { rel: 'websit' } }));
    assert.match(
      message,
      /^“websit” is not one of “website”, “privacy”, “dpa”, “subprocessors”, “trust”\. Did you mean “website”\?$/,
    );
  });

  it('says where text belongs that stands in place of a country code', () => {
    assert.match(onlyMessage(withRow({ locations: { country: 'Ireland' } })), /“Ireland”.*“text”/);
  });

  it('counts items from one, as people do', () => {
    assert.match(
      onlyMessage(withRow({ locations: ['IE', 7] })),
      /^Item 2 of “locations” should be text or an object; /,
    );
    assert.match(
      onlyMessage({ version: 1, subprocessors: [{ name: 'A' }, 'B'] }),
      /^This row should be an object; “B” is used as its “name”\.$/,
    );
  });

  it('shortens a value of 5,000 characters', () => {
    assert.ok(onlyMessage(withRow({ added: 'x'.repeat(5000) })).length < 200);
  });
});

describe('the messages, word for word', () => {
  const rows = (...subprocessors: unknown[]) => ({ version: 1, subprocessors });
  for (const [json, message] of [
    [{ subprocessors: [] }, '“version” is missing; version 1 is assumed.'],
    [{ version: '1', subprocessors: [] }, '“version” should be the number 1; version 1 is assumed.'],
    [{ version: 2, subprocessors: [] }, '“version” is 2; the list is read as version 1 as far as possible.'],
    [[{ name: 'A' }], 'The rows should be in an object: {"version": 1, "subprocessors": […]}.'],
    [[], 'This is not a manifest: “subprocessors” is missing.'],
    [{ groups: 7 }, 'This is not a manifest: “subprocessors” is missing.'],
    [rows({ purpose: 'Hosting' }), '“name” is missing.'],
    [{ version: 1, subprocessors: [{ name: 'A' }, { name: ' ' }] }, 'This row is empty; it is left out.'],
    [
      withRow({ lcations: 'IE' }),
      '“lcations” is not a known key; it is shown as a custom field. Did you mean “locations”?',
    ],
    [withDocument({ footer: 'x' }), '“footer” is not a known key; it is shown below the list.'],
    [withDocument({ footer: 7 }), '“footer” is not a known key; it is not shown.'],
    [withRow({ added: '2025-02-30' }), '“2025-02-30” is not a valid date (YYYY, YYYY-MM or YYYY-MM-DD).'],
    [withRow({ links: { url: 'a b' } }), '“a b” is not a web or e-mail address.'],
    [withRow({ contacts: { email: 'a' } }), '“a” is not an e-mail address.'],
    [
      withRow({ locations: { country: 'Ireland' } }),
      '“Ireland” is not a country code such as “IE”; other text belongs in “text”.',
    ],
    [withDocument({ language: 'English' }), '“English” is not a language tag such as “en” or “pt-BR”.'],
    [
      withRow({ transfer: { mechanism: 'scc' } }),
      '“scc” is not one of “SCC”, “DPF”, “adequacy”, “BCR”, “none”. Did you mean “SCC”?',
    ],
    [withRow({ via: ['a', 'b'] }), '“via” should be text; it is treated as text.'],
    [withRow({ links: 7 }), '“links” should be text, an object or a list; it is treated as text.'],
    [
      withRow({ purpose: { english: 'Hosting' } }),
      '“purpose” has the key “english”, which is not a language tag such as “en”; it is treated as text.',
    ],
    [withDocument({ publisher: 'P' }), '“publisher” should be an object; “P” is used as its “name”.'],
    [withDocument({ changePolicy: { noticeDays: '30' } }), '“noticeDays” should be a number; it is read as 30.'],
    [rows({ id: 'a', name: 'A' }, { id: 'a', name: 'B' }), 'The id “a” is already used; this row gets “a-2”.'],
    [
      rows({ name: 'A' }, { name: 'A' }, { name: 'B', via: 'a' }),
      'The id “a” refers to more than one row; this row gets “a-2”.',
    ],
    [
      withDocument({ groups: ['g', 'g'].map((id) => ({ id, title: 'G' })) }),
      'The id “g” is already used by another group.',
    ],
    [
      { ...withRow({ group: 'infra' }), groups: [{ id: 'infras', title: 'I' }] },
      '“infra” is not declared in “groups”. Did you mean “infras”?',
    ],
    [withRow({ appliesTo: { planet: 'Mars' } }), '“planet” is not declared in “dimensions”.'],
    [
      { ...withRow({ appliesTo: { d: 'w' } }), dimensions: { id: 'd', label: 'D', values: 'v' } },
      '“w” is not a value of the dimension “d”.',
    ],
    [withDocument({ columns: 'colour' }), '“colour” is not a known column.'],
    [
      { ...withRow({ added: '2025-02-01' }), updated: '2025-01-01' },
      '“updated” is 2025-01-01, but the latest change is dated 2025-02-01.',
    ],
  ] as const) {
    it(message, () => assert.equal(onlyMessage(json), message));
  }
});
