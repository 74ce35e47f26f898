// The list in view: the prepared list, the reader's choices, and what both make.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../language/clock.js';
import { choicesToText } from '../../list/choices.js';
import { prepareList, type PreparedList } from '../../list/prepare.js';
import { searchWords } from '../../list/search.js';
import { sortToText, type Sort } from '../../list/sort.js';
import {
  clearedFilters,
  initialState,
  stateOf,
  type ListState,
  type Patch,
  type ReaderChoice,
} from '../../list/state.js';
import { sortText, viewList, type ListView } from '../../list/view.js';
import { withoutFragment } from '../../manifest/address-text.js';
import { SubprocessorsChangeEvent } from '../events.js';
import { addressOf, whenAddressChanges } from '../page-address.js';
import { asPlainText, choicesOf, dayOf, fieldNames, sortOf } from '../properties.js';
import type { LiveRegionController } from './live-region.js';
import type { LocalizeController } from './localize.js';
import type { ManifestController } from './manifest.js';

interface ListHost extends ReactiveControllerHost, HTMLElement {
  readonly columns: string | readonly string[] | undefined;
  readonly filters: string | readonly string[] | undefined;
  readonly scope: unknown;
  readonly groupBy: string | undefined;
  readonly sort: string | Sort | undefined;
  readonly today: string | Date | undefined;
  readonly clock: Clock;
}

/** How an address is to tell a change: by an entry of its own in the history, in the present one, or there after a pause. */
export type AddressChange = 'pushState' | 'replaceState' | 'search';

export class ListController implements ReactiveController {
  /** What is shown; `undefined` while there is no list. */
  view: ListView | undefined;
  /** Called once a change is in view. */
  onChange: (change: AddressChange) => void = () => undefined;
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
    const keys = Object.keys(patch);
    const isSearch = keys.join() === 'query';
    // What is open is nobody's business but the reader's.
    if (keys.join() === 'opened') this.host.requestUpdate();
    else
      this.#tell(
        (view) =>
          'sort' in patch
            ? sortText(view)
            : // A blank after a word is no news.
              isSearch && String(searchWords(view.state.query)) === String(searchWords(before.query))
              ? undefined
              : view.countText,
        isSearch ? 'search' : 'pushState',
      );
  };

  /** Announces a change once it is in view, and tells the page and the address. */
  #tell(sentence: (view: ListView) => string | undefined, change?: AddressChange): void {
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      const { view } = this;
      if (!view) return;
      const { query, sort, facets, scope } = view.state;
      const news = sentence(view);
      if (news !== undefined) this.liveRegion.announce(news);
      if (change) this.onChange(change);
      this.host.dispatchEvent(
        new SubprocessorsChangeEvent(
          query,
          sortToText(sort),
          view.shown,
          view.total,
          choicesToText(facets),
          choicesToText(scope),
        ),
      );
    });
  }

  hostConnected(): void {
    this.#whileConnected = new AbortController();
    const follow = (): void => {
      if (this.#fragmentBase !== this.#page) this.host.requestUpdate();
    };
    whenAddressChanges(this.host.ownerDocument, follow, this.#whileConnected.signal);
  }

  hostDisconnected(): void {
    this.#whileConnected?.abort();
  }

  get #publishedSort(): Sort | undefined {
    return sortOf(this.host.sort);
  }

  /** What the page sets, from which the reader's choice departs. */
  get defaults(): ListState {
    const { scope, groupBy } = this.host;
    return {
      ...initialState(),
      scope: choicesOf(scope),
      groupBy: asPlainText(groupBy)?.trim() || 'group',
      sort: this.#publishedSort,
    };
  }

  /** The state in effect. A list of one row has no toolbar, so what the reader chose in an earlier list does not apply. */
  get #state(): ListState {
    const { opened } = this.#choice;
    return stateOf(this.defaults, this.#prepared && this.#prepared.total > 1 ? this.#choice : { opened });
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

  /** Shows the list as the page sets it in this regard, whatever the reader chose. */
  reset(key: 'sort' | 'scope' | 'groupBy'): void {
    if (this.#choice[key] === undefined) return;
    this.#choice = { ...this.#choice, [key]: undefined };
    void this.host.updateComplete.then(() => {
      this.onChange('replaceState');
    });
  }

  /** What the reader chose, as an address tells it; all that it does not tell is as the page sets it. */
  restore(choice: ReaderChoice): void {
    this.#choice = { ...choice, opened: this.#choice.opened };
    if (this.view) this.#tell(({ countText }) => countText);
  }

  /** Leaves no row out, during an update. The reader goes back to where they came from, not to what is cleared. */
  showAll(): void {
    this.#choice = { ...this.#choice, ...clearedFilters };
    this.hostUpdate();
    this.#tell(({ countText }) => countText, 'replaceState');
  }

  hostUpdate(): void {
    const { loaded } = this.manifest;
    const { localized } = this.localize;
    if (!loaded || !localized) {
      this.view = undefined;
      return;
    }
    const { columns, filters, scope, sort, clock, baseURI } = this.host;
    const today = dayOf(this.host.today, clock.now());
    const page = (this.#page = this.#fragmentBase);
    const { groupBy } = this.#state;
    const inputs = [loaded, localized, columns, filters, groupBy, today, page, scope, sort, this.#choice];
    const isNew = inputs.map((input, index) => input !== this.#inputs[index]);
    this.#inputs = inputs;
    if (!this.#prepared || isNew.slice(0, 7).includes(true))
      this.#prepared = prepareList(loaded.manifest, {
        ...localized,
        today,
        columns: fieldNames(columns),
        filters: fieldNames(filters),
        groupBy,
        isPageTable: loaded.kept !== undefined,
        bases: { manifest: loaded.address ?? baseURI, page },
      });
    if (this.view && !isNew.includes(true)) return;
    this.view = viewList(this.#prepared, this.#state, this.#publishedSort);
  }

  /** The list in view without what leaves rows out. */
  get whole(): ListView | undefined {
    const { query, facets } = initialState();
    return this.#prepared && viewList(this.#prepared, { ...this.#state, query, facets }, this.#publishedSort);
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
