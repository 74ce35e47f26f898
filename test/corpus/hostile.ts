/**
 * Hostile strings, and every place of a manifest where a text can stand. The places are read off the schema, so that a
 * new key is tried without anyone thinking of it.
 */
import * as schema from '../../src/manifest/schema.js';

/** Where Node finds `big-list-of-naughty-strings` below the repository, and browsers below the server's root. */
export const naughtyStringsFile = 'node_modules/big-list-of-naughty-strings/blns.json';

const script = 'document.documentElement.dataset.hacked=1';

/** Words that no list uses itself, around what does the harm: so that one can tell whether they are still there. */
export const ownHostileStrings: readonly string[] = [
  // Markup, whole and torn, for every way in which a text could become HTML, SVG, MathML or a template.
  `Harm<script>${script}</script>less`,
  `<img src=x onerror="${script}">Harmless`,
  `<svg onload="${script}"><script>${script}</script></svg>Harmless`,
  `</bdi></td></table><script>${script}</script>Harmless`,
  `</style><style>:host{display:none}</style>Harmless`,
  `<subprocessor-list src="/answer/object">Harmless</subprocessor-list>`,
  `<iframe srcdoc="&lt;script>parent.${script}&lt;/script>">Harmless`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${script}&gt;">Harmless`,
  `<template shadowrootmode="open"><script>${script}</script></template>Harmless`,
  `<!--?lit$123456789$-->Harmless<!--?lit$-->`,
  `"' onfocus=${script} autofocus x="Harmless`,
  `Harmless <b>bold</b> &lt;i&gt; &amp; &#60;script&#62;`,
  // Links, as addresses and in the manifest's own markup.
  ...[
    `javascript:${script}`,
    `JaVaScRiPt:${script}`,
    ` javascript:${script}`,
    `java\tscript:${script}`,
    `java\nscript:${script}`,
    `\u0001javascript:${script}`,
    `javascript://example.com/%0a${script}`,
    `javascript:/*https://example.com/*/${script}`,
    `data:text/html,<script>parent.${script}</script>`,
    `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
    `vbscript:msgbox(1)`,
    `blob:https://example.com/00000000-0000-0000-0000-000000000000`,
    `file:///etc/passwd`,
    `view-source:https://example.com/`,
    `ftp://example.com/file`,
    `intent://example.com/#Intent;scheme=https;end`,
    `https://trusted.example@evil.example/`,
    `https://user:secret@evil.example/`,
    `https:evil.example`,
    `https:/\\evil.example/path`,
    `/\\evil.example`,
    `\\\\evil.example\\share`,
    `mailto:a@example.com?bcc=b@evil.example&body=Send%20money`,
    `mailto:javascript:${script}`,
    `tel:+4512345678`,
  ].flatMap((address) => [address, `[Harmless](${address})`, `<${address}>`]),
  `[Harmless](https://example.com/"onmouseover="${script})`,
  `[a](https://example.com/[b](javascript:${script}))`,
  // What reorders or hides what stands around it.
  '\u202eexe.harmless\u202c',
  '\u2066Harmless\u2067reversed\u2068isolated\u2069',
  'Harm\u200bless\u200d\u200c\u2060\ufeff',
  'Harm\u00adless',
  '\u{e0041}\u{e0042}Harmless\u{e007f}',
  'Harm\u0000less\u0007\u0008\u001b[31m\u007f\u0085',
  'Harm\u2028less\u2029',
  '\ud800Harmless\udc00',
  'Harmless\ud83d',
  'H\u0335a\u0336r\u0337m\u0338l\u0321e\u0322s\u0327s'.repeat(20),
  `Harmless${'\u0301'.repeat(500)}`,
  '\ufff9Harmless\ufffaabove\ufffb',
  // What means something on a plain object, on `window`, on `document` or in a form.
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'toJSON',
  'length',
  'currentScript',
  'innerHTML',
  // Templates, placeholders, patterns and formulas of other languages.
  '${alert(1)}Harmless{{7*7}}<%= 7*7 %>#{7*7}',
  '{{constructor.constructor("return this")()}}Harmless',
  '{count}{total}{query}{name}{label}{text}{date}{column}{status}{language}Harmless',
  "$&$1$`$'$$Harmless",
  '%s%d%n%x%p%00Harmless',
  '(a+)+$Harmless(.*)*|[',
  '\\Harmless\\',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd|Harmless',
  '+1+1Harmless',
  '-1+1Harmless',
  '\t=1+1Harmless',
  '\r=1+1Harmless',
  '＝1+1Harmless',
  'Harmless", "more","\r\n=next line',
  // Long, and long in the way that makes a careless pattern slow.
  'W'.repeat(5_000),
  `${'a'.repeat(2_000)}!`,
  `${'*'.repeat(3)}${'*a'.repeat(2_000)}`,
  '['.repeat(3_000),
  `${'[a]('.repeat(1_000)}Harmless`,
  `${'<'.repeat(1_000)}Harmless`,
  `${'`'.repeat(3)}${'`a``'.repeat(3_000)}`,
  `${'\\'.repeat(3_001)}Harmless`,
  `${'a@'.repeat(2_000)}Harmless`,
  `${'a.'.repeat(100)}@${'a-'.repeat(20)}`,
  `${'- '.repeat(2_000)}Harmless`,
  `${'\n'.repeat(2_000)}Harmless`,
  `${' '.repeat(2_000)}Harmless`,
];

