// Values that a reader or a page has chosen, by what they are values of: a filter or a dimension. By ids and codes, never
// by translated words.
import { percentDecoded } from '../manifest/address-text.js';

/** The chosen values by their key. A Map, since a key may be `__proto__`; a key without values is left out. */
export type Choices = ReadonlyMap<string, readonly string[]>;

export const noChoices: Choices = new Map();

const escape = (text: string): string => text.replace(/^\s|[%,;=]|\s$/g, encodeURIComponent);

/** `product=hey; region=EU,US`, as the `scope` attribute writes it. What would be read as punctuation is percent-encoded. */
export const choicesToText = (choices: Choices): string =>
  [...choices].map(([key, values]) => `${escape(key)}=${values.map(escape).join(',')}`).join(';');

/** Any text gives choices; what has no `=` is none. */
export function parseChoices(text: string): Choices {
  const choices = new Map<string, Set<string>>();
  for (const choice of text.split(';')) {
    const [key = '', values] = choice.split(/=([^]*)/);
    if (values === undefined) continue;
    const name = percentDecoded(key.trim());
    // Added to and not made anew: anyone can write an address that names one key ten thousand times.
    const all = choices.get(name) ?? new Set();
    choices.set(name, all);
    for (const value of values.split(',')) all.add(percentDecoded(value.trim()));
  }
  return new Map([...choices].map(([key, values]) => [key, [...values]]));
}

/** With other values of one key; without the key if there are none. */
export function withValues(choices: Choices, key: string, values: readonly string[]): Choices {
  const changed = new Map(choices).set(key, values);
  if (!values.length) changed.delete(key);
  return changed;
}

/** With one value more, or without it if it was chosen. */
export function toggleValue(choices: Choices, key: string, value: string): Choices {
  const values = choices.get(key) ?? [];
  return withValues(choices, key, values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
}
