/**
 * The frame of another origin into which page builders put what is pasted, as Wix's "Embed HTML" makes it. It cannot be run
 * here: the sandbox's words are Wix's, as HOSTS.md has them, and the rest is made again. What is pasted has to name the
 * site in every address, because the frame's own is the builder's.
 */
import { pageOf } from '../page.mjs';

const sandbox = 'allow-same-origin allow-forms allow-popups allow-scripts';

/** A snippet for a page elsewhere. */
const withOrigin = (snippet, origin) =>
  snippet.replaceAll(/(?<= (?:src|href|data-subprocessor-list)=")(?=\/)/g, () => origin);

/** @param options.documentOf what the builder makes of what is pasted, and of the site's own script */
const frame = ({ name, documentOf }) => ({
  name,
  category: 'page builder',
  publish({ snippets, server }) {
    const published = {};
    for (const [way, snippet] of Object.entries(snippets)) {
      const path = `/frames/${name.replaceAll(/\W+/g, '-')}/${way}.html`;
      server.serveText(path, documentOf(withOrigin(snippet, server.origin)));
      const tag = `<iframe src="${server.otherOrigin}${path}" sandbox="${sandbox}" width="900" height="700"></iframe>`;
      published[way] = { html: pageOf(tag) };
    }
    return published;
  },
});

export default [
  frame({
    name: 'Wix, Embed HTML',
    documentOf: (snippet) =>
      `<!doctype html>\n<html>\n<head><meta charset="utf-8"></head>\n<body>\n${snippet}\n</body>\n</html>`,
  }),
  frame({ name: 'A sandboxed frame of nothing but the snippet', documentOf: (snippet) => snippet }),
];