/** From one place to the next: a key, an item of a list, or an entry of a map, whose key may be the text itself. */
type Step = { key: string } | 'item' | 'key';

export interface Place {
  /** As a JSON Pointer, with `*` for an item of a list and `{}` for a key that is the text itself. */
  readonly name: string;
  readonly steps: readonly Step[];
  /** What the schema wants there besides text: a text of that form is read as such. */
  readonly wants?: 'language' | 'number' | undefined;
}

/** What stands where a key of a map is not the text: a tag where tags are meant, else one of these ids. */
const fieldId = 'field';
const dimensionId = 'dimension';
const groupId = 'group';

interface Type {
  readonly _zod: { readonly def: unknown };
}

interface Definition {
  readonly type: string;
  readonly innerType?: Type;
  readonly options?: readonly Type[];
  readonly element?: Type;
  readonly shape?: Readonly<Record<string, Type>>;
  readonly valueType?: Type;
}

/** Every place of a manifest where a text can stand, numbers and codes included: publishers write words there, too. */
export const places: readonly Place[] = [
  ...new Map(placesIn(schema.manifest, []).map((place) => [place.name, place])).values(),
];

function placesIn(type: Type, steps: readonly Step[]): Place[] {
  const { type: kind, innerType, options, element, shape, valueType } = type._zod.def as Definition;
  if (innerType) return placesIn(innerType, steps);
  if (options) {
    // Where one value or a list of such values may stand, the list will do.
    const inLists = new Set(options.map((option) => (option._zod.def as Definition).element));
    return options.filter((option) => !inLists.has(option)).flatMap((option) => placesIn(option, steps));
  }
  if (element) return placesIn(element, [...steps, 'item']);
  if (shape) {
    const inner = Object.entries(shape).flatMap(([key, child]) => placesIn(child, [...steps, { key }]));
    // A key that the format does not know: where a row has it, it is shown.
    return steps[0] && nameOf(steps).startsWith('/subprocessors/') ? [...inner, placeAt([...steps, 'key'])] : inner;
  }
  if (valueType) {
    const sample = { key: type === schema.languageMap ? 'en' : type === schema.appliesTo ? dimensionId : fieldId };
    const wants = type === schema.languageMap ? 'language' : undefined;
    return [placeAt([...steps, 'key'], wants), ...placesIn(valueType, [...steps, sample])];
  }
  return [placeAt(steps, kind === 'number' ? kind : undefined)];
}

function placeAt(steps: readonly Step[], wants?: Place['wants']): Place {
  return { name: nameOf(steps), steps, wants };
}

function nameOf(steps: readonly Step[]): string {
  return steps.map((step) => `/${step === 'item' ? '*' : step === 'key' ? '{}' : step.key}`).join('');
}

/** A list in which what stands elsewhere is referred to, so that it is shown. */
const surroundings = {
  version: 1,
  groups: [{ id: groupId, title: 'Group' }],
  dimensions: [{ id: dimensionId, label: 'Dimension', values: [{ id: 'value', label: 'Value' }] }],
  fields: { [fieldId]: { label: 'Field' } },
  subprocessors: [
    {
      name: 'Row',
      group: groupId,
      purpose: 'Said',
      appliesTo: { [dimensionId]: 'value' },
      fields: { [fieldId]: 'Said' },
    },
  ],
};
const columns = [{ field: 'purpose' }, 'name'];

