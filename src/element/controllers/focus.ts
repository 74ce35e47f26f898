// Focus is never lost (QUALITY 8). Whatever an update takes away, moves or hides, a reader who was there goes on at the
// same place: a row is known by its group and id, what has focus in it by its position. Otherwise the search field has it,
// otherwise the first thing that can; if there is nothing, the first that comes.
import type { LitElement, ReactiveController } from 'lit';
import type { Clock } from '../../language/clock.js';

const focusable = 'a[href], button, input, [tabindex]';

/** What takes a filter off, and is then gone itself. */
const chip = '[part=chip], [part=clear-filters]';

/** Where the focus was before an update. */
interface Place {
  /** Undefined in the fallback, which is the page's own. */
  readonly element?: HTMLElement;
  /** The row that it was in. */
  readonly group?: string | undefined;
  readonly row?: string | undefined;
  /** Its position among what can have focus in that row, or among the chips. */
  readonly index?: number;
}

/**
 * How long a button stays after the focus has gone from it. Firefox tells a screen reader nothing of a focus that moves
 * while the element that had it is taken away. In milliseconds: Orca hears it from some 20 on.
 */
const farewell = 60;

const isHidden = (element: Element): boolean => element.closest('[hidden]') !== null;

const elementsIn = (parent: ParentNode, selector: string): HTMLElement[] => [
  ...parent.querySelectorAll<HTMLElement>(selector),
];

export class FocusController implements ReactiveController {
  /** Set from when the focus was lost until there is a place for it. */
  #lost: Place | undefined;
  #before: Place | undefined;
  /** Whether what has the focus is only there because it has it. */
  #isHeld = false;

  constructor(readonly host: LitElement & { readonly clock: Clock }) {
    host.addController(this);
  }

  /**
   * Whether the reader's focus is in a part that is to go. It then has to stay for this update: the focus moves on after
   * it, and the part goes with another update.
   */
  holds(part: string): boolean {
    const isHeld = !!this.#root.activeElement?.closest(`[part~=${part}]`);
    this.#isHeld ||= isHeld;
    return isHeld;
  }

  hostConnected(): void {
    this.#root.addEventListener('focusin', showWhole);
  }

  hostUpdate(): void {
    this.#before = undefined;
    this.#isHeld = false;
    if (!this.host.hasUpdated) return;
    const { activeElement } = this.#root;
    if (activeElement) this.#before = placeOf(activeElement as HTMLElement);
    // The first question is cheap, and the answer is usually no.
    else if (this.host.matches(':focus-within') && this.host.querySelector(':scope > :focus-within:not([slot])'))
      this.#before = {};
  }

  hostUpdated(): void {
    const root = this.#root;
    const before = this.#before;
    const element = before?.element;
    const isFallbackGone = before && !element && !root.querySelector('slot:not([name])');
    // What an update hides keeps the focus until the page is drawn. What another has moved on is not lost.
    if (isFallbackGone || (element && (this.#isHeld || !root.activeElement || isHidden(root.activeElement))))
      this.#lost = before;
    if (!this.#lost) return;
    if (this.#isHeld) this.host.clock.setTimeout(() => this.host.requestUpdate(), farewell);
    const target = this.#find(this.#lost);
    if (!target) {
      if (this.#isHeld) element?.blur();
      return;
    }
    this.#lost = undefined;
    const { body, activeElement } = this.host.ownerDocument;
    // Not from where the reader has gone in the meantime.
    if (isFallbackGone || root.activeElement || activeElement === body) target.focus();
  }

  get #root(): ShadowRoot {
    return this.host.renderRoot as ShadowRoot;
  }

  #find({ element, group, row, index = 0 }: Place): HTMLElement | undefined {
    if (element?.isConnected && !isHidden(element) && !this.#isHeld) return element;
    // By comparison and not by a selector: ids are the manifest's text.
    const isSameRow = (one: HTMLElement): boolean =>
      one.dataset['row'] === row && groupOf(one) === group && !isHidden(one);
    const inRow = row === undefined ? undefined : elementsIn(this.#root, '[data-row]').find(isSameRow);
    const places = inRow ? elementsIn(inRow, focusable) : [];
    const isChip = element?.matches(chip);
    const next = isChip && !this.#isHeld ? this.#root.querySelector('[part=chips]')?.children[index] : undefined;
    return (
      places[index] ??
      places[0] ??
      (next?.matches('[part=chip]') ? (next as HTMLElement) : undefined) ??
      this.#root.querySelector<HTMLElement>(isChip ? '[part=filters]' : '[part=search]') ??
      this.#root.querySelector<HTMLElement>('[part=search]') ??
      elementsIn(this.#root, focusable).find((one) => one !== element && !isHidden(one))
    );
  }
}

/** Browsers leave what is partly out of view where it is, and its ring is cut. Not for a click: it would miss its target. */
function showWhole({ target }: Event): void {
  const element = target as HTMLElement;
  if (element.matches('[part=scroll] :focus-visible')) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const groupOf = (element: Element): string | undefined =>
  element.closest<HTMLElement>('[part~=group]')?.dataset['group'];

function placeOf(element: HTMLElement): Place {
  const row = element.closest<HTMLElement>('[data-row]');
  return {
    element,
    group: groupOf(element),
    row: row?.dataset['row'],
    index: (row ? elementsIn(row, focusable) : [...(element.parentElement?.children ?? [])]).indexOf(element),
  };
}
