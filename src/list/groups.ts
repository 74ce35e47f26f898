// Which rows stand in which group.
import { groupKey } from '../manifest/groups.js';
import type { Group } from '../manifest/schema.js';
import type { Item } from './content.js';
import { derivedPlaces } from './facet-values.js';
import { facetOf } from './facets.js';
import type { Localization } from './localization.js';
import type { ListRow } from './rows.js';

/** What a group is made from. */
export interface RowGroup {
  /** The publisher's group; only an id for one that rows alone name. */
  readonly group: Partial<Group>;
  /** The heading, where the rows are grouped by something else. */
  readonly title?: Item | undefined;
  readonly rows: readonly ListRow[];
  /** Whether a row stands here as it is listed for a reader's set-up; left out, each member does. */
  readonly holds?: ((row: ListRow) => boolean) | undefined;
}

/**
 * The rows in groups; a row stands in each group that it names.
 *
 * @param groupBy `group` for the publisher's groups, `none`, or a field or dimension. By prose no list can be grouped: the
 *   publisher's groups stand instead.
 */
export function groupRows(rows: readonly ListRow[], localization: Localization, groupBy: string): RowGroup[] {
  // Where no row states its entity's country, a page means the places of processing.
  const key = groupBy === 'country' && !localization.hasEntityCountries ? 'locations' : groupBy;
  if (key === 'none') return [...namedGroup({}, rows), ...emptyGroups(rows, localization)];
  const facet = key === 'group' ? undefined : facetOf(key, rows, localization);
  // Nor by what no row states: under “not stated” alone, a list says less than under the publisher's own headings.
  if (!facet?.options.some((option) => option.key)) return publishedGroups(rows, localization);
  const members = new Map<string, ListRow[]>(facet.options.map(({ key: id }) => [id, []]));
  for (const row of rows) {
    for (const id of facet.keysOf(row))
      if (key !== 'locations' || !derivedPlaces.includes(id)) members.get(id)?.push(row);
  }
  return [
    ...facet.options.flatMap(({ key: id, text }) =>
      namedGroup({ id }, members.get(id) ?? [], { title: text, holds: (row) => facet.keysOf(row).includes(id) }),
    ),
    ...emptyGroups(rows, localization),
  ];
}

const namedGroup = (
  group: Partial<Group>,
  rows: readonly ListRow[],
  more?: Pick<RowGroup, 'title' | 'holds'>,
): RowGroup[] => (rows.length ? [{ group, rows, ...more }] : []);

/** Groups of the publisher's that have no rows, and may say something all the same. */
const emptyGroups = (rows: readonly ListRow[], localization: Localization): RowGroup[] =>
  publishedGroups(rows, localization).filter((group) => !group.rows.length);

/** Rows of no group first, then the declared groups, then groups that only rows name, in the order in which they do. */
function publishedGroups(rows: readonly ListRow[], { manifest, group }: Localization): RowGroup[] {
  const groups = new Map<Partial<Group>, ListRow[]>();
  const ungrouped = rows.filter(({ row }) => !row.group?.length);
  for (const declared of manifest.groups ?? []) groups.set(declared, []);
  // A Map, since a group may be called `__proto__`.
  const undeclared = new Map<string, Partial<Group>>();
  for (const row of rows) {
    const named = (row.row.group ?? []).map((id) => {
      const known = group(id) ?? undeclared.get(groupKey(id)) ?? { id };
      undeclared.set(groupKey(id), known);
      return known;
    });
    // Each once, although a row may name it in two ways.
    for (const one of new Set(named)) {
      const members = groups.get(one) ?? [];
      members.push(row);
      groups.set(one, members);
    }
  }
  return [...namedGroup({}, ungrouped), ...[...groups].map(([group, rows]): RowGroup => ({ group, rows }))];
}
