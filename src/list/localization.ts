// One manifest for one reader: which language each text is shown in, and how places, dates and numbers are written.
// Everything that a list shows passes through here.
import { stringFor, type Catalogue } from '../language/strings.js';
import { hasMoreWords } from '../language/words.js';
import { formatsOf, type Formats } from '../language/formats.js';
import { canonicalTag, matchTag, sameLanguage } from '../language/tag.js';
import { columnNames, readColumn } from '../manifest/columns.js';
import { parseDate } from '../manifest/date.js';
import { groupFinder } from '../manifest/groups.js';
import { rowIds, slug } from '../manifest/ids.js';
import { withoutInvisible } from '../manifest/invisible.js';
import { safeLink, type Bases } from '../manifest/link.js';
import { parseMarkup, plainText } from '../manifest/markup.js';
import type { Column, Dimension, Group, Manifest, Text } from '../manifest/schema.js';
import { lineOf, lineText, type Item, type Line } from './content.js';
import type { DecimalMark } from './numeric-text.js';
import { foundBy } from './short-names.js';

export interface LocalizationOptions {
  /** The reader's language, a canonical BCP 47 tag. */
  readonly language: string;
  readonly strings: Catalogue;
  /** The language of `strings`, since not every reader's language has a catalogue. Text in another is marked with it. */
  readonly stringsLanguage: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Field names that override the manifest's columns. */
  readonly columns?: readonly string[] | undefined;
  readonly bases?: Bases | undefined;
  /** Whether the rows come from a table of the page, which does not say that each of them is a subprocessor of today. */
  readonly isPageTable?: boolean | undefined;
}

export class Localization {
  readonly strings: Catalogue;
  readonly formats: Formats;
  /** The formats of `strings`: English strings are counted as in English, whoever reads them. */
  readonly stringFormats: Formats;
  readonly ids: readonly string[];
  /** The declared group that a row means by a name. */
  readonly group: (name: string) => Group | undefined;
  /** Whether any row states its entity's country. */
  readonly hasEntityCountries: boolean;
  /** The columns that override the manifest's, as it would mean them: `Data location` is `locations`. */
  readonly columns: readonly Column[];
  /** Custom fields of all rows, in the order in which rows first name them. */
  readonly rowFields: ReadonlySet<string>;
  /** Fields for which any row has the publisher's own words. */
  readonly wordedFields: ReadonlySet<string>;
  /** Languages of texts that were shown because there was none in the reader's. */
  readonly otherLanguages = new Set<string>();
  /** What the page's own tables call each field; none in a manifest, where a column's label is that of the column alone. */
  readonly pageHeadings: ReadonlyMap<string, Text>;
  /** What the manifest states, if it is a language tag. */
  readonly #manifestLanguage: string | undefined;
  /** The index of each row by its id, and by what would be the id of a former name. */
  readonly #indexes: ReadonlyMap<string | undefined, number>;

