// JSON → Manifest and Problem[]. A list comes out of whatever JSON goes in: nothing published is lost or hidden.
//
// One walk along the schema. A value in a form that the schema admits is kept; any other is replaced by text, or by an
// object around that text. Wherever a list is allowed, the result is an array. The walk goes as deep as the schema, not
// as deep as the document.
import { arrange } from './arrange.js';
import { asText, isObject, type JsonObject } from './as-text.js';
import { findDocument, type RowOrigin } from './document.js';
import { fieldMeant } from './headings.js';
import { mapped } from './lists.js';
import { suggestion, quoted, reporter, rowsKey, type Path, type Problem, type ProblemCode } from './problem.js';
import * as schema from './schema.js';
import type { Manifest, Subprocessor } from './schema.js';
import {
  formsOf,
  isAcceptedText,
  matches,
  patternOf,
  patternOfNode,
  requiredKeys,
  type Forms,
  type SchemaNode,
  type Shape,
} from './schema-forms.js';
import { keyMeant, takeUnknownKey, withFields, type UnknownKeys } from './unknown-keys.js';

/** What `parseManifest()` returns. */
export interface ParseResult {
  /**
   * Undefined only where the document is not a manifest at all. Every list in it is an array. It shares what needed no
   * repair with the input, so do not write to it.
   */
  readonly manifest: Manifest | undefined;
  /** Errors in the order of the document, then warnings. Empty for a manifest without either. */
  readonly problems: readonly Problem[];
}

/** Where things stand in the published document, for problems that are found in the repaired one. */
export interface RepairResult extends ParseResult {
  /** Where each row was published. */
  readonly origins: readonly RowOrigin[];
  /** The arrays made from a single published value, which has no index in a JSON Pointer. */
  readonly singleValues: WeakSet<object>;
}

interface Context extends UnknownKeys {
  readonly singleValues: WeakSet<object>;
}

/**
 * Repairs any JSON value into a manifest and reports what breaks the format: all that it takes to show a list. Never
 * throws on content, nor on a million nested arrays, and never writes to its input. Repairing a repaired manifest
 * changes nothing.
 *
 * @param json what `JSON.parse()` returned, or an object of the same form
 */
export function repairManifest(json: unknown): RepairResult {
  const problems: Problem[] = [];
  const origins: RowOrigin[] = [];
  const singleValues = new WeakSet();
  const report = reporter(problems, origins);
  const document = findDocument(json, origins, report);
  if (!document) return { manifest: undefined, problems, origins, singleValues };
  const context: Context = { report, singleValues, unknownKeys: [] };
  const repaired = repairObject(document, schema.manifest.shape, [], context) as unknown as Manifest;
  const arranged = arrange(repaired, origins, context);
  const { [rowsKey]: given } = document;
  // Nobody said that there are none, or rows may stand where nobody looks: better the page's own content.
  const isUnstated = !(Array.isArray(given) && !given.length) && !arranged.manifest.groups;
  if ((isUnstated || context.hasLost) && !arranged.manifest.subprocessors.length) {
    const message = 'No row names anything. To publish that there are no subprocessors, write "subprocessors": [].';
    const refusal: Problem = { path: '', code: 'not-a-manifest', message, severity: 'error' };
    return { manifest: undefined, problems: [refusal, ...problems.filter(({ path }) => path)], origins, singleValues };
  }
  return { problems, singleValues, ...arranged };
}

/** The value where it has a form that the schema admits, else what takes its place; an array where a list may stand. */
function repairValue(value: unknown, node: SchemaNode, path: Path, context: Context): unknown {
  const forms = formsOf(node);
  const { items } = forms;
  if (!items) return repairSingle(value, forms, path, context);
  if (Array.isArray(value)) return repairArray(value, items, path, context);
  const item = repairSingle(value, forms, path, context);
  // An object that is not an item of the list: lists under headings, as `dataCategories` may hold.
  return isObject(item) && !formsOf(items).shape && !formsOf(items).record ? item : listOf(item, context);
}

