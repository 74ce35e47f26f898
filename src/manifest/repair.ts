// JSON → Manifest and Problem[]. Whatever the JSON, a list comes of it: nothing published is lost or hidden.
//
// One walk along the schema's own definition. A value that has a form which the schema admits at its place is kept; any
// other is repaired there: it becomes text, or an object around that text. Where a list may stand, the result is always
// an array. The walk goes as deep as the schema, not as deep as the document.
import { asText, isContainer, isObject, type JsonObject } from './as-text.js';
import { numbering } from './numbering.js';
import {
  hint,
  nearest,
  quoted,
  reporter,
  rowsKey,
  type Path,
  type Problem,
  type ProblemCode,
  type Report,
} from './problem.js';
import * as schema from './schema.js';
import type { Manifest } from './schema.js';
import {
  formsOf,
  matches,
  patternOf,
  patternOfNode,
  requiredKeys,
  type Forms,
  type SchemaNode,
  type Shape,
} from './schema-forms.js';

/** What `parseManifest()` returns. */
export interface ParseResult {
  /**
   * Undefined only where the document is not a manifest at all. Every list in it is an array. It shares what needed no
   * repair with the input, so do not write to it.
   */
  readonly manifest: Manifest | undefined;
  /** In the order of the document. Empty for a manifest that keeps to the format. */
  readonly problems: readonly Problem[];
}

/** Where things stand in the published document, for problems that are found in the repaired one. */
export interface RepairResult extends ParseResult {
  /** The path of the rows: a bare list has no key for them, and another may be misspelt. */
  readonly rowsPath: Path;
  /** The arrays made from a single published value, which has no index in a JSON Pointer. */
  readonly singleValues: WeakSet<object>;
}

interface Context {
  readonly report: Report;
  readonly singleValues: WeakSet<object>;
  /** The unknown keys of the current row and of the objects inside it; undefined outside of the rows. */
  readonly unknownKeys?: [key: string, value: unknown][];
}

/**
 * Repairs any JSON value into a manifest and reports what breaks the format: all that it takes to show a list. Never
 * throws on content, nor on a million nested arrays, and never writes to its input. Repairing a repaired manifest changes
 * nothing.
 *
 * @param json what `JSON.parse()` returned, or an object of the same form
 */
export function repairManifest(json: unknown): RepairResult {
  const problems: Problem[] = [];
  const rowsPath: Path[number][] = [rowsKey];
  const singleValues = new WeakSet();
  const report = reporter(problems, rowsPath);
  const document = findDocument(json, rowsPath, report);
  const manifest = document && repairObject(document, schema.manifest.shape, [], { report, singleValues });
  return { manifest: manifest as Manifest | undefined, problems, rowsPath, singleValues };
}

/** The document with its rows under their key; undefined where there are none. Corrects `rowsPath` where they stand elsewhere. */
function findDocument(json: unknown, rowsPath: Path[number][], report: Report): JsonObject | undefined {
  if (Array.isArray(json)) {
    if (!json.length || json.some((row) => isObject(row) || typeof row === 'string')) {
      report([], 'bare-rows', 'A bare list of rows should stand in {"version": 1, "subprocessors": […]}.');
      rowsPath.pop();
      return { version: 1, [rowsKey]: json };
    }
  } else if (isObject(json)) {
    const { groups } = json;
    const isManifest =
      Object.hasOwn(json, rowsKey) ||
      // Rows that stand inside of groups are in no list that this can show: the fallback has them.
      (Array.isArray(groups) ? groups : [groups]).some((group) => isObject(group) && !Object.hasOwn(group, rowsKey));
    if (isManifest) return withVersion(json, report);
    // A misspelt “subprocessors” would hide every row there is.
    const misspelt = Object.keys(json).find((key) => isContainer(json[key]) && nearest(key, [rowsKey]));
    if (misspelt !== undefined) {
      report([misspelt], 'unknown-key', `${quoted(misspelt)} is read as “${rowsKey}”.`);
      const { [misspelt]: rows, ...rest } = json;
      rowsPath[0] = misspelt;
      return withVersion({ ...rest, [rowsKey]: rows }, report);
    }
  }
  report([], 'not-a-manifest', 'This is JSON, but “subprocessors” is missing.');
  return undefined;
}

