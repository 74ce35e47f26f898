// The custom element: attributes and properties in, a list out. All effects of the widget are in this folder.
import { initialState, Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type CSSResult, type PropertyDeclarations, type PropertyValues } from 'lit';
import { toCSV } from '../list/csv.js';
import { parseSort } from '../list/sort.js';
import { foldedWords } from '../list/search.js';
import { prepareList, sortText, viewList, type ListView, type PreparedList } from '../list/view.js';
import type { Catalogue } from '../language/strings.js';
import en from '../language/catalogues/en.js';
import { formatsOf } from '../language/formats.js';
import { canonicalTag } from '../language/tag.js';
import { LoadError } from '../manifest/errors.js';
import { realClock, type Clock } from '../language/clock.js';
import { parseJson } from '../manifest/json.js';
import { loadManifest, type Limits } from '../manifest/load.js';
import { repairManifest } from '../manifest/repair.js';
import type { Problem } from '../manifest/problem.js';
import type { Manifest } from '../manifest/schema.js';
import { renderList, renderPrinted } from '../render/list.js';
import type { Controls } from '../render/toolbar.js';
import { failureText, renderFailure, renderLoading } from '../render/status.js';
import { Announcer } from './live-region.js';
import { SubprocessorsChangeEvent, SubprocessorsErrorEvent, SubprocessorsLoadEvent } from './events.js';
import { SearchHighlight } from './highlight.js';
import { pageLanguage } from './page-language.js';
import { OverflowObserver } from './overflow.js';
import { styles } from './styles.js';
import { completed, wordsFor, type Words } from './words.js';

/** One value, never two that can contradict. `stale`: the last good list stands, and a newer load has failed. */
export type Status = 'idle' | 'loading' | 'ready' | 'stale' | 'error';

/** Where a manifest comes from: the property, an address, or a script child's text. */
type Source = readonly ['manifest', unknown] | readonly ['address', string] | readonly ['text', string];

/** How a load ended: a list, or an error in its place. */
interface Outcome {
  readonly source?: Source;
  readonly address?: string | undefined;
  readonly manifest?: Manifest;
  readonly error?: LoadError;
  readonly problems: readonly Problem[];
}

type Loaded = Outcome & { readonly source: Source; readonly manifest: Manifest };

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
 * @attr {string} sort - Column that the list is sorted by at first: `name`, or `-added` for the newest first.
 * @attr {number} heading-level - Level of the list's title, 1 to 6; groups stand one below. Default `2`.
 * @attr {string} locales - Folder of the catalogues (`de.json` …), relative to the page. Default: `locales/` beside the script.
 *
 * @slot - What stands there until the list is ready, and again when it cannot be had.
 * @slot header - Above the list, in every state.
 * @slot footer - Below the list, in every state.
 *
 * @fires {SubprocessorsLoadEvent} subprocessors-load - The list is on the page. `manifest`, `problems`.
 * @fires {SubprocessorsErrorEvent} subprocessors-error - The list could not be had. `error` with its `reason`, `problems`.
 * @fires {SubprocessorsChangeEvent} subprocessors-change - The reader searched or sorted. `query`, `sort`, `shown`, `total`.
 *
 * @cssstate loading - A manifest is on its way.
 * @cssstate ready - The list is shown.
 * @cssstate empty - The list is shown, and has no rows.
 * @cssstate stale - The last good list is shown; a newer load has failed.
 * @cssstate error - There is no list to show.
 *
 * @csspart title - The list's title.
 * @csspart description - The text below it.
 * @csspart policy - Change policy, subscribe links, date of the last update.
 * @csspart toolbar - Search and count.
 * @csspart search - The search field.
 * @csspart count - How many rows there are, in words.
 * @csspart group - A group, its title and its table.
 * @csspart group-title - A group's title.
 * @csspart group-description - A group's description and condition.
 * @csspart scroll - A table's wrapper; it scrolls sideways while the table is wider.
 * @csspart table - A table.
 * @csspart caption - A table's caption, visually hidden.
 * @csspart header-cell - A column's heading.
 * @csspart sort-button - The button in it.
 * @csspart row - A table row.
 * @csspart cell - A cell, the row's name included.
 * @csspart name - The cell of the subprocessor's name.
 * @csspart legal-name - The cell of the legal name.
 * @csspart badge - Role, or where a row stands in time.
 * @csspart link - A link.
 * @csspart note - A line below the name, and a footnote.
 * @csspart empty - “Nothing found”, and the sentence of a list without rows.
 * @csspart clear - The button that clears the search.
 * @csspart error - Why the list could not be had.
 * @csspart retry - The button that tries again.
 * @csspart footer - Footnotes, closing text, publisher.
 *
 * @cssprop [--subprocessor-list-accent=currentColor] - Links, focus and the sorted column.
 * @cssprop [--subprocessor-list-rule=color-mix(in srgb, currentColor 18%, transparent)] - Hairlines.
 * @cssprop [--subprocessor-list-row-padding=0.75em] - Space above and below the words of a row.
 */
