// The published JSON Schema (draft-07, which editors know best), from the one zod schema.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import * as schemas from '../../manifest/schema.js';
import { areas, countryCodes } from './countries.js';
import { definitions, keys, meanings, type Entry } from './schema-descriptions.js';

export const fileName = 'subprocessors.v1.schema.json';

/** As much of JSON Schema as is used here. */
interface JsonSchema {
  $ref?: string;
  type?: string | undefined;
  const?: unknown;
  enum?: unknown[];
  description?: string;
  examples?: readonly unknown[];
  properties?: Record<string, JsonSchema>;
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  definitions?: Record<string, JsonSchema>;
  [keyword: string]: unknown;
}

/** The JSON Schema of a manifest, version 1, as plain data. */
export function jsonSchema(): object {
  const registry = z.registry<{ id: string }>();
  for (const name of Object.keys(definitions) as (keyof typeof definitions)[])
    registry.add(schemas[name], { id: name });
  const made = z.toJSONSchema(schemas.manifest, { target: 'draft-7', metadata: registry }) as JsonSchema;
  const { $schema, definitions: shared = {}, ...document } = made;

  for (const [name, entry] of Object.entries(definitions)) {
    shared[name] = { ...describing(entry), ...simplify(shared[name] ?? {}) };
  }
  const root = simplify(document);
  for (const [name, entries] of Object.entries(keys)) describeKeys(name === 'manifest' ? root : shared[name], entries);
  for (const [name, values] of Object.entries(meanings)) offer(shared[name], Object.entries(values));

  shared['countryCode'] = countryCode(shared['countryCode']);
  shared['columnName'] = columnName();
  suggest(shared['locations'], 'countryCode');
  const column = objectIn(shared['column']);
  for (const holder of [shared['column'], column?.properties?.['field'], column?.properties?.['with']]) {
    suggest(holder, 'columnName');
  }

  return {
    $schema,
    $id: fileName,
    title: 'List of subprocessors',
    description:
      'The subprocessors of a company that processes personal data for its customers (Art. 28 GDPR), as <subprocessor-list> shows them. Wherever a list is allowed, a single value is too.',
    examples: [{ version: 1, subprocessors: [{ name: 'Example Hosting', purpose: 'Hosting', locations: 'IE' }] }],
    ...root,
    definitions: shared,
  };
}

/** Writes the JSON Schema into `folder`, which exists. */
export async function writeSchema(folder: string): Promise<void> {
  await writeFile(join(folder, fileName), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
}

const describing = ({ description, examples }: Entry): JsonSchema => ({ description, examples });

/** Opens unions inside unions, which editors would search twice, and drops what says nothing. */
function simplify(schema: JsonSchema): JsonSchema {
  const simple = { ...schema };
  if (simple.propertyNames && !simple.propertyNames.$ref) delete simple.propertyNames;
  if (simple.items) simple.items = simplify(simple.items);
  if (typeof simple.additionalProperties === 'object')
    simple.additionalProperties = simplify(simple.additionalProperties);
  if (simple.properties) {
    simple.properties = Object.fromEntries(
      Object.entries(simple.properties).map(([key, inner]) => [key, simplify(inner)]),
    );
  }
  if (simple.anyOf) {
    const isUnion = (branch: JsonSchema): boolean => Object.keys(branch).join() === 'anyOf';
    simple.anyOf = simple.anyOf.map(simplify).flatMap((branch) => (isUnion(branch) ? (branch.anyOf ?? []) : [branch]));
  }
  return simple;
}

const objectIn = (schema: JsonSchema | undefined): JsonSchema | undefined =>
  schema?.properties ? schema : schema?.anyOf?.find((branch) => branch.properties);

function describeKeys(schema: JsonSchema | undefined, entries: Readonly<Record<string, Entry>>): void {
  const properties = objectIn(schema)?.properties ?? {};
  for (const [key, entry] of Object.entries(entries)) {
    const { $ref, ...inner } = properties[key] ?? {};
    if ($ref) inner.allOf = [{ $ref }];
    // Visual Studio Code shows the first description that it meets, and it looks inside first.
    if (inner.allOf || inner.anyOf) inner.allOf = [{ description: entry.description }, ...(inner.allOf ?? [])];
    // In draft-07 what stands beside a $ref does not count.
    properties[key] = { ...describing(entry), ...inner };
  }
}

/**
 * Names a closed list's values, each with its meaning. As constants, not as an `enum` with `enumDescriptions`: that is
 * an editor's own keyword, which a strict validator refuses.
 */
function offer(schema: JsonSchema | undefined, values: readonly (readonly [string, string])[]): void {
  if (!schema) return;
  delete schema.enum;
  schema.anyOf = values.map(([value, description]) => ({ type: 'string', const: value, description }));
}

/**
 * The codes there are, for an editor to offer; the pattern goes on allowing what it did. As an `enum`, without names:
 * 252 constants cost Visual Studio Code a second at each keystroke in a list of 200 rows, the `enum` 0.1 s.
 */
function countryCode({ type, pattern, ...rest }: JsonSchema = {}): JsonSchema {
  return {
    ...rest,
    anyOf: [
      { type, enum: [...areas, ...countryCodes] },
      { type, pattern },
    ],
  };
}

/** Lets an editor offer a definition's values wherever the schema admits any text. */
function suggest(schema: JsonSchema | undefined, name: string): void {
  if (!schema) return;
  const $ref = `#/definitions/${name}`;
  if (schema.type === 'string') {
    delete schema.type;
    schema.anyOf = [{ $ref }, { type: 'string' }];
  } else if (schema.anyOf) {
    schema.anyOf = schema.anyOf.flatMap((branch) => (branch.type === 'string' ? [{ $ref }, branch] : [branch]));
    for (const branch of schema.anyOf) suggest(branch.items, name);
  }
}

function columnName(): JsonSchema {
  const { id: _id, fields: _fields, ...shown } = keys.subprocessor;
  const columns = [
    ...Object.entries(shown).map(([key, { description }]) => [key, description] as const),
    ...Object.entries(meanings.linkRelation).map(([relation, meaning]) => [`links.${relation}`, meaning] as const),
  ];
  const schema: JsonSchema = {
    description: 'A key of a subprocessor, or “links.” with a kind of link. Your own fields and dimensions count too.',
    examples: ['name', 'links.dpa'],
    type: 'string',
  };
  offer(schema, columns);
  return schema;
}
