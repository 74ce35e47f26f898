// The type of a catalogue, and how to fill in its placeholders.
import type en from './catalogues/en.js';

/** The plural forms of a text, by category of Intl.PluralRules. `other` is always present. */
export type Plural = { readonly [Category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & {
  readonly other: string;
};

type Words<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? string
    : Source[Key] extends { one: string; other: string }
      ? Plural
      : Words<Source[Key]>;
};

/** All of the element's own text in one language. */
export type Catalogue = Words<typeof en>;

/** Replaces each `{name}` with its value. A placeholder without a value is left as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return sentence.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}

/** The text for a code from a manifest; undefined if the catalogue has no such key. `constructor` is not a key. */
export function stringFor(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
