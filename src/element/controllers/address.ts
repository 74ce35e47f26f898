// The reader's view in the page's address, where `url-state` asks for it: read before the list is first shown and when
// the reader goes back or forward, written when they change the view.
import type { ReactiveController } from 'lit';
import { fromParameters, parametersIn, toParameters, withParameters } from '../../list/address.js';
import { stateOf } from '../../list/state.js';
import { withoutFragment } from '../../manifest/address-text.js';
import { addressOf, whenAddressChanges } from '../page-address.js';
import { prefixOf, type AddressHost } from '../url-state.js';
import { warnOnce } from './console.js';
import type { ListController } from './list.js';
import type { PermalinkController } from './permalink.js';

/** From the last letter of a search until it is written: Safari allows a hundred changes in thirty seconds. In milliseconds. */
const pause = 500;

/** Those on a page. Of several with one prefix, the first writes. */
const connected = new Set<AddressController>();

export class AddressController implements ReactiveController {
  /** What the address says of this list, in one spelling. */
  #known = '';
  #timer: unknown;
  /** A search that is not written yet. */
  #search: URLSearchParams | undefined;
  #whileConnected: AbortController | undefined;

  constructor(
    readonly host: AddressHost,
    readonly list: ListController,
    readonly permalink: PermalinkController,
  ) {
    host.addController(this);
    list.onChange = (change) => {
      if (prefixOf(host) === undefined) return;
      if (change === 'search') {
        host.clock.clearTimeout(this.#timer);
        this.#search = this.#parameters;
        this.#timer = host.clock.setTimeout(this.#writeSearch, pause);
      } else {
        // Back leads to what was in view before.
        this.#writeSearch();
        this.#write(change, this.#parameters);
      }
    };
  }

  hostConnected(): void {
    connected.add(this);
    this.#whileConnected = new AbortController();
    whenAddressChanges(this.host.ownerDocument, this.#follow, this.#whileConnected.signal);
    // It may have been kept while the page was elsewhere.
    if (this.host.hasUpdated) this.#follow();
  }

  hostDisconnected(): void {
    connected.delete(this);
    this.#whileConnected?.abort();
  }

  /** Shows the list as the address says. */
  read(): void {
    const prefix = prefixOf(this.host);
    if (prefix === undefined) return;
    if (this.#writer !== this)
      warnOnce(
        `Several lists have url-state="${prefix}". The first one writes the address, and the others follow it. Give each a prefix of its own.`,
      );
    const address = addressOf(this.host.ownerDocument);
    this.#known = this.#textIn(address);
    this.list.restore(fromParameters(parametersIn(address, prefix)));
  }

  /** The address of what is in view; `undefined` without a list, or if the address says nothing of it. Changes nothing. */
  get address(): string | undefined {
    return this.#addressWith(this.#parameters);
  }

  get #parameters(): URLSearchParams | undefined {
    const { view, defaults } = this.list;
    return view && toParameters(view.state, defaults);
  }

  #addressWith(parameters: URLSearchParams | undefined): string | undefined {
    const prefix = prefixOf(this.host);
    if (prefix === undefined || !parameters) return undefined;
    const address = addressOf(this.host.ownerDocument);
    // Who opens it would otherwise have the filters cleared that leave the row out.
    const shown = this.permalink.isLeftOut ? withoutFragment(address) : address;
    return withParameters(shown, prefix, parameters);
  }

  get #writer(): AddressController | undefined {
    const isRival = ({ host }: AddressController): boolean =>
      host.ownerDocument === this.host.ownerDocument && prefixOf(host) === prefixOf(this.host);
    return [...connected].find(isRival);
  }

  #textIn(address: string): string {
    const { defaults } = this.list;
    const choice = fromParameters(parametersIn(address, prefixOf(this.host) ?? ''));
    return String(toParameters(stateOf(defaults, choice), defaults));
  }

  readonly #follow = (): void => {
    if (prefixOf(this.host) === undefined) return;
    const text = this.#textIn(addressOf(this.host.ownerDocument));
    if (text === this.#known) return;
    this.host.clock.clearTimeout(this.#timer);
    this.#search = undefined;
    this.read();
  };

  readonly #writeSearch = (): void => {
    this.host.clock.clearTimeout(this.#timer);
    if (this.#search) this.#write('replaceState', this.#search);
    this.#search = undefined;
  };

  #write(method: 'pushState' | 'replaceState', parameters: URLSearchParams | undefined): void {
    const address = this.#addressWith(parameters);
    const { ownerDocument, isConnected } = this.host;
    if (address === undefined || !isConnected || this.#writer !== this) return;
    const text = this.#textIn(address);
    if (text === this.#known) return;
    // Before it is written, since browsers tell of it meanwhile.
    this.#known = text;
    try {
      const { history } = ownerDocument.defaultView ?? window;
      // Routers keep what they need in the state.
      history[method](history.state, '', address);
    } catch {
      // A sandboxed frame, `about:srcdoc` and some browsers for files let nobody change their address.
    }
    this.#known = this.#textIn(addressOf(ownerDocument));
    // Older browsers tell the others nothing.
    for (const one of connected) if (one.host.ownerDocument === ownerDocument) one.#follow();
    this.host.requestUpdate();
  }
}
