// The widget's own words in the reader's language: English is built in, any other comes as data.
import type { Catalogue } from '../language/strings.js';
import { catalogueTags } from '../language/catalogues/tags.js';
import en from '../language/catalogues/en.js';
import { matchTag } from '../language/tag.js';
import type { Clock } from '../language/clock.js';
import { loadManifest } from '../manifest/load.js';

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
    (words): Words => ({ words: completed(words), wordsLanguage: tag }),
    () => english,
  );
  const words = await Promise.race([loaded, late]);
  clock.clearTimeout(timer);
  return words;
}

/** What a catalogue of another version, or of the page's own, lacks or holds in another form stays English. */
export const completed = (given: unknown): Catalogue => filled(en as Catalogue, given);

function filled<Own>(own: Own, given: unknown): Own {
  if (typeof own !== 'object' || own === null) return (typeof given === typeof own ? given : own) as Own;
  const found = Object(given) as Readonly<Record<string, unknown>>;
  // Languages differ in their plural forms, so these stand or fall together.
  if ('one' in own)
    return ('other' in found && Object.values(found).every((form) => typeof form === 'string') ? found : own) as Own;
  return Object.fromEntries(
    Object.entries(own).map(([key, value]) => [key, filled(value as unknown, found[key])]),
  ) as Own;
}
