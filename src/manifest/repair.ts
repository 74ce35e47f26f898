// JSON → Manifest + Problem[]. Whatever the JSON, a list comes out: nothing published is lost or hidden.
//
// One walk along the schema's own definition. At each place a value either has a form that the schema admits there, or
// is mended at that place: it becomes the text that it is, and an unknown key of a row becomes a custom field. The walk
// goes as deep as the schema, not as deep as the document.
import { memoize } from '../language/memoize.js';
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
import { many, type Manifest } from './schema.js';

export interface ParseResult {
  /** Nothing only where the document is no manifest at all. Shares what needed no mending with the input: do not write to it. */
  readonly manifest: Manifest | undefined;
  readonly problems: readonly Problem[];
}

interface ReadResult extends ParseResult {
  /** Where the rows stand in the file, for problems that are found later. */
  readonly rowsAt: Path;
}

type Container = Readonly<Record<string, unknown>>;

/**
 * Reads any JSON value as a manifest, and tells what breaks the format: all that it takes to show a list. Never throws
 * on content, not on a million nested arrays either.
 *
 * @param json what `JSON.parse()` made, or an object of the same form
 */
export function repairManifest(json: unknown): ReadResult {
  const problems: Problem[] = [];
  const rowsAt: Path[number][] = [rowsKey];
  const report = reporter(problems, rowsAt);
  const document = openDocument(json, rowsAt, report);
  return { manifest: document && (mend(document, schema.manifest, [], { report }) as Manifest), problems, rowsAt };
}

/** The document as it is meant; nothing where it is none. Corrects `rowsAt` where the file has its rows at another place. */
function openDocument(json: unknown, rowsAt: Path[number][], report: Report): Container | undefined {
  if (Array.isArray(json)) {
    if (!json.length || json.some((row) => isMap(row) || typeof row === 'string')) {
      report([], 'bare-rows', 'A bare list of rows should stand in {"version": 1, "subprocessors": […]}.');
      rowsAt.pop();
      return { version: 1, [rowsKey]: json };
    }
  } else if (isMap(json)) {
    // A misspelt “subprocessors” would hide every row there is.
    const given =
      Object.hasOwn(json, rowsKey) ||
      // Rows that stand inside of groups are in no list that this can show: the fallback has them.
      many(json['groups']).some((group) => isMap(group) && !Object.hasOwn(group, rowsKey));
    const misspelt = given
      ? undefined
      : Object.keys(json).find((key) => isObject(json[key]) && nearest(key, [rowsKey]));
    if (misspelt !== undefined) {
      report([misspelt], 'unknown-key', `${quoted(misspelt)} is read as “${rowsKey}”.`);
      const { [misspelt]: rows, ...rest } = json;
      rowsAt[0] = misspelt;
      return withVersion({ ...rest, [rowsKey]: rows }, report);
    }
    if (given) return withVersion(json, report);
  }
  report([], 'not-a-manifest', 'This is JSON, but “subprocessors” is missing.');
  return undefined;
}

function withVersion(document: Container, report: Report): Container {
  const version = Object.hasOwn(document, 'version') ? document['version'] : undefined;
  if (version === 1) return document;
  const newer = typeof version === 'number' && version > 1;
  const words = newer
    ? `Version ${String(version)} is newer than 1: it is read as far as it is understood.`
    : `“version” ${version === undefined ? 'is missing' : 'should be the number 1'}; it counts as 1.`;
  report(['version'], 'version', words);
  return newer ? document : { ...document, version: 1 };
}

/** The forms that the schema admits at one place: never more than one of a kind, but for text. */
interface Forms {
  texts: Definition[];
  array?: Type;
  shape?: Readonly<Record<string, Type>>;
  record?: Definition;
  number?: true;
  boolean?: true;
  anything?: true;
  optional?: true;
}

/** What is read of a schema: zod's own description of itself, for libraries that build on it. */
interface Type {
  readonly _zod: { readonly def: unknown };
}

interface Definition {
  readonly type: string;
  readonly innerType?: Type;
  readonly options?: readonly Type[];
  readonly element?: Type;
  readonly shape?: Readonly<Record<string, Type>>;
  readonly keyType?: Type;
  readonly valueType?: Type;
  readonly entries?: Readonly<Record<string, string>>;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly pattern?: RegExp } } }[];
}

const definition = (type: Type): Definition => type._zod.def as Definition;

const formsBefore = new WeakMap<Type, Forms>();

function formsOf(type: Type): Forms {
  let forms = formsBefore.get(type);
  if (!forms) {
    forms = { texts: [] };
    addForms(type, forms);
    formsBefore.set(type, forms);
  }
  return forms;
}

