/** What rewrites a site's scripts, each made again from its source: see rewrite.mjs. And what brings them late. */
import { pageOf } from '../page.mjs';
import { bundleWithTheme, copyTo, delay, inline, launchByRocket } from '../rewrite.mjs';

/** A page with the snippet, and one with the script in its head, both as `rewrite` leaves them. */
const optimiser = ({ name, rewrite, act }) => ({
  name,
  category: 'optimiser',
  async publish({ snippets, script, server }) {
    const published = {};
    for (const [way, snippet] of Object.entries(snippets)) {
      published[way] = {
        pasted: { html: await rewrite(pageOf(snippet), server), act },
        withScript: { html: await rewrite(pageOf(snippet, script), server), act },
      };
    }
    return published;
  },
});

const movePointer = (page) => page.mouse.move(200, 200);
const isLaunched = (page) => page.waitForFunction(() => globalThis.isLaunched);

/**
 * Puts HTML at the end of the page once it has loaded, and makes its scripts anew, as those in `innerHTML` do not run. Made
 * again from what such tags are known to do: Google's manager cannot be run here, and whether it keeps `data-*` was not
 * found in any source.
 */
const tagManager = {
  name: 'A tag manager',
  category: 'optimiser',
  publish({ snippets }) {
    const published = {};
    for (const [way, snippet] of Object.entries(snippets)) {
      const code = `addEventListener('load', () => {
  const content = document.createElement('div');
  content.innerHTML = ${JSON.stringify(snippet).replaceAll('</', '<\\/')};
  for (const script of content.querySelectorAll('script')) {
    const copy = document.createElement('script');
    for (const { name, value } of script.attributes) copy.setAttribute(name, value);
    copy.text = script.text;
    script.replaceWith(copy);
  }
  document.body.append(content);
  globalThis.isLaunched = true;
});`;
      published[way] = { html: pageOf('', `<script>${code}</script>`), act: isLaunched };
    }
    return published;
  },
};

export default [
  optimiser({ name: 'WP Rocket, delayed JavaScript', rewrite: (html) => delay(html, false), act: movePointer }),
  optimiser({
    name: 'WP Rocket, delayed JavaScript, in Firefox and Safari',
    rewrite: (html) => delay(html, true),
    act: movePointer,
  }),
  optimiser({ name: 'Rocket Loader', rewrite: launchByRocket, act: isLaunched }),
  optimiser({
    name: 'Rocket Loader, script with `defer`',
    rewrite: (html) => launchByRocket(html.replaceAll('<script async ', '<script defer ')),
    act: isLaunched,
  }),
  optimiser({
    name: 'Minified and renamed',
    rewrite: (html, server) => copyTo('/assets/3f2a9c.js', html, server),
  }),
  optimiser({ name: 'Bundled with other scripts', rewrite: bundleWithTheme }),
  optimiser({ name: 'Inlined', rewrite: inline }),
  tagManager,
];
