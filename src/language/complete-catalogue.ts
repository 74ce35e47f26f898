// A catalogue of another version, or of the page's own, made complete.
import en from './catalogues/en.js';
import type { Catalogue } from './strings.js';

/** What the given catalogue lacks, or holds in another form, stays English. */
export const completeCatalogue = (given: unknown): Catalogue => complete(en as Catalogue, given);

function complete<Value>(english: Value, given: unknown): Value {
  if (typeof english !== 'object' || english === null)
    return (typeof given === typeof english ? given : english) as Value;
  const entries = Object(given) as Readonly<Record<string, unknown>>;
  // Languages differ in their plural forms, so these are taken or left together.
  if ('one' in english) {
    const isComplete = 'other' in entries && Object.values(entries).every((form) => typeof form === 'string');
    return (isComplete ? entries : english) as Value;
  }
  return Object.fromEntries(
    Object.entries(english).map(([key, value]) => [key, complete(value as unknown, entries[key])]),
  ) as Value;
}
