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
  const lines = (texts: readonly string[]): Line[] =>
    localization.lines(texts.map((text) => [localization.text(text)]));
  if (Array.isArray(value)) return lines(value);
  return Object.entries(value).flatMap(([text, texts]) => {
    const label = localization.text(text);
    const [first, ...more] = lines(texts);
    if (!label || !more.length) return labelledLine(label, first?.items ?? [], localization);
    // Above values that stand on lines of their own.
    const heading = localization.strings.labelled.replace('{text}', '').trimEnd();
    return [...lineOf(fillWithItems(heading, { label: [label] })), ...lines(texts)];
  });
}

/** `Contact: e-mail address, telephone number` */
export function labelledLine(label: Item | undefined, items: readonly Item[], { strings }: Localization): Line[] {
  return lineOf(
    label && items.length ? fillWithItems(strings.labelled, { label: [label], text: items }) : [label, ...items],
  );
}
