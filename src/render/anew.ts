// Content that is rendered once and then left alone. Page translators take the place of Lit's text nodes, so a text that is
// updated where it stands would stay as the translator wrote it, or throw.
import { noChange, type ChildPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

class Anew extends Directive {
  #keys: readonly unknown[] = [];
  #state: unknown;

  render(_keys: readonly unknown[], content: () => unknown, _state?: unknown): unknown {
    return content();
  }

  override update(part: ChildPart, [keys, content, state]: Parameters<this['render']>): unknown {
    const isSame = keys.every((key, index) => key === this.#keys[index]);
    if (isSame && state === this.#state) return noChange;
    this.#state = state;
    if (isSame) return content();
    this.#keys = keys;
    // Lit then takes the old nodes away, whoever made them, and makes new ones even of the same template.
    setCommittedValue(part);
    return content();
  }
}

/**
 * Renders content once, and with new nodes when one of the keys (at least one) is another than before. With another `state`
 * it is brought up to date where it stands: no text of it may depend on that.
 */
export const anew = directive(Anew);
