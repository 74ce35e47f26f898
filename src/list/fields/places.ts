// Where an entity has its seat, and where it processes personal data.
import type { Location } from '../../manifest/schema.js';
import { lineOf, surround, type Item } from '../content.js';
import type { Localization } from '../localization.js';
import { appliesToLines } from './applies-to.js';
import type { CellReader } from './field.js';

export const country: CellReader = (row, localization) => lineOf([localization.place(row.country)]);

export const locations: CellReader = ({ locations = [] }, localization) => {
  const lines = locations.map((location) => locationItems(location, localization));
  // Short places share a line; places with commas of their own would run together.
  return lines.flat().some(({ text }) => text.includes(',')) || lines.some((items) => items.length > 1)
    ? lines.flatMap((items) => lineOf(items))
    : lineOf(localization.join(lines.flat()));
};

function locationItems(location: string | Location, localization: Localization): Item[] {
  if (typeof location === 'string') return localization.join([localization.place(location)]);
  const text = localization.text(location.text);
  // The text replaces the countries that it describes, but not a value that is not a country code.
  const countries = (location.country ?? []).filter((code) => !text || localization.place(code)?.text === code);
  const places = localization.join([text, ...countries.map((code) => localization.place(code))], text && ', ');
  const condition = appliesToLines(location.appliesTo, localization).flatMap(({ items }) => items);
  return [...places, ...surround(condition, ' (', ')')];
}
