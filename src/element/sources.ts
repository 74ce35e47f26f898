// Where a list's manifest comes from.

/** A manifest's source: the property, an address, or the text of a script child. */
export type Source = readonly ['manifest', unknown] | readonly ['address', string] | readonly ['text', string];

export interface SourceHost extends HTMLElement {
  readonly manifest: unknown;
  readonly src: string | undefined;
}

/** The first source that there is: property, `src`, script child. A script child counts once the page is parsed. */
export function findSource(host: SourceHost): Source | undefined {
  if (host.manifest) return ['manifest', host.manifest];
  if (host.src) return ['address', host.src];
  if (host.ownerDocument.readyState === 'loading') return undefined;
  const script = host.querySelector(':scope > script[type="application/json"]');
  return script ? ['text', script.textContent] : undefined;
}

/** Whether two sources are the same one, so that nothing has to be loaded. */
export const isSameSource = (one: Source | undefined, other: Source | undefined): boolean => one?.[1] === other?.[1];

/** The absolute address that a page means; `undefined` if it is not a valid one. */
export function absoluteAddress(address: string | undefined, { baseURI }: Element): string | undefined {
  try {
    return address === undefined ? undefined : new URL(address, baseURI).href;
  } catch {
    return undefined;
  }
}
