// What the page has put into the element: watched, so that a table or JSON that changes is read again, and shown where it
// belongs: as the fallback, or above the list and below it.
import type { LitElement, ReactiveController } from 'lit';
import { contentOf, holds, isMatch } from '../content.js';
import { asPlainText } from '../properties.js';

/** What the list may be read from. A new one whenever the page has changed it. */
export interface OwnContent {
  /** In the page's order. */
  readonly nodes: readonly Node[];
  /** Whether they stand elsewhere on the page, where they are hidden while the list stands. */
  readonly isElsewhere: boolean;
}

/** What of its own content stays while the list stands. */
export interface Kept {
  readonly above: readonly Node[];
  readonly below: readonly Node[];
}

interface ContentHost extends LitElement {
  readonly table: string | Element | undefined;
}

export class ContentController implements ReactiveController {
  #own: OwnContent | undefined;
  #observer: MutationObserver | undefined;
  /** What is hidden, with what its style said before. */
  readonly #hidden = new Map<HTMLElement, readonly [value: string, priority: string]>();
  #table: unknown;

  /**
   * @param hasList whether the list is on the page once the update is done
   * @param kept what stays beside it, where it is made of the page's own content
   */
  constructor(
    readonly host: ContentHost,
    readonly hasList: () => boolean,
    readonly kept: () => Kept | undefined,
  ) {
    host.addController(this);
  }

  /** The same one until the page changes it. */
  get own(): OwnContent {
    if (this.#own && this.#table === this.host.table) return this.#own;
    this.#table = this.host.table;
    const isElsewhere = !!this.#table;
    this.#own = { nodes: isElsewhere ? this.#elsewhere() : contentOf(this.host), isElsewhere };
    return this.#own;
  }

  hostConnected(): void {
    this.#observer = new MutationObserver((records) => {
      if (this.#hasChanged(records)) this.#own = undefined;
      this.host.requestUpdate();
    });
    this.#own = undefined;
    this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#hide([]);
  }

  hostUpdate(): void {
    if (this.#table === this.host.table) return;
    this.#own = undefined;
    this.#observe();
  }

  hostUpdated(): void {
    const hasList = this.host.isConnected && this.hasList();
    const kept = hasList ? this.kept() : undefined;
    const root = this.host.renderRoot as ShadowRoot;
    this.#hide(hasList && this.own.isElsewhere ? this.own.nodes : []);
    // A page that was rendered beforehand brings a root along in which the browser distributes by name.
    if (root.slotAssignment !== 'manual') return;
    const content = contentOf(this.host);
    const named = (name: string): Node[] => content.filter((node) => isMatch(node, `[slot=${name}]`));
    const above = content.filter((node) => kept?.above.includes(node));
    const below = content.filter((node) => kept?.below.includes(node));
    const rest = content.filter(
      (node) => (node instanceof Text || isMatch(node, ':not([slot])')) && ![...above, ...below].includes(node),
    );
    this.#assign('header', [...named('header'), ...above]);
    this.#assign('', rest);
    this.#assign('footer', [...below, ...named('footer')]);
  }

  /** Puts nodes into a slot of the list; those of a box around it by way of a slot that stands in the box's own root. */
  #assign(name: string, nodes: readonly Node[]): void {
    const via = [...this.host.children].find(
      (child): child is HTMLSlotElement => child instanceof HTMLSlotElement && child.name === name,
    );
    const own = nodes.filter((node): node is Element | Text => node.parentNode === this.host);
    const inBox = nodes.filter((node): node is Element | Text => node.parentNode !== this.host);
    if (via) assignOnce(via, inBox);
    const slot = this.host.renderRoot.querySelector<HTMLSlotElement>(name ? `slot[name=${name}]` : 'slot:not([name])');
    if (slot) assignOnce(slot, via ? [...own, via] : own);
  }

  #hasChanged(records: readonly MutationRecord[]): boolean {
    const nodes = this.#own?.nodes ?? [];
    const now = this.host.table ? this.#elsewhere() : contentOf(this.host);
    return (
      now.length !== nodes.length ||
      now.some((node, index) => node !== nodes[index]) ||
      records.some(({ target }) => holds(nodes, target))
    );
  }

  #elsewhere(): Element[] {
    const { table } = this.host;
    if (table instanceof Element) return [table];
    const selector = asPlainText(table) ?? '';
    const root = this.host.getRootNode() as ParentNode;
    try {
      return [
        ...([root, this.host.ownerDocument]
          .map((one) => [...one.querySelectorAll(selector)])
          .find((found) => found.length) ?? []),
      ];
    } catch {
      // No selector.
      return [];
    }
  }

  #observe(): void {
    const { host } = this;
    this.#observer?.disconnect();
    const everything = { childList: true, subtree: true, characterData: true, attributeFilter: watched };
    this.#observer?.observe(host, everything);
    const root = host.getRootNode();
    // A table elsewhere may come, and go, whenever the page likes.
    if (host.table) this.#observer?.observe(root, everything);
    else if (root instanceof ShadowRoot && host.querySelector(':scope > slot'))
      this.#observer?.observe(root.host, everything);
  }

  #hide(nodes: readonly Node[]): void {
    for (const [element, [value, priority]] of this.#hidden) {
      if (nodes.includes(element)) continue;
      element.style.setProperty('display', value, priority);
      this.#hidden.delete(element);
    }
    for (const node of nodes) {
      if (!(node instanceof HTMLElement) || this.#hidden.has(node)) continue;
      const { style } = node;
      this.#hidden.set(node, [style.getPropertyValue('display'), style.getPropertyPriority('display')]);
      // Stronger than the page's own sheet, and allowed under any policy.
      style.setProperty('display', 'none', 'important');
    }
  }
}

/** What changes the reading of a table, or the place of a child. */
const watched = ['slot', 'href', 'colspan', 'rowspan', 'data-field', 'id', 'type'];

/** A slot that is given the same again still tells its listeners. */
function assignOnce(slot: HTMLSlotElement, nodes: readonly (Element | Text)[]): void {
  const assigned = slot.assignedNodes();
  if (assigned.length !== nodes.length || nodes.some((node, index) => node !== assigned[index])) slot.assign(...nodes);
}
