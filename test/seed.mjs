/** The seed of the property tests, as it is chosen on the command line. */

/** What a run has without `--seed`: the same values each time, so that a change cannot fail by chance. */
export const fixedSeed = 20250601;

/**
 * @param {string | undefined} text `random`, a whole number, or nothing for the fixed seed
 * @param {() => number} random from 0 up to 1
 * @returns {number | undefined} one of fast-check's seeds, which have 32 bits; nothing for any other text
 */
export function readSeed(text, random = Math.random) {
  if (text === undefined) return fixedSeed;
  if (text === 'random') return Math.floor(random() * 2 ** 31);
  return /^-?\d{1,10}$/.test(text) && (Number(text) | 0) === Number(text) ? Number(text) : undefined;
}