function addForms(type: Type, forms: Forms): void {
  const { type: kind, innerType, options, element, shape, ...more } = definition(type);
  if (kind === 'optional') forms.optional = true;
  if (innerType) addForms(innerType, forms);
  else if (options) for (const option of options) addForms(option, forms);
  else if (element) forms.array = element;
  else if (shape) forms.shape = shape;
  else if (kind === 'record') forms.record = { type: kind, ...more };
  else if (kind === 'string' || kind === 'enum') forms.texts.push({ type: kind, ...more });
  else if (kind === 'number' || kind === 'boolean') forms[kind] = true;
  else forms.anything = true;
}

const patternOf = ({ checks }: Definition): RegExp | undefined => checks?.[0]?._zod.def.pattern;

const hasForm = (text: string, form: Definition): boolean =>
  form.entries ? Object.hasOwn(form.entries, text) : (patternOf(form)?.test(text) ?? true);

/** What a text with a form of its own should have been, by its pattern. */
const formats = new Map<unknown, readonly [ProblemCode, string]>(
  (
    [
      [schema.date, ['not-a-date', 'is no date of the form YYYY, YYYY-MM or YYYY-MM-DD']],
      [schema.address, ['not-an-address', 'is no web or e-mail address']],
      [schema.email, ['not-an-email', 'is no e-mail address']],
      [schema.countryCode, ['not-a-country', 'is no country code such as “IE”; free words go into “text”']],
      [schema.languageTag, ['not-a-language', 'is no language tag such as “en” or “pt-BR”']],
    ] as const
  ).map(([type, message]) => [patternOf(definition(type)), message]),
);

interface Context {
  readonly report: Report;
  /** Unknown keys of the row that is being read, and of what is inside it. */
  readonly strays?: [key: string, value: unknown][];
}

/** The value itself where it has a form that the schema admits, else what takes its place. */
function mend(value: unknown, type: Type, path: Path, context: Context): unknown {
  const forms = formsOf(type);
  const { array, shape, record } = forms;
  if (forms.anything || isFine(value, type)) return value;
  const [form] = forms.texts;
  if (typeof value === 'string' && form) {
    const [code, words] = formats.get(patternOf(form)) ?? [
      'unknown-value',
      `is not one of ${Object.keys(form.entries ?? {})
        .map(quoted)
        .join(', ')}`,
    ];
    context.report(path, code, `${nameOf(path)}: ${quoted(value)} ${words}. It is shown as it stands.`);
    return value;
  }
  if ((typeof value === 'number' && forms.number) || (typeof value === 'boolean' && forms.boolean)) return value;
  if (Array.isArray(value) && array) return mendArray(value, array, path, context);
  if (isMap(value) && shape) return mendObject(value, shape, path, context);
  if (isMap(value) && record) return mendRecord(value, record, path, context);
  return fit(value, forms, path, context);
}

/** Whether a value is what most are: a text that the schema admits as it is. Nothing more need be known of its place. */
const isFine = (value: unknown, type: Type): boolean =>
  typeof value === 'string' && formsOf(type).texts.some((form) => hasForm(value, form));

/** Keeps the very list where no item changes. An item keeps its place, so that problems point at the published document. */
function mendArray(values: readonly unknown[], type: Type, path: Path, context: Context): readonly unknown[] {
  const mended = values.map((value, index) =>
    isFine(value, type) ? value : mend(value, type, [...path, index], context),
  );
  return mended.some((value, index) => value !== values[index]) ? mended : values;
}

function mendRecord(map: Container, { keyType, valueType }: Definition, path: Path, context: Context): unknown {
  const keys = Object.keys(map);
  const keyForms = keyType && formsOf(keyType).texts;
  if (!valueType || keys.some((key) => keyForms?.some((form) => !hasForm(key, form)))) {
    // A map with such a key is no language map: what stands there is one text.
    return wrong(map, 'text or one text a language', path, context);
  }
  const entries = keys.flatMap((key): [string, unknown][] => {
    const at = [...path, key];
    return empty(map[key], at, context) ? [] : [[key, mend(map[key], valueType, at, context)]];
  });
  const same = entries.length === keys.length && entries.every(([key, value]) => value === map[key]);
  // Not by assignment: a key may be called `__proto__`.
  return same ? map : Object.fromEntries(entries);
}

/** The keys that an object has to have. The version has been seen to, and is the one thing that is neither text nor list. */
const requiredKeys = memoize((shape: Readonly<Record<string, Type>>) =>
  Object.keys(shape).filter((key) => {
    const { optional, anything } = formsOf(shape[key] as Type);
    return !optional && !anything;
  }),
);

