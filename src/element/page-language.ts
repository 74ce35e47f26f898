// Which language a reader reads, as the page says it.
import { canonicalTag } from '../language/tag.js';

/**
 * The element's own `lang`, then the nearest ancestor's across shadow hosts, `<html lang>` last. Tags that are none
 * (`de-`, the empty text) count as absent.
 */
export function pageLanguage(element: Element): string | undefined {
  let at: Element | null = element;
  while (at) {
    // By the prototypes' own: a form gives its inputs under their names, `getAttribute` and `parentElement` too.
    const tag = canonicalTag(Element.prototype.getAttribute.call(at, 'lang'));
    if (tag) return tag;
    const parent = Reflect.get(Node.prototype, 'parentNode', at) as Element | ShadowRoot | Document | null;
    // Links have a `host` too; and the class of a shadow root is another in another document.
    at = parent?.nodeType === 1 ? (parent as Element) : ((parent as ShadowRoot | null)?.host ?? null);
  }
  return undefined;
}
