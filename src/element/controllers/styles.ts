// The style sheets of an element's shadow root: those that all lists share, and the one that this list's widths make.
import type { LitElement, ReactiveController } from 'lit';
import type { ListLayout } from '../../list/layout.js';
import { styles } from '../../render/styles/index.js';
import { layoutStyles } from '../../render/styles/layout.js';
import { adoptStyles } from '../adopt-styles.js';
import { asPlainText } from '../properties.js';

export class StylesController implements ReactiveController {
  #inputs: readonly unknown[] = [];

  constructor(
    readonly host: LitElement & { readonly layout: string | undefined },
    readonly layout: () => ListLayout | undefined,
  ) {
    host.addController(this);
  }

  // Before the list is rendered, so that it is never laid out without.
  hostUpdate(): void {
    const inputs = [this.layout(), this.host.layout];
    if (this.#inputs.length && inputs.every((input, index) => input === this.#inputs[index])) return;
    this.#inputs = inputs;
    this.adopt();
  }

  /** Adopts them anew, as an element has to that is in another document. */
  adopt(): void {
    const layout = this.layout();
    const sheets = layout ? [layoutStyles(layout, asPlainText(this.host.layout) ?? '')] : [];
    if (this.host.shadowRoot) adoptStyles(this.host.shadowRoot, [...styles, ...sheets]);
  }
}