export class SubprocessorList extends LitElement {
  /** Version of this script. */
  static readonly version: string = '0.1.0';

  static override styles = styles;

  static override properties: PropertyDeclarations = {
    src: {},
    columns: {},
    sort: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    locales: {},
    manifest: { attribute: false },
    catalogue: { attribute: false },
    today: { attribute: false },
    limits: { attribute: false },
  };

  /** Where catalogues lie unless `locales` says it: beside the script that a page loads. Set by the standalone file. */
  static defaultLocales: string | undefined;

  /** Address of the manifest, relative to the page. */
  declare src: string | undefined;
  /** Field names, comma-separated. */
  declare columns: string | undefined;
  /** `name` or `-added`; follows the reader's choice. */
  declare sort: string | undefined;
  /** 1 to 6; 2 unless it is set. */
  declare headingLevel: number | undefined;
  /** Folder of the catalogues, relative to the page. */
  declare locales: string | undefined;
  /** A manifest instead of `src`: an object such as `JSON.parse()` makes. Set another one to change the list; it is not watched. */
  declare manifest: unknown;
  /** The widget's own words, instead of a catalogue from `locales`. */
  declare catalogue: Catalogue | undefined;
  /** Today as `YYYY-MM-DD`, for archives and tests. Default: the clock's, in UTC. */
  declare today: string | undefined;
  /** What a load may cost. Default `{bytes: 5242880, seconds: 10}`. */
  declare limits: Partial<Limits> | undefined;
  /** @internal Time, so that tests need not wait. */
  clock: Clock = realClock;

