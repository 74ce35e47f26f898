// What a column may be called, and the columns that are spelt another way.
import { fieldMeant } from './headings.js';
import { mapped, withChanges } from './lists.js';
import { quoted, type Path, type Report } from './problem.js';
import { linkRelation, subprocessor, type Column, type Manifest } from './schema.js';

/** The fields that hold the links of one relation: `links.privacy`. */
export const linkFields: readonly string[] = linkRelation.options.map((relation) => `links.${relation}`);

/** Everything that a column of a manifest can be called. */
export const columnNames = ({ fields = {}, dimensions = [], subprocessors }: Manifest): ReadonlySet<string> =>
  new Set([
    ...Object.keys(subprocessor.shape),
    ...linkFields,
    ...Object.keys(fields),
    ...dimensions.map(({ id }) => id),
    ...subprocessors.flatMap((row) => Object.keys(row.fields ?? {})),
  ]);

/** Reads a column such as `Name` or `Data location` as the field that it means. Returns the very column if it is fine. */
export function readColumn(column: Column, names: ReadonlySet<string>, path: Path, report: Report): Column {
  const readName = (name: string): string => {
    const meant = names.has(name) ? undefined : fieldMeant(name, [...names]);
    if (meant === undefined) return name;
    const message = `${quoted(name)} is not a known column; it is read as ${quoted(meant)}.`;
    report(path, 'unknown-column', message, 'warning');
    return meant;
  };
  if (typeof column === 'string') return readName(column);
  const field = readName(column.field);
  return withChanges(column, { field, ...(column.with && { with: mapped(column.with, readName) }) });
}
