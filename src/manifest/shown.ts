// Values of rows that no column shows, where columns are given.
import { isBlank } from './as-text.js';
import { quoted, type Path, type Report } from './problem.js';
import type { Group, Manifest, Subprocessor } from './schema.js';

/** What a row shows at or below its name unless a column does, and its id. */
const withoutColumn = new Set(
  'id name legalName country group role formerNames condition appliesTo via notes removed fields links'.split(' '),
);

/** The columns that are given for the rows of a group, and where. */
interface GivenColumns {
  readonly path: Path;
  readonly fields: ReadonlySet<string>;
}

/** Reports each field that has a value in rows where no column shows it, once, with the number of rows. */
export function checkShown(manifest: Manifest, report: Report, singleValues: WeakSet<object>): void {
  const { groups = [], subprocessors } = manifest;
  const given = ({ columns }: Manifest | Group, path: Path): GivenColumns | undefined =>
    columns?.length
      ? {
          path: [...path, 'columns'],
          fields: new Set(
            columns.flatMap((column) => (typeof column === 'string' ? column : [column.field, ...(column.with ?? [])])),
          ),
        }
      : undefined;
  const ofDocument = given(manifest, []);
  const ofGroups = new Map(
    groups.map((group, index) => [
      group.id,
      given(group, ['groups', ...(singleValues.has(groups) ? [] : [index])]) ?? ofDocument,
    ]),
  );

  const hidden = new Map<string, { path: Path; rows: number }>();
  for (const row of subprocessors) {
    const columns = (row.group?.length ? row.group : ['']).map((id) =>
      ofGroups.has(id) ? ofGroups.get(id) : ofDocument,
    );
    for (const field of fieldsOf(row)) {
      const [first] = columns;
      if (!first || columns.some((one) => !one || shows(field, one.fields))) continue;
      const known = hidden.get(field) ?? { path: first.path, rows: 0 };
      hidden.set(field, { ...known, rows: known.rows + 1 });
    }
  }
  for (const [field, { path, rows }] of hidden) {
    const where = rows > 1 ? `${String(rows)} rows` : '1 row';
    report(path, 'not-shown', `${quoted(field)} has a value in ${where}, but no column shows it.`, 'warning');
  }
}

/** The fields in which a row says something: keys, custom fields, and links by their relation. */
function fieldsOf(row: Subprocessor): Set<string> {
  const values = [
    ...Object.entries(row).filter(([key]) => !withoutColumn.has(key)),
    ...Object.entries(row.fields ?? {}),
  ];
  const relations = (row.links ?? []).map((link) =>
    typeof link === 'object' && link.rel ? `links.${link.rel}` : 'links',
  );
  return new Set([...values.filter(([, value]) => !isBlank(value)).map(([field]) => field), ...relations]);
}

/** Whether columns of these fields show what a row says in a field. */
function shows(field: string, columns: ReadonlySet<string>): boolean {
  if (columns.has(field)) return true;
  if (!/^links(\.|$)/.test(field)) return false;
  if (columns.has('links')) return true;
  // Without a column of links, the name leads to the website, or to a link without relation.
  return (
    (field === 'links.website' || field === 'links') && ![...columns].some((column) => column.startsWith('links.'))
  );
}
