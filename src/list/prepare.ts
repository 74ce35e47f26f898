// Manifest + reader → PreparedList: everything that does not depend on what the reader chooses, made once for a manifest
// and a language.
import { fill, type Catalogue } from '../language/strings.js';
import type { Manifest } from '../manifest/schema.js';
import { columnsOf, type ListColumn } from './columns.js';
import type { Cell, Item } from './content.js';
import { detailsOf } from './details.js';
import type { Facet } from './facet.js';
import { facetsOf } from './facets.js';
import { isLinkField, nameHref } from './fields/links.js';
import { furtherReader } from './further.js';
import { groupRows, type RowGroup } from './groups.js';
import { headOf, type ListHead } from './head.js';
import { withLayout, type GroupWithHeadings, type ListLayout } from './layout.js';
import { Localization, type LocalizationOptions } from './localization.js';
import { GroupRow, ListRow } from './rows.js';
import { upcomingOf } from './upcoming.js';

export interface ListGroup {
  /** Empty for the rows of no group. */
  readonly id: string;
  readonly title: Item | undefined;
  readonly description: Item | undefined;
  readonly condition: Item | undefined;
  /** What the table's caption says. */
  readonly caption: Item;
  readonly columns: readonly ListColumn[];
  /** The column whose cells head their rows. */
  readonly rowHeader: number;
  readonly rows: readonly GroupRow[];
  /** Whether a row stands here as it is listed for a reader's set-up; left out, each member does. */
  readonly holds?: ((row: ListRow) => boolean) | undefined;
  /** Another state of a row, in this group. */
  readonly rowOf: (row: ListRow) => GroupRow;
}

/** How a list is prepared for a reader. */
export interface PrepareOptions extends LocalizationOptions {
  /** What the rows are grouped by; `group` if it is left out. */
  readonly groupBy?: string | undefined;
  /** The keys of the filters that the page wants; left out, those that help. */
  readonly filters?: readonly string[] | undefined;
}

export interface PreparedList extends ListHead {
  readonly groups: readonly ListGroup[];
  readonly groupBy: string;
  /** All rows, each once. */
  readonly rows: readonly ListRow[];
  /** The filters that the list has. */
  readonly facets: readonly Facet[];
  /** What is ahead, in one sentence, and by when to object. */
  readonly upcoming: readonly Item[];
  readonly layout: ListLayout;
  /** The number of rows; one that stands in two groups counts once. */
  readonly total: number;
  /** The number of rows as a sentence. */
  readonly totalText: string;
  /** One sentence for the whole list if texts are in another language than the reader's. */
  readonly otherLanguage: string | undefined;
  readonly strings: Catalogue;
  readonly localization: Localization;
}

/** Reads the texts that a list shows. Cost: each text once; 2,000 rows take some 25 ms on a laptop. */
export function prepareList(manifest: Manifest, options: PrepareOptions): PreparedList {
  const { groupBy = 'group', filters } = options;
  const localization = new Localization(manifest, options);
  const { strings, stringFormats, ids } = localization;
  const rows = manifest.subprocessors.map((row, index) => new ListRow(row, ids[index] ?? '', localization));
  const rowGroups = groupRows(rows, localization, groupBy);
  const groups = rowGroups.map((group) => prepareGroup(group, localization));
  const head = headOf(localization);
  const upcoming = upcomingOf(rows, localization);
  // Last, when every text has been read.
  const language = [...localization.otherLanguages].map(stringFormats.languageName).join(stringFormats.separator);
  return {
    ...head,
    ...withLayout(groups),
    // By prose, or by what no row states, the publisher's groups stand.
    groupBy: groupBy === 'none' || rowGroups.some(({ title }) => title) ? groupBy : 'group',
    rows,
    facets: facetsOf(rows, localization, filters),
    upcoming,
    total: rows.length,
    totalText: totalText(rows, localization),
    otherLanguage: language && fill(strings.otherLanguage, { language }),
    strings,
    localization,
  };
}

/** “15 subprocessors” where each row is one today, otherwise “15 entries, including 3 former”. */
function totalText(rows: readonly ListRow[], { strings, stringFormats: { count } }: Localization): string {
  if (rows.every(({ isSubprocessor }) => isSubprocessor)) return count(strings.count, rows.length);
  const entries = count(strings.entries, rows.length);
  const former = rows.filter(({ standing }) => standing === 'former').length;
  return former ? count(strings.former, former, { entries }) : entries;
}

function prepareGroup(rowGroup: RowGroup, localization: Localization): GroupWithHeadings<ListGroup> {
  const { group, rows: members } = rowGroup;
  const columns = columnsOf(
    group.columns,
    members.map(({ row }) => row),
    localization,
  );
  const shownFields = new Set(columns.flatMap(({ fields }) => fields));
  // The cell that heads the row and leads to the website.
  const nameField = shownFields.has('name') ? 'name' : 'legalName';
  const rowHeader = columns.findIndex(({ fields }) => fields.includes(nameField));
  const hasLinkColumn = [...shownFields].some(isLinkField);
  const title =
    rowGroup.title ??
    localization.text(group.title) ??
    // A table of the page has an id that nobody published.
    (localization.options.isPageTable ? undefined : localization.name(group.id));

  // What stands with a name is below it, so that the name alone heads the row.
  const [first, ...withName] = columns[rowHeader]?.fields ?? [];
  const isNameFirst = first === nameField;

  const furtherOf = furtherReader(
    {
      fields: shownFields,
      isChosen: [localization.columns, group.columns, localization.manifest.columns].some((given) => given?.length),
      isNameLink: !hasLinkColumn,
      isHeaded: group.id !== undefined && !rowGroup.title,
    },
    localization,
  );
  const rowOf = (row: ListRow): GroupRow => {
    const href = hasLinkColumn ? undefined : nameHref(row.row, localization);
    const cells = columns.map(({ fields }, index) =>
      (isNameFirst && index === rowHeader ? [nameField] : fields).flatMap((field) =>
        href && field === nameField ? withHref(row.cell(field), href) : row.cell(field),
      ),
    );
    const details = detailsOf(row, isNameFirst ? withName : [], shownFields, localization);
    return new GroupRow(row, cells, details, group.id ?? '', title?.text ?? '', furtherOf);
  };
  const rows = members.map(rowOf);

  return {
    id: group.id ?? '',
    title,
    description: localization.text(group.description, true),
    condition: localization.text(group.condition),
    caption: title ?? localization.text(localization.manifest.title) ?? { text: localization.strings.caption },
    columns,
    rowHeader,
    rows,
    holds: rowGroup.holds,
    rowOf,
  };
}

const withHref = ([first, ...more]: Cell, href: NonNullable<Item['href']>): Cell =>
  first ? [{ ...first, items: first.items.map((item) => ({ ...item, href })) }, ...more] : [];
