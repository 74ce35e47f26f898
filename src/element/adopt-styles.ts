// The style sheets of a shadow root. A constructed sheet serves only the document that it was made for, Lit would make it
// for the first one, and an element can be moved to another.
import { memoize } from '../language/memoize.js';

/** More than the different lists of a page. */
const mostSheets = 40;

type MakeSheet = (text: string) => CSSStyleSheet;

const makers = new WeakMap<Document, MakeSheet>();

/** Makes each sheet of a document once; undefined for a document without a window, which is not shown. */
function makerFor(ownerDocument: Document): MakeSheet | undefined {
  // Asked only of another document: a page can overwrite its own `defaultView`.
  const view = ownerDocument === document ? window : ownerDocument.defaultView;
  let maker = makers.get(ownerDocument);
  if (!maker && view) {
    maker = memoize((text) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    }, mostSheets);
    makers.set(ownerDocument, maker);
  }
  return maker;
}

/** Gives a shadow root its styles in the document that it is in now. */
export function adoptStyles(root: ShadowRoot, styles: readonly string[]): void {
  const makeSheet = makerFor(root.ownerDocument);
  if (makeSheet) root.adoptedStyleSheets = styles.map(makeSheet);
}
