/** One corpus through both validators: what one accepts the other accepts, and what one refuses the other refuses. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { manifest } from '../../src/manifest/schema.js';
import { jsonSchema } from '../../src/tools/build/schema.js';
import { badManifests, notManifests } from '../corpus/bad.js';
import { goodManifests } from '../corpus/good.js';
import { at, nestedArrays, pointersIn, replaced } from '../corpus/pointer.js';

const jsonSchemaAccepts = new Ajv().compile(jsonSchema());
const zodAccepts = (json: unknown): boolean => manifest.safeParse(json).success;

/** What zod accepts and the JSON Schema refuses; the other way round there is nothing. */
const zodAlone = new Set(
  // zod's record leaves that key out unseen. parseManifest() walks by itself and reports it.
  [
    'an own key __proto__ in a language map',
    'an own key __proto__ in a row’s custom fields that is no text',
    'a custom field called __proto__ without a label',
  ],
);

describe('both validators accept', () => {
  for (const [name, json] of goodManifests) {
    it(name, () => {
      assert.ok(zodAccepts(json));
      assert.ok(jsonSchemaAccepts(json), JSON.stringify(jsonSchemaAccepts.errors));
    });
  }
});

describe('both validators refuse', () => {
  const refused = [...notManifests, ...badManifests.map(({ title, manifest }) => [title, manifest] as const)];
  for (const [title, json] of refused) {
    if (zodAlone.has(title)) continue;
    it(title, () => {
      assert.equal(zodAccepts(json), false);
      assert.equal(jsonSchemaAccepts(json), false);
    });
  }
  const manifests = new Map(refused);
  for (const title of zodAlone) {
    it(`but for one: only the JSON Schema refuses ${title}`, () => {
      assert.ok(zodAccepts(manifests.get(title)));
      assert.equal(jsonSchemaAccepts(manifests.get(title)), false);
    });
  }

  it('a million nested arrays', () => {
    for (const json of [
      nestedArrays(1e6),
      { version: 1, subprocessors: nestedArrays(1e6) },
      { version: 1, subprocessors: [{ name: 'A', links: nestedArrays(1e6) }] },
    ]) {
      assert.equal(zodAccepts(json), false);
      assert.equal(jsonSchemaAccepts(json), false);
    }
  });
});

describe('both validators say the same', () => {
  const documents = [...goodManifests].filter(([name]) => !/rows|krispcall|impero/.test(name));
  // What stands under an own key __proto__ zod does not see: above, one by one.
  const pointersSeen = (document: unknown) => pointersIn(document).filter((pointer) => !pointer.includes('/__proto__'));
  const verdict = (json: unknown, what: string): boolean => {
    const accepted = zodAccepts(json);
    assert.equal(jsonSchemaAccepts(json), accepted, what);
    return accepted;
  };

  for (const [name, document] of documents) {
    it(`of ${name} with any value of it replaced by one of each type`, () => {
      let refused = 0;
      for (const pointer of pointersSeen(document)) {
        for (const value of [null, true, 7, 'IE', ['text'], [['text']], {}, { en: 'text' }, { en: 7 }]) {
          if (!verdict(replaced(document, pointer, value), `${pointer} = ${JSON.stringify(value)}`)) refused++;
        }
      }
      // Of so many replacements most break the format: a validator that accepted everything would agree with itself.
      assert.ok(refused > pointersIn(document).length * 5);
    });

    it(`of ${name} with an unknown key in any object of it`, () => {
      for (const pointer of pointersSeen(document)) {
        const object = at(document, pointer);
        if (typeof object !== 'object' || object === null || Array.isArray(object)) continue;
        for (const key of ['unknown', 'constructor', 'toString']) {
          verdict(replaced(document, pointer, { ...object, [key]: 'text' }), `${pointer}/${key}`);
        }
      }
      assert.equal(verdict(replaced(document, '/unknown', 'text'), '/unknown'), false);
    });
  }
});
