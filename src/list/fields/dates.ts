// Fields that hold a date, or other text that the publisher wrote in its place.
import { lineOf } from '../content.js';
import type { CellReader } from './field.js';

export const date =
  (key: 'announced' | 'added' | 'removed' | 'objectBy' | 'updated'): CellReader =>
  (row, localization) =>
    lineOf([localization.date(row[key])]);
