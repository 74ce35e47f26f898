// An address that leads to a row: the row is in view and marked, has the focus, and stands below what the page keeps in
// view above it. An address of a row that the list does not have says so.
import type { ReactiveController } from 'lit';
import { fill } from '../../language/strings.js';
import { fragmentOf, idsIn, isShown, targetOf, type Target } from '../../list/permalinks.js';
import { withoutInvisible } from '../../manifest/invisible.js';
import { focusedIn } from '../flat-tree.js';
import { addressOf, whenAddressChanges } from '../page-address.js';
import { scrollBelow } from '../scroll-below.js';
import { prefixOf, type AddressHost } from '../url-state.js';
import { holds } from '../content.js';
import type { OwnContent } from './content.js';
import type { ListController } from './list.js';
import type { LiveRegionController } from './live-region.js';
import type { Status } from './manifest.js';

/** So many characters of an address that leads nowhere are repeated: anyone can write one. */
const mostRepeated = 80;

/**
 * From when a row is in view until it has the focus, in milliseconds. Of one that gets it at once, Orca finds no name in
 * Firefox, two times of five.
 */
const arrival = 100;

type PermalinkHost = AddressHost & { readonly status: Status; readonly ownContent: OwnContent };

/** Those on a page: only together they know that a row is in none of them. */
const connected = new Set<PermalinkController>();

export class PermalinkController implements ReactiveController {
  /** The id of the row that the address leads to. */
  marked: string | undefined;
  /** The part of the address that leads to no row of any list, if this one is to say so. */
  gone: string | undefined;
  #target: Target | undefined;
  /** What the target was found by. */
  #inputs: readonly unknown[] = [];
  /** The ids that the address may mean; none if it is not of this form, or means something else on the page. */
  #ids: readonly string[] = [];
  /** The fragment that was last followed. */
  #followed: string | undefined;
  #hasMoved = false;
  #isCleared = false;
  #focused: HTMLElement | undefined;
  #whileConnected: AbortController | undefined;

  constructor(
    readonly host: PermalinkHost,
    readonly list: ListController,
    readonly liveRegion: LiveRegionController,
  ) {
    host.addController(this);
  }

  /** Whether the reader has filtered the row out. */
  get isLeftOut(): boolean {
    const { view } = this.list;
    return !!view && this.marked !== undefined && !isShown(view, this.marked);
  }

  hostConnected(): void {
    connected.add(this);
    this.#whileConnected = new AbortController();
    const { signal } = this.#whileConnected;
    const page = this.host.ownerDocument;
    whenAddressChanges(
      page,
      () => {
        if (this.#fragment === this.#followed) return;
        this.#hasMoved = true;
        this.host.requestUpdate();
      },
      signal,
    );
    // The address that the page has already: nothing changes, and routers may keep it from the browser.
    page.addEventListener('click', this.#followAgain, { signal });
  }

  hostDisconnected(): void {
    connected.delete(this);
    this.#whileConnected?.abort();
  }

  hostUpdate(): void {
    const { view } = this.list;
    const fragment = this.#fragment;
    const inputs = [fragment, prefixOf(this.host), view?.rows, this.host.status];
    if (inputs.some((input, index) => input !== this.#inputs[index])) {
      this.#inputs = inputs;
      const before = this.#ids;
      this.#ids = this.#isOfPage(fragment) ? [] : [...this.#isOfRow(fragment), ...idsIn(fragment, prefixOf(this.host))];
      this.#target = view && targetOf(this.#ids, view);
      this.marked = this.#target?.row.id;
      // Another one may have waited for this.
      if (before.length || this.#ids.length)
        for (const { host } of connected) if (host !== this.host) host.requestUpdate();
    }
    this.gone = this.#isGone ? `#${withoutInvisible(fragment)}` : undefined;
    if (this.gone && this.gone.length > mostRepeated) this.gone = `${this.gone.slice(0, mostRepeated)}…`;
    if (fragment === this.#followed || !this.isLeftOut) return;
    this.#isCleared = true;
    this.list.showAll();
  }

  hostUpdated(): void {
    const { view } = this.list;
    const fragment = this.#fragment;
    if (!view || fragment === this.#followed || (this.#ids.length && !this.#target && !this.gone)) return;
    this.#followed = fragment;
    this.#focused?.removeAttribute('tabindex');
    const { strings, localization, countText } = view;
    const formerName = localization.text(this.#target?.formerName)?.text;
    const sentence = [
      this.#isCleared && formerName && countText,
      formerName && fill(strings.formerly, { name: formerName }),
      this.gone && fill(strings.gone, { address: this.gone }),
    ]
      .filter(Boolean)
      .join(' ');
    this.#isCleared = false;
    // After the count, which the cleared filters have announced.
    if (sentence) void this.host.updateComplete.then(() => this.liveRegion.announce(sentence));
    const place = this.host.renderRoot.querySelector<HTMLElement>(
      this.gone ? '[part=notice]' : '[part~=group]:not([hidden]) [part~=marked-row]:not([hidden])',
    );
    if (!place || (!this.#hasMoved && this.#isReaderElsewhere)) return;
    // Who reads on elsewhere, with a screen reader's own cursor, is led back also to what still has the focus.
    this.#focused?.blur();
    scrollBelow(place);
    this.host.clock.setTimeout(() => {
      if (!place.isConnected || this.#followed !== fragment) return;
      this.#focus(place.querySelector<HTMLElement>('.row-header'));
      scrollBelow(place);
      // A group that is far off is not laid out before.
      requestAnimationFrame(() => requestAnimationFrame(() => scrollBelow(place)));
    }, arrival);
  }

  #focus(name: HTMLElement | null): void {
    if (!name) return;
    this.#focused = name;
    name.tabIndex = -1;
    name.focus({ preventScroll: true });
  }

  readonly #followAgain = (event: MouseEvent): void => {
    const { button, ctrlKey, metaKey, shiftKey } = event;
    if (button || ctrlKey || metaKey || shiftKey || !this.#ids.length) return;
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (link?.href !== addressOf(this.host.ownerDocument)) return;
    this.#followed = undefined;
    this.#hasMoved = true;
    this.host.requestUpdate();
  };

  get #fragment(): string {
    return fragmentOf(addressOf(this.host.ownerDocument));
  }

  /** Whether something else on the page has this id. */
  #isOfPage(fragment: string): boolean {
    const element = this.host.ownerDocument.getElementById(fragment);
    return element !== null && (element === this.host || !(this.host.contains(element) || this.#isOfRow(fragment)[0]));
  }

  /** The ids of rows in the page's own table stay addresses, although the table is not shown. */
  #isOfRow(fragment: string): string[] {
    const element = this.host.ownerDocument.getElementById(fragment);
    const isOwn = element && holds(this.host.ownContent.nodes, element);
    return isOwn ? [element.closest('tr')?.id || fragment] : [];
  }

  /** Whether no list has the row, all have been looked at, and this is the first of them. */
  get #isGone(): boolean {
    const asked = [...connected].filter(
      (one) => one.host.ownerDocument === this.host.ownerDocument && one.#ids.length > 0,
    );
    return (
      asked.find(({ list }) => list.view) === this &&
      asked.every(({ host, marked }) => host.status !== 'loading' && marked === undefined)
    );
  }

  /** Whether the reader writes or chooses something while the list is on its way. */
  get #isReaderElsewhere(): boolean {
    const focused = focusedIn(this.host.ownerDocument);
    return !!focused?.matches('input, textarea, select, iframe, [contenteditable]');
  }
}