  #source: Source | undefined;
  #fresh = false;
  /** The last good list; it outlives a failed reload. */
  #loaded: Loaded | undefined;
  #outcome: Outcome | undefined;
  /** The outcome that events have told of. */
  #told: Outcome | undefined;
  #language = '';
  /** The words of the row, or none, that lost the reader's focus to an update. */
  #leftAt: string | undefined;
  #query = '';
  #prepared: PreparedList | undefined;
  #view: ListView | undefined;
  #whileConnected: AbortController | undefined;
  readonly #controls: Controls = {
    onSearch: (query) => {
      this.#query = query;
      this.#update();
      void this.#tellChange((view) => view.countText);
    },
    // Ascending, descending, and back to the published order.
    onSort: (field) => {
      const { sort } = this;
      this.sort = sort === field ? `-${field}` : sort === `-${field}` ? '' : field;
      void this.#tellChange(sortText);
    },
  };
  readonly #update = (): void => {
    this.requestUpdate();
  };
  readonly #internals = this.attachInternals();
  readonly #overflow = new OverflowObserver();
  readonly #found = new SearchHighlight();
  readonly #announcer = new Announcer(this.#update);

  readonly #manifestTask = new Task(this, {
    autoRun: false,
    task: ([source]: readonly [Source], { signal }): Promise<Loaded> => this.#load(source, signal),
    onComplete: (loaded) => {
      this.#outcome = this.#loaded = loaded;
      this.#prepared = undefined;
    },
    onError: (cause) => {
      const error = cause instanceof LoadError ? cause : new LoadError('network', { cause });
      // A source that is gone was given up, not lost.
      this.#outcome = this.#source && { error, problems: error.problems };
    },
  });

  // Keeps its value while the next is on its way, so that a list never stands in two languages.
  readonly #wordsTask = new Task(this, {
    args: () =>
      [this.#language, absolute(this.locales, this) ?? SubprocessorList.defaultLocales, this.catalogue] as const,
    task: async ([language, locales, own]): Promise<(Words & { language: string }) | typeof initialState> => {
      if (!language) return initialState;
      // Where it is Intl's, the first name of a country takes up to 200 ms on a slow phone. Now the manifest is waited for.
      formatsOf(language).country('IE');
      return {
        language,
        ...(own ? { words: completed(own), wordsLanguage: language } : await wordsFor(language, locales, this.clock)),
      };
    },
    onComplete: () => {
      this.#prepared = undefined;
    },
  });

  /** One value: `idle`, `loading`, `ready`, `stale` or `error`. */
  get status(): Status {
    if (!this.#source) return 'idle';
    const { status } = this.#manifestTask;
    if (status === TaskStatus.ERROR) return this.#loaded ? 'stale' : 'error';
    return status === TaskStatus.COMPLETE && this.#wordsTask.value ? 'ready' : 'loading';
  }

  /**
   * What breaks the format in the manifest that was read last; empty for a clean one. `parseManifest()` also tells what
   * only looks wrong.
   */
  get problems(): readonly Problem[] {
    return this.#outcome?.problems ?? [];
  }

  /**
   * Loads the manifest again, past the browser's cache. The list stays while that goes on, and stays, as `stale`, if it
   * fails. Never rejects: `status` tells how it ended.
   */
  async reload(): Promise<void> {
    if (!this.isConnected) return;
    await this.updateComplete;
    if (!this.#source) return;
    this.#fresh = true;
    this.#run();
    await this.#manifestTask.taskComplete.catch(() => undefined);
    await this.updateComplete;
    await this.#wordsTask.taskComplete;
    await this.updateComplete;
  }

  /** The list as the reader has it before them, as CSV (RFC 4180; UTF-8 with a byte order mark). Empty without a list. */
  toCSV(): string {
    return this.#view ? toCSV(this.#view) : '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.#whileConnected = new AbortController());
    // With the script first in the page, children are not there yet: a script child is read once all is parsed.
    this.ownerDocument.addEventListener('DOMContentLoaded', this.#update, { signal });
    const languages = new MutationObserver(this.#update);
    // An observer does not look into the shadow roots that the element may stand in.
    for (const root of rootsAround(this)) languages.observe(root, { attributeFilter: ['lang'], subtree: true });
    signal.addEventListener('abort', () => {
      languages.disconnect();
    });
    this.#update();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#whileConnected?.abort();
    this.#overflow.disconnect();
    this.#found.clear();
    this.#announcer.cancel(this.clock);
    // A move takes the element out and puts it in again at once: only who stays out gives up the load.
    queueMicrotask(() => {
      if (this.isConnected || this.#manifestTask.status !== TaskStatus.PENDING) return;
      this.#source = undefined;
      this.#manifestTask.abort();
    });
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow(SubprocessorList.shadowRootOptions);
    this.#dress(root);
    return root;
  }

  /** @internal Called by the browser. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#dress(this.shadowRoot);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const source = this.#findSource();
    if (source?.[1] !== this.#source?.[1]) {
      this.#source = source;
      this.#fresh = false;
      // Another company's list, or another day's, must not stand under a new address.
      if (source?.[1] !== this.#loaded?.source[1]) {
        this.#loaded = this.#outcome = undefined;
        this.#announcer.clear(this.clock);
      }
      this.#run();
    }
    this.#language = pageLanguage(this) ?? canonicalTag(this.#loaded?.manifest.language) ?? (this.#outcome ? 'en' : '');
    if (changed.has('columns') || changed.has('today')) this.#prepared = undefined;
    this.#view = this.#makeView();
  }

  // Whatever an update takes away, the reader who was there goes on at the row they were at, else at the search, else at
  // the first place there is, and if there is none, when there is one.
  protected override update(changed: PropertyValues<this>): void {
    const root = this.renderRoot as ShadowRoot;
    const { activeElement } = root;
    const row = activeElement?.closest('tbody tr');
    const text = row?.textContent;
    const slot = root.querySelector<HTMLSlotElement>('slot:not([name])');
    const wasInFallback = slot?.assignedElements().some((one) => one.matches(':focus-within'));
    super.update(changed);
    const fallbackLost = wasInFallback && !slot?.isConnected;
    if (fallbackLost) this.#leftAt = '';
    // Lit shows another company in the same row where one is gone: its link is not what the reader was at.
    if (activeElement && !(activeElement.isConnected && row?.textContent === text)) this.#leftAt = text ?? '';
    if (this.#leftAt === undefined) return;
    const same = [...root.querySelectorAll('tbody tr')].find(({ textContent }) => textContent === this.#leftAt);
    const place =
      same?.querySelector('a') ?? root.querySelector('input') ?? root.querySelector('button, a, [tabindex]');
    if (!place) return;
    this.#leftAt = undefined;
    const { ownerDocument } = this;
    // Not from where they have gone in the meantime.
    if (fallbackLost || root.activeElement || ownerDocument.activeElement === ownerDocument.body)
      (place as HTMLElement).focus();
  }

  protected override render(): unknown {
    const said = this.#wordsTask.value;
    const error = this.#outcome?.error;
    // Nobody says what the reader reads before the manifest is there: better English than an empty page.
    const waiting = said?.words ?? (this.#language ? undefined : en);
    const isWaiting = this.#source && !error && !this.#hasFallback();
    return html`<div lang=${said?.wordsLanguage ?? nothing}>
      <div role="status" aria-atomic="true" class="unseen">${this.#announcer.text}</div>
      <slot name="header"></slot>
      ${
        // It stays while the next attempt is under way: the reader's focus is on its button.
        error && said ? renderFailure(said.words, error, !!this.#view, () => void this.reload()) : nothing
      }
      ${
        this.#view
          ? [
              renderList(this.#view, { headingLevel: this.headingLevel || 2, controls: this.#controls }),
              renderPrinted(this.#view, this.ownerDocument.URL),
            ]
          : html`${waiting && isWaiting ? renderLoading(waiting) : nothing} <slot @slotchange=${this.#update}></slot>`
      }
      <slot name="footer"></slot>
    </div>`;
  }

  protected override updated(): void {
    this.#overflow.watch(this.renderRoot);
    this.#found.mark(this.renderRoot, foldedWords(this.#view?.state.query ?? ''));
    this.#showStates();
    const outcome = this.#outcome;
    const words = this.#wordsTask.value;
    if (!words || !outcome || outcome === this.#told) return;
    // The first list is part of the page; one that comes after a failure, or again, is news.
    const isNews = this.#told !== undefined;
    this.#told = outcome;
    const { manifest, error, problems } = outcome;
    if (error) {
      this.#announcer.say(failureText(words.words, error), this.clock);
      this.dispatchEvent(new SubprocessorsErrorEvent(error, problems));
    } else if (manifest) {
      if (isNews) this.#announcer.say(this.#view?.countText ?? '', this.clock);
      this.dispatchEvent(new SubprocessorsLoadEvent(manifest, problems));
      // What a sort compares by is the first of Intl that a list in English needs: some 25 ms, taken while nobody waits.
      // Safari has no such callback, and there an element of that id would stand for it.
      if (typeof requestIdleCallback === 'function')
        requestIdleCallback(() => this.#prepared?.reading.formats.compare('', ''));
    }
  }

  /** The first source that is there: property, `src`, script child. */
  #findSource(): Source | undefined {
    if (!this.isConnected) return this.#source;
    if (this.manifest) return ['manifest', this.manifest];
    if (this.src) return ['address', this.src];
    if (this.ownerDocument.readyState === 'loading') return undefined;
    const script = this.querySelector(':scope > script[type="application/json"]');
    return script ? ['text', script.textContent] : undefined;
  }

  #run(): void {
    if (this.#source) void this.#manifestTask.run([this.#source]);
    else this.#manifestTask.abort();
  }

  async #load(source: Source, signal: AbortSignal): Promise<Loaded> {
    const [kind, value] = source;
    const fresh = this.#fresh;
    const address = kind === 'address' ? (absolute(value, this) ?? value) : undefined;
    const json =
      address !== undefined
        ? await loadManifest(address, { signal, fresh, limits: this.limits, clock: this.clock })
        : kind === 'text'
          ? parseJson(value)
          : value;
    const { manifest, problems } = repairManifest(json);
    if (!manifest) throw new LoadError('not-a-manifest', { url: address, detail: problems[0]?.message, problems });
    return { source, address, manifest, problems };
  }

  #makeView(): ListView | undefined {
    const words = this.#wordsTask.value;
    if (!this.#loaded || !words) return undefined;
    const { manifest, address } = this.#loaded;
    this.#prepared ??= prepareList(manifest, {
      ...words,
      today: this.today ?? new Date(this.clock.now()).toISOString().slice(0, 10),
      columns: this.columns
        ?.trim()
        .split(/\s*,\s*/)
        .filter(Boolean),
      bases: {
        manifest: address ?? this.baseURI,
        page: this.ownerDocument.URL,
      },
    });
    // A list of one row has no search field, so what was typed into that of another must not rule it.
    const query = this.#prepared.total > 1 ? this.#query : '';
    return viewList(this.#prepared, { query, sort: parseSort(this.sort) });
  }

  async #tellChange(sentence: (view: ListView) => string): Promise<void> {
    await this.updateComplete;
    const view = this.#view;
    if (!view) return;
    this.#announcer.say(sentence(view), this.clock);
    this.dispatchEvent(new SubprocessorsChangeEvent(this.#query, this.sort ?? '', view.shown, view.total));
  }

  /** Whether there is something to read in the default slot. */
  #hasFallback(): boolean {
    // Nothing is read of an element itself: a form in it may hold inputs called `slot` and `textContent`.
    const own = [...this.childNodes].some((node) => node instanceof Text && node.data.trim());
    return own || this.querySelector(':scope > :not([slot], script)') !== null;
  }

  /** A constructed sheet serves the one document that it was made for, and Lit makes it for the first. */
  #dress(root: ShadowRoot): void {
    const { elementStyles } = this.constructor as typeof SubprocessorList;
    // Asked only of another document: a page can clobber its own `defaultView`.
    const view = this.ownerDocument === document ? window : this.ownerDocument.defaultView;
    // A document that is shown nowhere has no window, and needs no look.
    if (!view) return;
    root.adoptedStyleSheets = (elementStyles as CSSResult[]).map((style) => {
      const own = sheets.get(style) ?? new WeakMap<Document, CSSStyleSheet>();
      sheets.set(style, own);
      const sheet = own.get(this.ownerDocument) ?? new view.CSSStyleSheet();
      own.set(this.ownerDocument, sheet);
      if (!sheet.cssRules.length) sheet.replaceSync(style.cssText);
      return sheet;
    });
  }

  #showStates(): void {
    // Firefox before 126 and Safari before 17.4 have none.
    const { states } = this.#internals as { states?: CustomStateSet };
    const { status } = this;
    for (const state of ['loading', 'ready', 'stale', 'error', 'empty']) {
      const isOn = state === status || (state === 'empty' && status === 'ready' && !this.#view?.total);
      try {
        if (isOn) states?.add(state);
        else states?.delete(state);
      } catch {
        // Chrome before 125 knows other names only, and no `:state()`.
      }
    }
  }
}

/** Each style sheet, once a document. */
const sheets = new WeakMap<CSSResult, WeakMap<Document, CSSStyleSheet>>();

/** The shadow roots that an element stands in, and the document. */
function rootsAround(element: Element): Node[] {
  const root = element.getRootNode();
  const { host } = root as Partial<ShadowRoot>;
  return [root, ...(host ? rootsAround(host) : [])];
}

/** The address that a page means, or nothing where it is none. */
function absolute(address: string | undefined, { baseURI }: Element): string | undefined {
  try {
    return address === undefined ? undefined : new URL(address, baseURI).href;
  } catch {
    return undefined;
  }
}

declare global {
  interface HTMLElementEventMap {
    'subprocessors-load': SubprocessorsLoadEvent;
    'subprocessors-error': SubprocessorsErrorEvent;
    'subprocessors-change': SubprocessorsChangeEvent;
  }
  interface HTMLElementTagNameMap {
    'subprocessor-list': SubprocessorList;
  }
}