function surroundingsOf({ steps }: Place): object {
  const [first, , third] = nameOf(steps).slice(1).split('/');
  if (first === 'columns') return { ...surroundings, columns };
  if (first === 'groups' && third === 'columns') {
    return { ...surroundings, groups: [{ id: groupId, title: 'Group', columns }] };
  }
  return surroundings;
}

/** A manifest with the text at that place, and little more. */
export const manifestWith = (text: string, place: Place): unknown => grown(surroundingsOf(place), place.steps, text);

/**
 * Few manifests with the text at every place: what cannot stand in one row stands in the next, or in the next manifest.
 * Columns have manifests of their own, since they would leave out what else a row holds.
 */
export function manifestsFullOf(text: string): unknown[] {
  const named = (place: Place): boolean => /\bcolumns\b/.test(place.name);
  return [places.filter(named), places.filter((place) => !named(place))].flatMap((some) => packed(some, text));
}

function packed(some: readonly Place[], text: string): unknown[] {
  const manifests: unknown[] = [];
  for (const place of some) {
    const index = manifests.findIndex((manifest) => grown(manifest, place.steps, text) !== undefined);
    if (index < 0) manifests.push(manifestWith(text, place));
    else manifests[index] = grown(manifests[index], place.steps, text);
  }
  return manifests;
}

/** A manifest in which every id is the text, and is referred to by it. */
export const manifestOfIds = (id: string): unknown => ({
  version: 1,
  groups: [{ id, title: '', columns: ['name', id, 'purpose'] }],
  dimensions: [{ id, label: id, values: [{ id, label: id }] }],
  fields: Object.fromEntries([[id, { label: id }]]),
  notes: [{ mark: id, text: 'Footnote' }],
  columns: ['name', { field: id, label: id, with: id }, 'via', 'notes'],
  subprocessors: ['First', 'Second'].map((name) => ({
    id,
    name,
    purpose: id,
    group: id,
    via: id,
    notes: id,
    appliesTo: Object.fromEntries([[id, id]]),
    fields: Object.fromEntries([[id, id]]),
    locations: { text: 'Somewhere', appliesTo: Object.fromEntries([[id, id]]) },
    dataCategories: Object.fromEntries([[id, id]]),
  })),
  changes: [{ date: '2025-01-01', subprocessor: id, before: Object.fromEntries([[id, id]]) }],
});

/** A copy with the text there, in the place of other words; nothing where the text itself, or a list, is in the way. */
function grown(value: unknown, steps: readonly Step[], text: string): unknown {
  const [step, ...rest] = steps;
  if (value === text || (isContainer(value) && (step === 'item') !== Array.isArray(value))) return undefined;
  if (step === undefined) return text;
  if (step === 'item') return grownList(Array.isArray(value) ? value : [], rest, text);
  const map = isContainer(value) ? (value as Readonly<Record<string, unknown>>) : {};
  const key = step === 'key' ? text : step.key;
  const own = Object.hasOwn(map, key) ? map[key] : undefined;
  if (step === 'key' && own !== undefined) return undefined;
  const child = step === 'key' ? 'Said' : grown(own, rest, text);
  // Not by assignment: a key may be called `__proto__`.
  return child === undefined ? undefined : Object.fromEntries([...Object.entries(map), [key, child]]);
}

function grownList(items: readonly unknown[], rest: readonly Step[], text: string): unknown {
  const index = rest.length ? items.findIndex((item) => isContainer(item) && grown(item, rest, text)) : -1;
  if (index >= 0) return items.map((item, at) => (at === index ? grown(item, rest, text) : item));
  const item = grown(undefined, rest, text);
  return item === undefined ? undefined : [...items, item];
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What is seen of a text and can be compared: without white space, and without what is stripped (QUALITY 19). */
export const seen = (text: string): string => text.replace(/[\s\p{C}\p{DI}\p{M}\p{Z}\ufffd]/gu, '');

/** The words of a text, of letters and digits alone: what is left for certain where marks became markup. */
export const lettersIn = (text: string): string[] =>
  text.replace(/[\p{C}\p{DI}\p{M}]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
