// Manifest + reader → ListView. Two steps: `prepareList()` reads every text once a manifest and language, `viewList()`
// applies what the reader chose, at every keystroke.
import { standing } from '../manifest/date.js';
import { many, type Group, type Manifest } from '../manifest/schema.js';
import { fill, stringFor, type Catalogue } from '../language/strings.js';
import { columnsOf, kindOf, type ListColumn } from './columns.js';
import { lineOf, sentence, type Cell, type Item, type Line } from './content.js';
import { asideFields, asideLines, contactLines, nameLink, readField } from './fields.js';
import { membersByGroup, type Member } from './groups.js';
import { Localization, type LocalizationOptions } from './localization.js';
import { foldedWords, matches, searchText } from './search.js';
import { isSortedBy, sortRows, type Sort } from './sort.js';

/** What the reader chose. */
export interface ListState {
  query: string;
  sort: Sort | undefined;
}

export interface ListRow {
  /** Stable and unique in the list. */
  readonly id: string;
  /** A cell for each column of the group. */
  readonly cells: readonly Cell[];
  /** Everything the row shows, folded. */
  readonly found: string;
}

export interface ListGroup {
  readonly title: Item | undefined;
  readonly description: Item | undefined;
  readonly condition: Item | undefined;
  /** What the table's caption says. */
  readonly caption: Item;
  readonly columns: readonly ListColumn[];
  /** The column whose cells head their rows. */
  readonly rowHeader: number;
  readonly rows: readonly ListRow[];
}

/** Everything of a list that does not depend on what the reader chose. */
export interface PreparedList {
  readonly title: Item | undefined;
  readonly description: Item | undefined;
  readonly closing: Item | undefined;
  /** The change policy in the publisher's words, else in sentences from its numbers; then whom to ask. */
  readonly policy: readonly Line[];
  readonly subscribe: readonly Item[];
  /** The sentence of the last update. */
  readonly updated: readonly Item[];
  readonly publisher: readonly Line[];
  readonly footnotes: readonly Line[];
  /** One sentence a list where texts are not in the reader's language. */
  readonly otherLanguage: string | undefined;
  readonly groups: readonly ListGroup[];
  /** Rows; one that stands in two groups counts once. */
  readonly total: number;
  readonly words: Catalogue;
  readonly reading: Localization;
}

/** What is on the screen. */
export interface ListView extends PreparedList {
  readonly state: ListState;
  /** Rows shown. */
  readonly shown: number;
  /** The count in words. */
  readonly countText: string;
}

/** Reads every text of a manifest for one reader. Cost: each text once; 2,000 rows take some 30 ms on a laptop. */
export function prepareList(manifest: Manifest, options: LocalizationOptions): PreparedList {
  const reading = new Localization(manifest, options);
  const { words } = reading;
  const members = many(manifest.subprocessors).map((row, index): Member => ({ row, id: reading.ids[index] ?? '' }));
  const groups = withKinds(
    [...membersByGroup(members, reading.groups)].map(([group, rows]) => prepareGroup(group, rows, reading)),
  );
  const { changePolicy, publisher } = manifest;
  const updated = reading.date(manifest.updated);
  const prepared = {
    title: reading.text(manifest.title),
    description: reading.text(manifest.description, true),
    closing: reading.text(manifest.closing, true),
    policy: [...policyLines(changePolicy, reading), ...contactLines(changePolicy?.contacts, reading)],
    subscribe: many(manifest.subscribe).flatMap(({ url, label, type }) => {
      const name = reading.text(label) ?? reading.word(stringFor(words.subscriptions, type)) ?? reading.name(type);
      return reading.link(url, name) ?? [];
    }),
    updated: updated ? sentence(words.updated, { date: [updated] }) : [],
    publisher: [...publisherLines(publisher, reading), ...contactLines(publisher?.contacts, reading)],
    footnotes: many(manifest.notes).flatMap(({ mark, text }) => lineOf([reading.name(mark), reading.text(text)])),
    groups,
    total: members.length,
    words,
    reading,
  };
  // Last, when every text has been read.
  const { languageName, separator } = reading.wordFormats;
  const language = [...reading.otherLanguages].map(languageName).join(separator);
  return { ...prepared, otherLanguage: language && fill(words.otherLanguage, { language }) };
}

type GroupWithoutKinds = Omit<ListGroup, 'columns'> & { readonly columns: readonly Omit<ListColumn, 'kind'>[] };

