// Permalinks: `#subprocessor-ID` leads to a row of any list, and `#PREFIX-ID` to one of the list with that prefix.
import { percentDecoded } from '../manifest/address-text.js';
import { publishedText, slug } from '../manifest/ids.js';
import { safeLink, type SafeHref } from '../manifest/link.js';
import type { Text } from '../manifest/schema.js';
import { wellFormed } from './address.js';
import type { Localization } from './localization.js';
import type { ListRow } from './rows.js';
import { groupsIn, type ListView } from './view.js';

/** The prefix that every list understands. */
const common = 'subprocessor';

/** What leads to a row, as an address writes it. */
export const permalink = (id: string): string => `#${common}-${encodeURIComponent(wellFormed(id))}`;

/** The address of a row, on the page that the list is on, whatever the page's base is. */
export const permalinkOf = (id: string, { options }: Localization): SafeHref | undefined =>
  safeLink(permalink(id), options.bases)?.href;

/** The fragment of an address, as one reads it: without `#`, decoded. */
export const fragmentOf = (address: string): string =>
  address.replace(/^[^#]*#?/, '').replace(/(?:%[\da-f]{2})+/gi, percentDecoded);

/** The ids of which a fragment means one; none if it is no permalink. */
export const idsIn = (fragment: string, prefix = ''): string[] =>
  [common, prefix].flatMap((one) => {
    const id = one && fragment.startsWith(`${one}-`) ? fragment.slice(one.length + 1) : '';
    return id ? [id] : [];
  });

/** Where a permalink leads. */
export interface Target {
  readonly row: ListRow;
  /** The name that the row had when the address was made, if it has another one now. */
  readonly formerName?: Text | undefined;
}

/**
 * The row with one of these ids, otherwise the one that has been called so. An id made from a name is found however its
 * accents and capitals are written.
 */
export function targetOf(ids: readonly string[], { rows, localization }: ListView): Target | undefined {
  const asked = [...ids, ...ids.map(slug)];
  for (const id of asked) {
    const row = rows.find((one) => one.id === id);
    if (row) return { row };
  }
  for (const row of rows) {
    const formerName = row.row.formerNames?.find((name) =>
      asked.includes(slug(publishedText(name, localization.manifest.language))),
    );
    if (formerName !== undefined) return { row, formerName };
  }
  return undefined;
}

/** Whether a row is in view. */
export const isShown = (view: ListView, id: string): boolean =>
  groupsIn(view).some(({ shownRows }) => shownRows.some(({ row }) => row.id === id));
