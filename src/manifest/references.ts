// Problems that the schema cannot see: what one place of a manifest says about another. All of them are warnings.
import { columnNames } from './columns.js';
import { parseDate } from './date.js';
import { groupFinder } from './groups.js';
import { preferredId, rowIds } from './ids.js';
import { suggestion, quoted, rowsKey, type Path, type ProblemCode, type Report } from './problem.js';
import type { Manifest } from './schema.js';

const unknownReference = {
  'unknown-group': 'is not declared in “groups”',
  'unknown-dimension': 'is not declared in “dimensions”',
  'unknown-column': 'is not a known column',
};

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
  const { subprocessors: rows, groups = [], dimensions = [], changes = [] } = manifest;
  const warn = (path: Path, code: ProblemCode, message: string): void => {
    report(path, code, message, 'warning');
  };
  const itemPath = (path: Path, list: readonly unknown[], index: number): Path =>
    singleValues.has(list) ? path : [...path, index];
  const isDeclared = (
    code: keyof typeof unknownReference,
    name: string,
    known: ReadonlySet<string>,
    path: Path,
  ): boolean => {
    if (known.has(name)) return true;
    warn(path, code, `${quoted(name)} ${unknownReference[code]}.${suggestion(name, known)}`);
    return false;
  };

  const groupIds = new Set<string>();
  groups.forEach(({ id }, index) => {
    if (groupIds.has(id))
      warn(['groups', index, 'id'], 'duplicate-id', `The id ${quoted(id)} is already used by another group.`);
    groupIds.add(id);
  });

  const findGroup = groupFinder(groups);
  const dimensionIds = new Set(dimensions.map(({ id }) => id));
  const dimensionValues = new Map(
    dimensions.map(({ id, values }) => [id, values.map((value) => (typeof value === 'string' ? value : value.id))]),
  );
  const ids = rowIds(manifest);
  const referredTo = new Set([...rows.map(({ via }) => via), ...changes.map((change) => change.subprocessor)]);
  rows.forEach((row, index) => {
    const rowPath = [rowsKey, index];
    const id = ids[index] ?? '';
    const preferred = preferredId(row, manifest.language);
    // An id that nobody wrote and nobody refers to is nothing to correct.
    if (id !== preferred && (row.id !== undefined || referredTo.has(preferred))) {
      const reason = row.id === undefined ? 'refers to more than one row' : 'is already used';
      const message = `The id ${quoted(preferred)} ${reason}; this row gets ${quoted(id)}.`;
      warn([...rowPath, ...(row.id === undefined ? [] : ['id'])], 'duplicate-id', message);
    }
    if (groups.length)
      for (const group of row.group ?? [])
        if (!findGroup(group)) isDeclared('unknown-group', group, groupIds, [...rowPath, 'group']);
    for (const [dimension, values] of Object.entries(row.appliesTo ?? {})) {
      const path = [...rowPath, 'appliesTo', dimension];
      if (!isDeclared('unknown-dimension', dimension, dimensionIds, path)) continue;
      const unknown = values.find((value) => !dimensionValues.get(dimension)?.includes(value));
      if (unknown !== undefined) {
        warn(path, 'unknown-dimension', `${quoted(unknown)} is not a value of the dimension ${quoted(dimension)}.`);
      }
    }
  });

  const names = columnNames(manifest);
  const checkColumns = (columns: Manifest['columns'] = [], holder: Path): void => {
    columns.forEach((column, index) => {
      const path = itemPath([...holder, 'columns'], columns, index);
      const fields = typeof column === 'string' ? [column] : [column.field, ...(column.with ?? [])];
      for (const name of fields) isDeclared('unknown-column', name, names, path);
    });
  };
  checkColumns(manifest.columns, []);
  groups.forEach(({ columns }, index) => {
    checkColumns(columns, itemPath(['groups'], groups, index));
  });

  const latest = [...rows.flatMap((row) => [row.added, row.removed, row.updated]), ...changes.map(({ date }) => date)]
    .map((date) => parseDate(date ?? '')?.first ?? '')
    .reduce((last, day) => (day <= today && day > last ? day : last), '');
  const updated = parseDate(manifest.updated ?? '');
  if (updated && updated.last < latest) {
    warn(['updated'], 'updated-too-early', `“updated” is ${updated.iso}, but the latest change is dated ${latest}.`);
  }
}
