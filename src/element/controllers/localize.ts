// The reader's language, and the list's own strings in it: English is built in, other catalogues come as data.
import { initialState, Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import en from '../../language/catalogues/en.js';
import { catalogueTags } from '../../language/catalogues/tags.js';
import type { Clock } from '../../language/clock.js';
import { formatsOf } from '../../language/formats.js';
import { completeCatalogue } from '../../language/complete-catalogue.js';
import type { Catalogue } from '../../language/strings.js';
import { canonicalTag, matchTag } from '../../language/tag.js';
import { loadManifest } from '../../manifest/load.js';
import type { TableWords } from '../../manifest/table-fields.js';
import { pageLanguage, rootsAround } from '../page-language.js';
import { absoluteAddress, type SourceHost } from '../sources.js';
import { warnOnce } from './console.js';
import type { Loaded, ManifestController } from './manifest.js';

/** Strings for a reader, and the language that they are in. */
export interface Localized {
  /** The reader's language, a canonical tag. */
  readonly language: string;
  readonly strings: Catalogue;
  readonly stringsLanguage: string;
}

type Strings = Omit<Localized, 'language'>;

const english: Strings = { strings: en, stringsLanguage: 'en' };

/** What tables are read by: the headings that the list has itself are known, too. */
const wordsIn = ({ strings, stringsLanguage }: Strings): TableWords => {
  const { columns, relations, headings, areas, transfers } = strings;
  const all: Record<string, string> = { ...columns };
  for (const [relation, text] of Object.entries(relations)) all[`links.${relation}`] = text;
  for (const [field, texts] of Object.entries(headings)) all[field] = [all[field], texts].filter(Boolean).join('|');
  return { language: stringsLanguage, headings: all, areas, transfers };
};

/** If a catalogue takes longer, the list appears in English, and does not change under the reader's eyes. In seconds. */
const patience = 2;

interface LocalizeHost extends ReactiveControllerHost, SourceHost {
  readonly catalogue: Catalogue | undefined;
  readonly locales: string | URL | undefined;
  readonly clock: Clock;
}

export class LocalizeController implements ReactiveController {
  /** Empty until the page or the manifest tells. */
  #language = '';
  /** Whether the page says nothing, so that it is the manifest's. */
  #isFromManifest = false;
  /** The manifest that was last shown in its reader's language. */
  #shown: Loaded | undefined;
  #observer: MutationObserver | undefined;
  // Keeps its value while the next is on its way, so that a list is never in two languages.
  readonly #task: Task<readonly [string, string | undefined, Catalogue | undefined], Localized>;

  /** @param defaultLocales where catalogues are for a host without `locales` */
  constructor(
    readonly host: LocalizeHost,
    readonly manifest: ManifestController,
    defaultLocales: () => string | readonly string[] | undefined,
  ) {
    host.addController(this);
    this.#task = new Task(host, {
      args: () => [this.#language, absoluteAddress(host.locales, host), host.catalogue] as const,
      task: async ([language, locales, catalogue]) => {
        if (!language) return initialState;
        // The first name of a country that Intl gives takes up to 200 ms on a slow phone; the manifest is on its way now.
        formatsOf(language).country('IE');
        const strings = catalogue
          ? { strings: completeCatalogue(catalogue), stringsLanguage: language }
          : await stringsFor(language, [locales ?? [defaultLocales() ?? [], besideManifest(host)]].flat(2), host.clock);
        return { language, ...strings };
      },
    });
  }

  /** What the list is shown in; `undefined` until it is known and loaded. One manifest's language does not do for another. */
  get localized(): Localized | undefined {
    const { value } = this.#task;
    const isForAnother = value?.language !== this.#language && this.manifest.loaded !== this.#shown;
    return this.#isFromManifest && isForAnother ? undefined : value;
  }

  /** What is said before that. If only the manifest can tell the language, English is better than an empty page. */
  get strings(): Catalogue | undefined {
    return this.localized?.strings ?? (this.#language ? undefined : en);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.host.requestUpdate());
    // An observer does not look into the shadow roots that the element may stand in.
    for (const root of rootsAround(this.host))
      this.#observer.observe(root, { attributeFilter: ['lang'], subtree: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdate(): void {
    const { loaded, outcome } = this.manifest;
    const language = pageLanguage(this.host);
    this.#isFromManifest = language === undefined;
    // While another manifest is read, it stays the one before's.
    const own = outcome ? (canonicalTag(loaded?.manifest.language) ?? 'en') : this.#language;
    this.#language = language ?? own;
    if (this.localized?.language === this.#language) this.#shown = loaded;
  }

  /**
   * What headings, places and transfer mechanisms are called in the reader's language, and in English. Where only the manifest
   * could tell the language, English alone: the page's own tables are the manifest.
   */
  async words(): Promise<readonly TableWords[]> {
    if (this.#isFromManifest) return [wordsIn(english)];
    await this.#task.taskComplete;
    const { value = english } = this.#task;
    const { language } = value as Partial<Localized>;
    return [
      { ...wordsIn(value), ...(language && { language }) },
      ...(value.stringsLanguage === 'en' ? [] : [wordsIn(english)]),
    ];
  }

  /** Resolves when the strings are there. */
  async complete(): Promise<void> {
    await this.#task.taskComplete;
  }
}

/** The last guess: whoever copied the file and its catalogues to a site has mostly put the manifest beside them. */
const besideManifest = (host: LocalizeHost): string[] => {
  const address = host.src && absoluteAddress(host.src, host);
  return address ? [address.replace(/[^/]*([?#].*)?$/, 'locales/')] : [];
};

/**
 * Strings for a language. English if there is no catalogue, or if it does not come in time: where there should be one, the
 * console says so. Never rejects.
 *
 * @param language a canonical tag
 * @param folders absolute addresses of folders of catalogues, asked one after the other
 */
async function stringsFor(language: string, folders: readonly string[], clock: Clock): Promise<Strings> {
  const tag = matchTag(language, catalogueTags);
  if (tag === undefined) return english;
  const late = new AbortController();
  const { signal } = late;
  const timer = clock.setTimeout(() => late.abort(), patience * 1000);
  // Joined as text: `new URL()` would throw on a folder such as `data:,`, which is no base for anything.
  const addresses = new Set(folders.map((folder) => `${folder.replace(/\/?$/, '/')}${tag}.json`));
  for (const address of addresses) {
    // It may have been aborted while the one before was on its way.
    const catalogue: unknown = await loadManifest(address, { clock, signal }).catch(() => undefined);
    // Some servers answer everything, also with JSON.
    if (Object.keys(Object(catalogue) as object).some((key) => key in en)) {
      clock.clearTimeout(timer);
      return { strings: completeCatalogue(catalogue), stringsLanguage: tag };
    }
  }
  clock.clearTimeout(timer);
  const [first = 'the folder of the script, which is not known here'] = addresses;
  warnOnce(
    `The page is in "${language}", the list's own words stay English: there is no catalogue at ${first}. Write locales="/folder/", the folder that has ${tag}.json.`,
  );
  return english;
}
