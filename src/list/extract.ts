// What an export and a printed page say of themselves: where they are from, of which day, and whether they are all.
import { fill } from '../language/strings.js';
import { withoutFragment } from '../manifest/address-text.js';
import type { ListView } from './view.js';

/** `Listed for: Plan: Free`; empty where the reader has chosen no set-up of theirs. */
export const listedFor = ({ scopeText, strings }: ListView): string =>
  scopeText && fill(strings.labelled, { label: strings.scope, text: scopeText });

/** `Extract: 7 of 15 entries. Filters: Role: Affiliate; Search: mail.`; empty where every row is in view, in any order. */
export function extractText({ isExtract, shown, total, facets, state, strings, localization }: ListView): string {
  if (!isExtract) return '';
  const { formats, stringFormats } = localization;
  const query = state.query.trim();
  const chosen = [
    ...facets.map(({ label, options }) => [label.text, options.filter(({ isChosen }) => isChosen)] as const),
    [strings.searched, query ? [{ text: { text: query } }] : []] as const,
  ];
  const filters = chosen.flatMap(([label, options]) =>
    options.length
      ? [fill(strings.labelled, { label, text: options.map(({ text }) => text.text).join(formats.separator) })]
      : [],
  );
  return fill(strings.extract, {
    found: stringFormats.count(strings.found, shown, { total: stringFormats.number(total) }),
    filters: filters.join('; '),
  });
}

/** Where a view is from, in parts: the page's address, the day, which extract it is if it is one. */
export function sourceOf(view: ListView, page: string): [address: string, ...more: string[]] {
  const { localization } = view;
  const day = localization.date(localization.options.today)?.text ?? '';
  return [withoutFragment(page), ...[day, extractText(view)].filter(Boolean)];
}
