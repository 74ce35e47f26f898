// Which field a column of a page's own table holds, and what its cells say in it. What is read from a heading serves search,
// sort and filters; it makes no statement. Where a row stands in time, its role and its seat come from `data-field` alone.
import { fold } from '../language/fold.js';
import { parseDate } from './date.js';
import { parseDates } from './date-text.js';
import { fieldMeant } from './headings.js';
import { slug } from './ids.js';
import { safeLink } from './link.js';
import { linkFields } from './columns.js';
import { lineWords, linkedRuns, literal, markupText, wordsOf } from './markup-text.js';
import { numbering } from './numbering.js';
import type { TableCell, TextLine } from './page-content.js';
import { subprocessor } from './schema.js';
import type { Cells, Heading } from './table-sections.js';
import { namedMechanisms, namedPlaces, type Named, type ValueWords } from './value-text.js';

/** What a language calls things, from its catalogue. */
export interface TableWords extends ValueWords {
  /** Headings of each field, separated by `|`. */
  readonly headings: Readonly<Record<string, string>>;
}

export interface TableColumn {
  /** A key of the format, `links.<rel>`, or a custom field's id. */
  readonly field: string;
  /** Whether the field is a key of the format; otherwise it is a custom field. */
  readonly isKey: boolean;
  /** The heading in the publisher's own words, as markup. */
  readonly label: string;
  /** The same as plain text, for messages. */
  readonly words: string;
  /** Whether the page says so itself, by `data-field`. */
  readonly isStated: boolean;
  readonly heading: Heading;
}

/** A link as a manifest writes it. */
type RowLink = string | { readonly url?: string; readonly label?: string; readonly rel?: string };

/** A row as it is collected, of which a manifest leaves out what is empty. */
export interface RowInput extends Record<string, unknown> {
  name: string;
  links: RowLink[];
  notes: string[];
  fields: Record<string, unknown>;
  wording: Record<string, string>;
}

const dates = ['announced', 'added', 'removed', 'objectBy', 'updated'];
/** What a heading may give a column. `Date added` is one of these by its name, and a custom field by what it holds. */
const byHeading = [
  'name legalName purpose category duration dataCategories dataSubjects address locations transfer certifications contacts links'.split(
    ' ',
  ),
  linkFields,
  dates,
].flat();
const rowKeys = Object.keys(subprocessor.shape);
/** What `data-field` may give a column: not what says where a row belongs, nor a map. */
const statable = [...rowKeys.filter((key) => !/^(?:fields|wording|appliesTo|group)$/.test(key)), ...linkFields];

