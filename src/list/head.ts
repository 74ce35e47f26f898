// What stands around the tables: title, texts, change policy, publisher, footnotes.
import { fill, stringFor } from '../language/strings.js';
import type { ChangePolicy, Publisher, Subscription, Text } from '../manifest/schema.js';
import { fillWithItems, lineOf, type Item, type Line } from './content.js';
import { contactLines } from './fields/contacts.js';
import type { Localization } from './localization.js';

/** The index of a footnote is what an item refers to it by. */
export interface Footnote {
  readonly mark: Item;
  readonly text: Item | undefined;
}

/** What a list says of itself under a label. Between its items are no words. */
export interface Fact {
  readonly label: string;
  readonly items: readonly Item[];
}

export interface ListHead {
  readonly title: Item | undefined;
  readonly description: Item | undefined;
  readonly closing: Item | undefined;
  /** When the list was last updated, the periods of the change policy, how to hear of changes. */
  readonly facts: readonly Fact[];
  /** The change policy in the publisher's words, then whom to ask. */
  readonly policy: readonly Line[];
  readonly publisher: readonly Line[];
  readonly footnotes: readonly Footnote[];
}

export function headOf(localization: Localization): ListHead {
  const { manifest } = localization;
  const { changePolicy, publisher, notes = [] } = manifest;
  const description = localization.text(changePolicy?.description, true);
  return {
    title: localization.text(manifest.title),
    description: localization.text(manifest.description, true),
    closing: localization.text(manifest.closing, true),
    // The publisher's own words replace the periods.
    facts: factsOf(description ? {} : changePolicy, localization),
    policy: [...lineOf([description]), ...contactLines(changePolicy?.contacts, localization)],
    publisher: [...publisherLines(publisher, localization), ...contactLines(publisher?.contacts, localization)],
    footnotes: notes.map(({ mark, text }) => ({
      mark: localization.name(mark) ?? { text: '' },
      text: localization.text(text),
    })),
  };
}

function factsOf({ noticeDays, objectionDays }: ChangePolicy = {}, localization: Localization): Fact[] {
  const { manifest, strings, stringFormats } = localization;
  const { updated, subscribe = [] } = manifest;
  // A period in words (“14 business days”) is a problem of the manifest, and shown all the same.
  const period = (days: number | Text | undefined, pattern = '{days}'): Item | undefined =>
    typeof days === 'number'
      ? { text: fill(pattern, { days: stringFormats.count(strings.days, days) }) }
      : localization.text(days);
  const facts = [
    [strings.updated, [localization.date(updated)]],
    [strings.notice, [period(noticeDays)]],
    [strings.objection, [period(objectionDays, strings.fromNotice)]],
    [strings.subscribe, subscribe.map((one) => subscription(one, localization))],
  ] as const;
  return facts.flatMap(([label, given]) => lineOf(given).map(({ items }) => ({ label, items })));
}

function subscription({ url, label, type }: Subscription, localization: Localization): Item | undefined {
  const kind = localization.string(stringFor(localization.strings.subscriptions, type));
  return localization.link(url, localization.text(label) ?? kind ?? localization.name(type));
}

function publisherLines(publisher: Publisher | undefined, localization: Localization): Line[] {
  const name = localization.name(publisher?.name);
  const item = publisher?.website === undefined ? name : localization.link(publisher.website, name);
  return item ? lineOf(fillWithItems(localization.strings.publishedBy, { name: [item] })) : [];
}
