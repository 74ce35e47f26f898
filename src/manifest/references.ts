// Problems that the schema cannot see: what one place of a manifest says about another. All of them are warnings.
import { parseDate } from './date.js';
import { rowIds, wantedId } from './ids.js';
import { hint, quoted, rowsKey, type Path, type ProblemCode, type Report } from './problem.js';
import { linkRelation, subprocessor, type Manifest } from './schema.js';

/**
 * Reports ids that are used twice, references to groups, dimensions and columns that are not declared, and an `updated`
 * older than the newest change. Looks once at each row and each reference.
 *
 * @param today `YYYY-MM-DD`
 * @param singleValues the arrays made from a single published value, which has no index in a JSON Pointer
 */
export function checkReferences(
  manifest: Manifest,
  today: string,
  report: Report,
  singleValues: WeakSet<object>,
): void {
  const { subprocessors: rows, groups = [], dimensions = [], fields = {}, changes = [] } = manifest;
  const warn = (path: Path, code: ProblemCode, message: string): void => {
    report(path, code, message, 'warning');
  };
  const itemPath = (path: Path, list: readonly unknown[], index: number): Path =>
    singleValues.has(list) ? path : [...path, index];
  const isDeclared = (
    kind: 'group' | 'dimension' | 'column',
    name: string,
    known: ReadonlySet<string>,
    path: Path,
  ): boolean => {
    if (known.has(name)) return true;
    warn(path, `unknown-${kind}`, `There is no ${kind} ${quoted(name)}.${hint(name, known)}`);
    return false;
  };

  const groupIds = new Set<string>();
  groups.forEach(({ id }, index) => {
    if (groupIds.has(id)) warn(['groups', index, 'id'], 'duplicate-id', `The id ${quoted(id)} is used twice.`);
    groupIds.add(id);
  });

  const dimensionIds = new Set(dimensions.map(({ id }) => id));
  const dimensionValues = new Map(
    dimensions.map(({ id, values }) => [id, values.map((value) => (typeof value === 'string' ? value : value.id))]),
  );
  const ids = rowIds(manifest);
  rows.forEach((row, index) => {
    const rowPath = itemPath([rowsKey], rows, index);
    const id = ids[index] ?? '';
    const wanted = wantedId(row, manifest.language);
    // That a row has no name is a problem of its own.
    if (id !== wanted && (row.id ?? row.name)) {
      warn([...rowPath, 'id'], 'duplicate-id', `The id ${quoted(wanted)} is taken; this row gets ${quoted(id)}.`);
    }
    if (groups.length) for (const group of row.group ?? []) isDeclared('group', group, groupIds, [...rowPath, 'group']);
    for (const [dimension, values] of Object.entries(row.appliesTo ?? {})) {
      const path = [...rowPath, 'appliesTo', dimension];
      if (!isDeclared('dimension', dimension, dimensionIds, path)) continue;
      const unknown = values.find((value) => !dimensionValues.get(dimension)?.includes(value));
      if (unknown !== undefined) {
        warn(path, 'unknown-dimension', `${quoted(dimension)} does not declare ${quoted(unknown)}.`);
      }
    }
  });

  const columnNames = new Set([
    ...Object.keys(subprocessor.shape),
    ...linkRelation.options.map((relation) => `links.${relation}`),
    ...Object.keys(fields),
    ...dimensionIds,
    ...rows.flatMap((row) => Object.keys(row.fields ?? {})),
  ]);
  const checkColumns = (columns: Manifest['columns'] = [], holder: Path): void => {
    columns.forEach((column, index) => {
      const path = itemPath([...holder, 'columns'], columns, index);
      const names = typeof column === 'string' ? [column] : [column.field, ...(column.with ?? [])];
      for (const name of names) isDeclared('column', name, columnNames, path);
    });
  };
  checkColumns(manifest.columns, []);
  groups.forEach(({ columns }, index) => {
    checkColumns(columns, itemPath(['groups'], groups, index));
  });

  const newest = [...rows.flatMap((row) => [row.added, row.removed, row.updated]), ...changes.map(({ date }) => date)]
    .map((date) => parseDate(date ?? '')?.first ?? '')
    .reduce((latest, day) => (day <= today && day > latest ? day : latest), '');
  const updated = parseDate(manifest.updated ?? '');
  if (updated && updated.last < newest) {
    warn(['updated'], 'updated-too-early', `“updated” is ${updated.iso}, but the newest change is of ${newest}.`);
  }
}
