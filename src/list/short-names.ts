// Codes and usual short names: whoever types one finds what is written out, and the other way round.
import type { Item } from './content.js';

const sameNames = [
  ['united states', 'us', 'usa'],
  ['united kingdom', 'uk', 'gb'],
  ['united arab emirates', 'uae', 'ae'],
  ['european union', 'eu'],
  ['european economic area', 'eea'],
  ['standard contractual clauses', 'scc', 'sccs'],
  ['data privacy framework', 'dpf'],
  ['binding corporate rules', 'bcr', 'bcrs'],
].map((names) => ({
  names,
  // Not within `EU-US`, which is neither place.
  pattern: new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w-])`, 'i'),
}));

/** An item that is also found by words which it stands for, such as its code, and by other names of all these. */
export function foundBy(item: Item | undefined, ...words: readonly string[]): Item | undefined {
  if (!item) return undefined;
  // `U.S.` is US.
  const text = [item.text, ...words].join('\n').replaceAll('.', '');
  const others = sameNames.filter(({ pattern }) => pattern.test(text));
  return { ...item, aliases: [...words, ...others.flatMap(({ names }) => names)] };
}
