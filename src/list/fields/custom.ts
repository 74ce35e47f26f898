// Values of the publisher's own fields: text, number, yes or no, date.
import type { Subprocessor } from '../../manifest/schema.js';
import { lineOf, type Cell } from '../content.js';
import type { Localization } from '../localization.js';
import { ownValue } from './field.js';

export function customCell(id: string, row: Subprocessor, localization: Localization): Cell {
  const { strings, formats } = localization;
  const value = ownValue(row.fields, id);
  switch (typeof value) {
    case 'number':
      return lineOf([{ text: formats.number(value), number: value }]);
    case 'boolean':
      return lineOf([{ text: value ? strings.yes : strings.no, isCoded: true }]);
    case 'string':
      return lineOf([localization.date(value)]);
    default:
      return lineOf([localization.text(value)]);
  }
}
