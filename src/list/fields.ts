// What each field of a row says in a cell. One table: a new field is one line here.
import { isEmail } from '../manifest/link.js';
import {
  many,
  type AppliesTo,
  type Contact,
  type DataList,
  type Link,
  type Location,
  type RowKey,
  type Subprocessor,
  type Transfer,
} from '../manifest/schema.js';
import { stringFor } from '../language/strings.js';
import { around, lineOf, sentence, type Cell, type Item, type Line } from './content.js';
import type { Localization } from './localization.js';

type Reader = (row: Subprocessor, reading: Localization) => Cell;

const prose =
  (key: 'purpose' | 'category' | 'duration' | 'condition'): Reader =>
  (row, reading) =>
    lineOf([reading.text(row[key])]);

const date =
  (key: 'announced' | 'added' | 'removed' | 'objectBy' | 'updated'): Reader =>
  (row, reading) =>
    lineOf([reading.date(row[key])]);

/** In the order in which derived columns stand; those from `role` on only ever stand where they are asked for. */
const readers: Readonly<Record<RowKey, Reader>> = {
  name: (row, reading) =>
    lineOf([reading.name(row.name) ?? reading.name(row.legalName) ?? { text: reading.words.unnamed, isAbsent: true }]),
  legalName: (row, reading) => lineOf([reading.name(row.legalName) ?? reading.name(row.name)]),
  purpose: prose('purpose'),
  category: prose('category'),
  dataCategories: (row, reading) => dataLines(row.dataCategories, reading),
  dataSubjects: (row, reading) => dataLines(row.dataSubjects, reading),
  duration: prose('duration'),
  country: (row, reading) => lineOf([reading.place(row.country)]),
  locations: (row, reading) => {
    const lines = many(row.locations).map((location) => locationItems(location, reading));
    // Short places share a line; words with commas of their own do not.
    return lines.flat().some(({ text }) => text.includes(',')) || lines.some((items) => items.length > 1)
      ? lines.flatMap((items) => lineOf(items))
      : lineOf(reading.list(lines.flat()));
  },
  transfer: (row, reading) => many(row.transfer).flatMap((transfer) => lineOf(transferItems(transfer, reading))),
  certifications: (row, reading) => lineOf(reading.list(many(row.certifications).map((text) => reading.text(text)))),
  contacts: (row, reading) => contactLines(row.contacts, reading),
  links: (row, reading) => many(row.links).flatMap((link) => lineOf(linkItems(link, reading, true))),
  address: (row, reading) => lineOf([reading.name(row.address)]),
  announced: date('announced'),
  added: date('added'),
  objectBy: date('objectBy'),
  updated: date('updated'),
  removed: date('removed'),
  role: ({ role = 'subprocessor' }, reading) =>
    lineOf([reading.word(stringFor(reading.words.roles, role)) ?? reading.name(role)]),
  condition: prose('condition'),
  appliesTo: (row, reading) => appliesToLines(row.appliesTo, reading),
  formerNames: (row, reading) => lineOf(reading.list(many(row.formerNames).map((name) => reading.name(name)))),
  via: ({ via = '' }, reading) => lineOf([reading.nameOf(via)]),
  notes: (row, reading) => many(row.notes).flatMap((note) => lineOf([reading.text(note)])),
  // Custom fields are columns by their own ids.
  fields: () => [],
  group: (row, reading) =>
    lineOf(
      reading.list(
        many(row.group).map((id) => reading.text(reading.groups.find((group) => group.id === id)?.title ?? id)),
      ),
    ),
  id: (row, reading) => lineOf([reading.name(row.id)]),
};

const isRowKey = (field: string): field is RowKey => Object.hasOwn(readers, field);

const order = Object.keys(readers);
/** Fields that a list without given columns shows, where a row has a value; what publishers name stands before the dates. */
export const derivableFields = [
  order.slice(0, order.indexOf('announced')),
  order.slice(order.indexOf('announced'), order.indexOf('role')),
] as const;

/** Fields that are told beside the name as long as no column of their own tells them. */
export const asideFields = ['role', 'formerNames', 'condition', 'appliesTo', 'via', 'notes'] as const;

const relationOf = (field: string): string | undefined => /^links\.(.+)/.exec(field)?.[1];

/**
 * What a row says in one field: a key of the row, `links.<rel>`, a dimension's id, a custom field's id. What is called
 * alike stands together: nothing published is hidden by its name.
 */
export function readField(field: string, row: Subprocessor, reading: Localization): Cell {
  const isKey = isRowKey(field);
  const relation = relationOf(field) ?? NaN;
  const values = ownValue(row.appliesTo, field);
  const appliesToAll = !isKey && values === undefined && reading.dimensions.some(({ id }) => id === field);
  return [
    ...(isKey ? readers[field](row, reading) : []),
    ...many(row.links).flatMap((link) =>
      typeof link === 'object' && link.rel === relation ? lineOf(linkItems(link, reading, false)) : [],
    ),
    ...lineOf(dimensionItems(field, values, reading)),
    ...lineOf([appliesToAll ? reading.word(reading.words.all) : undefined, customValue(row, field, reading)]),
  ];
}

/** Whether a row itself says something in a field; blank words say nothing, and a fallback or “All” is not its own word. */
export const publishes = (field: string, row: Subprocessor, reading: Localization): boolean =>
  [row, row.appliesTo, row.fields].some((record) => record && Object.hasOwn(record, field)) &&
  // Without its name, which would stand in for a legal name.
  readField(field, { ...row, name: '' }, reading).length > 0;

