// The address of the page that an element is on.

/** As `document.URL`, by the prototype's own getter: an image named `URL` would stand in the property's place. */
export const addressOf = (page: Document): string => Reflect.get(Document.prototype, 'URL', page);
