// Which language a reader reads, as the page says it.
import { canonicalTag } from '../language/tag.js';

/**
 * The element's own `lang`, then the nearest ancestor's across shadow hosts, `<html lang>` last. Tags that are none
 * (`de-`, the empty text) count as absent.
 */
export function pageLanguage(element: Element): string | undefined {
  let at: Element | null = element;
  while (at) {
    const tag = canonicalTag(at.getAttribute('lang'));
    if (tag) return tag;
    // By its host and not by its class, which is another in another document.
    at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return canonicalTag(element.ownerDocument.documentElement.getAttribute('lang'));
}
