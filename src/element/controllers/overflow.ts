// Keeps a table reachable that is wider than its place: only while it overflows does its wrapper scroll, take focus and
// have a name. `overflow-x: auto` on a table that fits would break sticky headers; Chromium skips a scroll box without
// `tabindex` once it holds buttons. And looks at the page's ground, which what stays in view has to stand on.
import type { LitElement, ReactiveController } from 'lit';
import { groundOf } from '../ground.js';

/** In a multi-column layout, where a table flows through several columns, `offsetWidth` is that of all together. */
const widthOf = (element: Element): number => element.getClientRects()[0]?.width ?? 0;

/** The width that an element has for its content. */
function roomIn(element: Element): number {
  const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = getComputedStyle(element);
  const edges = [paddingLeft, paddingRight, borderLeftWidth, borderRightWidth];
  return edges.reduce((width, edge) => width - parseFloat(edge), widthOf(element));
}

/** From so much less room on, in px, a page has put space around a table. */
const frame = 8;

/** Watches the tables of an element's shadow root, and their wrappers. */
export class OverflowController implements ReactiveController {
  /** The groups whose tables are watched. */
  #known = new WeakSet();
  /** Observing an element again would measure it again. */
  #watched = new WeakSet<Element>();
  /** How wide tables were that did not fit. They may be wider since: what stands below a name then has a column. */
  #widths = new WeakMap<Element, number>();
  readonly #observer = new ResizeObserver((entries) => this.#measure(entries.map(({ target }) => target)));

  /** @param groups one object for each table in view: to look for tables at each update takes 4 ms of 200 rows on a slow phone */
  constructor(
    readonly host: LitElement,
    readonly groups: () => readonly object[],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.renderRoot.addEventListener('transitionend', this.#lookAgain);
  }

  /** A page that turns dark changes the colour of its words, too, which the sheet has us told of as a transition. */
  readonly #lookAgain = ({ target }: Event): void => this.#measure([target as Element]);

  hostUpdated(): void {
    const groups = this.groups();
    if (groups.every((group) => this.#known.has(group))) return;
    for (const group of groups) this.#known.add(group);
    for (const element of this.host.renderRoot.querySelectorAll('[part=scroll], [part=table]')) {
      if (this.#watched.has(element)) continue;
      this.#watched.add(element);
      this.#observer.observe(element);
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#watched = new WeakSet();
    this.#widths = new WeakMap();
    this.#known = new WeakSet();
  }

  #observeAgain(elements: readonly Element[]): void {
    for (const element of elements) this.#observer.unobserve(element);
    requestAnimationFrame(() => {
      for (const element of elements) if (this.#watched.has(element)) this.#observer.observe(element);
    });
  }

  #measure(elements: readonly Element[]): void {
    const wrappers = new Set(elements.map((element) => element.closest<HTMLElement>('[part=scroll]')));
    // All reads before all writes: one layout for any number of tables.
    const measured = [...wrappers].flatMap((wrapper) => {
      const table = wrapper?.querySelector<HTMLTableElement>('[part=table]');
      // What a search has left nothing of has no room.
      if (!table || !wrapper?.getClientRects().length) return [];
      const room = roomIn(wrapper);
      const width = widthOf(table);
      const isWide = Math.min(width, this.#widths.get(wrapper) ?? width) > room + 0.5;
      return { wrapper, table, room, width, isWide, ground: isWide ? groundOf(table) : '' };
    });
    if (!measured.length) return;
    const root = this.host.renderRoot.firstElementChild;
    const isSticky = getComputedStyle(this.host).getPropertyValue('--subprocessor-list-background').trim() !== '';
    // A page that puts space around the tables has less room for them than the list is wide.
    const isFramed = measured.some(({ room }) => root && room < widthOf(root) - frame);
    root?.classList.toggle('sticky', isSticky);
    root?.classList.toggle('framed', isFramed);
    for (const { wrapper, table, width, isWide, ground } of measured) {
      // While the reader's focus is on it, it stays: they would lose their place in the page.
      if (!isWide && wrapper.matches(':focus')) {
        wrapper.addEventListener('blur', () => this.#measure([wrapper]), { once: true });
        continue;
      }
      if (isWide !== this.#widths.has(wrapper)) {
        // What its rows look like then is told in the next frame: in this one it would be an error of the page's.
        this.#observeAgain([wrapper, table]);
        if (isWide) this.#widths.set(wrapper, width);
        else this.#widths.delete(wrapper);
      }
      wrapper.classList.toggle('wide', isWide);
      wrapper.style.setProperty('--subprocessor-list--ground', ground);
      const attributes = { tabindex: '0', role: 'group', 'aria-labelledby': table.caption?.id ?? '' };
      for (const [name, value] of Object.entries(attributes)) {
        if (isWide) wrapper.setAttribute(name, value);
        else wrapper.removeAttribute(name);
      }
    }
    // What has the focus is not behind the name, nor its ring. Again all reads come first.
    const paddings = measured.map(({ wrapper, isWide }) => {
      const name = isWide && wrapper.querySelector('.name-heading');
      return name ? `${String(widthOf(name) + 8)}px` : '';
    });
    measured.forEach(({ wrapper }, index) => (wrapper.style.scrollPaddingInlineStart = paddings[index] ?? ''));
  }
}
