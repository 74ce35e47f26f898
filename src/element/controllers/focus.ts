// Focus is never lost (QUALITY 8). Whatever an update takes away, moves or hides, a reader who was there goes on at the
// same place: a row is known by its group and id, what has focus in it by its position. Otherwise the search field has it,
// otherwise the first thing that can; if there is nothing, the first that comes.
import type { LitElement, ReactiveController } from 'lit';

const focusable = 'a[href], button, input, [tabindex]';

/** Where the focus was before an update. */
interface Place {
  readonly element: Element | undefined;
  /** The row that it was in. */
  readonly group: string | undefined;
  readonly row: string | undefined;
  /** Its position among what can have focus in that row. */
  readonly index: number;
}

const isHidden = (element: Element): boolean => element.closest('[hidden]') !== null;

const focusableIn = (parent: ParentNode): HTMLElement[] => [...parent.querySelectorAll<HTMLElement>(focusable)];

export class FocusController implements ReactiveController {
  /** Set from when the focus was lost until there is a place for it. */
  #lost: Place | undefined;
  #before: Place | undefined;

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  hostUpdate(): void {
    this.#before = undefined;
    if (!this.host.hasUpdated) return;
    const { activeElement } = this.#root;
    if (activeElement) this.#before = placeOf(activeElement);
    // What has focus in the fallback is the page's own, and is not in this root.
    else if (this.host.matches(':focus-within') && this.#fallback?.some((element) => element.matches(':focus-within')))
      this.#before = { element: undefined, group: undefined, row: undefined, index: 0 };
  }

  hostUpdated(): void {
    const before = this.#before;
    const isFallbackGone = before !== undefined && !before.element && !this.#fallback;
    const isElementGone = before?.element && (!before.element.isConnected || isHidden(before.element));
    const isMoved = before?.element && this.#root.activeElement !== before.element;
    if (isFallbackGone || isElementGone || isMoved) this.#lost = before;
    if (!this.#lost) return;
    const target = this.#find(this.#lost);
    if (!target) return;
    this.#lost = undefined;
    const { body, activeElement } = this.host.ownerDocument;
    // Not from where the reader has gone in the meantime.
    if (isFallbackGone || this.#root.activeElement || activeElement === body) target.focus();
  }

  get #root(): ShadowRoot {
    return this.host.renderRoot as ShadowRoot;
  }

  /** What the slot for the fallback holds; `undefined` while the list stands in its place. */
  get #fallback(): Element[] | undefined {
    return this.#root.querySelector<HTMLSlotElement>('slot:not([name])')?.assignedElements();
  }

  #find({ element, group, row, index }: Place): HTMLElement | undefined {
    if (element?.isConnected && !isHidden(element)) return element as HTMLElement;
    const inRow = row === undefined ? undefined : this.#findRow(group, row);
    const places = inRow ? focusableIn(inRow) : [];
    return (
      places[index] ??
      places[0] ??
      this.#root.querySelector<HTMLElement>('[part=search]') ??
      focusableIn(this.#root).find((one) => !isHidden(one))
    );
  }

  /** By comparison and not by a selector: ids are the manifest's text. */
  #findRow(group: string | undefined, row: string): Element | undefined {
    return [...this.#root.querySelectorAll<HTMLElement>('[part=row]')].find(
      (one) => one.dataset['row'] === row && groupOf(one) === group && !isHidden(one),
    );
  }
}

const groupOf = (element: Element): string | undefined =>
  element.closest<HTMLElement>('[part=group]')?.dataset['group'];

function placeOf(element: Element): Place {
  const row = element.closest<HTMLElement>('[part=row]');
  return {
    element,
    group: groupOf(element),
    row: row?.dataset['row'],
    index: row ? focusableIn(row).indexOf(element as HTMLElement) : 0,
  };
}
