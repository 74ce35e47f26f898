// Which rows stand in which group.
import type { Group } from '../manifest/schema.js';
import type { ListRow } from './rows.js';

/** Rows of no group first, then the declared groups, then groups that only rows name, in the order in which they do. */
export function rowsByGroup(rows: readonly ListRow[], declared: readonly Group[] = []): Map<Partial<Group>, ListRow[]> {
  const groups = new Map<Partial<Group>, ListRow[]>();
  // A Map, since a group may be called `__proto__`.
  const byId = new Map<string, ListRow[]>();
  const add = (group: Partial<Group>, id: string): ListRow[] => {
    const members: ListRow[] = [];
    groups.set(group, members);
    if (!byId.has(id)) byId.set(id, members);
    return members;
  };
  const ungrouped = rows.filter(({ row }) => !row.group?.length);
  if (ungrouped.length) groups.set({}, ungrouped);
  for (const group of declared) add(group, group.id);
  for (const row of rows) {
    for (const id of new Set(row.row.group)) (byId.get(id) ?? add({ id }, id)).push(row);
  }
  return groups;
}
