// The custom element: its public API and what it renders. What it does by itself is in controllers/.
import { html, LitElement, noChange, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { realClock, type Clock } from '../language/clock.js';
import type { Catalogue } from '../language/strings.js';
import { exports } from '../list/export.js';
import { groupsIn } from '../list/view.js';
import { searchWords } from '../list/search.js';
import type { Sort } from '../list/sort.js';
import type { Limits } from '../manifest/load.js';
import type { Problem } from '../manifest/problem.js';
import { renderPrintLine } from '../render/head.js';
import { renderList } from '../render/list.js';
import { partsOf } from '../render/parts.js';
import type { LayoutChoice } from '../render/styles/layout.js';
import { failureText, renderFailure, renderLoading } from '../render/status.js';
import { AddressController } from './controllers/address.js';
import { ConsoleController } from './controllers/console.js';
import { ContentController, type OwnContent } from './controllers/content.js';
import { CopyController } from './controllers/copy.js';
import { CustomStatesController } from './controllers/custom-states.js';
import { ExportController } from './controllers/export.js';
import { FocusController } from './controllers/focus.js';
import { FootnotesController } from './controllers/footnotes.js';
import { FragmentController } from './controllers/fragment.js';
import { HighlightController } from './controllers/highlight.js';
import { ListController } from './controllers/list.js';
import { LiveRegionController } from './controllers/live-region.js';
import { LocalizeController } from './controllers/localize.js';
import { ManifestController, type Outcome, type Status } from './controllers/manifest.js';
import { OverflowController } from './controllers/overflow.js';
import { PanelsController } from './controllers/panels.js';
import { PermalinkController } from './controllers/permalink.js';
import { PrintController } from './controllers/print.js';
import { StylesController } from './controllers/styles.js';
import { SubprocessorsErrorEvent, SubprocessorsLoadEvent } from './events.js';
import { hasFallback } from './fallback.js';
import { addressOf } from './page-address.js';
import { place } from './place/place.js';
import { asPlainText, differs } from './properties.js';

/**
 * Shows a company's subprocessors from a manifest as grouped, searchable, sortable tables.
 *
 * ```html
 * <subprocessor-list src="/subprocessors.json">
 *   <a href="/subprocessors.json">Our subprocessors</a>
 * </subprocessor-list>
 * ```
 *
 * @element subprocessor-list
 *
 * @attr {string} src - Address of the manifest, relative to the page. http(s) only.
 * @attr {string} lang - Reader's language (BCP 47). Default: the nearest ancestor's, the page's, the manifest's, `en`.
 * @attr {string} columns - Columns by field name, comma-separated; overrides the manifest's: `name,purpose,links.privacy`.
 * @attr {string} group-by - What the rows are grouped by: `group` (default), `none`, `locations`, `country`, `transfer`, `role`, `dataCategories`, `category`, a dimension or a custom field by its id.
 * @attr {string} filters - Filters by field name, comma-separated: `group,locations`; `none` for none. Default: those that divide the list.
 * @attr {string} scope - What the list is shown for at first, by the manifest's dimensions: `product=hey; region=EU,US`.
 * @attr {string} sort - Column that the list is sorted by at first: `name`, or `-added` for the newest first.
 * @attr {string} url-state - Prefix of the query parameters that keep the reader's view in the page's address: with `sp`, `?sp-query=mail`. Left out, the address stays as it is.
 * @attr {number} heading-level - Level of the list's title, 1 to 6; groups stand one below. Default `2`.
 * @attr {string} table - Selector of the page's own table, or of what holds it, that the list is read from and takes the place of: `#vendors`. Left out, tables inside the element are read.
 * @attr {string} locales - Folder of the catalogues (`de.json` …), relative to the page. Default: `locales/` beside the script.
 * @attr {string} layout - `auto` (default): tables where the columns fit, otherwise names beside labelled facts, otherwise above them. `table`, `facts` and `stack` ask for one of these; facts stand below their name where they do not fit beside it.
 *
 * @slot - What stands there until the list is ready, and again when it cannot be had.
 * @slot header - Above the list, in every state.
 * @slot footer - Below the list, in every state.
 *
 * @fires {SubprocessorsLoadEvent} subprocessors-load - The list is on the page. `manifest`, `problems`.
 * @fires {SubprocessorsErrorEvent} subprocessors-error - The list could not be had. `error` with its `reason`, `problems`.
 * @fires {SubprocessorsChangeEvent} subprocessors-change - The reader searched, filtered, sorted, or chose what the list is for. `query`, `sort`, `shown`, `total`, `filters`, `scope`.
 *
 * @cssstate loading - A manifest is on its way.
 * @cssstate ready - The list is shown.
 * @cssstate empty - The list is shown, and has no rows.
 * @cssstate stale - The last good list is shown; a newer load has failed.
 * @cssstate error - There is no list to show.
 *
 * @csspart title - The list's title.
 * @csspart description - The text below it.
 * @csspart facts - Last update, periods of the change policy, and links by which to hear of changes.
 * @csspart policy - The change policy in the publisher's own words, and whom to ask.
 * @csspart upcoming - What is ahead, in one sentence.
 * @csspart toolbar - Search, filters, export, order, what the list is shown for, and count.
 * @csspart search - The search field.
 * @csspart sort - The choice of an order, where there are no headings to press.
 * @csspart filters - The button that opens the filters.
 * @csspart panel - What a button of the toolbar opens: below the toolbar, or a sheet over the page in a narrow list.
 * @csspart filter - A filter with its values.
 * @csspart scope - The choice of a value that the list is shown for.
 * @csspart chips - The filters that are on, and the button that clears them.
 * @csspart chip - A filter that is on; a button that removes it.
 * @csspart clear-filters - The button that clears all filters.
 * @csspart not-listed - The rows that are not listed for the choice, with their heading.
 * @csspart export - The button that opens the export: files, print, the link to what is in view.
 * @csspart count - How many rows there are, in words.
 * @csspart notice - The sentence that the page's address leads to no row of the list.
 * @csspart group - A group, its title and its table. Also `group-ID`.
 * @csspart group-title - A group's title.
 * @csspart group-description - A group's description and condition.
 * @csspart scroll - A table's wrapper; it scrolls sideways while the table is wider.
 * @csspart table - A table.
 * @csspart caption - A table's caption, visually hidden.
 * @csspart head - The head of a table.
 * @csspart header-row - The row of headings in it.
 * @csspart header-cell - A column's heading. Also `header-cell-FIELD`, `first-column-cell`, `last-column-cell`; `sorted` with `sorted-ascending` or `sorted-descending`.
 * @csspart sort-button - The button in it.
 * @csspart body - The body of a table.
 * @csspart row - A table row. Also `odd-row` or `even-row`, `first-row`, `last-row`; `upcoming-row`, `leaving-row` or `former-row`; `marked-row` for the one that the page's address leads to.
 * @csspart cell - A cell, the row's name included. Also `cell-FIELD`, `first-column-cell`, `last-column-cell`. Its `::before` is the label of a fact.
 * @csspart name - The cell of the subprocessor's name.
 * @csspart name-text - The name in it.
 * @csspart legal-name - The cell or the line of the legal name.
 * @csspart secondary - The cell of what stands at the name and below it.
 * @csspart row-link - The link to a row.
 * @csspart details-button - The button that opens what no column shows of a row.
 * @csspart details-row - The table row in which that stands. Also `odd-row` or `even-row`.
 * @csspart details - Its labelled facts.
 * @csspart badge - Role, or where a row stands in time. Also `badge-upcoming`, `badge-leaving`, `badge-former`; `badge-affiliate`, `badge-independent-controller`, `badge-other`.
 * @csspart link - A link. Also `name-link` or `cell-link`, and `mail-link`.
 * @csspart note - A line below the name, and a footnote.
 * @csspart empty - “Nothing found”, then also `nothing-found`, and the sentence of a list without rows.
 * @csspart clear - The button that clears the search.
 * @csspart error - Why the list could not be had.
 * @csspart retry - The button that tries again.
 * @csspart footer - Footnotes, closing text, publisher.
 *
 * @cssprop [--subprocessor-list-accent=currentColor] - Focus, the sorted column, the edge of what is ahead.
 * @cssprop [--subprocessor-list-link-color=var(--subprocessor-list-accent)] - Links.
 * @cssprop [--subprocessor-list-link-decoration=underline] - The line of a link.
 * @cssprop [--subprocessor-list-focus-ring=2px solid var(--subprocessor-list-accent)] - The outline of what has the focus.
 * @cssprop [--subprocessor-list-quiet=color-mix(in srgb, currentColor 85%, transparent)] - Labels, headings, what stands below a name.
 * @cssprop [--subprocessor-list-rule=color-mix(in srgb, currentColor 18%, transparent)] - Hairlines.
 * @cssprop [--subprocessor-list-background=unset] - The page's own background, opaque. With it, headings stay in view while their table scrolls by.
 * @cssprop [--subprocessor-list-sticky-offset=0] - The height of what the page itself keeps in view above them.
 * @cssprop [--subprocessor-list-row-background-alt=none] - Every second row.
 * @cssprop [--subprocessor-list-row-background-hover=none] - The row below the pointer.
 * @cssprop [--subprocessor-list-row-padding=0.75em] - Space above and below the words of a row.
 * @cssprop [--subprocessor-list-column-gap=1.5em] - Space between columns.
 * @cssprop [--subprocessor-list-group-gap=2.5em] - Space between groups.
 * @cssprop [--subprocessor-list-control-height=2.75em] - The height of the search field and the choice of an order.
 * @cssprop [--subprocessor-list-radius=0.375em] - Corners of fields, buttons and badges.
 * @cssprop [--subprocessor-list-name-width=auto] - The width of the column of names; `auto` is what the names take.
 * @cssprop [--subprocessor-list-mark=Mark] - The ground of words that were searched for.
 * @cssprop [--subprocessor-list-mark-text=MarkText] - Those words.
 * @cssprop [--subprocessor-list-danger=var(--subprocessor-list-accent)] - The edge of a failure.
 * @cssprop [--subprocessor-list-empty=none] - What a blank cell of a table shows, for the eye alone: `"\2013"`.
 */
export class SubprocessorList extends LitElement {
  /** Version of this script. */
  static readonly version: string = '0.1.0';

  // What stands beside a list of the page's own is decided by what it holds, and nothing in it is changed.
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, slotAssignment: 'manual' };

  static override properties: PropertyDeclarations = {
    src: {},
    columns: { hasChanged: differs },
    groupBy: { attribute: 'group-by' },
    filters: { hasChanged: differs },
    scope: { hasChanged: differs },
    sort: { hasChanged: differs },
    urlState: { attribute: 'url-state' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    table: {},
    locales: {},
    layout: {},
    manifest: { attribute: false },
    catalogue: { attribute: false },
    today: { attribute: false },
    limits: { attribute: false },
  };

  /** Where catalogues are unless `locales` says so, the likeliest folder first. Set by the standalone file. */
  static defaultLocales: string | readonly string[] | undefined;

  /**
   * Places a list wherever a document or a shadow root asks for one by `data-subprocessor-list` or the class
   * `subprocessor-list`, now and from now on. The standalone file does so for its page. A component does it for its own
   * shadow root, which nothing from outside looks into:
   *
   * ```js
   * customElements.whenDefined('subprocessor-list').then((List) => List.place(this.shadowRoot));
   * ```
   */
  static place(root: Document | ShadowRoot): void {
    place(root, SubprocessorList.observedAttributes);
  }

  /** Address of the manifest, relative to the page. */
  declare src: string | URL | undefined;
  /** Field names, separated by commas or as an array. */
  declare columns: string | readonly string[] | undefined;
  /** What the rows are grouped by: a field, a dimension, `group` or `none`. Setting another one regroups the list. */
  declare groupBy: string | undefined;
  /** The filters, by the names of fields, separated by commas or as an array. `none` for none; left out, those that help. */
  declare filters: string | readonly string[] | undefined;
  /**
   * What the list is shown for at first: `product=hey; region=EU,US`, or an object such as `{product: 'hey'}`. A reader's
   * choice does not change it. Setting another one shows the list for that.
   */
  declare scope: string | Readonly<Record<string, string | readonly string[]>> | undefined;
  /**
   * The publisher's order: `name`, `-added` or `{field, descending}`. A reader's sort does not change it. Setting another
   * one shows the list in that order.
   */
  declare sort: string | Sort | undefined;
  /** The prefix of the query parameters that keep the reader's view in the page's address. Without it, nothing does. */
  declare urlState: string | undefined;
  /** 1 to 6; 2 unless it is set. */
  declare headingLevel: number | string | undefined;
  /** The page's own table, or what holds it: a selector, or the element. It is hidden while the list stands. */
  declare table: string | Element | undefined;
  /** Folder of the catalogues, relative to the page. */
  declare locales: string | URL | undefined;
  /** `table`, `facts` or `stack`, whatever fits; `auto`, as for any other word, takes what the list has room for. */
  declare layout: LayoutChoice | undefined;
  /**
   * A manifest instead of `src`: an object such as `JSON.parse()` makes, or JSON as text. Set another one to change the list;
   * it is not watched.
   */
  declare manifest: unknown;
  /** The list's own strings, instead of a catalogue from `locales`. */
  declare catalogue: Catalogue | undefined;
  /** Today as `YYYY-MM-DD` or a `Date` (its day in UTC), for archives and tests. Default: the clock's, in UTC. */
  declare today: string | Date | undefined;
  /** What a load may cost. Default `{bytes: 5242880, seconds: 10}`. */
  declare limits: Partial<Limits> | undefined;
  /** @internal Time, so that tests need not wait. */
  clock: Clock = realClock;

  /** The outcome of which events have been sent. */
  #dispatched: Outcome | undefined;

  /** From when the reader asks for another attempt until it has ended. */
  #retrying = false;

  // The order counts: each is updated with what those before it have made.
  readonly #liveRegion = new LiveRegionController(this);
  readonly #content = new ContentController(
    this,
    () => !!this.#list.view,
    () => this.#manifest.loaded?.kept,
  );
  readonly #manifest: ManifestController = new ManifestController(this, this.#liveRegion, () => this.#localize.words());
  readonly #localize: LocalizeController = new LocalizeController(
    this,
    this.#manifest,
    () => SubprocessorList.defaultLocales,
  );
  readonly #list = new ListController(this, this.#manifest, this.#localize, this.#liveRegion);
  readonly #focus = new FocusController(this);
  readonly #permalink = new PermalinkController(this, this.#list, this.#liveRegion);
  readonly #address = new AddressController(this, this.#list, this.#permalink);
  readonly #export = new ExportController(
    this,
    this.#list,
    this.#manifest,
    this.#liveRegion,
    () => this.#address.address,
  );
  readonly #print = new PrintController(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #styles = new StylesController(this, () => this.#list.view?.layout);

  constructor() {
    super();
    new ConsoleController(this, this.#manifest);
    new PanelsController(this, this.#list);
    new CopyController(this);
    new FootnotesController(this);
    new FragmentController(this, () => !!this.#list.view);
    new OverflowController(this, () => groupsIn(this.#list.view).map(({ members }) => members));
    new HighlightController(this, () => searchWords(this.#list.view?.state.query ?? '').flat());
    new CustomStatesController(this, () => [
      this.status,
      ...(this.status === 'ready' && !this.#list.view?.total ? ['empty'] : []),
    ]);
  }

  /** @internal What the page has put inside. */
  get ownContent(): OwnContent {
    return this.#content.own;
  }

  /** One value: `idle`, `loading`, `ready`, `stale` or `error`. */
  get status(): Status {
    const { status } = this.#manifest;
    return status === 'ready' && !this.#localize.localized ? 'loading' : status;
  }

  /**
   * What breaks the format in the manifest that was read last; empty for a clean one. `parseManifest()` also reports what
   * only looks wrong.
   */
  get problems(): readonly Problem[] {
    return this.#manifest.outcome?.problems ?? [];
  }

  /** @internal The names of all its parts. */
  get parts(): string {
    const { view } = this.#list;
    return partsOf(view ? [...view.groups, ...view.others] : []);
  }

  /**
   * Loads the manifest again, past the browser's cache. The list stays on the page meanwhile, and afterwards, as `stale`, if
   * loading fails. Never rejects: `status` says how it ended.
   */
  async reload(): Promise<void> {
    if (!this.isConnected) return;
    await this.updateComplete;
    if (this.status === 'idle') return;
    await this.#manifest.reload();
    await this.updateComplete;
    await this.#localize.complete();
    await this.updateComplete;
  }

  /**
   * The list as the reader sees it, as CSV (RFC 4180; UTF-8 with a byte order mark). Each record says where it is from. Empty
   * without a list.
   */
  toCSV(): string {
    return this.#list.view ? exports.csv.write(this.#list.view, addressOf(this.ownerDocument)) : '';
  }

  readonly #retry = (): void => {
    if (this.#retrying) return;
    this.#retrying = true;
    this.#liveRegion.announce(this.#localize.strings?.loading ?? '');
    void this.reload().then(() => {
      this.#retrying = false;
    });
  };

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // A page that was saved or rendered beforehand brings the list of that time along.
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  /** @internal Called by the browser when the element is in another document. */
  adoptedCallback(): void {
    this.#styles.adopt();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A page that sets one of these shows the list by it, whatever the reader chose before.
    for (const key of ['sort', 'scope', 'groupBy'] as const) if (changed.has(key)) this.#list.reset(key);
    if (changed.has('urlState')) this.#address.read();
  }

  protected override render(): unknown {
    const { view } = this.#list;
    const { isOwn, loaded } = this.#manifest;
    // The page's own table stands there, as it did before.
    const error = isOwn ? undefined : this.#manifest.error;
    const { localized, strings } = this.#localize;
    const isWaiting = this.status === 'loading' && !error && !hasFallback(this);
    // The status region comes last, so that nobody who reads on from above meets it while it is empty.
    return html`<div class="root" lang=${localized?.stringsLanguage ?? nothing}>
      <slot name="header"></slot>
      ${
        // It stays while the next attempt is under way: the reader's focus is on its button.
        error && localized
          ? renderFailure(localized.strings, error, {
              isStale: !!view,
              isTrying: this.status === 'loading',
              retry: this.#retry,
            })
          : this.#focus.holds('retry')
            ? noChange
            : nothing
      }
      ${
        view
          ? [
              renderList(
                { ...view, marked: this.#permalink.marked },
                {
                  gone: this.#permalink.gone,
                  headingLevel: Number(asPlainText(this.headingLevel)) || loaded?.level || 2,
                  set: this.#list.set,
                  actions: this.#export,
                  isAllOpen: this.#print.isPrinting,
                  holds: (part) => this.#focus.holds(part),
                },
              ),
              renderPrintLine(view, addressOf(this.ownerDocument)),
            ]
          : html`${strings && isWaiting ? renderLoading(strings) : nothing}
              <slot @slotchange=${() => this.requestUpdate()}></slot>`
      }
      <slot name="footer"></slot>
      <div role="status" aria-atomic="true" class="unseen" .textContent=${this.#liveRegion.text}></div>
    </div>`;
  }

  protected override updated(): void {
    const { outcome, loaded, error } = this.#manifest;
    const { localized } = this.#localize;
    if (!localized || !outcome || outcome === this.#dispatched) return;
    // The first list is part of the page; one that comes after a failure, or again, is news.
    const isNews = this.#dispatched !== undefined;
    this.#dispatched = outcome;
    if (error) {
      if (!this.#manifest.isOwn) this.#liveRegion.announce(failureText(localized.strings, error));
      this.dispatchEvent(new SubprocessorsErrorEvent(error, error.problems));
    } else if (loaded) {
      if (isNews) this.#liveRegion.announce(this.#list.view?.countText ?? '');
      this.dispatchEvent(new SubprocessorsLoadEvent(loaded.manifest, loaded.problems));
      this.#list.prepareInIdleTime();
    }
  }
}
