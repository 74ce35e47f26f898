// What belongs to a row's name, and stands at it or below it: marks of footnotes, badges, the entity, and what no column shows.
import { stringFor } from '../language/strings.js';
import { cellText, lineOf, surround, type Cell, type Line } from './content.js';
import { labelledLine } from './fields/data.js';
import { fillWithDate } from './fields/dates.js';
import { fieldLabel, secondaryFields, secondaryLines } from './fields/index.js';
import { role as roleCell } from './fields/text.js';
import type { Localization } from './localization.js';
import type { ListRow } from './rows.js';

/**
 * @param withName fields that the publisher has put into the column of names
 * @param shownFields all that have a place in a column
 */
export function detailsOf(
  row: ListRow,
  withName: readonly string[],
  shownFields: ReadonlySet<string>,
  localization: Localization,
): Cell {
  // What a row applies to may have a column for each dimension.
  const hasDimensionColumns = Object.keys(row.row.appliesTo ?? {}).every((dimension) => shownFields.has(dimension));
  return [
    ...lineOf(
      (row.row.notes ?? []).map((note) => localization.footnote(note)),
      'mark',
    ),
    ...standingBadge(row, localization),
    ...(shownFields.has('role') ? [] : roleBadge(row, localization)),
    ...withName
      .filter((field) => !entityFields.includes(field))
      .flatMap((field) => row.cell(field).map((line): Line => ({ ...line, part: 'note' }))),
    ...entityLine(row, withName, shownFields, localization),
    ...(shownFields.has('removed') ? [] : removalLine(row, localization)),
    ...secondaryFields
      .filter((field) => !shownFields.has(field) && !(hasDimensionColumns && field === 'appliesTo'))
      .flatMap((field) => secondaryLines(field, row.row, localization)),
  ];
}

/** Where the row stands in time, with the day on which that changes. */
function standingBadge({ standing, row }: ListRow, localization: Localization): Line[] {
  if (standing === 'current') return [];
  const { standings } = localization.strings;
  const items =
    standing === 'former'
      ? [localization.string(standings.former)]
      : fillWithDate(standings[standing], row[standing === 'upcoming' ? 'added' : 'removed'] ?? '', localization);
  return lineOf(items, `badge badge-${standing}`);
}

/** A role that the format does not know is shown all the same, but makes no token. */
function roleBadge({ row }: ListRow, localization: Localization): Line[] {
  const { role = 'subprocessor' } = row;
  if (role === 'subprocessor') return [];
  const isKnown = stringFor(localization.strings.roles, role) !== undefined;
  return lineOf(
    roleCell(row, localization).flatMap(({ items }) => items),
    isKnown ? `badge badge-${role}` : 'badge',
  );
}

/** A line ends behind the dot, never before it. */
const separator = '\u00a0\u00b7 ';

/** Fields of a row that its name and the line of the entity tell. */
export const entityFields: readonly string[] = ['name', 'legalName', 'country'];

/** A line with its field's heading, where a value alone would not say what it is. */
const noteOf = (field: string, row: ListRow, localization: Localization): Line[] =>
  row.cell(field).flatMap(({ items }) =>
    labelledLine(fieldLabel(field, localization), items, localization).map((line): Line => ({
      ...line,
      part: 'note',
    })),
  );

/**
 * The legal name, or the name where that stands in its place, if it is another; and the country of the seat. A country
 * alone could be taken for that of the processing.
 */
function entityLine(
  row: ListRow,
  withName: readonly string[],
  shownFields: ReadonlySet<string>,
  localization: Localization,
): Line[] {
  const isOther = cellText(row.cell('name')) !== cellText(row.cell('legalName'));
  const fields = entityFields
    .slice(isOther ? 0 : 2)
    .filter((field) => withName.includes(field) || !shownFields.has(field));
  if (String(fields) === 'country' && !withName.length) return noteOf('country', row, localization);
  const lines = fields.flatMap((field) => row.cell(field));
  return lineOf(
    lines.flatMap(({ items }, index) => surround(items, index ? separator : '')),
    'note legal-name',
  );
}

/** The day of its removal, unless the badge of a leaving row says it. */
const removalLine = (row: ListRow, localization: Localization): Line[] =>
  row.standing === 'leaving' ? [] : noteOf('removed', row, localization);
