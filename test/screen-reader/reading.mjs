/**
 * One page read by a screen reader: keys are pressed, and what is said is compared with what should be said.
 *
 * A step ends once everything that was expected has been said and nothing more has come for a while, so that a slow machine
 * takes longer and hears the same.
 */
import { setTimeout as pause } from 'node:timers/promises';

/** How long a phrase may take, in milliseconds. */
const patience = 20_000;

/** After the last phrase: long enough for one that should not have come. In milliseconds. */
const quiet = 1200;

export class Reading {
  #session;
  /** How many entries of the log earlier steps have read. */
  #read = 0;
  /** What was done and said, for people. */
  transcript = [];

  constructor(session) {
    this.#session = session;
  }

  /**
   * Presses keys, one after the other (`ctrl+Home`, `t`, as xdotool names them), and compares what is said.
   *
   * @param keys separated by blanks
   * @param expected strings (as part of a phrase) or patterns, in the order in which they have to be said
   * @param options `never`: patterns that nothing said may match; `once`: patterns that exactly one phrase matches
   */
  press(keys, expected = [], options = {}) {
    return this.#step(
      `press ${keys}`,
      ['key', '--clearmodifiers', '--delay', '40', ...keys.split(' ')],
      expected,
      options,
    );
  }

  /** Types a text, a key every 120 ms, and compares what is said. */
  type(text, expected = [], options = {}) {
    return this.#step(`type ${text}`, ['type', '--delay', '120', text], expected, options);
  }

  /** Compares what is said without any key, from the end of the last step on. */
  hear(expected, options = {}) {
    return this.#step('hear', undefined, expected, options);
  }

  async #step(name, words, expected, { never = [], once = [] }) {
    this.transcript.push(`-- ${name}`);
    if (words) this.#session.xdotool(...words);
    const started = Date.now();
    let last = started;
    let said = [];
    for (;;) {
      const all = this.#session.phrases();
      const fresh = all.slice(this.#read);
      if (fresh.length > 0) {
        this.#read = all.length;
        last = Date.now();
        for (const [, event, text] of fresh) {
          this.transcript.push(`     ${{ say: 'said ', cut: 'cut  ', never: 'never' }[event]} ${text}`);
          if (event === 'say') said.push(text);
          // What another phrase interrupts has not been heard.
          else if (event === 'cut')
            said =
              said.toSpliced?.(said.lastIndexOf(text), 1) ??
              said.filter((_, index) => index !== said.lastIndexOf(text));
        }
      }
      const isComplete = missingFrom(said, expected) === undefined;
      if (isComplete && Date.now() - last > quiet) break;
      if (Date.now() - last > patience) break;
      await pause(50);
    }
    const problems = [];
    const missing = missingFrom(said, expected);
    if (missing !== undefined) problems.push(`“${missing}” was not said`);
    for (const pattern of never) {
      const phrase = said.find((one) => matches(one, pattern));
      if (phrase !== undefined) problems.push(`“${phrase}” was said, which should not be`);
    }
    for (const pattern of once) {
      const times = said.filter((one) => matches(one, pattern)).length;
      if (times !== 1) problems.push(`“${pattern}” was said ${times} times instead of once`);
    }
    if (problems.length > 0)
      throw new Error(
        `After “${name}”: ${problems.join('; ')}. What was said:\n${said.map((one) => `      ${one}`).join('\n')}`,
      );
    return said;
  }
}

const matches = (phrase, pattern) => (typeof pattern === 'string' ? phrase.includes(pattern) : pattern.test(phrase));

/** The first of the patterns that is not said after those before it; several may be in one phrase. */
function missingFrom(said, expected) {
  let start = 0;
  for (const pattern of expected) {
    const index = said.findIndex((phrase, position) => position >= start && matches(phrase, pattern));
    if (index < 0) return pattern;
    start = index;
  }
  return undefined;
}
