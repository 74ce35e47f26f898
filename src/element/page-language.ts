// Which language the page says the reader reads.
import { canonicalTag } from '../language/tag.js';

/**
 * The element's own `lang`, otherwise the nearest ancestor's, across shadow hosts, up to `<html lang>`. A value that is not
 * a language tag (`de-`, empty) counts as absent.
 */
export function pageLanguage(element: Element): string | undefined {
  let current: Element | null = element;
  while (current) {
    // By the prototypes' own members: a form has its inputs as properties, one named `getAttribute` too.
    const tag = canonicalTag(Element.prototype.getAttribute.call(current, 'lang'));
    if (tag) return tag;
    const parent = Reflect.get(Node.prototype, 'parentNode', current) as Element | ShadowRoot | Document | null;
    // By node type: a link has a `host` too, and in another document a shadow root is of another class.
    current = parent?.nodeType === 1 ? (parent as Element) : ((parent as ShadowRoot | null)?.host ?? null);
  }
  return undefined;
}

/** The document and the shadow roots that an element stands in, all of which can hold a `lang`. */
export function rootsAround(element: Element): Node[] {
  const root = element.getRootNode();
  const { host } = root as Partial<ShadowRoot>;
  return [root, ...(host ? rootsAround(host) : [])];
}
