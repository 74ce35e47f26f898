/** What an editor (Visual Studio Code's own JSON service) offers and says while a publisher types a manifest. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import languageService, { type CompletionItem } from 'vscode-json-languageservice';
import { jsonSchema } from '../../src/tools/build/schema.js';
import { badManifests } from '../corpus/bad.js';
import { goodManifests } from '../corpus/good.js';

// The package is CommonJS; Node finds not all of its names.
const { getLanguageService, TextDocument } = languageService;
const service = getLanguageService({
  // What a manifest’s own `$schema` leads to.
  schemaRequestService: () => Promise.resolve(JSON.stringify(jsonSchema())),
});
service.configure({
  validate: true,
  schemas: [{ uri: 'file:///subprocessors.v1.schema.json', fileMatch: ['*.json'], schema: jsonSchema() }],
});

/** A document with the cursor where `|` stands. */
function open(text: string) {
  const offset = text.indexOf('|');
  const document = TextDocument.create('file:///list.json', 'json', 1, text.replace('|', ''));
  return { document, json: service.parseJSONDocument(document), position: document.positionAt(offset) };
}

async function completions(text: string): Promise<CompletionItem[]> {
  const { document, json, position } = open(text);
  return (await service.doComplete(document, position, json))?.items ?? [];
}

async function labels(text: string): Promise<string[]> {
  return (await completions(text)).map(({ label }) => label.replaceAll('"', ''));
}

async function problems(text: string): Promise<unknown[]> {
  const { document, json } = open(text);
  return (await service.doValidation(document, json)).map(({ message }) => message);
}

async function hover(text: string): Promise<string> {
  const { document, json, position } = open(text);
  const contents = (await service.doHover(document, position, json))?.contents;
  assert.ok(Array.isArray(contents));
  // Markdown, with its backslashes.
  return contents.map(String).join('\n').replaceAll('\\', '');
}

const row = (text: string) => `{"version": 1, "subprocessors": [{"name": "A", ${text}}]}`;
const document = (text: string) => `{"version": 1, "subprocessors": [], ${text}}`;

const offered: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  ['the keys of the document', '{|}', ['version', 'publisher', 'subprocessors', 'changePolicy']],
  ['the keys of a row in a list', '{"subprocessors": [{"name": "A", |}]}', ['legalName', 'locations', 'objectBy']],
  ['the keys of a row that stands without a list', '{"subprocessors": {|}}', ['name', 'locations']],
  ['countries and areas for a location', row('"locations": |'), ['IE', 'US', 'EU', 'EEA', 'GLOBAL']],
  ['countries while a location is typed', row('"locations": "I|"'), ['IE', 'IT', 'GLOBAL']],
  ['countries in a list of locations', row('"locations": ["IE", |]'), ['US', 'EEA']],
  ['countries in a location’s object', row('"locations": [{"country": "|"}]'), ['IE', 'EU']],
  ['countries in a list in a location’s object', row('"locations": {"country": ["IE", "|"]}'), ['NL', 'GLOBAL']],
  ['the keys of a location', row('"locations": [{|}]'), ['country', 'text', 'appliesTo']],
  ['countries for the seat', row('"country": "|"'), ['IE', 'ZW']],
  ['transfer mechanisms', row('"transfer": "|"'), ['SCC', 'DPF', 'adequacy', 'BCR', 'none']],
  ['transfer mechanisms in a list', row('"transfer": ["SCC", "|"]'), ['DPF', 'adequacy']],
  ['transfer mechanisms in an object', row('"transfer": [{"mechanism": |}]'), ['SCC', 'BCR']],
  ['the keys of a transfer', row('"transfer": {|}'), ['mechanism', 'text', 'url']],
  ['what a link is', row('"links": [{"rel": "|"}]'), ['website', 'privacy', 'dpa', 'subprocessors', 'trust']],
  ['what the only link is', row('"links": {"url": "https://example.com/", "rel": |}'), ['dpa']],
  ['the keys of a link', row('"links": ["https://example.com/", {|}]'), ['url', 'label', 'rel']],
  ['the keys of a contact', row('"contacts": {"name": "N", |}'), ['role', 'email', 'url', 'text']],
  ['roles', row('"role": |'), ['subprocessor', 'affiliate', 'independent-controller', 'other']],
  ['languages in a language map', row('"purpose": {|}'), ['en', 'de', 'pt-BR']],
  ['types of change', document('"changes": [{"type": "|"}]'), ['added', 'removed', 'renamed', 'changed']],
  ['ways to subscribe', document('"subscribe": {"type": "|"}'), ['email', 'atom', 'web']],
  ['columns', document('"columns": ["|"]'), ['name', 'purpose', 'links.dpa', 'links.website']],
  ['a column where it stands alone', document('"columns": "|"'), ['name', 'links.trust']],
  ['the keys of a column', document('"columns": ["name", {|}]'), ['field', 'label', 'with']],
  ['the field of a column', document('"columns": [{"field": "|"}]'), ['name', 'locations', 'links.privacy']],
  ['further fields of a column', document('"columns": [{"field": "name", "with": ["|"]}]'), ['address', 'country']],
  ['columns of a group', document('"groups": [{"id": "g", "title": "G", "columns": ["|"]}]'), ['name', 'added']],
  ['the keys of a dimension’s value', document('"dimensions": [{"values": [{|}]}]'), ['id', 'label']],
];

