// Which group a row means: by its id, else by its title, in any case.
import { memoize } from '../language/memoize.js';
import type { Group } from './schema.js';

/** What two spellings of one name have in common. */
export const groupKey = (name: string): string => name.trim().toLowerCase();

/** A function that finds the group of a name. An exact id is preferred to one in another case, and that to a title. */
export const groupFinder = (groups: readonly Group[]): ((name: string) => Group | undefined) =>
  memoize((name) => {
    const isNamed = (text: string): boolean => groupKey(text) === groupKey(name);
    return (
      groups.find(({ id }) => id === name) ??
      groups.find(({ id }) => isNamed(id)) ??
      groups.find(({ title }) => (typeof title === 'string' ? [title] : Object.values(title)).some(isNamed))
    );
  });
