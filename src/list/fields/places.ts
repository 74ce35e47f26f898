// Where an entity has its seat, and where it processes personal data.
import type { Location } from '../../manifest/schema.js';
import { lineOf, surround, type Item } from '../content.js';
import type { Localization } from '../localization.js';
import { foundBy } from '../short-names.js';
import { appliesToLines } from './applies-to.js';
import type { CellReader } from './field.js';

export const country: CellReader = (row, localization) => lineOf([localization.place(row.country)]);

export const locations: CellReader = ({ locations = [] }, localization) =>
  localization.lines(locations.map((location) => locationItems(location, localization)));

function locationItems(location: string | Location, localization: Localization): Item[] {
  if (typeof location === 'string') return localization.join([localization.place(location)]);
  const text = localization.text(location.text);
  const places = (location.country ?? []).map((code) => ({ code, place: localization.place(code) }));
  // The text replaces the places that it describes, but not a value that is no code. It is found by them all the same.
  const shown = places.filter(({ code, place }) => !text || place?.text === code).map(({ place }) => place);
  const described = foundBy(text, ...places.flatMap(({ code, place }) => [code, place?.text ?? '']));
  const items = localization.join([described, ...shown], text && ', ');
  const condition = appliesToLines(location.appliesTo, localization).flatMap((line, index) =>
    surround(line.items, index ? '; ' : ''),
  );
  return [...items, ...surround(condition, ' (', ')')];
}
