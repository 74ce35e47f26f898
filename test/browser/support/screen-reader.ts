// What a screen reader says, by a simulation of one. It speaks roles, names and states as the specifications map them, and
// what a live region comes to hold. It never enters a shadow root, so it begins inside.
import type { Virtual } from '@guidepup/virtual-screen-reader';
import type { SubprocessorList } from '../../../src/element/subprocessor-list.js';
import { turn } from './clock.js';

type ReaderWindow = Window & typeof globalThis & { virtual?: Virtual };

const file = '/node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js';

/** More items than any list here has. */
const bound = 1000;

const isAnnouncement = (phrase: string) => /^(polite|assertive): /.test(phrase);

/** A screen reader that has said the first thing of a list, which stands in a page of its own, and is gone with that page. */
export async function screenReader({ shadowRoot, ownerDocument }: SubprocessorList) {
  const reader = await readerOf(ownerDocument);
  await reader.start({ container: shadowRoot!.querySelector('[lang]')! });

  /** What was said since it was asked for last. */
  const heard = async (): Promise<string[]> => {
    const phrases = await reader.spokenPhraseLog();
    await reader.clearSpokenPhraseLog();
    return phrases;
  };
  return {
    heard,

    /** Reads item after item until it says `phrase`, and tells what it said on the way, `phrase` last. */
    async readTo(phrase: string | RegExp): Promise<string[]> {
      for (let items = 0; items < bound; items += 1) {
        await reader.next();
        const last = await reader.lastSpokenPhrase();
        if (typeof phrase === 'string' ? phrase === last : phrase.test(last)) return heard();
      }
      throw new Error(`“${String(phrase)}” is not said. Said is: ${(await heard()).join(' | ')}`);
    },

    /** Presses what it has just said. */
    press: () => reader.act(),

    type: (text: string) => reader.type(text),

    /** What it says by itself, once it does, because a live region has changed. */
    async announcement(): Promise<string[]> {
      for (;;) {
        const announcements = (await reader.spokenPhraseLog()).filter(isAnnouncement);
        if (announcements.length > 0) {
          await reader.clearSpokenPhraseLog();
          return announcements;
        }
        await turn();
      }
    },
  };
}

/** Loaded into the list's own page: by another page's classes it takes a `td` for no cell. */
async function readerOf(document: Document): Promise<Virtual> {
  const page = document.defaultView as ReaderWindow;
  if (!page.virtual) {
    const script = document.createElement('script');
    script.type = 'module';
    // Not every engine sends `load` for a script without an address.
    script.textContent = `import { virtual } from '${file}'; dispatchEvent(Object.assign(new Event('virtual'), { virtual }));`;
    const ready = new Promise<Virtual>((resolve) => {
      page.addEventListener('virtual', (event) => resolve((event as Event & { virtual: Virtual }).virtual), {
        once: true,
      });
    });
    document.head.append(script);
    page.virtual = await ready;
  }
  return page.virtual;
}
