// Problems that the schema cannot see: what one place of a manifest says of another. Changes nothing.
import { parseDate } from './date.js';
import { rowIds, wantedId } from './identity.js';
import { hint, quoted, type Path, type Report } from './problem.js';
import { linkRelation, many, subprocessor, type Manifest } from './schema.js';

/**
 * Bound: one look at each row and each of its references.
 *
 * @param today `YYYY-MM-DD`
 */
export function checkReferences(manifest: Manifest, today: string, report: Report): void {
  const warn = (path: Path, code: Parameters<Report>[1], message: string): void => {
    report(path, code, message, 'warning');
  };
  const rows = many(manifest.subprocessors);
  const groups = many(manifest.groups);
  const groupIds = new Set<string>();
  groups.forEach(({ id }, index) => {
    if (groupIds.has(id)) warn(['groups', index, 'id'], 'duplicate-id', `The id ${quoted(id)} is used twice.`);
    groupIds.add(id);
  });
  const dimensions = new Map(
    many(manifest.dimensions).map(({ id, values }) => [
      id,
      new Set(many(values).map((value) => (typeof value === 'string' ? value : value.id))),
    ]),
  );
  const columnNames = new Set([
    ...Object.keys(subprocessor.shape),
    ...linkRelation.options.map((relation) => `links.${relation}`),
    ...Object.keys(manifest.fields ?? {}),
    ...dimensions.keys(),
  ]);

  let newest = '';
  const happened = (text: string | undefined): void => {
    const day = parseDate(text ?? '')?.first ?? '';
    if (day <= today && day > newest) newest = day;
  };
  const ids = rowIds(manifest);
  rows.forEach((row, index) => {
    const at = (...more: Path): Path => ['subprocessors', index, ...more];
    const id = ids[index] ?? '';
    const wanted = wantedId(row, manifest.language);
    // Rows without a name are a problem of their own.
    if (id !== wanted && (row.id ?? row.name)) {
      warn(at('id'), 'duplicate-id', `The id ${quoted(wanted)} is taken; this row gets ${quoted(id)}.`);
    }
    for (const key of Object.keys(row.fields ?? {})) columnNames.add(key);
    for (const day of [row.added, row.removed, row.updated]) happened(day);
    for (const group of many(row.group)) {
      if (groups.length && !groupIds.has(group)) {
        warn(
          at('group'),
          'unknown-group',
          `There is no group ${quoted(group)}; the row stands in a group of that name.`,
        );
      }
    }
    for (const [dimension, values] of Object.entries(row.appliesTo ?? {})) {
      const declared = dimensions.get(dimension);
      const unknown = many(values).find((value) => !declared?.has(value));
      if (unknown === undefined) continue;
      const words = declared
        ? `${quoted(dimension)} does not declare ${quoted(unknown)}.`
        : `There is no dimension ${quoted(dimension)}.`;
      warn(at('appliesTo', dimension), 'unknown-dimension', words);
    }
  });

  const checkColumns = (columns: Manifest['columns'], path: Path): void => {
    many(columns).forEach((column, index) => {
      const names = typeof column === 'string' ? [column] : [column.field, ...many(column.with)];
      for (const name of names) {
        if (columnNames.has(name)) continue;
        warn([...path, index], 'unknown-column', `There is no column ${quoted(name)}.${hint(name, columnNames)}`);
      }
    });
  };
  checkColumns(manifest.columns, ['columns']);
  groups.forEach((group, index) => {
    checkColumns(group.columns, ['groups', index, 'columns']);
  });

  for (const change of many(manifest.changes)) happened(change.date);
  const updated = parseDate(manifest.updated ?? '');
  if (updated && updated.last < newest) {
    warn(['updated'], 'updated-too-early', `“updated” is ${updated.iso}, but the newest change is of ${newest}.`);
  }
}
