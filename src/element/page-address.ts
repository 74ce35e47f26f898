// The address of the page that an element is on, and when it changes.

/** As `document.URL`, by the prototype's own getter: an image named `URL` would stand in the property's place. */
export const addressOf = (page: Document): string => Reflect.get(Document.prototype, 'URL', page);

/**
 * Calls back when the page may have another address without having been loaded anew: by a link to a fragment, back and
 * forward, and where browsers tell of it `history.pushState()`, for which there is no event in older ones.
 */
export function whenAddressChanges({ defaultView }: Document, callback: () => void, signal: AbortSignal): void {
  defaultView?.addEventListener('popstate', callback, { signal });
  const navigation: unknown = Reflect.get(defaultView ?? {}, 'navigation');
  // A page may have a variable of that name.
  if (navigation instanceof EventTarget) navigation.addEventListener('currententrychange', callback, { signal });
}
