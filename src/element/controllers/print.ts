// On paper everything is open. The details of 2,000 rows would slow the screen, so they are made when the page is printed.
import type { LitElement, ReactiveController } from 'lit';

export class PrintController implements ReactiveController {
  isPrinting = false;
  #whileConnected: AbortController | undefined;

  /** @param update at once: a script that prints the page goes on to do so before anything that waits */
  constructor(
    readonly host: LitElement,
    readonly update: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#whileConnected = new AbortController();
    const { signal } = this.#whileConnected;
    // Of the window that is printed, which is a frame's if the list has been moved into one.
    const { defaultView } = this.host.ownerDocument;
    defaultView?.addEventListener('beforeprint', this.#follow, { signal });
    defaultView?.addEventListener('afterprint', this.#follow, { signal });
  }

  hostDisconnected(): void {
    this.#whileConnected?.abort();
  }

  readonly #follow = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    this.update();
  };
}
