// One reader's reading of one manifest: which language a text is shown in, what is marked as another, how places and
// dates are said. Everything that a list shows has gone through here.
import { visibleText } from '../manifest/characters.js';
import { parseDate } from '../manifest/date.js';
import { rowIds, slug } from '../manifest/identity.js';
import { safeLink, type Bases } from '../manifest/link.js';
import { many, type Dimension, type Group, type Manifest, type Text } from '../manifest/schema.js';
import { parseText, plainText } from '../manifest/text.js';
import { wordFor, type Catalogue } from '../language/catalogue.js';
import { formatsOf, type Formats } from '../language/format.js';
import { matchTag, sameLanguage } from '../language/tag.js';
import { around, type Item } from './content.js';

export interface ReadingOptions {
  /** The reader's language, a canonical BCP 47 tag. */
  language: string;
  words: Catalogue;
  /** The language of `words`: there is no catalogue for every reader. What is in another is marked as such. */
  wordsLanguage: string;
  /** `YYYY-MM-DD` */
  today: string;
  /** Field names that override the manifest's columns; empty for those. */
  columns?: readonly string[] | undefined;
  bases?: Bases;
}

export class Reading {
  readonly words: Catalogue;
  readonly formats: Formats;
  readonly ids: readonly string[];
  readonly groups: readonly Group[];
  readonly dimensions: readonly Dimension[];
  /** Languages that a text was shown in because it has none in the reader's. */
  readonly otherLanguages = new Set<string>();
  readonly #names: ReadonlyMap<string | undefined, Text>;

  constructor(
    readonly manifest: Manifest,
    readonly options: ReadingOptions,
  ) {
    this.words = options.words;
    this.formats = formatsOf(options.language);
    this.groups = many(manifest.groups);
    this.dimensions = many(manifest.dimensions);
    this.ids = rowIds(manifest);
    const rows = many(manifest.subprocessors);
    // In this order: an id of today goes before one that a former name had.
    this.#names = new Map([
      ...rows.flatMap(({ formerNames, name }) => many(formerNames).map((former) => [slug(former), name] as const)),
      ...rows.map(({ name }, index) => [this.ids[index], name] as const),
    ]);
  }

  /** The widget's own word. */
  word(text: string | undefined): Item | undefined {
    return text === undefined ? undefined : { text };
  }

  /** Prose: in the reader's language where there is such a text, else marked. */
  text(value: Text | undefined, headings?: boolean): Item | undefined {
    const [text, tag] = this.#choose(value);
    const item = this.#read(text, headings);
    // Without a stated language nothing is known of a text's, and a guess would be a false mark.
    if (!item || !tag || !this.manifest.language) return item;
    if (!sameLanguage(tag, this.options.language)) this.otherLanguages.add(tag);
    return this.#marked(item, tag);
  }

  /** A name: no language's words, so neither marked nor missed. */
  name(value: Text | undefined): Item | undefined {
    return this.#read(this.#choose(value)[0]);
  }

  /** A subprocessor's name by its id, or by the id that a former name gave it; the reference itself where it is a name already. */
  nameOf(reference: string): Item | undefined {
    return this.name(this.#names.get(reference) ?? reference);
  }

  /** An address as a link; as the text it is where it is none, or no safe one. */
  link(address = '', label?: Item): Item | undefined {
    const text = visibleText(address);
    const link = safeLink(text, this.options.bases);
    if (link) return { text: link.text, ...label, href: link.href };
    return label ? { ...label, after: text && ` ${text}` } : this.name(text);
  }

  date(value: string | undefined): Item | undefined {
    const date = parseDate(value ?? '');
    return date ? this.#marked({ text: this.formats.date(date.iso), iso: date.iso }) : this.text(value);
  }

  /** A country by its code, an area such as the EEA, or the text as it stands. */
  place(value: Text | undefined): Item | undefined {
    const code = typeof value === 'string' ? value : '';
    const name = this.formats.country(code);
    return name === undefined
      ? (this.word(wordFor(this.words.areas, code)) ?? this.text(value))
      : this.#marked({ text: name });
  }

  /** Items in one line, with the language's marks between them. */
  list(items: readonly (Item | undefined)[]): Item[] {
    const there = items.filter((item) => item !== undefined);
    const separators = there.length > 1 ? this.formats.separators(there.length) : [];
    return there.flatMap((item, index) => around([item], separators[index - 1] ?? ''));
  }

  #marked(item: Item, tag = this.options.language): Item {
    return sameLanguage(tag, this.options.wordsLanguage) ? item : { ...item, lang: tag };
  }

  #choose(value: Text | undefined): [text: string, tag: string | undefined] {
    const own = this.manifest.language;
    if (typeof value !== 'object') return [value ?? '', own];
    const tags = Object.keys(value).filter((tag) => value[tag]?.trim());
    const tag = matchTag(this.options.language, tags) ?? matchTag(own ?? 'en', tags) ?? tags[0] ?? '';
    return [value[tag] ?? '', tag];
  }

  #read(source: string, headings?: boolean): Item | undefined {
    const blocks = parseText(visibleText(source), { bases: this.options.bases, headings });
    if (!blocks.length) return undefined;
    const [first, second] = blocks;
    const [only, more] = first?.kind === 'paragraph' && !second ? first.children : [];
    return typeof only === 'string' && more === undefined ? { text: only } : { text: plainText(blocks), blocks };
  }
}
