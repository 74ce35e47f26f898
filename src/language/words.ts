// Counting words.

/**
 * Whether a text has more words than that. Cost: one pass; an expression such as `(\S+\s+){4}` would begin anew at each
 * letter of a long word, which takes minutes for a megabyte.
 */
export const hasMoreWords = (text: string, count: number): boolean =>
  text.trim().split(/\s+/, count + 1).length > count;