/** A list of one, made from a single value. */
function listOf(value: unknown, { singleValues }: Context): unknown[] {
  const list = [value];
  singleValues.add(list);
  return list;
}

function repairSingle(value: unknown, forms: Forms, path: Path, context: Context): unknown {
  const { shape, record, texts, number, boolean, anything } = forms;
  if (anything || (typeof value === 'number' && number) || (typeof value === 'boolean' && boolean)) return value;
  if (typeof value === 'string' && texts[0]) {
    return texts.some((form) => matches(value, form)) ? value : repairText(value, texts[0], path, context);
  }
  if (isObject(value) && shape) return repairObject(value, shape, path, context);
  if (isObject(value) && record) return repairRecord(value, record, path, context);
  return replaceValue(value, forms, path, context);
}

/**
 * Returns the very list where no item changes. Items keep their index, so that problems point at the published
 * document.
 */
function repairArray(values: unknown[], node: SchemaNode, path: Path, context: Context): unknown[] {
  return mapped(values, (value, index) =>
    isAcceptedText(value, node) ? value : repairValue(value, node, [...path, index], context),
  );
}

function repairRecord(
  map: JsonObject,
  { keyType, valueType }: NonNullable<Forms['record']>,
  path: Path,
  context: Context,
): unknown {
  const keys = Object.keys(map);
  const keyForms = keyType && formsOf(keyType).texts;
  const badKey = keys.find((key) => keyForms?.some((form) => !matches(key, form)));
  if (!valueType || badKey !== undefined) {
    const message = `${nameOf(path)} has the key ${quoted(badKey ?? '')}, which is not a language tag such as “en”`;
    context.report(path, 'wrong-type', `${message}; it is treated as text.`);
    return asText(map);
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
  const { report, singleValues } = outer;
  // Not by spreading, which takes more than a microsecond.
  const context: Context = isRow ? { report, singleValues, unknownKeys: [], links: [] } : outer;
  let copy: Record<string, unknown> | undefined;
  /** The input is never written to, and copied only once something changes: most objects are fine. */
  const writable = (): Record<string, unknown> => (copy ??= { ...object });
  for (const published of Object.keys(object)) {
    const value = object[published];
    const isKnown = Object.hasOwn(shape, published);
    const key = isKnown ? published : (keyMeant(shape)(published) ?? '');
    const node = shape[key];
    if (isKnown && node && isAcceptedText(value, node)) {
      if (formsOf(node).items) writable()[key] = listOf(value, context);
      continue;
    }
    const keyPath = [...path, published];
    if (!isKnown) {
      const isRead = Object.hasOwn(shape, key) && !Object.hasOwn(copy ?? object, key);
      if (isRead) report(keyPath, 'unknown-key', `${quoted(published)} is not a known key; it is read as “${key}”.`);
      else if (!takeUnknownKey(value, shape, key, keyPath, context)) continue;
      Reflect.deleteProperty(writable(), published);
      if (!isRead) continue;
    }
    if (isNothing(value, keyPath, context)) Reflect.deleteProperty(writable(), key);
    else {
      const repaired = repairValue(value, node as SchemaNode, keyPath, context);
      if (repaired !== object[key]) writable()[key] = repaired;
    }
  }
  for (const key of requiredKeys(shape)) {
    if (Object.hasOwn(copy ?? object, key)) continue;
    if (!Object.hasOwn(object, key)) report([...path, key], 'missing', `“${key}” is missing.`);
    writable()[key] = formsOf(shape[key] as SchemaNode).items ? [] : '';
  }
  if (isRow) {
    const { unknownKeys, links = [] } = context;
    const { fields, links: ownLinks } = (copy ?? object) as Partial<Subprocessor>;
    if (unknownKeys.length) writable()['fields'] = withFields(fields, unknownKeys);
    if (links.length) writable()['links'] = [...(ownLinks ?? []), ...links];
  }
  return copy ?? object;
}

/** Whether there is no value. A null is reported. */
function isNothing(value: unknown, path: Path, { report }: Context): boolean {
  if (value === null) report(path, 'empty', `${nameOf(path)} is null; leave it out instead.`);
  return value === null || value === undefined;
}

/** The keys that hold an object's own text, best first. */
const textKeys = ['name', 'title', 'label', 'text', 'description'];

/** Replaces a value of the wrong type by text, or by an object or a map around that text where text is not admitted. */
function replaceValue(value: unknown, forms: Forms, path: Path, context: Context): unknown {
  const { shape, record, texts, number, items } = forms;
  if (isNothing(value, path, context)) return texts.length ? '' : replaceValue('', forms, path, silent(context));
  const text = asText(value);
  // The numbers of the format are numbers of days.
  const digits = text.trim().replace(/ *(calendar )?days?$/i, '');
  const numeric = number && !texts.length && digits ? Number(digits) : NaN;
  const isNumeric = Number.isFinite(numeric);
  const isText = texts.length > 0 || !(shape ?? record);
  // A number where only a date may stand: what is wrong is not that it is no text.
  if (texts[0] && !isNumeric && !texts.some((form) => matches(text, form)))
    return repairText(text, texts[0], path, context);
  const key = String(shape ? textKeys.find((name) => Object.hasOwn(shape, name)) : path.at(-1));

  const expected = [texts.length && 'text', number && 'a number', (shape ?? record) && 'an object', items && 'a list']
    .filter(Boolean)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');
  const outcome = isNumeric
    ? `it is read as ${String(numeric)}`
    : isText
      ? 'it is treated as text'
      : `${quoted(text)} is used as its ${quoted(key)}`;
  context.report(path, 'wrong-type', `${nameOf(path)} should be ${expected}; ${outcome}.`);

  if (isNumeric) return numeric;
  if (shape && !isText) return repairObject({ [key]: text }, shape, path, context);
  return record && !isText ? repairRecord({ [key]: text }, record, path, silent(context)) : text;
}

const silent = (context: Context): Context => ({ ...context, report: () => undefined });

/** What a text in the wrong format is reported as, by the pattern of that format. */
const formats = new Map<unknown, readonly [ProblemCode, string]>(
  (
    [
      [schema.date, ['not-a-date', 'a valid date (YYYY, YYYY-MM or YYYY-MM-DD)']],
      [schema.address, ['not-an-address', 'a web or e-mail address']],
      [schema.email, ['not-an-email', 'an e-mail address']],
      [schema.countryCode, ['not-a-country', 'a country code such as “IE”; other text belongs in “text”']],
      [schema.languageTag, ['not-a-language', 'a language tag such as “en” or “pt-BR”']],
    ] as const
  ).map(([node, problem]) => [patternOfNode(node), problem]),
);

/** Codes whose case has a sense: `No` is no “none”. */
const [exactForm] = formsOf(schema.transferMechanism).texts;

/** Reports a text that is in no format that its place admits. One of a closed set is read in any case; else it is kept. */
function repairText(text: string, form: Forms['texts'][number], path: Path, { report }: Context): string {
  const options = Object.keys(form.entries ?? {});
  const option = form === exactForm ? undefined : fieldMeant(text, options);
  if (option !== undefined) {
    report(path, 'unknown-value', `${quoted(text)} is read as ${quoted(option)}; write it like that.`);
    return option;
  }
  const [code, expected] = formats.get(patternOf(form)) ?? [
    'unknown-value',
    `one of ${options.map(quoted).join(', ')}`,
  ];
  const upperCase = text.toUpperCase();
  const known = code === 'not-a-country' && matches(upperCase, form) ? [upperCase] : options;
  const isDayNumber = code === 'not-a-date' && /^\d{5}(\.|$)/.test(text);
  const hint = isDayNumber ? ' It looks like a spreadsheet’s number for a date.' : suggestion(text, known);
  report(path, code, `${quoted(text)} is not ${expected}.${hint}`);
  return text;
}

/** What a message calls a place: `“added”`, `This row`, `Item 2 of “locations”`. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return quoted(last ?? '');
  const list = String(path.at(-2));
  // Without its number, so that the same problem of many rows has one message.
  return list === rowsKey ? 'This row' : `Item ${String(last + 1)} of ${quoted(list)}`;
}