  constructor(
    readonly manifest: Manifest,
    readonly options: LocalizationOptions,
  ) {
    this.strings = options.strings;
    this.stringFormats = formatsOf(options.stringsLanguage);
    const stated = canonicalTag(manifest.language);
    this.#manifestLanguage = stated;
    const { language } = options;
    // The dates of a British list are British for whoever reads English.
    const isOpen = stated && !language.includes('-') && sameLanguage(stated, language);
    this.formats = formatsOf(isOpen ? stated : language);
    this.ids = rowIds(manifest);
    this.group = groupFinder(manifest.groups ?? []);
    const columns = columnNames(manifest);
    this.columns = (options.columns ?? []).map((column) => readColumn(column, columns, [], () => undefined));
    const rows = manifest.subprocessors;
    // Read as a name, so that it is not counted as text in another language.
    this.hasEntityCountries = rows.some(({ country }) => this.name(country));
    this.rowFields = new Set(rows.flatMap((row) => Object.keys(row.fields ?? {})));
    this.wordedFields = new Set(rows.flatMap((row) => Object.keys(row.wording ?? {})));
    const pageColumns = options.isPageTable
      ? [...(manifest.columns ?? []), ...(manifest.groups ?? []).flatMap((one) => one.columns ?? [])]
      : [];
    this.pageHeadings = new Map(
      pageColumns
        .flatMap((column) =>
          typeof column === 'object' && column.label ? [[column.field, column.label] as const] : [],
        )
        .reverse(),
    );
    // In this order, so that a current id overrides one from a former name.
    this.#indexes = new Map([
      ...rows.flatMap(({ formerNames = [] }, index) => formerNames.map((former) => [slug(former), index] as const)),
      ...this.ids.map((id, index) => [id, index] as const),
    ]);
  }

  get dimensions(): readonly Dimension[] {
    return this.manifest.dimensions ?? [];
  }

  /** The publisher's dimension of that id. */
  dimension(id: string): Dimension | undefined {
    return this.dimensions.find((dimension) => dimension.id === id);
  }

  /** One of the list's own strings. */
  string(text: string | undefined): Item | undefined {
    return text === undefined ? undefined : { text };
  }

  /** Prose: in the reader's language if the manifest has it, otherwise marked with its own. */
  text(value: Text | undefined, headings?: boolean): Item | undefined {
    const [text, tag] = this.#choose(value);
    const item = this.#parse(text, headings);
    // Without a stated language a mark would be a guess. Text without a letter, such as a footnote's mark, is in none.
    if (!item || !tag || !this.#manifestLanguage || !/\p{L}/u.test(item.text)) return item;
    if (!sameLanguage(tag, this.options.language)) this.otherLanguages.add(tag);
    return this.#marked(item, tag);
  }

  /** A name, which belongs to no language: neither marked nor counted as missing a translation. */
  name(value: Text | undefined): Item | undefined {
    return this.#parse(this.#choose(value)[0]);
  }

  /** The name of the subprocessor with that id, or with a former name of that id; otherwise the reference as written. */
  nameOf(reference: string): Item | undefined {
    return this.name(this.manifest.subprocessors[this.indexOf(reference)]?.name ?? reference);
  }

  /** The index of the row with that id, or with a former name of that id; -1 if there is none. */
  indexOf(reference: string | undefined): number {
    // A former name without a letter has no id.
    return (reference ? this.#indexes.get(reference) : undefined) ?? -1;
  }

  /** The mark of the footnote that a note of a row refers to. */
  footnote(note: Text): Item | undefined {
    const notes = this.manifest.notes ?? [];
    const footnote = notes.findIndex(({ mark }) => typeof note === 'string' && mark.trim() === note.trim());
    const mark = this.name(notes[footnote]?.mark);
    return mark && { text: mark.text, footnote };
  }

  /** A link, or plain text if the address is not a safe one. */
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

  /** A country by its code, an area such as the EEA, or the text as written. */
  place(value: Text | undefined): Item | undefined {
    const code = typeof value === 'string' ? value : '';
    const name = this.formats.country(code);
    const place = name === undefined ? this.string(stringFor(this.strings.areas, code)) : this.#marked({ text: name });
    return foundBy(place ? { ...place, isCoded: true } : this.text(value), code);
  }

  /**
   * Values on one line; each on its own as soon as one of them has a comma, several parts or more than four words, since
   * they would run together.
   */
  lines(values: readonly (readonly (Item | undefined)[])[]): Line[] {
    const lines = values.flatMap((items) => lineOf(items));
    return lines.some(
      (line) => line.items.length > 1 || /[,;،、，\n]/.test(lineText(line)) || hasMoreWords(lineText(line), 4),
    )
      ? lines
      : lineOf(this.join(lines.flatMap(({ items }) => items)));
  }

  /** The mark before the decimals of numbers that were published as text. */
  readonly decimalMark = (): DecimalMark =>
    formatsOf(this.#manifestLanguage ?? this.options.stringsLanguage)
      .number(0.5)
      .includes(',')
      ? ','
      : '.';

  /** Items on one line, with the language's list separator, or `separator`, between them. */
  join(items: readonly (Item | undefined)[], separator = this.formats.separator): Item[] {
    return items
      .filter((item) => item !== undefined)
      .map((item, index) => (index ? { ...item, before: separator + (item.before ?? '') } : item));
  }

  #marked(item: Item, tag = this.formats.language): Item {
    return sameLanguage(tag, this.options.stringsLanguage) ? item : { ...item, lang: tag };
  }

  #choose(value: Text | undefined): [text: string, tag: string | undefined] {
    const manifestLanguage = this.#manifestLanguage;
    if (typeof value !== 'object') return [value ?? '', manifestLanguage];
    const tags = Object.keys(value).filter((tag) => value[tag]?.trim());
    const tag = matchTag(this.options.language, tags) ?? matchTag(manifestLanguage ?? 'en', tags) ?? tags[0] ?? '';
    return [value[tag] ?? '', canonicalTag(tag)];
  }

  #parse(source: string, headings?: boolean): Item | undefined {
    const blocks = parseMarkup(withoutInvisible(source), { bases: this.options.bases, headings });
    if (!blocks.length) return undefined;
    const [first, second] = blocks;
    const [only, more] = first?.kind === 'paragraph' && !second ? first.children : [];
    return typeof only === 'string' && more === undefined ? { text: only } : { text: plainText(blocks), blocks };
  }
}
