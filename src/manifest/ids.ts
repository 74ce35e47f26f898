// Stable ids of rows, for permalinks and references: the published id, else one made from the name.
import { fold, plainAscii } from '../language/fold.js';
import { numbering } from './numbering.js';
import type { Manifest, Subprocessor, Text } from './schema.js';

/** A text in the manifest's language, whatever the reader's: ids must not change with the reader. */
export function publishedText(text: Text, language = 'en'): string {
  if (typeof text === 'string') return text;
  // The language may be any text, `constructor` for instance.
  return (Object.hasOwn(text, language) ? text[language] : Object.values(text)[0]) ?? '';
}

/** An id made from a name: `Łódź Hosting, Inc.` → `lodz-hosting-inc`. Letters, their marks and digits of any script stay. */
export function slug(name: string): string {
  const folded = fold(name);
  return folded.replace(plainAscii.test(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

/** The id that a row gets unless an earlier row has it. `language` is the manifest's. */
export const preferredId = (row: Subprocessor, language: string | undefined): string =>
  row.id ?? (slug(publishedText(row.name, language)) || 'subprocessor');

/**
 * A unique id for each row, in the order of the rows. A repeated id gets `-2`, then `-3`; one that is published as such
 * stays with its row.
 */
export function rowIds(manifest: Manifest): string[] {
  const rows = manifest.subprocessors;
  const published = new Set(rows.map((row) => row.id));
  const taken = new Set<string>();
  const unusedName = numbering('-');
  return rows.map((row) => {
    const isTaken = (name: string): boolean => taken.has(name) || (name !== row.id && published.has(name));
    const id = unusedName(preferredId(row, manifest.language), isTaken);
    taken.add(id);
    return id;
  });
}