/** A field's heading, where the publisher gives none. */
export function fieldLabel(field: string, reading: Localization): Item {
  const { words, manifest, dimensions } = reading;
  const dimension = dimensions.find(({ id }) => id === field);
  return (
    reading.word(
      field === 'locations' && reading.hasSeats
        ? words.processingLocation
        : (stringFor(words.columns, field) ?? stringFor(words.relations, relationOf(field) ?? '')),
    ) ??
    reading.text(dimension?.label ?? ownValue(manifest.fields, field)?.label) ??
    reading.name(field) ?? { text: field }
  );
}

/** What belongs to a row's name, in lines of their own. */
export function asideLines(field: (typeof asideFields)[number], row: Subprocessor, reading: Localization): Line[] {
  if (field === 'role' && (row.role ?? 'subprocessor') === 'subprocessor') return [];
  const kind = field === 'role' ? 'badge' : 'note';
  const pattern = { formerNames: reading.words.formerly, via: reading.words.engagedBy }[field as string];
  return readers[field](row, reading).map(({ items }) => ({
    kind,
    items: pattern ? sentence(pattern, { name: items }) : items,
  }));
}

function locationItems(location: string | Location, reading: Localization): Item[] {
  if (typeof location === 'string') return reading.list([reading.place(location)]);
  const text = reading.text(location.text);
  // The text stands for the countries, but not for what is no country.
  const countries = many(location.country).filter((code) => !text || reading.place(code)?.text === code);
  const where = reading.list([text, ...countries.map((code) => reading.place(code))], text && ', ');
  const condition = appliesToLines(location.appliesTo, reading).flatMap(({ items }) => items);
  return [...where, ...around(condition, ' (', ')')];
}

function transferItems(transfer: string | Transfer, reading: Localization): Item[] {
  const { mechanism, text, url } = typeof transfer === 'string' ? { mechanism: transfer } : transfer;
  const known = reading.word(stringFor(reading.words.transfers, mechanism ?? ''));
  const words = reading.text(text) ?? known;
  return reading.list(
    [
      url === undefined ? words : reading.link(url, words),
      // A mechanism that the format does not know was published all the same.
      known ? undefined : reading.text(mechanism),
    ],
    ', ',
  );
}

/** A line for each contact. */
export function contactLines(contacts: Subprocessor['contacts'], reading: Localization): Line[] {
  const address = (text = ''): Item | undefined =>
    isEmail(text) || /^https?:/.test(text) ? reading.link(text) : reading.text(text);
  return many(contacts).flatMap((contact: string | Contact) => {
    if (typeof contact === 'string') return lineOf([address(contact)]);
    const { name, role, email, url, text } = contact;
    return lineOf(
      reading.list(
        [reading.name(name), reading.text(role), address(email), reading.link(url), reading.text(text)],
        ', ',
      ),
    );
  });
}

/** @param named whether a link without a label is called by its relation, or by its address since the heading says that */
function linkItems(link: string | Link, reading: Localization, named: boolean): Item[] {
  const { url, label, rel } = typeof link === 'string' ? { url: link } : link;
  const relation = stringFor(reading.words.relations, rel ?? '');
  const words = reading.text(label) ?? (named && rel !== 'website' ? reading.word(relation) : undefined);
  // A relation that the format does not know was published all the same.
  return reading.list([reading.link(url, words), relation === undefined ? reading.name(rel) : undefined], ', ');
}

/** Where the name leads when no column shows links: the website, else the first link. */
export function nameLink(row: Subprocessor, reading: Localization): string | undefined {
  const links = many(row.links);
  const link = links.find((one) => typeof one === 'object' && one.rel === 'website') ?? links[0];
  return link && linkItems(link, reading, true)[0]?.href;
}

function dataLines(value: DataList | undefined, reading: Localization): Line[] {
  const items = (texts: string | readonly string[] | undefined): Item[] =>
    reading.list(many(texts).map((text) => reading.text(text)));
  if (typeof value !== 'object' || Array.isArray(value)) return lineOf(items(value));
  return Object.entries(value).flatMap(([label, texts]) => labelled(reading.text(label), items(texts), reading));
}

function labelled(label: Item | undefined, items: readonly (Item | undefined)[], reading: Localization): Line[] {
  const text = items.filter((item) => item !== undefined);
  return lineOf(label && text.length ? sentence(reading.words.labelled, { label: [label], text }) : [label, ...text]);
}

function dimensionItems(id: string, values: string | readonly string[] | undefined, reading: Localization): Item[] {
  const declared = many(reading.dimensions.find((dimension) => dimension.id === id)?.values);
  return reading.list(
    many(values).map((value) => {
      const known = declared.find((one) => typeof one === 'object' && one.id === value);
      return reading.text(typeof known === 'object' ? known.label : value);
    }),
  );
}

function appliesToLines(appliesTo: AppliesTo | undefined, reading: Localization): Line[] {
  return Object.entries(appliesTo ?? {}).flatMap(([id, values]) => {
    const label = reading.dimensions.find((dimension) => dimension.id === id)?.label ?? id;
    return labelled(reading.text(label), dimensionItems(id, values, reading), reading);
  });
}

function customValue(row: Subprocessor, id: string, reading: Localization): Item | undefined {
  const value = ownValue(row.fields, id);
  if (typeof value === 'number') return { text: reading.formats.number(value), number: value };
  if (typeof value === 'boolean') return reading.word(value ? reading.words.yes : reading.words.no);
  return typeof value === 'string' ? reading.date(value) : reading.text(value);
}

/** Never what a plain object inherits: a field may be called `constructor`. */
const ownValue = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;
