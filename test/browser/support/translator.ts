// What page translators do to a page: the two ways that there are.

/** Every text node with words in it, in order. */
export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode.textContent!.trim()) found.push(walker.currentNode as Text);
  return found;
}

/** Out of date, and what Google’s translator writes. */
const font: string = 'font';

/** So a translated text is told from one that is not. */
const translated = (text: string): string => `«${text.trim()}»`;

/** A translator that puts each text into elements of its own, in other words, as Google’s does. */
export function translateTexts(root: Node): void {
  for (const node of textNodes(root)) {
    const [outer, inner] = [document.createElement(font), document.createElement(font)];
    node.replaceWith(outer);
    outer.append(inner);
    inner.textContent = translated(node.data);
  }
}

/** A translator that sets the `textContent` of each element that holds nothing but text. */
export function translateElements(root: ParentNode): void {
  for (const element of root.querySelectorAll('*'))
    if (!element.children.length && element.textContent.trim()) element.textContent = translated(element.textContent);
}
