// For which values of the publisher's dimensions (product, region) a row or a location is used.
import type { AppliesTo } from '../../manifest/schema.js';
import { lineOf, type Cell, type Item, type Line } from '../content.js';
import type { Localization } from '../localization.js';
import { labelledLine } from './data.js';
import { ownValue, type CellReader } from './field.js';

export const appliesTo: CellReader = (row, localization) => appliesToLines(row.appliesTo, localization);

/** What a row says in the column of one dimension: its values, or “All” for a declared dimension that it does not name. */
export function dimensionCell(id: string, appliesTo: AppliesTo | undefined, localization: Localization): Cell {
  const values = ownValue(appliesTo, id);
  if (values) return localization.lines(dimensionItems(id, values, localization).map((item) => [item]));
  return lineOf([localization.dimension(id) && localization.string(localization.strings.all)]);
}

/** One line per dimension: `Region: Europe`. */
export function appliesToLines(appliesTo: AppliesTo = {}, localization: Localization): Line[] {
  return Object.entries(appliesTo).flatMap(([id, values]) => {
    const label = localization.text(localization.dimension(id)?.label ?? id);
    return labelledLine(label, localization.join(dimensionItems(id, values, localization)), localization);
  });
}

const dimensionItems = (id: string, values: readonly string[], localization: Localization): (Item | undefined)[] =>
  values.map((value) => dimensionItem(id, value, localization));

/** A value of a dimension in words. */
export function dimensionItem(id: string, value: string, localization: Localization): Item | undefined {
  const declared = localization.dimension(id)?.values ?? [];
  const known = declared.find((one) => typeof one === 'object' && one.id === value);
  return localization.text(typeof known === 'object' ? known.label : value);
}
