// Loads the manifest of an element's source, and keeps the last good one.
import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../language/clock.js';
import { LoadError } from '../../manifest/errors.js';
import { parseJson } from '../../manifest/json.js';
import { loadText, type Limits } from '../../manifest/load.js';
import type { Problem } from '../../manifest/problem.js';
import { repairManifest } from '../../manifest/repair.js';
import type { Manifest } from '../../manifest/schema.js';
import { summarize } from '../../manifest/summary.js';
import { readTables } from '../../manifest/tables.js';
import type { TableWords } from '../../manifest/table-fields.js';
import { readPage } from '../page-reader.js';
import type { Kept, OwnContent } from './content.js';
import type { LiveRegionController } from './live-region.js';
import { absoluteAddress, findSource, isSameSource, type Source, type SourceHost } from '../sources.js';

/** One value, never two that can contradict. `stale`: the last good list is shown, and a newer load has failed. */
export type Status = 'idle' | 'loading' | 'ready' | 'stale' | 'error';

/** A manifest that was loaded. */
export interface Loaded {
  readonly source: Source;
  /** The manifest's absolute address, against which its relative links resolve. */
  readonly address: string | undefined;
  readonly manifest: Manifest;
  readonly problems: readonly Problem[];
  /** What stays of the page's own content, where the list was read from its tables. */
  readonly kept?: Kept;
  /** The level of the first heading over those tables, 1 to 6. */
  readonly level?: number | undefined;
}

/** How a load ended. */
export type Outcome = Loaded | LoadError;

interface ManifestHost extends ReactiveControllerHost, SourceHost {
  readonly limits: Partial<Limits> | undefined;
  readonly clock: Clock;
}

export class ManifestController implements ReactiveController {
  /** The last good manifest of the present source; it outlives a reload that fails. */
  loaded: Loaded | undefined;
  /** How the last load ended. */
  outcome: Outcome | undefined;
  #source: Source | undefined;
  /** Whether to load past the browser's cache. */
  #isReload = false;
  #whileConnected: AbortController | undefined;
  readonly #task: Task<readonly [Source], Loaded>;

  constructor(
    readonly host: ManifestHost,
    readonly liveRegion: LiveRegionController,
    readonly vocabularies: () => Promise<readonly TableWords[]>,
  ) {
    host.addController(this);
    this.#task = new Task(host, {
      autoRun: false,
      task: ([source], { signal }) => this.#load(source, signal),
      onComplete: (loaded) => {
        this.outcome = this.loaded = loaded;
      },
      onError: (cause) => {
        const error = cause instanceof LoadError ? cause : new LoadError('network', { cause });
        // A source that was taken away did not fail.
        this.outcome = this.#source && error;
        if (this.#source && !isSameSource(this.#source, this.loaded?.source)) this.loaded = undefined;
      },
    });
  }

  /** What is known of the manifest alone; a list is on the page once its strings are there too. */
  get status(): Status {
    if (!this.#source) return 'idle';
    if (this.#task.status === TaskStatus.ERROR) return this.loaded ? 'stale' : 'error';
    return this.#task.status === TaskStatus.COMPLETE ? 'ready' : 'loading';
  }

  /** Why the last load failed. While another attempt is under way, it still holds. */
  get error(): LoadError | undefined {
    return this.outcome instanceof LoadError ? this.outcome : undefined;
  }

  /** Whether the list is read from the page's own tables, which stand there if it cannot be. */
  get isOwn(): boolean {
    return this.#source?.[0] === 'tables';
  }

  hostConnected(): void {
    this.#whileConnected = new AbortController();
    // With the script first in the page, the element's children are not there yet.
    this.host.ownerDocument.addEventListener('DOMContentLoaded', () => this.host.requestUpdate(), {
      signal: this.#whileConnected.signal,
    });
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#whileConnected?.abort();
    // A move takes the element out and puts it in again at once: only an element that stays out gives up the load.
    queueMicrotask(() => {
      if (this.host.isConnected || this.#task.status !== TaskStatus.PENDING) return;
      this.#source = undefined;
      this.#task.abort();
    });
  }

  hostUpdate(): void {
    const source = this.host.isConnected ? findSource(this.host) : this.#source;
    if (isSameSource(source, this.#source)) return;
    this.#source = source;
    this.#isReload = false;
    if (!source || !isSameSource(source, this.loaded?.source)) {
      // Another company's list must not be shown under a new address. What is on the page is read before the browser
      // draws; until then the rows stay, so that each keeps its nodes.
      if (!source || source[0] === 'address') this.loaded = undefined;
      this.outcome = undefined;
      this.liveRegion.clear();
    }
    this.#run();
  }

  /** Loads the present source again, past the browser's cache. Never rejects. */
  async reload(): Promise<void> {
    this.#isReload = true;
    this.#run();
    await this.#task.taskComplete.catch(() => undefined);
  }

  #run(): void {
    if (this.#source) void this.#task.run([this.#source]);
    else this.#task.abort();
  }

  async #load(source: Source, signal: AbortSignal): Promise<Loaded> {
    const [from, value] = source;
    if (from === 'tables') return this.#read(source, value);
    const address = from === 'address' ? (absoluteAddress(value, this.host) ?? value) : undefined;
    const { limits, clock } = this.host;
    const text =
      address !== undefined
        ? (await loadText(address, { signal, fresh: this.#isReload, limits, clock })).text
        : from === 'text'
          ? value
          : undefined;
    const { manifest, problems, origins } = repairManifest(text === undefined ? value : parseJson(text, address));
    const summary = summarize(problems, origins, text);
    if (!manifest) {
      throw new LoadError('not-a-manifest', { url: address, detail: problems[0]?.message, problems: summary });
    }
    return { source, address, manifest, problems: summary };
  }

  /** Reads the page's own tables. */
  async #read(source: Source, { nodes, isElsewhere }: OwnContent): Promise<Loaded> {
    // Which language the page is in is known once the element has been updated.
    await this.host.updateComplete;
    const { manifest: written, problems, above, below, level } = readTables(readPage(nodes), await this.vocabularies());
    const { manifest, problems: more, origins } = repairManifest(written);
    const all = [...problems, ...(written ? summarize(more, origins, undefined) : [])];
    if (!manifest) throw new LoadError('not-a-manifest', { detail: problems[0]?.message, problems: all });
    const nodesAt = (parts: readonly number[]): Node[] => parts.flatMap((part) => nodes[part] ?? []);
    const kept = isElsewhere ? { above: [], below: [] } : { above: nodesAt(above), below: nodesAt(below) };
    return { source, address: undefined, manifest, problems: all, kept, level };
  }
}
