// The list as a manifest again: whoever keeps a list of their own, or reads one by a program, can go on with it.
import { withoutFragment } from '../manifest/address-text.js';
import { isContainer } from '../manifest/as-text.js';
import { publishedText } from '../manifest/ids.js';
import { isRelative, safeLink, type Bases } from '../manifest/link.js';
import { withAbsoluteLinks } from '../manifest/markup.js';
import type { Manifest, Subprocessor, Text } from '../manifest/schema.js';
import type { ExportFormat } from './export-format.js';
import { sourceOf } from './extract.js';
import { groupsIn, type ListView } from './view.js';

/**
 * The rows in view, in the order in which they are published, each with its id. What surrounds them is as it was
 * published, after a sentence in `description` that says where the file is from. Links are absolute, and a row that is left
 * out is referred to by its name.
 */
function writeJSON(view: ListView, page: string): string {
  const { localization } = view;
  const { manifest, ids, options } = localization;
  const { changes, description, language } = manifest;
  const shown = new Set(groupsIn(view).flatMap((group) => group.shownRows.map(({ row }) => row.id)));
  const isIn = (index: number): boolean => shown.has(ids[index] ?? '');
  /** What a reference to a row that is left out refers to. */
  const leftOut = (reference: string | undefined): Subprocessor | undefined => {
    const index = localization.indexOf(reference);
    return isIn(index) ? undefined : manifest.subprocessors[index];
  };
  const written: Manifest = {
    ...manifest,
    description: withSource(description, view, page),
    subprocessors: manifest.subprocessors.flatMap((row, index) => {
      if (!isIn(index)) return [];
      const via = leftOut(row.via);
      return { ...row, id: ids[index] ?? '', ...(via && { via: publishedText(via.name, language) }) };
    }),
    ...(changes && { changes: changes.filter(({ subprocessor }) => !leftOut(subprocessor)) }),
  };
  const bases = { ...options.bases, page: withoutFragment(page) };
  return `${JSON.stringify(withAbsolute(written, '', bases, 0), undefined, 2)}\n`;
}

export const json: ExportFormat = { extension: 'json', mediaType: 'application/json', write: writeJSON };

/** Before the publisher's own words, and in them: in the reader's language, whatever theirs is. */
function withSource(description: Text | undefined, view: ListView, page: string): Text {
  const [address, ...source] = sourceOf(view, page);
  const literal = source.map((text) => text.replace(/[\\`*_[\]<]/g, '\\$&'));
  const sentence = [`${view.strings.exports.source}: <${address}>`, ...literal].join('; ');
  const before = (text = ''): string => [sentence, text].filter(Boolean).join('\n\n');
  return typeof description === 'object'
    ? Object.fromEntries(Object.entries(description).map(([tag, text]) => [tag, before(text)]))
    : before(description);
}

/** A manifest is no deeper, but for the old values of its changes, which may be anything. */
const maximumDepth = 12;

/** The same value with absolute links. An item of a list stands under the list's key. */
function withAbsolute(value: unknown, key: string, bases: Bases, depth: number): unknown {
  if (typeof value === 'string') {
    const isAddress = /^(url|website|links|\$schema)$/.test(key);
    if (!isAddress) return withAbsoluteLinks(value, bases);
    return (isRelative(value) && safeLink(value, bases)?.href) || value;
  }
  if (!isContainer(value)) return value;
  if (depth > maximumDepth) return null;
  if (Array.isArray(value)) return value.map((item) => withAbsolute(item, key, bases, depth + 1));
  // Not by assignment: a key may be called `__proto__`.
  return Object.fromEntries(
    Object.entries(value).map(([inner, one]) => [inner, withAbsolute(one, inner, bases, depth + 1)]),
  );
}
