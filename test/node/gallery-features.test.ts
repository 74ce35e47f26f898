// The gallery of the demonstration pages shows every key of the manifest format, and every value that has a meaning of its own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { jsonSchema } from '../../src/tools/build/schema.js';

const page = readFileSync('demo/gallery.html', 'utf8');
const examples = [...page.matchAll(/<script type="application\/json">(.*?)<\/script>/gs)].map(
  ([, json = '']) => JSON.parse(json) as unknown,
);
const all: unknown[] = [...examples, JSON.parse(readFileSync('demo/gallery.json', 'utf8'))];

/** Everything in a JSON value: `[key, value]` for each key of an object, `['', value]` for what else there is. */
function* entriesOf(value: unknown): Generator<[key: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) {
    yield ['', value];
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) yield [key, inner];
    yield* entriesOf(inner);
  }
}

const shown = all.flatMap((example) => [...entriesOf(example)]);
const keys = new Set(shown.map(([key]) => key));
const values = new Set(shown.map(([, value]) => value));

const schema = [...entriesOf(jsonSchema())];
const under = (name: string): unknown[] => schema.flatMap(([key, value]) => (key === name ? [value] : []));

describe('the gallery', () => {
  test('has examples', () => {
    assert.ok(examples.length > 15);
  });

  test('has every key of the format', () => {
    const known = new Set(under('properties').flatMap((properties) => Object.keys(properties as object)));
    assert.ok(known.size > 50, [...known].join());
    assert.deepEqual(
      [...known].filter((key) => !keys.has(key)),
      [],
    );
  });

  test('has every role, relation, mechanism and kind, and the areas that are no countries', () => {
    const known = new Set(under('const'));
    assert.ok(known.has('BCR') && known.has('affiliate') && known.has('trust') && known.has('atom'));
    // Names of columns are keys as well, and relations.
    const isColumn = (value: unknown): boolean => keys.has(String(value)) || String(value).startsWith('links.');
    assert.deepEqual(
      [...known, 'EU', 'EEA', 'GLOBAL'].filter((value) => !values.has(value) && !isColumn(value)),
      [],
    );
  });
});
