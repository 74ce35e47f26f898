// Search over everything that a row shows: case and accents are folded, and every word has to match somewhere in the row.
import { fold } from '../language/fold.js';
import { withoutInvisible } from '../manifest/invisible.js';
import type { Filter } from './filter.js';

/** The words of a query, all of which have to match; none for a blank one. Pasted text may hold invisible characters. */
export const searchWords = (query: string): string[] => fold(withoutInvisible(query)).split(/\s+/).filter(Boolean);

export const search: Filter<'query', string> = {
  key: 'query',
  initial: '',
  test(query) {
    const words = searchWords(query);
    return words.length ? ({ searchText }) => words.every((word) => searchText.includes(word)) : undefined;
  },
  toText: (query) => query.trim(),
  fromText: (text) => text,
};