const spelt = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** The field that one wording of a heading names. */
function fieldNamed(words: string, vocabularies: readonly TableWords[]): string | undefined {
  const text = spelt(words);
  if (!text) return undefined;
  for (const { headings } of vocabularies)
    for (const [field, texts] of Object.entries(headings))
      if (byHeading.includes(field) && texts.split('|').some((one) => spelt(one) === text)) return field;
  return fieldMeant(words.replace(/[’']s\b/g, ''), byHeading);
}

/**
 * The field that a heading names: as it is, without what stands in brackets, or by the first of its parts that does; companies
 * by its first part alone, as “Name, address” does and “E-mail, name” does not.
 */
export function fieldOfHeading(words: string, vocabularies: readonly TableWords[]): string | undefined {
  const bare = words.replace(/\([^()]*\)|\[[^[\]]*\]|[*†‡:]+/g, ' ').trim();
  return [words, bare, ...bare.split(/\s*[/|&,\n]\s*| [–—-] /)]
    .map((one) => fieldNamed(one, vocabularies))
    .find((field, index) => field !== undefined && (field !== 'name' || index < 3));
}

/** What has names too, in a table that heads none of its columns with a usual word for a company: best first. */
const nameStandIns = ['servicename', 'productname', 'toolname', 'service', 'product', 'tool', 'partner', 'legalName'];

const stated = (heading: Heading): string | undefined => heading.map(({ field }) => field?.trim()).find(Boolean);
const wordsOfHeading = (heading: Heading): string =>
  [...new Set(heading.map(({ lines }) => wordsOf(lines)))].filter(Boolean).join(' – ');

/** The field that a heading gives its column, and whether the page says so itself. */
function meaningOf(
  heading: Heading,
  vocabularies: readonly TableWords[],
): { field: string | undefined; isStated: boolean } {
  const own = stated(heading);
  if (own !== undefined) return { field: own, isStated: true };
  // The lowest says most: “Data”, and below it “Types” and “Subjects”.
  const texts = [wordsOf(heading.at(-1)?.lines ?? []), wordsOfHeading(heading)];
  return { field: texts.map((text) => fieldOfHeading(text, vocabularies)).find(Boolean), isStated: false };
}

/** Whether a row of plain cells heads the columns of a table of companies. */
export const headsColumns =
  (vocabularies: readonly TableWords[]) =>
  (cells: Cells): boolean => {
    const fields = cells.map((cell) => cell && meaningOf([cell], vocabularies).field);
    return fields.includes('name') || fields.filter(Boolean).length > 1;
  };

/** The columns of a table; `undefined` where no heading says which of them has the names of companies. */
export function columnsOfTable(
  headings: readonly Heading[],
  vocabularies: readonly TableWords[],
): TableColumn[] | undefined {
  const meanings = headings.map((heading) => meaningOf(heading, vocabularies));
  const nameIndex = nameColumn(headings, meanings);
  if (nameIndex < 0) return undefined;
  const statedFields = new Set(meanings.map(({ field, isStated }) => isStated && field));
  const hasRelations = meanings.some(({ field }) => field !== undefined && linkFields.includes(field));
  const taken = new Set<string>();
  const unused = numbering('-');
  const isTaken = (id: string): boolean => taken.has(id) || (rowKeys.includes(id) && !dates.includes(id));
  return headings.map((heading, index): TableColumn => {
    const { field: meant, isStated } = meanings[index] ?? { field: undefined, isStated: false };
    const words = wordsOfHeading(heading);
    const field = index === nameIndex ? 'name' : meant === 'name' ? undefined : meant;
    const isRead =
      index === nameIndex ||
      // What the page says itself comes first; and all links, beside columns of some, would be told twice.
      !(dates.includes(field ?? '') || statedFields.has(field ?? '') || (field === 'links' && hasRelations));
    const isKey = field !== undefined && !taken.has(field) && (isStated ? statable.includes(field) : isRead);
    const id = isKey
      ? field
      : unused((isStated || dates.includes(field ?? '') ? field : undefined) ?? (slug(words) || 'column'), isTaken);
    taken.add(id);
    return { field: id, isKey, label: literal(words), words, isStated, heading };
  });
}

function nameColumn(headings: readonly Heading[], meanings: readonly ReturnType<typeof meaningOf>[]): number {
  const [stated = -1, named = -1] = [true, false].map((isOwn) =>
    meanings.findIndex(({ field, isStated }) => field === 'name' && isStated === isOwn),
  );
  if (stated >= 0) return stated;
  // Another column that the format knows tells a list of services from a price list.
  if (named >= 0 || !meanings.some(({ field }) => field !== undefined)) return named;
  const candidates = headings.map((heading, index) => meanings[index]?.field ?? spelt(wordsOfHeading(heading)));
  return nameStandIns.map((name) => candidates.indexOf(name)).find((index) => index >= 0) ?? -1;
}

const languageOf = ({ language }: TableWords): string => language;

const linksIn = (lines: readonly TextLine[]): { url: string; label: string }[] =>
  lines.flatMap((line) =>
    linkedRuns(line).flatMap(({ href: url, runs }) => {
      const label = lineWords({ runs });
      return url && label ? [{ url, label }] : [];
    }),
  );

/** How the cells of one field are read. Of what is not here, the text is the value. */
type ReadCell = (lines: readonly TextLine[], words: string, vocabularies: readonly TableWords[]) => unknown;

/** What is named, and beside it the text where that says more: a place filter must not conclude that there are no others. */
const withRest = ({ values, isWhole }: Named<string>, lines: readonly TextLine[]): string[] =>
  isWhole ? [...values] : [...values, markupText(lines)];

const readLines: ReadCell = (lines) => lines.filter(lineWords).map(({ runs }) => markupText([{ runs }]));
const readDate: ReadCell = (_, words, vocabularies) => parseDates([words], vocabularies.map(languageOf))?.[0] ?? words;

/** These would be said in the list's own words, so that the published ones have to stand beside them. */
const readers: Readonly<Record<string, ReadCell>> = {
  locations: (lines, words, vocabularies) => withRest(namedPlaces(words, vocabularies), lines),
  transfer: (lines, words, vocabularies) => withRest(namedMechanisms(words, vocabularies), lines),
  country: (_, words, vocabularies) => {
    const { values, isWhole } = namedPlaces(words, vocabularies);
    return isWhole && values.length === 1 ? values[0] : words;
  },
  role: (_, words) => words,
  dataCategories: readLines,
  dataSubjects: readLines,
  contacts: readLines,
  certifications: readLines,
  formerNames: readLines,
  ...Object.fromEntries(dates.map((key) => [key, readDate])),
};

/** Puts what a cell says into a row, as a manifest would say it. */
export function putCell(
  row: RowInput,
  { field, isKey }: TableColumn,
  { lines }: TableCell,
  vocabularies: readonly TableWords[],
): void {
  const words = wordsOf(lines);
  if (!words) return;
  const text = markupText(lines);
  const read = isKey && Object.hasOwn(readers, field) ? readers[field] : undefined;
  if (!isKey) {
    row.fields[field] = text;
    if (parseDate(text)) row.wording[field] = text;
  } else if (linkFields.includes(field) || field === 'links') {
    row.links.push(...linksOf(lines, field));
    row.wording[field] = text;
  } else if (read) {
    row[field] = read(lines, words, vocabularies);
    row.wording[field] = text;
  } else if (field === 'notes') row.notes.push(text);
  else row[field] = field === 'id' ? words : text;
}

function linksOf(lines: readonly TextLine[], field: string): RowLink[] {
  const [, rel] = field.split('.');
  const relation = rel === undefined ? {} : { rel };
  const found = linksIn(lines);
  if (!found.length)
    return [
      safeLink(wordsOf(lines)) ? { url: wordsOf(lines), ...relation } : { label: markupText(lines), ...relation },
    ];
  return found.map(({ url, label }) => ({
    url,
    ...(label && label !== url && { label: literal(label) }),
    ...relation,
  }));
}

/**
 * The name is the first line of its cell; what stands below it there, stands below it in the list.
 *
 * @param isLinked whether the name itself can lead to its web page, as no column shows links
 */
export function putName(row: RowInput, { lines }: TableCell, isLinked: boolean): void {
  const [first, ...more] = lines.filter(lineWords);
  if (!first) return;
  const words = lineWords(first);
  const [link, another] = linksIn([first]);
  row.name = literal(words);
  if (isLinked && link?.label === words && !another) row.links.push(link.url);
  else if (link) row.wording['name'] = markupText([{ runs: first.runs }]);
  if (more.length) row.notes.push(markupText(more));
}

/** Makes the texts of a custom field dates where all of them are, so that they sort as such. */
export function putDates(rows: readonly RowInput[], field: string, vocabularies: readonly TableWords[]): void {
  const holders = rows.filter(({ fields }) => Object.hasOwn(fields, field));
  const texts = holders.map(({ fields }) => String(fields[field]));
  parseDates(texts, vocabularies.map(languageOf))?.forEach((iso, index) => {
    const row = holders[index];
    if (!row || iso === undefined) return;
    row.wording[field] = texts[index] ?? '';
    row.fields[field] = iso;
  });
}
