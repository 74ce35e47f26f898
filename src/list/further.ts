// What a row says in fields that no column of its group shows, and that nothing else at its name tells. It stands behind
// one button in the row, so that a list may choose few columns and still publish everything.
import type { Group } from '../manifest/schema.js';
import { lineOf, type Cell, type FurtherField } from './content.js';
import { entityFields } from './details.js';
import { customCell } from './fields/custom.js';
import { ownValue } from './fields/field.js';
import { dateFieldNames, fieldLabel, leadingFieldNames, secondaryFields } from './fields/index.js';
import { links, nameLink } from './fields/links.js';
import type { Localization } from './localization.js';
import type { ListRow } from './rows.js';

export interface ShownFields {
  /** All fields that have a place in a column. */
  readonly fields: ReadonlySet<string>;
  /** Whether anybody has chosen those columns. Otherwise they are all that have a value. */
  readonly isChosen: boolean;
  /** Whether a name leads to a web page, as there is no column of links. */
  readonly isNameLink: boolean;
  /** Whether the group's own heading says which group it is. */
  readonly isHeaded: boolean;
}

const secondary: ReadonlySet<string> = new Set(secondaryFields);
/** What stands at a name, or is the address of its row. A field of the publisher's own may have the same name. */
const atName: ReadonlySet<string> = new Set(['id', 'role', 'removed', ...secondary]);

/** Makes what finds the further fields of a group's rows, in the order that columns would have. */
export function furtherReader(
  { fields: shown, isChosen, isNameLink, isHeaded }: ShownFields,
  localization: Localization,
): (row: ListRow) => readonly FurtherField[] {
  const { manifest, rowFields, wordedFields } = localization;
  const candidates = [
    ...new Set([
      ...(isHeaded ? [] : ['group']),
      ...(isChosen
        ? [...leadingFieldNames, ...Object.keys(manifest.fields ?? {}), ...rowFields, ...dateFieldNames]
        : []),
      ...[...wordedFields].filter((field) => !secondary.has(field)),
    ]),
  ].filter((field) => field === 'group' || !(shown.has(field) || entityFields.includes(field)));
  const cellOf = (field: string, row: ListRow): Cell => {
    if (!shown.has(field) && ownValue(row.row.wording, field) !== undefined) return row.cell(field);
    const custom = customCell(field, row.row, localization);
    if (field === 'group') return [...(isHeaded ? [] : groupsCell(row, shown.has(field), localization)), ...custom];
    if (field === 'links') return [...linksCell(row, shown, isNameLink, localization), ...custom];
    const isTold = atName.has(field) || (field === 'added' && row.standing === 'upcoming');
    return isTold || !Object.hasOwn(row.row, field) ? custom : row.cell(field);
  };
  return (row) =>
    candidates.flatMap((field) => {
      const cell = cellOf(field, row);
      return cell.length ? [{ label: fieldLabel(field, localization), cell }] : [];
    });
}

/** The groups that the publisher has put a row into, with all that their headings would say. */
function groupsCell({ row }: ListRow, hasColumn: boolean, localization: Localization): Cell {
  return (row.group ?? []).flatMap((id) => {
    const { title, description, condition }: Partial<Group> = localization.group(id) ?? {};
    const texts = [description, condition].flatMap((text) => localization.text(text) ?? []);
    // A column tells the titles.
    return hasColumn && !texts.length
      ? []
      : [localization.text(title ?? id), ...texts].flatMap((item) => lineOf([item]));
  });
}

/** The links that neither a column of their relation shows nor the name itself leads to. */
function linksCell(
  { row }: ListRow,
  shown: ReadonlySet<string>,
  isNameLink: boolean,
  localization: Localization,
): Cell {
  const led = isNameLink ? nameLink(row) : undefined;
  return (row.links ?? []).flatMap((link) => {
    if (typeof link === 'object' && shown.has(`links.${String(link.rel)}`)) return [];
    const cell = links({ ...row, links: [link] }, localization);
    // Of a link behind the name nobody sees the label.
    const isTold = link === led && cell[0]?.items[0]?.href && (typeof link === 'string' || !link.label);
    return isTold ? [] : cell;
  });
}
