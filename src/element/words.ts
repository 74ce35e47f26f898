// The widget's own words in the reader's language: English is built in, any other comes as data.
import type { Catalogue } from '../language/catalogue.js';
import { catalogueTags } from '../language/catalogues/tags.js';
import en from '../language/catalogues/en.js';
import { matchTag } from '../language/tag.js';
import { loadManifest, type Clock } from '../manifest/load.js';

/** Words, and the language they are in. */
export interface Words {
  readonly words: Catalogue;
  readonly wordsLanguage: string;
}

const english: Words = { words: en, wordsLanguage: 'en' };

/** Longer than this and the list appears in English, without a switch under the reader's eyes. In seconds. */
const patience = 2;

/**
 * Words for a language; English where there are none, or where they do not come in time. Never rejects.
 *
 * @param language a canonical tag
 * @param locales absolute address of the folder of catalogues
 */
export async function wordsFor(language: string, locales: string | undefined, clock: Clock): Promise<Words> {
  const tag = matchTag(language, catalogueTags);
  if (tag === undefined || !locales) return english;
  let timer: unknown;
  const late = new Promise<Words>((resolve) => {
    timer = clock.setTimeout(() => {
      resolve(english);
    }, patience * 1000);
  });
  // Joined as text: a folder such as `data:,` is a base for nothing, and `new URL()` would throw.
  const loaded = loadManifest(`${locales.replace(/\/?$/, '/')}${tag}.json`, { clock }).then(
    (words): Words => ({ words: completed(Object(words) as Record<string, unknown>), wordsLanguage: tag }),
    () => english,
  );
  const words = await Promise.race([loaded, late]);
  clock.clearTimeout(timer);
  return words;
}

/** What another file lacks, or holds in another form, stays English. */
const completed = (given: Readonly<Record<string, unknown>>): Catalogue =>
  Object.fromEntries(
    Object.entries(en).map(([key, own]) => [key, given[key] && typeof given[key] === typeof own ? given[key] : own]),
  ) as unknown as Catalogue;
