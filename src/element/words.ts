// The widget's own words in the reader's language: English is built in, any other comes as data.
import type { Catalogue } from '../language/catalogue.js';
import { catalogueTags } from '../language/catalogues/tags.js';
import en from '../language/catalogues/en.js';
import { matchTag, sameLanguage } from '../language/tag.js';
import { loadManifest, type Clock } from '../manifest/load.js';

/** Words, and the language they are in. */
export interface Words {
  readonly words: Catalogue;
  readonly language: string;
}

export const english: Words = { words: en, language: 'en' };

/** Longer than this and the list appears in English, without a switch under the reader's eyes. In seconds. */
const patience = 2;

/** Words for a language; English where there are none, or where they do not come in time. Never rejects. */
export async function wordsFor(language: string, locales: string | undefined, clock: Clock): Promise<Words> {
  const tag = sameLanguage(language, 'en') ? undefined : matchTag(language, catalogueTags);
  if (tag === undefined || !locales) return english;
  let timer: unknown;
  try {
    const late = new Promise<undefined>((resolve) => {
      timer = clock.setTimeout(() => {
        resolve(undefined);
      }, patience * 1000);
    });
    const address = new URL(`${tag}.json`, locales.endsWith('/') ? locales : `${locales}/`).href;
    const loaded = await Promise.race([loadManifest(address, { clock }), late]);
    return loaded === undefined ? english : { words: complete(en, loaded), language: tag };
  } catch {
    return english;
  } finally {
    clock.clearTimeout(timer);
  }
}

/** Text for each key there is in English: what another file lacks, or holds in another form, stays English. */
function complete<Shape extends object>(shape: Shape, words: unknown): Shape {
  const given = (typeof words === 'object' && words) || {};
  const entries = Object.entries(shape).map(([key, own]: [string, unknown]) => {
    const value: unknown = Object.hasOwn(given, key) ? (given as Record<string, unknown>)[key] : undefined;
    if (typeof own === 'object' && own) return [key, complete(own, value)];
    return [key, typeof value === 'string' ? value : own];
  });
  // Plural forms that English does not have.
  const more = 'other' in shape ? Object.entries(given).filter((entry) => typeof entry[1] === 'string') : [];
  return Object.fromEntries([...entries, ...more]) as Shape;
}
