// Which rows stand in which group.
import { groupKey } from '../manifest/groups.js';
import type { Group } from '../manifest/schema.js';
import type { Localization } from './localization.js';
import type { ListRow } from './rows.js';

/** Rows of no group first, then the declared groups, then groups that only rows name, in the order in which they do. */
export function rowsByGroup(
  rows: readonly ListRow[],
  { manifest, group }: Pick<Localization, 'manifest' | 'group'>,
): Map<Partial<Group>, ListRow[]> {
  const ungrouped = rows.filter(({ row }) => !row.group?.length);
  const groups = new Map<Partial<Group>, ListRow[]>(ungrouped.length ? [[{}, ungrouped]] : []);
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
  return groups;
}
