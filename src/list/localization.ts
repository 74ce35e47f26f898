// One reader's reading of one manifest: which language a text is shown in, what is marked as another, how places and
// dates are said. Everything that a list shows has gone through here.
import { withoutInvisible } from '../manifest/invisible.js';
import { parseDate } from '../manifest/date.js';
import { rowIds, slug } from '../manifest/ids.js';
import { safeLink, type Bases } from '../manifest/link.js';
import { many, type Dimension, type Group, type Manifest, type Text } from '../manifest/schema.js';
import { parseMarkup, plainText } from '../manifest/markup.js';
import { stringFor, type Catalogue } from '../language/strings.js';
import { formatsOf, type Formats } from '../language/formats.js';
import { canonicalTag, matchTag, sameLanguage } from '../language/tag.js';
import type { Item } from './content.js';

export interface LocalizationOptions {
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

export class Localization {
  declare readonly words: Catalogue;
  declare readonly formats: Formats;
  /** The formats of `words`: English words are counted as in English, whoever reads them. */
  declare readonly wordFormats: Formats;
  declare readonly ids: readonly string[];
  declare readonly groups: readonly Group[];
  declare readonly dimensions: readonly Dimension[];
  /** Whether any row has a country of its own. */
  declare readonly hasSeats: boolean;
  /** Custom fields of any row, in the order in which the rows name them. */
  declare readonly ownFields: ReadonlySet<string>;
  /** Languages that a text was shown in because it has none in the reader's. */
  readonly otherLanguages = new Set<string>();
  /** What the manifest states, if it is a language. */
  readonly #language: string | undefined;
  readonly #names: ReadonlyMap<string | undefined, Text>;

  constructor(
    readonly manifest: Manifest,
    readonly options: LocalizationOptions,
  ) {
    this.words = options.words;
    this.formats = formatsOf(options.language);
    this.wordFormats = formatsOf(options.wordsLanguage);
    this.#language = canonicalTag(manifest.language);
    this.groups = many(manifest.groups);
    this.dimensions = many(manifest.dimensions);
    this.ids = rowIds(manifest);
    const rows = many(manifest.subprocessors);
    // As a name, which counts for no language.
    this.hasSeats = rows.some(({ country }) => this.name(country));
    this.ownFields = new Set(rows.flatMap((row) => Object.keys(row.fields ?? {})));
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
    // Without a stated language nothing is known of a text's, and a guess would be a false mark. A text without a letter
    // (a footnote's mark, a number) is in none.
    if (!item || !tag || !this.#language || !/\p{L}/u.test(item.text)) return item;
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
    const text = withoutInvisible(address);
    const link = safeLink(text, this.options.bases);
    if (link) return { text: link.text, ...label, href: link.href };
    if (!label) return this.name(text);
    return text ? { ...label, text: `${label.text} ${text}`, blocks: undefined } : label;
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
      ? (this.word(stringFor(this.words.areas, code)) ?? this.text(value))
      : this.#marked({ text: name });
  }

  /** Items in one line, with the language's mark between them; parts of one thing have a plain comma. */
  list(items: readonly (Item | undefined)[], mark?: string): Item[] {
    const there = items.filter((item) => item !== undefined);
    const before = (item: Item): string => (mark ?? this.formats.separator) + (item.before ?? '');
    return there.map((item, index) => (index ? { ...item, before: before(item) } : item));
  }

  #marked(item: Item, tag = this.formats.language): Item {
    return sameLanguage(tag, this.options.wordsLanguage) ? item : { ...item, lang: tag };
  }

  #choose(value: Text | undefined): [text: string, tag: string | undefined] {
    const own = this.#language;
    if (typeof value !== 'object') return [value ?? '', own];
    const tags = Object.keys(value).filter((tag) => value[tag]?.trim());
    const tag = matchTag(this.options.language, tags) ?? matchTag(own ?? 'en', tags) ?? tags[0] ?? '';
    return [value[tag] ?? '', canonicalTag(tag)];
  }

  #read(source: string, headings?: boolean): Item | undefined {
    const blocks = parseMarkup(withoutInvisible(source), { bases: this.options.bases, headings });
    if (!blocks.length) return undefined;
    const [first, second] = blocks;
    const [only, more] = first?.kind === 'paragraph' && !second ? first.children : [];
    return typeof only === 'string' && more === undefined ? { text: only } : { text: plainText(blocks), blocks };
  }
}
