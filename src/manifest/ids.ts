// Stable ids of rows, for permalinks and references: written ones win, the others come from the name.
import { fold, plainAscii } from '../language/fold.js';
import { numbering } from './numbering.js';
import type { Manifest, Subprocessor, Text } from './schema.js';

/** The text of the manifest's own language, whatever the reader's: ids must not change with the reader. */
export function ownText(text: Text, language: string | undefined): string {
  if (typeof text === 'string') return text;
  return text[language ?? 'en'] ?? Object.values(text)[0] ?? '';
}

/** `Łódź Hosting, Inc.` → `lodz-hosting-inc`. Letters and digits of any script stay. */
export function slug(name: string): string {
  const folded = fold(name);
  return folded.replace(plainAscii.test(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

/** The id that a row asks for; it gets it unless another row has it. */
export const wantedId = (row: Subprocessor, language: string | undefined): string =>
  row.id ?? (slug(ownText(row.name, language)) || 'subprocessor');

/** One id a row, in the order of the rows, each different. A repeat gets `-2`, then `-3`. */
export function rowIds(manifest: Manifest): string[] {
  const rows = manifest.subprocessors;
  const written = new Set(rows.map((row) => row.id));
  const taken = new Set<string>();
  const free = numbering('-');
  return rows.map((row) => {
    const id = free(wantedId(row, manifest.language), (one) => taken.has(one) || (one !== row.id && written.has(one)));
    taken.add(id);
    return id;
  });
}
