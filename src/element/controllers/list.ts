// The list in view: the prepared list, the reader's choices, and what both make.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../language/clock.js';
import { prepareList, type PreparedList } from '../../list/prepare.js';
import { searchWords } from '../../list/search.js';
import { sortToText, type Sort } from '../../list/sort.js';
import { initialState, stateOf, type ListState, type Patch, type ReaderChoice } from '../../list/state.js';
import { sortText, viewList, type ListView } from '../../list/view.js';
import { SubprocessorsChangeEvent } from '../events.js';
import { addressOf } from '../page-address.js';
import { dayOf, fieldNames, sortOf } from '../properties.js';
import type { LiveRegionController } from './live-region.js';
import type { LocalizeController } from './localize.js';
import type { ManifestController } from './manifest.js';

interface ListHost extends ReactiveControllerHost, HTMLElement {
  readonly columns: string | readonly string[] | undefined;
  readonly sort: string | Sort | undefined;
  readonly today: string | Date | undefined;
  readonly clock: Clock;
}

export class ListController implements ReactiveController {
  /** What is shown; `undefined` while there is no list. */
  view: ListView | undefined;
  #choice: ReaderChoice = {};
  #prepared: PreparedList | undefined;
  /** What the prepared list, and then the view, was made from. */
  #inputs: readonly unknown[] = [];
  /** What `#x` was resolved against. */
  #page: string | undefined;
  #whileConnected: AbortController | undefined;

  constructor(
    readonly host: ListHost,
    readonly manifest: ManifestController,
    readonly localize: LocalizeController,
    readonly liveRegion: LiveRegionController,
  ) {
    host.addController(this);
  }

  /** Changes the reader's choice. Once that is in view, it is announced, and the page is told. */
  readonly set = (change: Patch): void => {
    const before = this.#state;
    const patch = typeof change === 'function' ? change(before) : change;
    this.#choice = { ...this.#choice, ...patch };
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      const { view } = this;
      if (!view) return;
      const { query, sort } = view.state;
      if ('sort' in patch) this.liveRegion.announce(sortText(view));
      // A blank after a word is no news.
      else if (String(searchWords(query)) !== String(searchWords(before.query)))
        this.liveRegion.announce(view.countText);
      this.host.dispatchEvent(new SubprocessorsChangeEvent(query, sortToText(sort), view.shown, view.total));
    });
  };

  hostConnected(): void {
    this.#whileConnected = new AbortController();
    // No other event tells of `history.pushState()`. Not in older browsers; a page may have a variable of that name.
    const navigation: unknown = Reflect.get(this.host.ownerDocument.defaultView ?? {}, 'navigation');
    if (!(navigation instanceof EventTarget)) return;
    const follow = (): void => {
      if (this.#fragmentBase !== this.#page) this.host.requestUpdate();
    };
    navigation.addEventListener('currententrychange', follow, { signal: this.#whileConnected.signal });
  }

  hostDisconnected(): void {
    this.#whileConnected?.abort();
  }

  get #publishedSort(): Sort | undefined {
    return sortOf(this.host.sort);
  }

  /** The state in effect. A list of one row has no controls, so what the reader chose in an earlier list does not apply. */
  get #state(): ListState {
    const choice = this.#prepared && this.#prepared.total > 1 ? this.#choice : {};
    return stateOf({ ...initialState(), sort: this.#publishedSort }, choice);
  }

  /**
   * What `#x` has to be resolved against: the page's address if there is a `<base>`. Without one, a browser does so at the
   * time of the click.
   */
  get #fragmentBase(): string | undefined {
    const { baseURI, ownerDocument } = this.host;
    const address = addressOf(ownerDocument);
    return withoutFragment(baseURI) === withoutFragment(address) ? undefined : address;
  }

  /** Shows the list in the publisher's order, however the reader sorted it. */
  resetSort(): void {
    this.#choice = { ...this.#choice, sort: undefined };
  }

  hostUpdate(): void {
    const { loaded } = this.manifest;
    const { localized } = this.localize;
    if (!loaded || !localized) {
      this.view = undefined;
      return;
    }
    const { columns, sort, clock, baseURI } = this.host;
    const today = dayOf(this.host.today, clock.now());
    const page = (this.#page = this.#fragmentBase);
    const inputs = [loaded, localized, columns, today, page, sort, this.#choice];
    const isNew = inputs.map((input, index) => input !== this.#inputs[index]);
    this.#inputs = inputs;
    if (!this.#prepared || isNew.slice(0, 5).includes(true))
      this.#prepared = prepareList(loaded.manifest, {
        ...localized,
        today,
        columns: fieldNames(columns),
        bases: { manifest: loaded.address ?? baseURI, page },
      });
    if (this.view && !isNew.includes(true)) return;
    this.view = viewList(this.#prepared, this.#state, this.#publishedSort);
  }

  /** Makes the collation and the search text while the browser is idle, so that the first sort and search need not wait. */
  prepareInIdleTime(): void {
    const list = this.#prepared;
    // Safari has no such callback, and a page's element of that id would stand for it.
    if (!list || typeof requestIdleCallback !== 'function') return;
    const rows = list.groups.flatMap((group) => group.rows).values();
    const prepareRows: IdleRequestCallback = (deadline) => {
      // The first comparison makes the collation.
      list.localization.formats.compare('', '');
      while (deadline.timeRemaining() > 0) if (rows.next().value?.searchText === undefined) return;
      requestIdleCallback(prepareRows);
    };
    requestIdleCallback(prepareRows);
  }
}

const withoutFragment = (address: string): string => address.replace(/#.*/, '');
