// Categories of personal data and of data subjects: a list, or lists under headings.
import type { DataList } from '../../manifest/schema.js';
import { fillWithItems, lineOf, type Item, type Line } from '../content.js';
import type { Localization } from '../localization.js';
import type { CellReader } from './field.js';

export const dataList =
  (key: 'dataCategories' | 'dataSubjects'): CellReader =>
  (row, localization) =>
    dataLines(row[key], localization);

function dataLines(value: DataList = [], localization: Localization): Line[] {
  const items = (texts: readonly string[]): Item[] => localization.join(texts.map((text) => localization.text(text)));
  if (Array.isArray(value)) return lineOf(items(value));
  return Object.entries(value).flatMap(([label, texts]) =>
    labelledLine(localization.text(label), items(texts), localization),
  );
}

/** `Contact: e-mail address, telephone number` */
export function labelledLine(label: Item | undefined, items: readonly Item[], { strings }: Localization): Line[] {
  return lineOf(
    label && items.length ? fillWithItems(strings.labelled, { label: [label], text: items }) : [label, ...items],
  );
}
