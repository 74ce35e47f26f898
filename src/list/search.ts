// Search over everything that a row shows: case, accents and punctuation make no difference, and every word has to match
// somewhere in the row.
import { foldForSearch, spellOut } from '../language/fold.js';
import { withoutInvisible } from '../manifest/invisible.js';
import type { Filter } from './filter.js';

/**
 * The words of a query, each in the forms of which one has to match; none for a query that has no letter or digit. Pasted
 * text may hold invisible characters.
 */
export const searchWords = (query: string): string[][] =>
  withoutInvisible(query)
    .split(/\s+/)
    .map((word) => [word, spellOut(word) ?? []].flat().map(foldForSearch))
    .filter(([word]) => word);

export const search: Filter<'query', string> = {
  key: 'query',
  initial: '',
  test(query) {
    const words = searchWords(query);
    if (words.length) return (row) => words.every((forms) => forms.some((form) => row.isFoundBy(form)));
    // Of nothing but punctuation, a footnote's mark for instance: as it stands.
    const marks = withoutInvisible(query).trim();
    return marks ? ({ text }) => text.includes(marks) : undefined;
  },
  toText: (query) => query.trim(),
  fromText: (text) => text,
};
