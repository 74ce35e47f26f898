// On paper everything is open. The details of 2,000 rows would slow the screen, so they are made when the page is printed.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class PrintController implements ReactiveController {
  isPrinting = false;

  /** @param update at once: a script that prints the page goes on to do so before anything that waits */
  constructor(
    host: ReactiveControllerHost,
    readonly update: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#follow);
    addEventListener('afterprint', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#follow);
    removeEventListener('afterprint', this.#follow);
  }

  readonly #follow = ({ type }: Event): void => {
    this.isPrinting = type === 'beforeprint';
    this.update();
  };
}
