// The files of the README's section on hosting, on both origins of the server: see test/hosted.mjs.
import { snippetsOf, type Snippet } from '../../readme-snippets.js';
import { onAnotherOrigin } from './network.js';

let keys = 0;

/** @param without what is left out: `FILE~HEADER` or, of a policy in a page, `FILE~DIRECTIVE` */
export function hosted(without = 'nothing') {
  const key = `${String(Date.now())}-${String((keys += 1))}`;
  const own = `${location.origin}/hosted/${key}/${without}`;
  return {
    /** The folder of the files on the test page's own origin, and on another. */
    own,
    foreign: onAnotherOrigin(own),
    /** The files that were asked for. */
    requests: async () => (await (await fetch(`/hosted-requests/${key}`)).json()) as string[],
  };
}

const readme = await (await fetch('/README.md')).text();

/** The README's own snippets of a language in its section on hosting. */
export function hostingSnippets(language: string): Snippet[] {
  const [, section = ''] = /^## Hosting\n(.*?)^## /ms.exec(readme) ?? [];
  return snippetsOf(section).filter((snippet) => snippet.language === language);
}

/** The one snippet that holds these words. */
export function hostingSnippet(language: string, words: string): string {
  const found = hostingSnippets(language).filter(({ code }) => code.includes(words));
  if (found.length !== 1) throw new Error(`${String(found.length)} snippets hold “${words}”`);
  return found[0]!.code;
}
