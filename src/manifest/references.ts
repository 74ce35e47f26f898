// Problems that the schema cannot see: what one place of a manifest says of another. Changes nothing.
import { parseDate } from './date.js';
import { rowIds, wantedId } from './ids.js';
import { hint, quoted, rowsKey, type Path, type ProblemCode, type Report } from './problem.js';
import { linkRelation, many, subprocessor, type Manifest } from './schema.js';

/** The place of an item; a single value stands where a list could. */
const itemAt = (path: Path, items: unknown, index: number): Path => (Array.isArray(items) ? [...path, index] : path);

/**
 * Bound: one look at each row and each of its references.
 *
 * @param today `YYYY-MM-DD`
 */
export function checkReferences(manifest: Manifest, today: string, report: Report): void {
  const warn = (path: Path, code: ProblemCode, message: string): void => {
    report(path, code, message, 'warning');
  };
  const expect = (
    kind: 'group' | 'dimension' | 'column',
    name: string,
    known: Iterable<string>,
    path: Path,
  ): boolean => {
    const there = [...known].includes(name);
    if (!there) warn(path, `unknown-${kind}`, `There is no ${kind} ${quoted(name)}.${hint(name, known)}`);
    return there;
  };
  const rows = many(manifest.subprocessors);
  const groups = many(manifest.groups).map(({ id }) => id);
  groups.forEach((id, index) => {
    if (groups.indexOf(id) < index)
      warn(['groups', index, 'id'], 'duplicate-id', `The id ${quoted(id)} is used twice.`);
  });
  const dimensions = new Map(
    many(manifest.dimensions).map(({ id, values }) => [
      id,
      many(values).map((value) => (typeof value === 'string' ? value : value.id)),
    ]),
  );
  const ids = rowIds(manifest);
  rows.forEach((row, index) => {
    const at = (...more: Path): Path => [...itemAt([rowsKey], manifest.subprocessors, index), ...more];
    const id = ids[index] ?? '';
    const wanted = wantedId(row, manifest.language);
    // Rows without a name are a problem of their own.
    if (id !== wanted && (row.id ?? row.name)) {
      warn(at('id'), 'duplicate-id', `The id ${quoted(wanted)} is taken; this row gets ${quoted(id)}.`);
    }
    if (groups.length) for (const group of many(row.group)) expect('group', group, groups, at('group'));
    for (const [dimension, values] of Object.entries(row.appliesTo ?? {})) {
      const path = at('appliesTo', dimension);
      const unknown = many(values).find((value) => !dimensions.get(dimension)?.includes(value));
      if (expect('dimension', dimension, dimensions.keys(), path) && unknown !== undefined) {
        warn(path, 'unknown-dimension', `${quoted(dimension)} does not declare ${quoted(unknown)}.`);
      }
    }
  });

  const columnNames = new Set([
    ...Object.keys(subprocessor.shape),
    ...linkRelation.options.map((relation) => `links.${relation}`),
    ...Object.keys(manifest.fields ?? {}),
    ...dimensions.keys(),
    ...rows.flatMap((row) => Object.keys(row.fields ?? {})),
  ]);
  [manifest, ...many(manifest.groups)].forEach(({ columns }, index) => {
    many(columns).forEach((column, position) => {
      const path = itemAt(
        [...(index ? itemAt(['groups'], manifest.groups, index - 1) : []), 'columns'],
        columns,
        position,
      );
      const names = typeof column === 'string' ? [column] : [column.field, ...many(column.with)];
      for (const name of names) expect('column', name, columnNames, path);
    });
  });

  const days = [
    ...rows.flatMap((row) => [row.added, row.removed, row.updated]),
    ...many(manifest.changes).map(({ date }) => date),
  ];
  const newest = days
    .map((day) => parseDate(day ?? '')?.first ?? '')
    .reduce((latest, day) => (day <= today && day > latest ? day : latest), '');
  const updated = parseDate(manifest.updated ?? '');
  if (updated && updated.last < newest) {
    warn(['updated'], 'updated-too-early', `“updated” is ${updated.iso}, but the newest change is of ${newest}.`);
  }
}
