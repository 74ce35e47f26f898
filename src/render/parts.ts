// The names of a list's parts, for a page that themes a list which stands in a shadow root: it reaches only what is named.
import type { ListGroup } from '../list/prepare.js';
import { markupOfWord } from './markup.js';

/** Those that any list may have, as the comment of the element's class describes them. */
export const partNames =
  'title description facts policy upcoming toolbar search sort filters panel filter scope chips chip clear-filters not-listed export count notice group group-title group-description scroll table caption head header-row header-cell first-column-cell last-column-cell sorted sorted-ascending sorted-descending sort-button body row odd-row even-row first-row last-row upcoming-row leaving-row former-row marked-row cell name name-text legal-name secondary row-link details-button details-row details badge badge-upcoming badge-leaving badge-former badge-affiliate badge-independent-controller badge-other link name-link cell-link mail-link note empty nothing-found clear error retry footer';

/** All of them, with those that groups and fields give a name to, as the attribute `exportparts` lists them. */
export const partsOf = (groups: readonly ListGroup[]): string => {
  const fields = groups.flatMap(({ columns }) => columns.flatMap((column) => column.fields)).map(markupOfWord);
  const own = [
    ...groups.map(({ id }) => `group-${markupOfWord(id)}`),
    ...fields.flatMap((field) => [`cell-${field}`, `header-cell-${field}`]),
  ];
  return [...new Set([...partNames.split(' '), ...own])].join();
};