describe('an editor offers', () => {
  for (const [what, text, expected] of offered) {
    it(what, async () => {
      const found = await labels(text);
      for (const label of expected) assert.ok(found.includes(label), `${label} is not among ${found.join(', ')}`);
    });
  }

  it('nothing twice', async () => {
    for (const [, text] of offered) {
      const found = await labels(text);
      assert.deepEqual(found, [...new Set(found)], text);
    }
  });

  it('a known value with what it means', async () => {
    const documentation = async (text: string, label: string) =>
      (await completions(text)).find((item) => item.label === `"${label}"`)?.documentation;
    for (const [text, label, expected] of [
      [row('"transfer": "|"'), 'SCC', /^Standard contractual clauses/],
      [row('"links": [{"rel": "|"}]'), 'dpa', /^Its data processing agreement/],
      [document('"columns": ["|"]'), 'links.dpa', /^Its data processing agreement/],
      [document('"columns": ["|"]'), 'purpose', /^What it does for you/],
    ] as const) {
      const found = await documentation(text, label);
      assert.ok(typeof found === 'string');
      assert.match(found, expected);
    }
  });
});

describe('an editor explains', () => {
  for (const [what, text, expected] of [
    ['a key of the document', '{"vers|ion": 1, "subprocessors": []}', /Version of the file format/],
    ['a key of a row', row('"pur|pose": "Hosting"'), /^What it does for you/],
    ['a key that holds a union', row('"locat|ions": ["IE"]'), /^Where it processes personal data/],
    ['a date', row('"add|ed": "2025"'), /^When it starts to process personal data/],
    ['a key inside an object in a union', row('"links": [{"re|l": "dpa"}]'), /^What the page is/],
    ['a key inside the only object', row('"transfer": {"mech|anism": "SCC"}'), /^The transfer mechanism/],
    ['a column’s key', document('"columns": [{"wi|th": "address", "field": "name"}]'), /^Further fields/],
  ] as const) {
    it(what, async () => assert.match(await hover(text), expected));
  }
});

describe('an editor finds', () => {
  for (const [name, json] of goodManifests) {
    it(`no fault in ${name}`, async () => assert.deepEqual(await problems(JSON.stringify(json)), []));
  }

  // In JSON text an own key __proto__ is a key like any other; the validators' corpus covers it.
  for (const { title, manifest } of badManifests.filter(({ title }) => !title.includes('__proto__'))) {
    it(`a fault in ${title}`, async () => assert.ok((await problems(JSON.stringify(manifest))).length));
  }
});
