// The custom element: attributes and properties in, a list out. All effects of the widget are in this folder.
import { initialState, Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { toCSV } from '../list/csv.js';
import { parseSort } from '../list/sort.js';
import { prepareList, viewList, type ListView, type PreparedList } from '../list/view.js';
import type { Catalogue } from '../language/catalogue.js';
import { fill } from '../language/catalogue.js';
import { canonicalTag } from '../language/tag.js';
import { LoadError } from '../manifest/errors.js';
import { loadManifest, parseJson, realClock, type Clock, type Limits } from '../manifest/load.js';
import { parseManifest } from '../manifest/parse.js';
import type { Problem } from '../manifest/problem.js';
import type { Manifest } from '../manifest/schema.js';
import { renderList } from '../render/list.js';
import { failureText, renderFailure } from '../render/status.js';
import { Announcer } from './announcer.js';
import { SubprocessorsChangeEvent, SubprocessorsErrorEvent, SubprocessorsLoadEvent } from './events.js';
import { pageLanguage } from './language.js';
import { OverflowObserver } from './overflow.js';
import { styles } from './styles.js';
import { english, wordsFor, type Words } from './words.js';

/** One value, never two that can contradict. `stale`: the last good list stands, and a newer load has failed. */
export type Status = 'idle' | 'loading' | 'ready' | 'stale' | 'error';

/** Where a manifest comes from: the property, an address, or a script child's text. */
type Source = readonly ['manifest', unknown] | readonly ['address', string] | readonly ['text', string];

interface Loaded {
  readonly source: Source;
  readonly address: string | undefined;
  readonly manifest: Manifest;
  readonly problems: readonly Problem[];
}

/** How a load ended: the list, or the error in its place. */
type Outcome = Loaded | { readonly error: LoadError; readonly problems: readonly Problem[] };

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
    clock: { attribute: false },
  };

  /** Where catalogues lie unless `locales` says it: beside the script that a page loads. Set by the standalone file. */
  static defaultLocales: string | undefined;

  /** Address of the manifest, relative to the page. */
  declare src: string | undefined;
  /** Field names, comma-separated. */
  declare columns: string | undefined;
  /** `name` or `-added`; follows the reader's choice. */
  declare sort: string | undefined;
  /** 1 to 6. */
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
  declare clock: Clock;

  #source: Source | undefined;
  #fresh = false;
  /** The last good list; it outlives a failed reload. */
  #loaded: Loaded | undefined;
  #outcome: Outcome | undefined;
  #told: Outcome | undefined;
  #language = '';
  #query = '';
  #prepared: PreparedList | undefined;
  #view: ListView | undefined;
  #internals = this.attachInternals();
  #overflow: OverflowObserver | undefined;
  #announcer = new Announcer(() => {
    this.requestUpdate();
  });
  #whileConnected: AbortController | undefined;

  #manifestTask = new Task(this, {
    autoRun: false,
    task: ([source]: readonly [Source], { signal }): Promise<Loaded> => this.#load(source, signal),
    onComplete: (loaded) => {
      this.#outcome = this.#loaded = loaded;
    },
    onError: (error) => {
      if (this.#source) this.#outcome = failureOf(error);
    },
  });

  // Keeps its value while the next is on its way, so that a list never stands in two languages.
  #wordsTask = new Task(this, {
    args: () => [this.#language, this.#localesAddress(), this.catalogue] as const,
    task: async ([language, locales, own]): Promise<(Words & { shown: string }) | typeof initialState> => {
      if (!language) return initialState;
      const words = own ? { words: own, language } : await wordsFor(language, locales, this.clock);
      return { ...words, shown: language };
    },
  });

  constructor() {
    super();
    this.headingLevel = 2;
    this.clock = realClock;
  }

  /** One value: `idle`, `loading`, `ready`, `stale` or `error`. */
  get status(): Status {
    if (!this.#source) return 'idle';
    const { status } = this.#manifestTask;
    if (status === TaskStatus.ERROR) return this.#loaded ? 'stale' : 'error';
    return status === TaskStatus.COMPLETE && this.#wordsTask.value ? 'ready' : 'loading';
  }

  /** What the publisher should mend in the manifest that was read last; empty for a clean one. */
  get problems(): readonly Problem[] {
    return this.#outcome?.problems ?? [];
  }

  /**
   * Loads the manifest again, past the browser's cache. The list stays while that goes on, and stays, as `stale`, if it
   * fails. Never rejects: `status` tells how it ended.
   */
  async reload(): Promise<void> {
    this.#fresh = true;
    this.#run();
    await this.#manifestTask.taskComplete.catch(() => undefined);
    await this.updateComplete;
  }

  /** The list as the reader has it before them, as CSV (RFC 4180; UTF-8 with a byte order mark). Empty without a list. */
  toCSV(): string {
    return this.#view ? toCSV(this.#view) : '';
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#whileConnected = new AbortController();
    const { signal } = this.#whileConnected;
    const update = (): void => {
      this.requestUpdate();
    };
    // With the script first in the page, children are not there yet: a script child is read once all is parsed.
    this.ownerDocument.addEventListener('DOMContentLoaded', update, { signal });
    const languages = new MutationObserver(update);
    languages.observe(this.ownerDocument, { attributeFilter: ['lang'], subtree: true });
    signal.addEventListener('abort', () => {
      languages.disconnect();
    });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#whileConnected?.abort();
    this.#overflow?.disconnect();
    this.#announcer.cancel(this.clock);
    // A move takes the element out and puts it in again at once: only who stays out gives up the load.
    queueMicrotask(() => {
      if (this.isConnected || this.#manifestTask.status !== TaskStatus.PENDING) return;
      this.#source = undefined;
      this.#manifestTask.abort();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const source = this.#findSource();
    if (source?.[0] !== this.#source?.[0] || source?.[1] !== this.#source?.[1]) {
      this.#source = source;
      this.#fresh = false;
      // Another company's list, or another day's, must not stand under a new address.
      if (source?.[1] !== this.#loaded?.source[1]) this.#loaded = this.#outcome = undefined;
      this.#run();
    }
    this.#language = this.#loaded ? (pageLanguage(this) ?? canonicalTag(this.#loaded.manifest.language) ?? 'en') : '';
    if (changed.has('columns') || changed.has('today')) this.#prepared = undefined;
  }

  protected override render(): unknown {
    const { status } = this;
    this.#view = this.#makeView();
    const failure = status === 'error' || status === 'stale' ? this.#outcome : undefined;
    const { words, language } = this.#wordsTask.value ?? english;
    const lang = this.#wordsTask.value?.shown === language ? undefined : language;
    return html`<div role="status" aria-atomic="true" class="unseen" lang=${lang ?? nothing}>
        ${this.#announcer.text}
      </div>
      <slot name="header"></slot>
      ${
        failure && 'error' in failure
          ? renderFailure(words, failure.error, status === 'stale', lang, () => void this.#retry())
          : nothing
      }
      ${
        this.#view
          ? html`<div class="list" lang=${this.#wordsTask.value?.shown ?? nothing}>
              ${renderList(this.#view, {
                headingLevel: this.headingLevel ?? 2,
                controls: {
                  onSearch: (query) => {
                    this.#search(query);
                  },
                  onSort: (field) => {
                    this.#sortBy(field);
                  },
                },
              })}
            </div>`
          : html`${status === 'loading' && !this.#hasFallback() ? html`<p class="message" lang=${lang ?? nothing}>${words.loading}</p>` : nothing}
              <slot
                @slotchange=${() => {
                  this.requestUpdate();
                }}
              ></slot>`
      }
      <slot name="footer"></slot>`;
  }

  protected override updated(): void {
    (this.#overflow ??= new OverflowObserver()).watch(this.renderRoot);
    this.#showStates();
    const { status } = this;
    if (status === 'loading' || this.#outcome === this.#told) return;
    const first = this.#told === undefined;
    const outcome = (this.#told = this.#outcome);
    if (!outcome) return;
    if ('error' in outcome) {
      const { words } = this.#wordsTask.value ?? english;
      this.#announcer.say(failureText(words, outcome.error), this.clock);
      this.dispatchEvent(new SubprocessorsErrorEvent(outcome.error, outcome.problems));
    } else {
      // The first list is part of the page; one that comes after a failure, or again, is news.
      if (!first && this.#view) this.#announcer.say(this.#view.countText, this.clock);
      this.dispatchEvent(new SubprocessorsLoadEvent(outcome.manifest, outcome.problems));
    }
  }

  /** The first source that is there: property, `src`, script child. */
  #findSource(): Source | undefined {
    if (!this.isConnected && !this.#source) return undefined;
    if (this.manifest !== undefined && this.manifest !== null) return ['manifest', this.manifest];
    if (this.src) return ['address', this.src];
    if (this.ownerDocument.readyState === 'loading') return undefined;
    const text = this.querySelector(':scope > script[type="application/json"]')?.textContent;
    return text === undefined || text === null ? undefined : ['text', text];
  }

  #run(): void {
    if (this.#source) void this.#manifestTask.run([this.#source]);
    else this.#manifestTask.abort();
  }

  async #load(source: Source, signal: AbortSignal): Promise<Loaded> {
    const [kind, value] = source;
    const fresh = this.#fresh;
    let address: string | undefined;
    let json: unknown = value;
    if (kind === 'text') json = parseJson(value);
    if (kind === 'address') {
      address = absolute(value, this.ownerDocument.baseURI);
      if (address === undefined) throw new LoadError('address', { url: value });
      json = await loadManifest(address, { signal, fresh, limits: this.limits, clock: this.clock });
    }
    const { manifest, problems } = parseManifest(json, { today: this.#day() });
    if (!manifest) throw new NoManifest(address, problems);
    return { source, address, manifest, problems };
  }

  #day(): string {
    return this.today ?? new Date(this.clock.now()).toISOString().slice(0, 10);
  }

  #localesAddress(): string | undefined {
    return this.locales ? absolute(this.locales, this.ownerDocument.baseURI) : SubprocessorList.defaultLocales;
  }

  #preparedFrom: readonly unknown[] = [];

  #makeView(): ListView | undefined {
    const words = this.#wordsTask.value;
    if (!this.#loaded || !words) return (this.#prepared = undefined);
    const from = [this.#loaded, words];
    if (!this.#prepared || from.some((part, index) => part !== this.#preparedFrom[index])) {
      const { manifest, address } = this.#loaded;
      this.#preparedFrom = from;
      this.#prepared = prepareList(manifest, {
        language: words.shown,
        words: words.words,
        wordsLanguage: words.language === words.shown ? undefined : words.language,
        today: this.#day(),
        columns:
          this.columns
            ?.split(',')
            .map((name) => name.trim())
            .filter(Boolean) ?? [],
        bases: { manifest: address ?? this.ownerDocument.baseURI, page: undefined },
      });
    }
    return viewList(this.#prepared, { query: this.#query, sort: parseSort(this.sort) });
  }

  #search(query: string): void {
    const cleared = !query && this.#query;
    this.#query = query;
    this.requestUpdate();
    void this.#tellChange(() => this.#view?.countText ?? '');
    // The button that cleared the search is gone: the reader goes on where they began.
    if (cleared) this.renderRoot.querySelector<HTMLInputElement>('input[type=search]')?.focus();
  }

  /** Ascending, descending, and back to the published order. */
  #sortBy(field: string): void {
    const now = parseSort(this.sort);
    this.sort = now?.field !== field ? field : now.descending ? '' : `-${field}`;
    void this.#tellChange((view) => {
      const { sorted, unsorted } = view.words;
      const sort = parseSort(this.sort);
      const column = view.groups.flatMap(({ columns }) => columns).find(({ fields }) => fields[0] === field)
        ?.label.text;
      return sort ? fill(sort.descending ? sorted.descending : sorted.ascending, { column }) : unsorted;
    });
  }

  async #tellChange(sentence: (view: ListView) => string): Promise<void> {
    await this.updateComplete;
    const view = this.#view;
    if (!view) return;
    this.#announcer.say(sentence(view), this.clock);
    this.dispatchEvent(new SubprocessorsChangeEvent(this.#query, this.sort ?? '', view.shown, view.total));
  }

  async #retry(): Promise<void> {
    // The button goes while the load is under way; focus must not fall back to the top of the page.
    const host = this.renderRoot.querySelector<HTMLElement>('[part=error]');
    host?.focus();
    await this.reload();
    (
      this.renderRoot.querySelector<HTMLElement>('[part=retry]') ??
      this.renderRoot.querySelector<HTMLElement>('[part=search]')
    )?.focus();
  }

  #hasFallback(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element
        ? !node.slot && node.localName !== 'script'
        : node.nodeType === 3 && node.nodeValue?.trim(),
    );
  }

  #showStates(): void {
    const { states } = this.#internals as { states?: CustomStateSet };
    if (!states) return;
    const { status } = this;
    const empty = status === 'ready' && this.#view?.total === 0;
    for (const state of ['loading', 'ready', 'stale', 'error', 'empty']) {
      const on = state === 'empty' ? empty : state === status;
      // Chrome before 125 wants the name as it was first specified.
      for (const name of [state, `--${state}`]) {
        try {
          if (on) states.add(name);
          else states.delete(name);
          break;
        } catch {
          continue;
        }
      }
    }
  }
}

/** JSON that is no manifest, with the problem that says so. */
class NoManifest extends LoadError {
  readonly problems: readonly Problem[];

  constructor(url: string | undefined, problems: readonly Problem[]) {
    super('not-a-manifest', { url, detail: problems[0]?.message });
    this.problems = problems;
  }
}

function failureOf(error: unknown): Outcome {
  const known = error instanceof LoadError ? error : new LoadError('network', { cause: error });
  return { error: known, problems: known instanceof NoManifest ? known.problems : [] };
}

function absolute(address: string, base: string): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'subprocessor-list': SubprocessorList;
  }
}
