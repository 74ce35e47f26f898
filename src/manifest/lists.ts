// A single value as a list, and changed lists and objects that stay the very same where nothing changes.

/** A list as it is, a single value as a list of one, and nothing as an empty list. */
export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

/** As `list.map(change)`, but the very list if no item changes. */
export function mapped<Item>(list: Item[], change: (item: Item, index: number) => Item): Item[] {
  const changed = list.map(change);
  return changed.some((item, index) => item !== list[index]) ? changed : list;
}

/** As `{...object, ...changes}`, but the very object if no value changes. */
export const withChanges = <Value extends object>(object: Value, changes: Partial<Value>): Value =>
  Object.entries(changes).some(([key, value]) => value !== object[key as keyof Value])
    ? { ...object, ...changes }
    : object;