function mendObject(map: Container, shape: Readonly<Record<string, Type>>, path: Path, outer: Context): Container {
  const isRow = shape === schema.subprocessor.shape;
  const context: Context = isRow ? { report: outer.report, strays: [] } : outer;
  let mended: Record<string, unknown> | undefined;
  /** A copy, once something changes: most objects are fine. */
  const own = (): Record<string, unknown> => (mended ??= { ...map });
  for (const key of Object.keys(map)) {
    const value = map[key];
    const type = Object.hasOwn(shape, key) && shape[key];
    if (type && isFine(value, type)) continue;
    const at = [...path, key];
    if (!type) {
      if (stray(value, shape, at, context)) Reflect.deleteProperty(own(), key);
    } else if (empty(value, at, context)) Reflect.deleteProperty(own(), key);
    else {
      const fitting = mend(value, type, at, context);
      if (fitting !== value) own()[key] = fitting;
    }
  }
  for (const key of requiredKeys(shape)) {
    if (Object.hasOwn(mended ?? map, key)) continue;
    if (!Object.hasOwn(map, key)) context.report([...path, key], 'missing', `“${key}” is missing.`);
    own()[key] = formsOf(shape[key] as Type).array ? [] : '';
  }
  if (context.strays?.length && isRow)
    own()['fields'] = withStrays((mended ?? map)['fields'] as Container | undefined, context.strays);
  return mended ?? map;
}

/** Whether there is nothing but a null, which is reported. */
function empty(value: unknown, path: Path, { report }: Context): boolean {
  if (value === null) report(path, 'empty', `${nameOf(path)} is null. Leave it out instead.`);
  return value === null || value === undefined;
}

/** Reports an unknown key. Tells whether it is taken from here, to stand among the custom fields of its row. */
function stray(value: unknown, shape: Container, path: Path, { report, strays }: Context): boolean {
  const key = String(path.at(-1));
  const end = hint(key, Object.keys(shape));
  const where = strays ? '; it is shown as a custom field' : ' and is not shown';
  report(path, 'unknown-key', `${quoted(key)} is not part of the format${where}.${end}`);
  strays?.push([key, value]);
  return strays !== undefined;
}

function withStrays(fields: Container | undefined, strays: readonly [string, unknown][]): Container {
  const all = new Map(Object.entries(fields ?? {}));
  const free = numbering(' ');
  for (const [key, value] of strays) {
    if (value !== null) all.set(free(key, all.has.bind(all)), isObject(value) ? asText(value) : value);
  }
  return Object.fromEntries(all);
}

/** The keys that hold an object's own words, first that it has: where text goes that stands in the object's place. */
const wordKeys = ['name', 'title', 'label', 'text', 'description'];

/** The value as the nearest form that the schema admits: text, or an object or map around it. */
function fit(value: unknown, forms: Forms, path: Path, context: Context): unknown {
  const { shape, record, texts, number, array } = forms;
  if (value === null || value === undefined) {
    empty(null, path, context);
    return texts.length ? '' : fit('', forms, path, silently(context));
  }
  const admitted = [texts.length && 'text', number && 'a number', (shape ?? record) && 'an object', array && 'a list'];
  const text = wrong(value, admitted.filter(Boolean).join(' or '), path, context);
  const digits = number && !texts.length && text.trim() !== '' ? Number(text) : NaN;
  if (Number.isFinite(digits)) return digits;
  if (texts.length || !(shape ?? record)) return text;
  const words = shape ? wordKeys.find((key) => Object.hasOwn(shape, key)) : String(path.at(-1));
  const around = words === undefined ? {} : { [words]: text };
  if (shape) return mendObject(around, shape, path, context);
  return record && mendRecord(around, record, path, silently(context));
}

const silently = (context: Context): Context => ({ ...context, report: () => undefined });

function wrong(value: unknown, wanted: string, path: Path, { report }: Context): string {
  report(path, 'wrong-type', `${nameOf(path)} should be ${wanted}; it is shown as text.`);
  return asText(value);
}

/**
 * Any JSON value as words: `key: value` for an object, commas between items. Walks without recursion, since
 * `JSON.stringify` overflows the stack on a million nested arrays, and each object once, since a page may pass a cycle.
 */
export function asText(value: unknown): string {
  const words: string[] = [];
  const open: [label: string, value: unknown][] = [['', value]];
  const seen = new Set<unknown>();
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const [label, inner] = entry;
    const keys = isObject(inner) && !seen.has(inner) ? Object.keys(inner) : [];
    if (!keys.length) {
      // join() makes nothing of null and undefined.
      const word = [label, isObject(inner) ? '' : inner].join('');
      if (word) words.push(word);
      continue;
    }
    seen.add(inner);
    // The label of a container goes with its first entry.
    const entries = keys.map((key, index): [string, unknown] => [
      (index ? '' : label) + (Array.isArray(inner) ? '' : `${key}: `),
      (inner as Container)[key],
    ]);
    for (const next of entries.reverse()) open.push(next);
  }
  return words.join(', ');
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isMap = (value: unknown): value is Container => isObject(value) && !Array.isArray(value);

/** How a message calls a place: `“added”`, `Row 3`, `Item 2 of “locations”`. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return quoted(last ?? '');
  const list = String(path.at(-2));
  return list === rowsKey ? `Row ${String(last + 1)}` : `Item ${String(last + 1)} of ${quoted(list)}`;
}
