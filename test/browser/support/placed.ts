// The lists that the standalone file places: where they stand, and what they show.
import { rowNames } from './element.js';
import type { Page } from './page.js';
import { becomes } from './until.js';

export const lists = (root: Document | ShadowRoot | Element): HTMLElementTagNameMap['subprocessor-list'][] => [
  ...root.querySelectorAll('subprocessor-list'),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot && !shadowRoot.querySelector('.root') ? lists(shadowRoot) : [],
  ),
];

/** The one list in the shadow root of a box. */
export function listIn(box: Element | null) {
  const found = box?.shadowRoot ? [...box.shadowRoot.children] : [];
  if (found.length !== 1 || found[0]!.localName !== 'subprocessor-list')
    throw new Error(`In the box stand: ${found.map(({ localName }) => localName).join() || 'nothing'}`);
  return found[0] as HTMLElementTagNameMap['subprocessor-list'];
}

/** The rows of all lists on a page, once each list has some. */
export async function rowsOf(page: Page | Window, count = 1): Promise<string[][]> {
  const rows = () => lists(page.document).map((list) => (list.shadowRoot ? rowNames(list) : []));
  await becomes(() => rows().length >= count && rows().every(({ length }) => length));
  return rows();
}

/** What has been said on the console of a page, warnings alone. */
export const warningsOf = ({ reports }: Page): string[] =>
  reports.filter(({ kind }) => kind === 'warn').map(({ text }) => text);