function withVersion(document: JsonObject, report: Report): JsonObject {
  const version = Object.hasOwn(document, 'version') ? document['version'] : undefined;
  if (version === 1) return document;
  const isNewer = typeof version === 'number' && version > 1;
  const message = isNewer
    ? `Version ${String(version)} is newer than 1: it is read as far as it is understood.`
    : `“version” ${version === undefined ? 'is missing' : 'should be the number 1'}; it counts as 1.`;
  report(['version'], 'version', message);
  return isNewer ? document : { ...document, version: 1 };
}

/** The value where it has a form that the schema admits, else what takes its place; an array where a list may stand. */
function repairValue(value: unknown, node: SchemaNode, path: Path, context: Context): unknown {
  const forms = formsOf(node);
  const { items } = forms;
  if (!items) return repairSingle(value, forms, path, context);
  if (Array.isArray(value)) return repairArray(value, items, path, context);
  const item = repairSingle(value, forms, path, context);
  // Lists under headings are the one form besides a list whose values are not the list's items.
  if (isObject(item) && !formsOf(items).shape && !formsOf(items).record) return item;
  const list = [item];
  context.singleValues.add(list);
  return list;
}

function repairSingle(value: unknown, forms: Forms, path: Path, context: Context): unknown {
  const { shape, record, texts, number, boolean, anything } = forms;
  if (anything || (typeof value === 'number' && number) || (typeof value === 'boolean' && boolean)) return value;
  if (typeof value === 'string' && texts[0]) {
    if (!texts.some((form) => matches(value, form))) reportFormat(value, texts[0], path, context);
    return value;
  }
  if (isObject(value) && shape) return repairObject(value, shape, path, context);
  if (isObject(value) && record) return repairRecord(value, record, path, context);
  return replaceValue(value, forms, path, context);
}

/** Whether a value is what most are: text that is kept as it is, so that not even its path need be made. */
const isKept = (value: unknown, node: SchemaNode): boolean => {
  const { texts, items } = formsOf(node);
  return typeof value === 'string' && !items && texts.some((form) => matches(value, form));
};

/** Returns the very list where no item changes. Items keep their index, so that problems point at the published document. */
function repairArray(values: readonly unknown[], node: SchemaNode, path: Path, context: Context): readonly unknown[] {
  const repaired = values.map((value, index) =>
    isKept(value, node) ? value : repairValue(value, node, [...path, index], context),
  );
  return repaired.some((value, index) => value !== values[index]) ? repaired : values;
}

function repairRecord(
  map: JsonObject,
  { keyType, valueType }: NonNullable<Forms['record']>,
  path: Path,
  context: Context,
): unknown {
  const keys = Object.keys(map);
  const keyForms = keyType && formsOf(keyType).texts;
  if (!valueType || keys.some((key) => keyForms?.some((form) => !matches(key, form)))) {
    // With such a key it is not a language map, so that its words are one text.
    return toText(map, 'text or one text a language', path, context);
  }
  const entries = keys.flatMap((key): [string, unknown][] => {
    const keyPath = [...path, key];
    return isNothing(map[key], keyPath, context) ? [] : [[key, repairValue(map[key], valueType, keyPath, context)]];
  });
  const isUnchanged = entries.length === keys.length && entries.every(([key, value]) => value === map[key]);
  // Not by assignment: a key may be called `__proto__`.
  return isUnchanged ? map : Object.fromEntries(entries);
}

function repairObject(object: JsonObject, shape: Shape, path: Path, outer: Context): JsonObject {
  const isRow = shape === schema.subprocessor.shape;
  const context: Context = isRow ? { ...outer, unknownKeys: [] } : outer;
  let copy: Record<string, unknown> | undefined;
  /** The input is never written to, and copied only once something changes: most objects are fine. */
  const writable = (): Record<string, unknown> => (copy ??= { ...object });
  for (const key of Object.keys(object)) {
    const value = object[key];
    const node = Object.hasOwn(shape, key) && shape[key];
    if (node && isKept(value, node)) continue;
    const keyPath = [...path, key];
    if (!node) {
      if (takeUnknownKey(value, shape, keyPath, context)) Reflect.deleteProperty(writable(), key);
    } else if (isNothing(value, keyPath, context)) Reflect.deleteProperty(writable(), key);
    else {
      const repaired = repairValue(value, node, keyPath, context);
      if (repaired !== value) writable()[key] = repaired;
    }
  }
  for (const key of requiredKeys(shape)) {
    if (Object.hasOwn(copy ?? object, key)) continue;
    if (!Object.hasOwn(object, key)) context.report([...path, key], 'missing', `“${key}” is missing.`);
    writable()[key] = formsOf(shape[key] as SchemaNode).items ? [] : '';
  }
  if (context.unknownKeys?.length && isRow) {
    writable()['fields'] = withFields((copy ?? object)['fields'] as JsonObject | undefined, context.unknownKeys);
  }
  return copy ?? object;
}

