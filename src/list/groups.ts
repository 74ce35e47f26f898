// Which rows stand in which group.
import { many, type Group, type Subprocessor } from '../manifest/schema.js';

/** A row and its id in the list. */
export interface Member {
  readonly row: Subprocessor;
  readonly id: string;
}

/** Rows of no group first, then the declared groups, then groups that only rows name, as they come. */
export function membersByGroup(members: readonly Member[], declared: readonly Group[]): Map<Partial<Group>, Member[]> {
  const groups = new Map<Partial<Group>, Member[]>();
  // By id in a Map: a group may be called `__proto__`.
  const byId = new Map<string, Member[]>();
  const add = (group: Partial<Group>, id: string): Member[] => {
    const list: Member[] = [];
    groups.set(group, list);
    if (!byId.has(id)) byId.set(id, list);
    return list;
  };
  const loose = members.filter(({ row }) => !many(row.group).length);
  if (loose.length) groups.set({}, loose);
  for (const group of declared) add(group, group.id);
  for (const member of members) {
    for (const id of new Set(many(member.row.group))) (byId.get(id) ?? add({ id }, id)).push(member);
  }
  return groups;
}
