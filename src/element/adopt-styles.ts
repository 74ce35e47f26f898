// The style sheets of a shadow root, one set per document: a constructed sheet serves only the document that it was made
// for, Lit would make it for the first one, and an element can be moved to another.

const sheetsByDocument = new WeakMap<Document, readonly CSSStyleSheet[]>();

/** Gives a shadow root its styles in the document that it is in now. */
export function adoptStyles(root: ShadowRoot, styles: readonly string[]): void {
  const { ownerDocument } = root;
  let sheets = sheetsByDocument.get(ownerDocument);
  if (!sheets) {
    // Asked only of another document: a page can overwrite its own `defaultView`.
    const view = ownerDocument === document ? window : ownerDocument.defaultView;
    // A document without a window is not shown.
    if (!view) return;
    sheets = styles.map((text) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    sheetsByDocument.set(ownerDocument, sheets);
  }
  root.adoptedStyleSheets = [...sheets];
}
