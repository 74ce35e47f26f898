/** Whatever JSON comes: properties that hold for all of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseManifest } from '../../src/manifest/parse.js';
import type { Problem, ProblemCode } from '../../src/manifest/problem.js';
import { repairManifest } from '../../src/manifest/repair.js';
import * as schema from '../../src/manifest/schema.js';
import { badManifests } from '../corpus/bad.js';
import { goodManifests } from '../corpus/good.js';
import { singleValuesIn } from '../corpus/normalized.js';
import { at, cloned, pointersIn, replaced } from '../corpus/pointer.js';

const options = { today: '2025-06-01' };
const settings = (numRuns: number) => ({ numRuns });

const codes: Record<ProblemCode, true> = {
  encoding: true,
  'not-a-manifest': true,
  'bare-rows': true,
  version: true,
  missing: true,
  empty: true,
  'wrong-type': true,
  'unknown-key': true,
  'unknown-value': true,
  'not-a-date': true,
  'not-an-address': true,
  'not-an-email': true,
  'not-a-country': true,
  'not-a-language': true,
  'duplicate-id': true,
  'unknown-group': true,
  'unknown-dimension': true,
  'unknown-column': true,
  'unknown-code': true,
  html: true,
  'transfer-outside-eea': true,
  'updated-too-early': true,
  // Of a page's own tables, which are no JSON.
  'table-heading': true,
  'table-left': true,
};

/** JSON as a parser makes it: own keys `__proto__` are keys. */
const anyJson = fc.json({ maxDepth: 5 }).map((text): unknown => JSON.parse(text));

const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    'IE',
    'SCC',
    'dpa',
    '2025-02-30',
    '2025',
    'a@example.com',
    '/',
    'javascript:1',
    '__proto__',
    '~/',
    '*',
  ),
);
const keys = fc.oneof(
  fc.constantFrom('Name', 'Company', 'Purpose', 'Data location', 'Privacy Policy', 'Last updated', 'href', 'Country'),
  fc.constantFrom(...Object.keys(schema.subprocessor.shape)),
  fc.constantFrom('country', 'text', 'url', 'rel', 'label', 'mechanism', 'email', 'en', 'de-AT', 'en_US', 'location'),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'a/b', 'm~n', ''),
);
/** Built as text, since a literal or an assignment would make `__proto__` a prototype. */
const { value: mutated } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    words.map((word) => JSON.stringify(word)),
    fc.constantFrom('null', 'true', 'false', '0', '-1.5', '1e21', '2025'),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join()}]`),
    fc
      .uniqueArray(fc.tuple(keys, tie('value')), { maxLength: 4, selector: ([key]) => key })
      .map((entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join()}}`),
  ),
}));

const shapedLike = (shape: object) =>
  fc
    .uniqueArray(fc.tuple(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...Object.keys(shape)) }, keys), mutated), {
      maxLength: 6,
      selector: ([key]) => key,
    })
    .map((entries) => entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join());

/** Documents with the format's keys and any values under them. */
const likeManifest = fc
  .tuple(shapedLike(schema.manifest.shape), fc.array(shapedLike(schema.subprocessor.shape), { maxLength: 3 }))
  .map(([document, rows]): unknown =>
    JSON.parse(`{${document && `${document},`}"subprocessors":[${rows.map((row) => `{${row}}`).join()}]}`),
  );

const corpus = [
  ...[...goodManifests].filter(([name]) => name !== '2,000 rows').map(([, json]) => json),
  ...badManifests.map(({ manifest }) => manifest),
].map((json) => [json, pointersIn(json)] as const);
/** Manifests of the corpus with one to three values replaced. */
const mutatedCorpus = fc
  .tuple(fc.constantFrom(...corpus), fc.array(fc.tuple(fc.nat(), mutated), { minLength: 1, maxLength: 3 }))
  .map(([[json, pointers], changes]) =>
    changes.reduce((document: unknown, [place, value]) => {
      const pointer = pointers[place % pointers.length] ?? '';
      // An earlier replacement can have taken away what held this one.
      return at(document, pointer) === undefined ? document : replaced(document, pointer, JSON.parse(value));
    }, json),
  );

const anyDocument = fc.oneof(
  { weight: 1, arbitrary: anyJson },
  { weight: 3, arbitrary: likeManifest },
  { weight: 4, arbitrary: mutatedCorpus },
);

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap(wordsIn)
    : Object.entries(value).flatMap(([key, inner]) => [key, ...wordsIn(inner)]);
}
const valuesIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(valuesIn)
      : [];

function checkProblem({ path, code, message, severity }: Problem): void {
  assert.ok(Object.hasOwn(codes, code), code);
  // RFC 6901, section 3.
  assert.match(path, /^(\/([^~/]|~[01])*)*$/);
  assert.ok(message.length > 10);
  assert.match(severity, /^(error|warning)$/);
}

