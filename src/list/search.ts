// One search over everything that a row shows: case and accents folded, every word has to match somewhere in the row.
import { fold } from '../language/fold.js';
import { withoutInvisible } from '../manifest/invisible.js';
import { many, type Subprocessor, type Text } from '../manifest/schema.js';
import { cellText, type Cell, type Item } from './content.js';

/** Words that all have to match; none for a blank query. What was pasted may hold characters that nobody sees. */
export const foldedWords = (query: string): string[] => fold(withoutInvisible(query)).split(/\s+/).filter(Boolean);

export const matches = (found: string, words: readonly string[]): boolean =>
  words.every((word) => found.includes(word));

/** What a row can be found by: what it shows, its group's title, and its names in every language. */
export function searchText(cells: readonly Cell[], row: Subprocessor, groupTitle: Item | undefined): string {
  const names = [row.name, row.legalName, ...many(row.formerNames)].flatMap((name?: Text) =>
    typeof name === 'object' ? Object.values(name) : (name ?? []),
  );
  // On lines of their own, so that no word reaches from one cell into the next.
  return fold(withoutInvisible([...cells.map(cellText), ...names, groupTitle?.text ?? ''].join('\n')));
}
