// What the walk along the schema cannot do at one place: rows that stood in groups or hold nothing, ids of groups, names
// of columns, and texts that have no place of their own.
import { memoize } from '../language/memoize.js';
import { isBlank } from './as-text.js';
import { columnNames, readColumn } from './columns.js';
import type { RowOrigin } from './document.js';
import { publishedText, slug } from './ids.js';
import { mapped, withChanges } from './lists.js';
import { numbering } from './numbering.js';
import { rowsKey, type Path, type Report } from './problem.js';
import type { Column, Manifest, Text } from './schema.js';

interface Context {
  readonly report: Report;
  readonly singleValues: WeakSet<object>;
  readonly unknownKeys: readonly (readonly [key: string, value: unknown])[];
}

/**
 * Arranges a repaired manifest. Returns the very object where nothing changes.
 *
 * @param origins where each row was published; those of the rows that stay are returned
 */
export function arrange(
  manifest: Manifest,
  origins: readonly RowOrigin[],
  { report, singleValues, unknownKeys }: Context,
): { manifest: Manifest; origins: readonly RowOrigin[] } {
  const { language, closing } = manifest;

  /** As `mapped()`; a list that was made from a single value stays known as such. */
  const changed = <Item>(list: Item[], path: Path, change: (item: Item, path: Path) => Item): Item[] => {
    const isSingle = singleValues.has(list);
    const items = mapped(list, (item, index) => change(item, isSingle ? path : [...path, index]));
    if (isSingle) singleValues.add(items);
    return items;
  };
  const names = memoize(() => columnNames(manifest));
  const read = (columns: Column[] | undefined, holder: Path): { columns?: Column[] } =>
    columns
      ? {
          columns: changed(columns, [...holder, 'columns'], (column, path) =>
            readColumn(column, names(), path, report),
          ),
        }
      : {};

  const ids = new Set(manifest.groups?.map(({ id }) => id));
  const unusedId = numbering('-');
  const groups = changed(manifest.groups ?? [], ['groups'], (group, path) => {
    const title = publishedText(group.title, language);
    const id = group.id || (title && unusedId(slug(title) || title, ids.has.bind(ids)));
    ids.add(id);
    return withChanges(group, { id, ...read(group.columns, path) });
  });

  const keptOrigins: RowOrigin[] = [];
  const rows = manifest.subprocessors.flatMap((row, index) => {
    const origin = origins[index];
    if (isBlank(row) || !origin) {
      report([rowsKey, index], 'empty', 'This row is empty; it is left out.', 'warning');
      return [];
    }
    keptOrigins.push(origin);
    const id = groups[origin.group ?? -1]?.id;
    return [id ? { ...row, group: [...new Set([...(row.group ?? []), id])] } : row];
  });
  const isSame = rows.length === origins.length && rows.every((row, index) => row === manifest.subprocessors[index]);

  const arranged = withChanges(manifest, {
    ...read(manifest.columns, []),
    ...(manifest.groups && { groups }),
    ...(!isSame && { subprocessors: rows }),
    ...(unknownKeys.length && { closing: withParagraphs(closing, unknownKeys) }),
  });
  return { manifest: arranged, origins: keptOrigins };
}

/** A text, in each of its languages, with a paragraph for each key that has no place of its own. */
function withParagraphs(text: Text = '', unknownKeys: Context['unknownKeys']): Text {
  const extended = (own: string): string =>
    [own, ...unknownKeys.map(([key, value]) => `${key}: ${String(value)}`)].filter(Boolean).join('\n\n');
  return typeof text === 'string'
    ? extended(text)
    : Object.fromEntries(Object.entries(text).map(([language, own]) => [language, extended(own)]));
}
