// The manifest format, version 1: the one source of the TypeScript types, the published JSON Schema and the checks.
//
// Descriptions and examples are in src/tools/build/schema-descriptions.ts: here they would cost every reader of a list
// 1.2 kB. There are no transforms and no refinements, which a JSON Schema cannot express.

// The star import of zod/mini is 7 kB gzipped. Classic zod is 25 kB, and probes `Function`, which a strict CSP reports.
import * as z from 'zod/mini';
import { datePattern } from './date.js';

/** Where a list is allowed, a single value is too. */
const oneOrMany = <Item extends z.ZodMiniType>(item: Item) => z.union([item, z.array(item)]);

/** A language tag (BCP 47) of the forms that occur: `en`, `de-AT`, `zh-Hant`. */
export const languageTag = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/));
export const languageMap = z.record(languageTag, z.string());
/** Text with inline markup, or one such text for each language. */
export const text = z.union([z.string(), languageMap]);

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const date = z.string().check(z.regex(datePattern));
/** Absolute, or relative to the manifest; a fragment of the page; an e-mail address, which is read as `mailto:`. */
export const address = z
  .string()
  .check(z.regex(/^(https?:\/\/|mailto:|\/(?!\/)|\.{1,2}\/|#)\S*$|^[^\s@:/]+@[^\s@/]+$/));
export const email = z.string().check(z.regex(/^[^\s@:/]+@[^\s@/]+$/));

/** ISO 3166-1 alpha-2, or an area that contracts name: `EU` has the form of a country code. */
export const countryCode = z.string().check(z.regex(/^([A-Z]{2}|EEA|GLOBAL)$/));

export const role = z.enum(['subprocessor', 'affiliate', 'independent-controller', 'other']);
export const linkRelation = z.enum(['website', 'privacy', 'dpa', 'subprocessors', 'trust']);
export const transferMechanism = z.enum(['SCC', 'DPF', 'adequacy', 'BCR', 'none']);
export const changeType = z.enum(['added', 'removed', 'renamed', 'changed']);
export const subscribeType = z.enum(['email', 'atom', 'web']);

/** Values by the id of their dimension: all dimensions have to apply, and one value of each. */
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
  wording: z.optional(z.record(z.string(), text)),
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

/** The type of a list's items where `Value` admits a list, else `never`. */
type ItemOf<Value> = Value extends readonly (infer Item)[] ? Item : never;

/**
 * What parsing makes of a published value, at every depth: where a list or one of its items may stand (`Item |
 * Item[]`), always the list. Optional keys stay optional, and what is no item of the list (`undefined`, data categories
 * under headings) stays beside it.
 */
export type Normalized<Value> = NormalizedMember<
  Extract<Value, readonly unknown[]> | Exclude<Exclude<Value, readonly unknown[]>, ItemOf<Value>>
>;

/** One member of a union at a time. */
type NormalizedMember<Member> = Member extends readonly (infer Item)[]
  ? Normalized<Item>[]
  : Member extends object
    ? { [Key in keyof Member]: Normalized<Member[Key]> }
    : Member;

/** A manifest of version 1 as it is published: wherever a list is allowed, a single value may stand instead. */
export type ManifestInput = z.infer<typeof manifest>;
/** A row as it is published. */
export type SubprocessorInput = z.infer<typeof subprocessor>;

/** A manifest of version 1 as `parseManifest()` returns it: every list is an array. */
export type Manifest = Normalized<ManifestInput>;
/** A row: one subprocessor. */
export type Subprocessor = Normalized<SubprocessorInput>;
/** Text with inline markup, or one such text for each language, by its BCP 47 tag. */
export type Text = Normalized<z.infer<typeof text>>;
/** Values by the id of their dimension: all dimensions have to apply, and one value of each. */
export type AppliesTo = Normalized<z.infer<typeof appliesTo>>;
export type Contact = Normalized<z.infer<typeof contact>>;
export type Link = Normalized<z.infer<typeof link>>;
/**
 * A processing location with more to it than a text; `country` holds ISO 3166-1 alpha-2 codes, `EU`, `EEA` or `GLOBAL`.
 */
export type Location = Normalized<z.infer<typeof location>>;
/** The safeguard for a transfer to a third country (Chapter V GDPR). */
export type Transfer = Normalized<z.infer<typeof transfer>>;
/** Categories of data or data subjects: a list, or lists by their headings. */
export type DataList = Normalized<z.infer<typeof dataList>>;
/** The value of a custom field in a row. */
export type FieldValue = Normalized<z.infer<typeof fieldValue>>;
/** A field's name, or the field with a heading and the fields that share its cells. */
export type Column = Normalized<z.infer<typeof column>>;
export type Publisher = Normalized<z.infer<typeof publisher>>;
/** Periods are in days. */
export type ChangePolicy = Normalized<z.infer<typeof changePolicy>>;
export type Subscription = Normalized<z.infer<typeof subscription>>;
export type Group = Normalized<z.infer<typeof group>>;
/** What a customer's own set-up depends on, such as the product or the region. */
export type Dimension = Normalized<z.infer<typeof dimension>>;
export type Footnote = Normalized<z.infer<typeof footnote>>;
/** An entry of the change log. */
export type Change = Normalized<z.infer<typeof change>>;

/** Every key that a row may have. */
export type RowKey = keyof Subprocessor;
