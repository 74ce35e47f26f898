/** The published JSON Schema: whole, self-explaining, and fit for a strict validator. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { areas, countryCodes } from '../../src/tools/build/countries.js';
import { jsonSchema, writeSchema } from '../../src/tools/build/schema.js';

interface Schema {
  $ref?: string;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  definitions?: Record<string, Schema>;
  [keyword: string]: unknown;
}

const published = jsonSchema() as Schema;

/** Each key and definition with where it stands. */
function* described(schema: Schema, where: string): Generator<[where: string, schema: Schema]> {
  for (const [key, inner] of Object.entries(schema)) {
    if (key === 'examples' || typeof inner !== 'object' || inner === null) continue;
    for (const [name, child] of Object.entries(inner as Record<string, Schema>)) {
      const at = `${where}/${key}/${name}`;
      if (key === 'properties' || key === 'definitions') yield [at, child];
      if (typeof child === 'object') yield* described(child, at);
    }
    if (!Array.isArray(inner)) yield* described(inner as Schema, `${where}/${key}`);
  }
}

const entries = new Map(described(published, '#'));

describe('the published JSON Schema', () => {
  it('is accepted by a validator in strict mode, without a warning', () => {
    const said: unknown[] = [];
    const log = (...words: unknown[]) => said.push(words);
    new Ajv({ strict: true, logger: { log, warn: log, error: log } }).compile(published);
    assert.deepEqual(said, []);
  });

  it('describes every key and every definition, in sentences, with an example', () => {
    assert.ok(entries.size > 120, `only ${entries.size} found`);
    for (const [where, { description, examples }] of entries) {
      assert.match(description ?? '', /^[\p{Lu}].*\.$/su, where);
      assert.ok(examples?.length, where);
    }
  });

  it('describes each key of a row in its own words', () => {
    const row = published.definitions?.['subprocessor']?.properties ?? {};
    const descriptions = Object.values(row).map(({ description }) => description);
    assert.equal(new Set(descriptions).size, descriptions.length);
  });

  it('gives examples that keep to it', () => {
    const validator = new Ajv().addSchema(published);
    for (const [where, { examples = [] }] of [...entries, ['#', published] as const]) {
      const accepts = validator.compile({ $ref: `${String(published['$id'])}${where.replaceAll('$', '%24')}` });
      for (const example of examples) assert.ok(accepts(example), `${where}: ${JSON.stringify(example)}`);
    }
  });

  it('resolves every reference', () => {
    for (const [, name = ''] of JSON.stringify(published).matchAll(/"\$ref":"([^"]*)"/g)) {
      assert.ok(entries.has(name), name);
    }
  });

  it('puts nothing beside a $ref, where draft-07 does not look', () => {
    const walk = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return;
      if ('$ref' in schema) assert.deepEqual(Object.keys(schema), ['$ref']);
      Object.values(schema).forEach(walk);
    };
    walk(published);
  });

  it('offers the 249 countries of ISO 3166-1, and the areas that contracts speak of', () => {
    assert.equal(countryCodes.length, 249);
    assert.equal(new Set(countryCodes).size, 249);
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    for (const code of countryCodes) assert.ok(names.of(code), code);
    const offered = JSON.stringify(published.definitions?.['countryCode']);
    for (const code of [...areas, ...countryCodes]) assert.ok(offered.includes(`"${code}"`), code);
  });

  it('is written into the folder that the build names, under the name that pages rely on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'schema-'));
    try {
      await writeSchema(folder);
      const text = readFileSync(join(folder, 'subprocessors.v1.schema.json'), 'utf8');
      assert.deepEqual(JSON.parse(text), published);
      assert.equal(published['$id'], 'subprocessors.v1.schema.json');
      assert.equal(published['$schema'], 'http://json-schema.org/draft-07/schema#');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
