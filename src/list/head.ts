// What stands around the tables: title, texts, change policy, publisher, footnotes.
import { stringFor, type Plural } from '../language/strings.js';
import type { ChangePolicy, Publisher } from '../manifest/schema.js';
import { fillWithItems, lineOf, type Item, type Line } from './content.js';
import { contactLines } from './fields/contacts.js';
import type { Localization } from './localization.js';

/** The index of a footnote is what an item refers to it by. */
export interface Footnote {
  readonly mark: Item;
  readonly text: Item | undefined;
}

export interface ListHead {
  readonly title: Item | undefined;
  readonly description: Item | undefined;
  readonly closing: Item | undefined;
  /** The change policy in the publisher's words, otherwise in sentences made from its numbers; then whom to ask. */
  readonly policy: readonly Line[];
  readonly subscribe: readonly Item[];
  /** “Last updated: …” */
  readonly updated: readonly Item[];
  readonly publisher: readonly Line[];
  readonly footnotes: readonly Footnote[];
}

export function headOf(localization: Localization): ListHead {
  const { manifest, strings } = localization;
  const { changePolicy, publisher, subscribe = [], notes = [] } = manifest;
  const updated = localization.date(manifest.updated);
  return {
    title: localization.text(manifest.title),
    description: localization.text(manifest.description, true),
    closing: localization.text(manifest.closing, true),
    policy: [...policyLines(changePolicy, localization), ...contactLines(changePolicy?.contacts, localization)],
    subscribe: subscribe.flatMap(({ url, label, type }) => {
      const name =
        localization.text(label) ??
        localization.string(stringFor(strings.subscriptions, type)) ??
        localization.name(type);
      return localization.link(url, name) ?? [];
    }),
    updated: updated ? fillWithItems(strings.updated, { date: [updated] }) : [],
    publisher: [...publisherLines(publisher, localization), ...contactLines(publisher?.contacts, localization)],
    footnotes: notes.map(({ mark, text }) => ({
      mark: localization.name(mark) ?? { text: '' },
      text: localization.text(text),
    })),
  };
}

function policyLines(policy: ChangePolicy | undefined, localization: Localization): Line[] {
  const description = localization.text(policy?.description, true);
  if (description) return lineOf([description]);
  const { notice, objection } = localization.strings;
  return (
    [
      [notice, policy?.noticeDays],
      [objection, policy?.objectionDays],
    ] as const
  ).flatMap(([forms, days]) =>
    lineOf(
      typeof days === 'number'
        ? [localization.string(localization.stringFormats.count(forms, days))]
        : periodInWords(forms, localization.text(days)),
    ),
  );
}

/** A period in words (“14 business days”) is a problem of the manifest, and shown all the same, after what it is. */
const periodInWords = ({ other }: Plural, period: Item | undefined): Item[] =>
  period ? fillWithItems(other.replace(/\{count\}[^]*/, '{period}'), { period: [period] }) : [];

function publisherLines(publisher: Publisher | undefined, localization: Localization): Line[] {
  const name = localization.name(publisher?.name);
  const item = publisher?.website === undefined ? name : localization.link(publisher.website, name);
  return item ? lineOf(fillWithItems(localization.strings.publishedBy, { name: [item] })) : [];
}
