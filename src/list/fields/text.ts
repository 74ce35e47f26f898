// Fields that hold text: prose in the reader's language, names in any.
import { stringFor } from '../../language/strings.js';
import type { Subprocessor, Text } from '../../manifest/schema.js';
import { lineOf } from '../content.js';
import type { CellReader } from './field.js';

type KeyOf<Value> = {
  [Key in keyof Subprocessor]-?: NonNullable<Subprocessor[Key]> extends Value ? Key : never;
}[keyof Subprocessor];

export const prose =
  (key: KeyOf<Text>): CellReader =>
  (row, localization) =>
    lineOf([localization.text(row[key])]);

export const names =
  (key: 'address' | 'id'): CellReader =>
  (row, localization) =>
    lineOf([localization.name(row[key])]);

export const name: CellReader = ({ name, legalName }, localization) =>
  lineOf([
    localization.name(name) ??
      localization.name(legalName) ?? { text: localization.strings.unnamed, isPlaceholder: true },
  ]);

/** A table of the page that states none does not say that the name is one. */
export const legalName: CellReader = ({ name, legalName }, localization) =>
  lineOf([localization.name(legalName) ?? (localization.options.isPageTable ? undefined : localization.name(name))]);

export const formerNames: CellReader = ({ formerNames = [] }, localization) =>
  localization.lines(formerNames.map((former) => [localization.name(former)]));

export const certifications: CellReader = ({ certifications = [] }, localization) =>
  localization.lines(certifications.map((text) => [localization.text(text)]));

/** A note that is a footnote's mark stands at the name. */
export const notes: CellReader = ({ notes = [] }, localization) =>
  notes.flatMap((note) => (localization.footnote(note) ? [] : lineOf([localization.text(note)])));

export const role: CellReader = ({ role = 'subprocessor' }, localization) => {
  const known = localization.string(stringFor(localization.strings.roles, role));
  return lineOf([known ? { ...known, isCoded: true } : localization.name(role)]);
};

export const group: CellReader = ({ group = [] }, localization) =>
  localization.lines(group.map((id) => [localization.text(localization.group(id)?.title ?? id)]));

export const via: CellReader = ({ via = '' }, localization) => lineOf([localization.nameOf(via)]);