/** Whether there is no value. A null is reported. */
function isNothing(value: unknown, path: Path, { report }: Context): boolean {
  if (value === null) report(path, 'empty', `${nameOf(path)} is null. Leave it out instead.`);
  return value === null || value === undefined;
}

/** Reports an unknown key. Returns whether it was taken, to become a custom field of its row. */
function takeUnknownKey(value: unknown, shape: Shape, path: Path, { report, unknownKeys }: Context): boolean {
  const key = String(path.at(-1));
  const end = hint(key, Object.keys(shape));
  const where = unknownKeys ? '; it is shown as a custom field' : ' and is not shown';
  report(path, 'unknown-key', `${quoted(key)} is not part of the format${where}.${end}`);
  unknownKeys?.push([key, value]);
  return unknownKeys !== undefined;
}

/** A row's custom fields with its unknown keys. A key that a field has already gets a number. */
function withFields(fields: JsonObject | undefined, unknownKeys: readonly [string, unknown][]): JsonObject {
  const all = new Map(Object.entries(fields ?? {}));
  const unusedName = numbering(' ');
  for (const [key, value] of unknownKeys) {
    if (value !== null) all.set(unusedName(key, all.has.bind(all)), isContainer(value) ? asText(value) : value);
  }
  return Object.fromEntries(all);
}

/** The keys that hold an object's own text, best first: where text goes that stands in place of the object. */
const textKeys = ['name', 'title', 'label', 'text', 'description'];

/** The nearest form that the schema admits instead of a value of the wrong type: text, or an object or a map around it. */
function replaceValue(value: unknown, forms: Forms, path: Path, context: Context): unknown {
  const { shape, record, texts, number, items } = forms;
  if (isNothing(value, path, context)) return texts.length ? '' : replaceValue('', forms, path, silent(context));
  const expected = [texts.length && 'text', number && 'a number', (shape ?? record) && 'an object', items && 'a list'];
  const text = toText(value, expected.filter(Boolean).join(' or '), path, context);
  const numeric = number && !texts.length && text.trim() !== '' ? Number(text) : NaN;
  if (Number.isFinite(numeric)) return numeric;
  if (texts.length) return text;
  if (shape) {
    const key = textKeys.find((name) => Object.hasOwn(shape, name));
    return repairObject(key === undefined ? {} : { [key]: text }, shape, path, context);
  }
  return record ? repairRecord({ [String(path.at(-1))]: text }, record, path, silent(context)) : text;
}

const silent = (context: Context): Context => ({ ...context, report: () => undefined });

function toText(value: unknown, expected: string, path: Path, { report }: Context): string {
  report(path, 'wrong-type', `${nameOf(path)} should be ${expected}; it is shown as text.`);
  return asText(value);
}

/** What text of a format should have been, by the pattern of that format. */
const formats = new Map<unknown, readonly [ProblemCode, string]>(
  (
    [
      [schema.date, ['not-a-date', 'is no date of the form YYYY, YYYY-MM or YYYY-MM-DD']],
      [schema.address, ['not-an-address', 'is no web or e-mail address']],
      [schema.email, ['not-an-email', 'is no e-mail address']],
      [schema.countryCode, ['not-a-country', 'is no country code such as “IE”; free words go into “text”']],
      [schema.languageTag, ['not-a-language', 'is no language tag such as “en” or “pt-BR”']],
    ] as const
  ).map(([node, message]) => [patternOfNode(node), message]),
);

function reportFormat(text: string, form: Forms['texts'][number], path: Path, { report }: Context): void {
  const [code, message] = formats.get(patternOf(form)) ?? [
    'unknown-value',
    `is not one of ${Object.keys(form.entries ?? {})
      .map(quoted)
      .join(', ')}`,
  ];
  report(path, code, `${nameOf(path)}: ${quoted(text)} ${message}. It is shown as it stands.`);
}

/** What a message calls a place: `“added”`, `Row 3`, `Item 2 of “locations”`. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return quoted(last ?? '');
  const list = String(path.at(-2));
  return list === rowsKey ? `Row ${String(last + 1)}` : `Item ${String(last + 1)} of ${quoted(list)}`;
}
