// Where a list's manifest comes from.
import { matching } from './content.js';
import type { OwnContent } from './controllers/content.js';
import { asPlainText } from './properties.js';

/** A manifest's source: the property, an address, the text of a script child, or what holds the page's own tables. */
export type Source =
  | readonly ['manifest', unknown]
  | readonly ['address', string]
  | readonly ['text', string]
  | readonly ['tables', OwnContent];

export interface SourceHost extends HTMLElement {
  readonly manifest: unknown;
  readonly src: string | URL | undefined;
  /** What the page has put inside, or what `table` names. The same object until the page changes it. */
  readonly ownContent: OwnContent;
}

/**
 * The first source that there is: property, `src`, script inside, tables. What is inside counts once the page is parsed. A
 * text as the property is JSON that nobody has parsed yet.
 */
export function findSource(host: SourceHost): Source | undefined {
  const { manifest } = host;
  if (manifest) return typeof manifest === 'string' ? ['text', manifest] : ['manifest', manifest];
  const src = host.src && asPlainText(host.src);
  if (src) return ['address', src];
  if (host.ownerDocument.readyState === 'loading') return undefined;
  const { ownContent } = host;
  const [script] = matching(ownContent.nodes, 'script[type="application/json"]');
  if (script) return ['text', script.textContent];
  return matching(ownContent.nodes, 'table').length ? ['tables', ownContent] : undefined;
}

/** Whether two sources are the same one, so that nothing has to be loaded. */
export const isSameSource = (one: Source | undefined, other: Source | undefined): boolean => one?.[1] === other?.[1];

/** The absolute address that a page means; `undefined` if it is not a valid one. */
export function absoluteAddress(address: string | URL | undefined, { baseURI }: Element): string | undefined {
  const text = asPlainText(address);
  try {
    return text === undefined ? undefined : new URL(text, baseURI).href;
  } catch {
    return undefined;
  }
}
