// Which values of a manifest are lists, written down a second time, apart from the schema: what tests compare with.
import type { Manifest } from '../../src/manifest/schema.js';

/** `list`: always an array. Else the lists inside: of an object by key, of each value of a map, or of each item. */
type Lists = 'list' | { readonly keys: Record<string, Lists> } | { readonly values: Lists } | { readonly items: Lists };

const appliesTo: Lists = { values: 'list' };
const contacts: Lists = { keys: { contacts: 'list' } };
const columns: Lists = { items: { keys: { with: 'list' } } };
const dataList: Lists = { values: 'list' };

const manifestLists: Lists = {
  keys: {
    publisher: contacts,
    changePolicy: contacts,
    subscribe: 'list',
    columns,
    groups: { items: { keys: { columns } } },
    dimensions: { items: { keys: { values: 'list' } } },
    notes: 'list',
    changes: 'list',
    subprocessors: {
      items: {
        keys: {
          formerNames: 'list',
          group: 'list',
          appliesTo,
          dataCategories: dataList,
          dataSubjects: dataList,
          locations: { items: { keys: { country: 'list', appliesTo } } },
          transfer: 'list',
          contacts: 'list',
          links: 'list',
          certifications: 'list',
          notes: 'list',
        },
      },
    },
  },
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function withLists(value: unknown, lists: Lists): unknown {
  if (lists === 'list') return asArray(value);
  if ('items' in lists) return asArray(value).map((item) => withLists(item, lists.items));
  if (!isObject(value)) return lists === dataList ? asArray(value) : value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const inside = 'values' in lists ? lists.values : Object.hasOwn(lists.keys, key) ? lists.keys[key] : undefined;
      return [key, inside ? withLists(inner, inside) : inner];
    }),
  );
}

/** A manifest without errors as `parseManifest()` returns it: a single value where a list may stand is an array. */
export const normalized = (manifest: unknown): unknown => withLists(manifest, manifestLists);

/** The JSON Pointers of values that should be arrays and are not. */
export function singleValuesIn(manifest: Manifest): string[] {
  const found: string[] = [];
  const visit = (value: unknown, lists: Lists, path: string): void => {
    const isList = lists === 'list' || 'items' in lists || (lists === dataList && !isObject(value));
    if (isList && !Array.isArray(value)) found.push(path);
    if (lists === 'list') return;
    if ('items' in lists) asArray(value).forEach((item, index) => visit(item, lists.items, `${path}/${index}`));
    else if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) {
        const inside = 'values' in lists ? lists.values : Object.hasOwn(lists.keys, key) ? lists.keys[key] : undefined;
        if (inside) visit(inner, inside, `${path}/${key}`);
      }
    }
  };
  visit(manifest, manifestLists, '');
  return found;
}
