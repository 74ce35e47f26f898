// Opens and closes the panels of the toolbar as the state says: in the flow, where the focus stays on the button, or as a
// sheet over the page where the list is narrow. Whichever way the reader closes one, the state hears of it, and the focus
// is on its button again.
import type { LitElement, ReactiveController } from 'lit';
import type { ListView } from '../../list/view.js';
import { groundOf } from '../ground.js';
import type { ListController } from './list.js';

/** In a list of less than so many `em` a panel would push everything out of view. */
const sheetBelow = 40;

export class PanelsController implements ReactiveController {
  /** A page that is taken away from around a sheet, as routers do, would be inert for good. */
  readonly #observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const sheet = target as HTMLDialogElement;
      if (sheet.matches(':modal') && !sheet.getClientRects().length) this.#close(sheet);
    }
  });

  constructor(
    readonly host: LitElement,
    readonly list: ListController,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#root;
    root.addEventListener('keydown', this.#escape);
    root.addEventListener('click', this.#clickBeside);
    // It does not bubble.
    root.addEventListener('close', this.#closed, true);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  // Before the content is taken away, so that the browser gives the focus back to where it came from.
  hostUpdate(): void {
    for (const panel of this.#panels) if (panel.open && !this.#isWanted(panel)) this.#close(panel);
  }

  hostUpdated(): void {
    const root = this.host.isConnected && this.#root.firstElementChild;
    for (const panel of this.#panels) {
      if (!root || panel.open || !this.#isWanted(panel)) continue;
      const style = getComputedStyle(root);
      // In a frame as high as its list, a sheet would stand at its end, out of view: the page to frame wants none.
      const hasSheets = style.getPropertyValue('--subprocessor-list--sheets').trim() !== 'none';
      if (!hasSheets || root.clientWidth >= sheetBelow * parseFloat(style.fontSize)) {
        // Not by `show()`, which moves the focus.
        panel.open = true;
        continue;
      }
      // On the page's own ground, in the colour of its words; where the page has none, both are the browser's.
      const ground = style.getPropertyValue('--subprocessor-list-background').trim() || groundOf(root);
      panel.style.setProperty('--subprocessor-list--ground', ground);
      panel.style.setProperty('--subprocessor-list--words', ground && style.color);
      panel.showModal();
      this.#observer.observe(panel);
      // All else of the page is inert now, and nothing is heard of what is.
      this.#moveStatus(panel);
    }
  }

  #moveStatus(place: Element | null): void {
    const status = this.#root.querySelector('[role=status]');
    if (status) place?.append(status);
  }

  get #root(): ShadowRoot {
    return this.host.renderRoot as ShadowRoot;
  }

  get #view(): ListView | undefined {
    return this.list.view;
  }

  /** Sought where they stand: a look through all of 2,000 rows takes 2 ms, and each update looks twice. */
  get #panels(): readonly HTMLDialogElement[] {
    return [...(this.#root.querySelector('[part=toolbar]')?.querySelectorAll('dialog') ?? [])];
  }

  #isWanted({ dataset }: HTMLDialogElement): boolean {
    return !!this.#view?.state.opened.has(dataset['panel'] ?? '');
  }

  #buttonOf({ id }: HTMLDialogElement): HTMLElement | null {
    return this.#root.querySelector(`[aria-controls=${id}]`);
  }

  #close(panel: HTMLDialogElement): void {
    const hadFocus = panel.contains(this.#root.activeElement);
    panel.close();
    if (hadFocus) this.#buttonOf(panel)?.focus();
  }

  /** Also one that the reader has closed with a key or a gesture of the browser's. */
  readonly #closed = ({ target }: Event): void => {
    const panel = target as HTMLDialogElement;
    if (panel.querySelector('[role=status]')) this.#moveStatus(this.#root.firstElementChild);
    this.#observer.unobserve(panel);
    if (panel.open || !this.#isWanted(panel)) return;
    if (!this.#root.activeElement) this.#buttonOf(panel)?.focus();
    this.list.set(({ opened }) => ({ opened: new Set([...opened].filter((name) => name !== panel.dataset['panel'])) }));
  };

  /** In the flow, where the browser has no key for it. */
  readonly #escape = (event: Event): void => {
    if ((event as KeyboardEvent).key !== 'Escape') return;
    for (const panel of this.#panels) {
      const target = event.target as Node;
      if (
        !panel.open ||
        panel.matches(':modal') ||
        !(panel.contains(target) || this.#buttonOf(panel)?.contains(target))
      )
        continue;
      // What the page has open around the list stays.
      event.preventDefault();
      event.stopPropagation();
      this.#close(panel);
    }
  };

  /** A sheet's own box is beside what it holds. A dialog that the page has put into a slot is the page's. */
  readonly #clickBeside = ({ target }: Event): void => {
    for (const panel of this.#panels) if (panel === target && panel.matches(':modal')) this.#close(panel);
  };
}
