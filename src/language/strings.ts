// The type of a catalogue, and how its sentences are filled in.
import type en from './catalogues/en.js';

/** Forms of a counted sentence by category of Intl.PluralRules; `other` is always there. */
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

/** Every word that the widget says itself, in one language. */
export type Catalogue = Words<typeof en>;

/** Replaces each `{name}` by its value. What has no value stays as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return sentence.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}

/** The word for a code that came from outside; nothing where the catalogue does not know it, `constructor` included. */
export function stringFor(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