/** What may still break the schema once everything has been repaired. */
function mayStay(document: unknown, issue: { code: string; path: PropertyKey[]; errors?: unknown }): boolean {
  let value = document;
  for (const key of issue.path) value = (value as Record<PropertyKey, unknown>)[key];
  if (issue.code === 'unrecognized_keys') return issue.path[0] !== 'subprocessors';
  if (issue.path.join() === 'version') return typeof value === 'number' && value > 1;
  // Text of an unknown form, and text where a number stands.
  if (typeof value === 'string') return true;
  if (issue.code !== 'invalid_union') return false;
  return (issue.errors as { code: string; path: PropertyKey[]; errors?: unknown }[][]).some((branch) =>
    branch.every((inner) => mayStay(value, inner)),
  );
}

describe('whatever JSON comes', () => {
  it('parseManifest() returns, with problems of known codes at valid pointers, and leaves its input alone', () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        const before = cloned(json);
        freeze(json);
        const { manifest, problems } = parseManifest(json, options);
        problems.forEach(checkProblem);
        // A key that is spelt another way and its value are two faults of one place.
        const errors = problems
          .filter(({ severity }) => severity === 'error')
          .map(({ path, code }) => (code === 'unknown-key' ? `key ${path}` : path));
        assert.deepEqual(errors, [...new Set(errors)], 'one place, one error');
        if (manifest === undefined) assert.equal(problems[0]?.code, 'not-a-manifest');
        assert.deepEqual(json, before);
      }),
      settings(3000),
    );
  });

  it('a manifest that the schema accepts has no error, and one that it refuses has at least one', () => {
    fc.assert(
      fc.property(mutatedCorpus, (json) => {
        const { manifest, problems } = parseManifest(json, options);
        // Names that are blank, in all rows, are a list of nothing.
        if (!manifest) return;
        const accepted = schema.manifest.safeParse(json).success && !JSON.stringify(json).includes('"__proto__":');
        const errors = problems.filter(({ severity }) => severity === 'error');
        if (accepted) assert.deepEqual(errors, []);
        else if (!schema.manifest.safeParse(json).success) assert.ok(errors.length);
      }),
      settings(1000),
    );
  });

  it('every list of what it returned is an array', () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        const { manifest } = parseManifest(json, options);
        if (manifest !== undefined) assert.deepEqual(singleValuesIn(manifest), []);
      }),
      settings(3000),
    );
  });

  it('parsing what it returned changes nothing: it returns the very same object', () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        const { manifest } = parseManifest(json, options);
        if (manifest !== undefined) assert.equal(parseManifest(manifest, options).manifest, manifest);
      }),
      settings(2000),
    );
  });

  it('a problem of a single value has the path that it had of a list of one, without the index', () => {
    fc.assert(
      fc.property(shapedLike(schema.subprocessor.shape), (row) => {
        const problemsOf = (rows: string) =>
          parseManifest(JSON.parse(`{"version":1,"subprocessors":${rows}}`), options).problems;
        assert.deepEqual(
          problemsOf(`{${row}}`),
          problemsOf(`[{${row}}]`).map((problem) => ({
            ...problem,
            path: problem.path.replace('/subprocessors/0', '/subprocessors'),
          })),
        );
      }),
      settings(1000),
    );
  });

  it('what it returned breaks the schema only by texts, by keys outside the rows and by a later version', () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        const { manifest } = parseManifest(json, options);
        if (manifest === undefined) return;
        for (const issue of schema.manifest.safeParse(manifest).error?.issues ?? []) {
          assert.ok(mayStay(manifest, issue), JSON.stringify(issue));
        }
      }),
      settings(2000),
    );
  });

  /** The values of closed sets, which are read however they are spelt. */
  const closed = new Set<string>([...schema.linkRelation.options, ...schema.role.options]);
  const spelling = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  const isClosedValue = (text: string, word: string) => closed.has(text) && spelling(text) === spelling(word);

  it('every string of a row that it was given is somewhere in the row that it returned', () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        const { manifest } = parseManifest(json, options);
        // Not those of parseManifest(), which names the first row alone where several are empty.
        const { problems } = repairManifest(json);
        if (manifest === undefined || typeof json !== 'object' || json === null) return;
        if (!('subprocessors' in json) || !Object.hasOwn(json, 'subprocessors')) return;
        const returned = manifest.subprocessors;
        const empty = problems.filter(({ code, severity }) => code === 'empty' && severity === 'warning');
        const rows = [json.subprocessors]
          .flat()
          .filter(
            (_, index) =>
              !empty.some(
                ({ path }) => /^\/subprocessors(\/\d+)?$/.test(path) && Number(path.split('/')[2] ?? 0) === index,
              ),
          );
        // Those of groups follow, and those beside an empty list.
        const hasMore = problems.some(({ message }) =>
          /of a group is read as rows|read as “subprocessors”/.test(message),
        );
        const expected = json.subprocessors === null ? 0 : rows.length;
        assert.ok(hasMore ? returned.length >= expected : returned.length === expected);
        rows.forEach((row, index) => {
          const found = wordsIn(returned[index]);
          for (const word of valuesIn(row)) {
            assert.ok(
              found.some((text) => text.includes(word) || isClosedValue(text, word)),
              `${JSON.stringify(word)} is lost of ${JSON.stringify(row)}`,
            );
          }
        });
      }),
      settings(2000),
    );
  });
});
