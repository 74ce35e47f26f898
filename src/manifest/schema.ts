// The manifest format, version 1. The one source of the TypeScript types, the published JSON Schema and the checks.
//
// Descriptions and examples stand in src/tools/build/schema-descriptions.ts: here they would cost every reader of a
// list over 1.2 kB. Nothing here transforms or refines, so that both validators can tell the same.

// The star import is 7 kB gzipped; named imports from classic zod are 25 kB, and it probes `Function` under a CSP.
import * as z from 'zod/mini';
import { datePattern } from './date.js';

/** Where a list is allowed, a single value is too. */
const oneOrMany = <Item extends z.ZodMiniType>(item: Item) => z.union([item, z.array(item)]);

/** BCP 47, as far as keys of a language map need it: `en`, `de-AT`, `zh-Hant`. */
export const languageTag = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/));
export const languageMap = z.record(languageTag, z.string());
/** Text with the small inline markup, or one text a language. */
export const text = z.union([z.string(), languageMap]);

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const date = z.string().check(z.regex(datePattern));
/** Absolute, or relative to the manifest; a fragment is the page's; an e-mail address counts as `mailto:`. */
export const address = z
  .string()
  .check(z.regex(/^(https?:\/\/|mailto:|\/(?!\/)|\.{1,2}\/|#)\S*$|^[^\s@:/]+@[^\s@/]+$/));
export const email = z.string().check(z.regex(/^[^\s@:/]+@[^\s@/]+$/));

/** ISO 3166-1 alpha-2, or an area that contracts speak of. */
export const countryCode = z.string().check(z.regex(/^([A-Z]{2}|EEA|GLOBAL)$/));

export const role = z.enum(['subprocessor', 'affiliate', 'independent-controller', 'other']);
export const linkRelation = z.enum(['website', 'privacy', 'dpa', 'subprocessors', 'trust']);
export const transferMechanism = z.enum(['SCC', 'DPF', 'adequacy', 'BCR', 'none']);
export const changeType = z.enum(['added', 'removed', 'renamed', 'changed']);
export const subscribeType = z.enum(['email', 'atom', 'web']);

/** Dimension id → values that it applies to: keys AND, values OR. */
export const appliesTo = z.record(z.string(), oneOrMany(z.string()));

export const contact = z.strictObject({
  name: z.optional(text),
  role: z.optional(text),
  email: z.optional(email),
  url: z.optional(address),
  text: z.optional(text),
});
export const contacts = oneOrMany(z.union([z.string(), contact]));

export const link = z.strictObject({
  url: z.optional(address),
  label: z.optional(text),
  rel: z.optional(linkRelation),
});
export const links = oneOrMany(z.union([z.string(), link]));

export const location = z.strictObject({
  country: z.optional(oneOrMany(countryCode)),
  text: z.optional(text),
  appliesTo: z.optional(appliesTo),
});
export const locations = oneOrMany(z.union([z.string(), location]));

export const transfer = z.strictObject({
  mechanism: z.optional(transferMechanism),
  text: z.optional(text),
  url: z.optional(address),
});
export const transfers = oneOrMany(z.union([transferMechanism, z.string(), transfer]));

/** Text, a list of texts, or lists under headings: `{"Contact": ["E-mail address"]}`. */
export const dataList = z.union([z.string(), z.array(z.string()), z.record(z.string(), oneOrMany(z.string()))]);

export const fieldValue = z.union([z.number(), z.boolean(), text]);

export const column = z.union([
  z.string(),
  z.strictObject({ field: z.string(), label: z.optional(text), with: z.optional(oneOrMany(z.string())) }),
]);
export const columns = oneOrMany(column);

export const publisher = z.strictObject({
  name: text,
  website: z.optional(address),
  contacts: z.optional(contacts),
});

export const changePolicy = z.strictObject({
  noticeDays: z.optional(z.number()),
  objectionDays: z.optional(z.number()),
  description: z.optional(text),
  contacts: z.optional(contacts),
});

export const subscription = z.strictObject({ type: subscribeType, url: address, label: z.optional(text) });

export const group = z.strictObject({
  id: z.string(),
  title: text,
  description: z.optional(text),
  condition: z.optional(text),
  columns: z.optional(columns),
});

export const dimensionValue = z.union([z.string(), z.strictObject({ id: z.string(), label: text })]);
export const dimension = z.strictObject({ id: z.string(), label: text, values: oneOrMany(dimensionValue) });

export const customField = z.strictObject({ label: text });
export const footnote = z.strictObject({ mark: z.string(), text });

export const subprocessor = z.strictObject({
  id: z.optional(z.string()),
  name: text,
  legalName: z.optional(text),
  formerNames: z.optional(oneOrMany(z.string())),
  group: z.optional(oneOrMany(z.string())),
  role: z.optional(role),
  purpose: z.optional(text),
  category: z.optional(text),
  duration: z.optional(text),
  condition: z.optional(text),
  appliesTo: z.optional(appliesTo),
  dataCategories: z.optional(dataList),
  dataSubjects: z.optional(dataList),
  country: z.optional(z.union([countryCode, text])),
  address: z.optional(text),
  locations: z.optional(locations),
  transfer: z.optional(transfers),
  contacts: z.optional(contacts),
  links: z.optional(links),
  via: z.optional(z.string()),
  certifications: z.optional(oneOrMany(text)),
  notes: z.optional(oneOrMany(text)),
  fields: z.optional(z.record(z.string(), fieldValue)),
  announced: z.optional(date),
  added: z.optional(date),
  removed: z.optional(date),
  objectBy: z.optional(date),
  updated: z.optional(date),
});

export const change = z.strictObject({
  date: date,
  subprocessor: z.optional(z.string()),
  type: z.optional(changeType),
  description: z.optional(text),
  before: z.optional(z.record(z.string(), z.unknown())),
});

export const manifest = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.literal(1),
  language: z.optional(languageTag),
  publisher: z.optional(publisher),
  title: z.optional(text),
  description: z.optional(text),
  closing: z.optional(text),
  updated: z.optional(date),
  changePolicy: z.optional(changePolicy),
  subscribe: z.optional(oneOrMany(subscription)),
  columns: z.optional(columns),
  groups: z.optional(oneOrMany(group)),
  dimensions: z.optional(oneOrMany(dimension)),
  fields: z.optional(z.record(z.string(), customField)),
  notes: z.optional(oneOrMany(footnote)),
  subprocessors: oneOrMany(subprocessor),
  changes: z.optional(oneOrMany(change)),
});

/** A manifest of version 1, as it is published. `parseManifest()` makes one of any JSON. */
export type Manifest = z.infer<typeof manifest>;
/** A row: one subprocessor. */
export type Subprocessor = z.infer<typeof subprocessor>;
export type Text = z.infer<typeof text>;
export type AppliesTo = z.infer<typeof appliesTo>;
export type Contact = z.infer<typeof contact>;
export type Link = z.infer<typeof link>;
export type Location = z.infer<typeof location>;
export type Transfer = z.infer<typeof transfer>;
export type DataList = z.infer<typeof dataList>;
export type FieldValue = z.infer<typeof fieldValue>;
export type Column = z.infer<typeof column>;
export type Publisher = z.infer<typeof publisher>;
export type ChangePolicy = z.infer<typeof changePolicy>;
export type Subscription = z.infer<typeof subscription>;
export type Group = z.infer<typeof group>;
export type Dimension = z.infer<typeof dimension>;
export type Footnote = z.infer<typeof footnote>;
export type Change = z.infer<typeof change>;

/** Every key that a row may have: what a column may name, in the order of the format's page. */
export type RowKey = keyof Subprocessor;

/** The list that a value, a list or nothing stands for. */
export function many<Item>(value: Item | readonly Item[] | undefined): readonly Item[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly Item[]) : [value as Item];
}