/** Columns of the same fields are of one kind in all groups. */
function withKinds(groups: readonly GroupWithoutKinds[]): ListGroup[] {
  const keyOf = ({ fields }: Pick<ListColumn, 'fields'>): string => fields.join();
  const cellsOf = new Map<string, Cell[]>();
  for (const { columns, rows } of groups)
    columns.forEach((column, index) => {
      const cells = cellsOf.get(keyOf(column)) ?? [];
      cellsOf.set(keyOf(column), cells);
      for (const row of rows) cells.push(row.cells[index] ?? []);
    });
  const kinds = new Map([...cellsOf].map(([key, cells]) => [key, kindOf(cells)]));
  return groups.map((group) => ({
    ...group,
    columns: group.columns.map((column) => ({ ...column, kind: kinds.get(keyOf(column)) ?? 'text' })),
  }));
}

function prepareGroup(group: Partial<Group>, members: readonly Member[], reading: Localization): GroupWithoutKinds {
  const rows = members.map(({ row }) => row);
  const columns = columnsOf(group.columns, rows, reading);
  const shown = new Set(columns.flatMap(({ fields }) => fields));
  const asides = asideFields.filter((field) => !shown.has(field));
  const hasLinks = [...shown].some((field) => /^links(\.|$)/.test(field));
  // What a row is called: it heads the row and is linked. Without it the first column heads the row.
  const called = shown.has('name') ? 'name' : 'legalName';
  const rowHeader = Math.max(
    0,
    columns.findIndex(({ fields }) => fields.includes(called)),
  );
  const title = reading.text(group.title) ?? reading.name(group.id);

  const listRows = members.map(({ row, id }): ListRow => {
    const href = hasLinks ? undefined : nameLink(row, reading);
    const cells = columns.map(({ fields }) =>
      fields.flatMap((field) =>
        readField(field, row, reading).map((line, index) =>
          href && field === called && !index ? { items: line.items.map((item) => ({ ...item, href })) } : line,
        ),
      ),
    );
    const where = standing(row, reading.options.today);
    // What a row applies to may have a column for each dimension.
    const told = Object.keys(row.appliesTo ?? {}).every((dimension) => shown.has(dimension));
    const aside = asides.filter((field) => !(told && field === 'appliesTo'));
    cells[rowHeader] = [
      ...(cells[rowHeader] ?? []),
      ...(where === 'current' ? [] : lineOf([reading.word(reading.words.standings[where])], 'badge')),
      ...aside.flatMap((field) => asideLines(field, row, reading)),
    ];
    return { id, cells, found: searchText(cells, row, title) };
  });

  return {
    title,
    description: reading.text(group.description, true),
    condition: reading.text(group.condition),
    caption: title ?? reading.text(reading.manifest.title) ?? { text: reading.words.caption },
    columns,
    rowHeader,
    rows: listRows,
  };
}

/** Applies search and sort. Cost: a look at each row's folded text; a group that nobody searched or sorted is passed on as it is. */
export function viewList(list: PreparedList, state: ListState): ListView {
  const { words, total } = list;
  const { count, number } = list.reading.wordFormats;
  const wanted = foldedWords(state.query);
  const groups = list.groups.flatMap((group) => {
    const rows = group.rows.filter((row) => matches(row.found, wanted));
    if (wanted.length && !rows.length) return [];
    return { ...group, rows: sortRows(rows, group.columns, state.sort, list.reading.formats.compare) };
  });
  const shown = new Set(groups.flatMap(({ rows }) => rows.map(({ id }) => id))).size;
  const countText = wanted.length ? count(words.found, shown, { total: number(total) }) : count(words.count, total);
  return { ...list, groups, state, shown, countText };
}

/** Says how a list is sorted. */
export function sortText({ groups, state: { sort }, words }: ListView): string {
  const column = groups.flatMap(({ columns }) => columns).find((one) => isSortedBy(one, sort))?.label.text;
  return sort ? fill(sort.descending ? words.sorted.descending : words.sorted.ascending, { column }) : words.unsorted;
}

function policyLines(policy: Manifest['changePolicy'], reading: Localization): Line[] {
  const description = reading.text(policy?.description, true);
  if (description) return lineOf([description]);
  const { notice, objection } = reading.words;
  return (
    [
      [notice, policy?.noticeDays],
      [objection, policy?.objectionDays],
    ] as const
  ).flatMap(([forms, days]) =>
    // Days in words (“30 days”) are a problem of the manifest, and shown all the same.
    lineOf([typeof days === 'number' ? reading.word(reading.wordFormats.count(forms, days)) : reading.text(days)]),
  );
}

function publisherLines(publisher: Manifest['publisher'], reading: Localization): Line[] {
  const name = reading.name(publisher?.name);
  const item = publisher?.website === undefined ? name : reading.link(publisher.website, name);
  return item ? lineOf(sentence(reading.words.publishedBy, { name: [item] })) : [];
}
