/**
 * What rewrites a site's scripts. None of these can be run here: each is made again from what its source was read to do,
 * named below, and none of its code is used.
 *
 * - WP Rocket, "Delay JavaScript execution": github.com/wp-media/wp-rocket, inc/Engine/Optimization/DelayJS/HTML.php and
 *   assets/js/lazyload-scripts.min.js 1.2.5. Every script but JSON loses its type and address on the server. When the
 *   pointer first moves, they run one after the other, those with `async` last: in Chromium the tag itself gets its address
 *   back, in Firefox and Safari a copy with the same attributes replaces it.
 * - Cloudflare's Rocket Loader: rocket-loader.min.js, as sites have saved it. The server puts a token before each script's
 *   type. When the page has loaded, a comment takes each one's place, a copy is inserted before that, and the comment goes
 *   when the copy has run. One with `defer` only then: a copy that does not run takes its place, one that runs is inserted
 *   before that, so that for as long two stand there, the same but for their type. `document.readyState` is made to say
 *   `loading` until all have run.
 * - Copied, bundled, inlined: Autoptimize (classes/autoptimizeScripts.php) takes a tag out by its text, with what it has in
 *   `data-*`, and puts the code into one file with the theme's. WP Rocket copies files to a cache folder and keeps the rest
 *   of the tag. inline-source (src/wrap.js) keeps all but `src`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { root } from '../../src/tools/build/install.mjs';

const scriptFile = join(root, 'dist/standalone/subprocessor-list.js');
const readScript = () => readFile(scriptFile, 'utf8');

/** Each `<script>` of code in HTML: its attributes and its text. */
const codeTags = /<script\b(?![^>]*type="application\/json")([^>]*)>(.*?)<\/script>/gs;

/** The script's own tag, as optimisers find it: by the text of the page. */
const ownTag = /<script\b([^>]*) src="\/subprocessor-list\.js"([^>]*)><\/script>/g;

/** With the code of a `<script>` at the start of the page. */
const withLoader = (html, loader) => html.replace('<head>', () => `<head>\n<script>${loader}</script>`);

/** @param isCopy whether a copy of each script runs, as in Firefox and Safari, or the script itself */
export function delay(html, isCopy) {
  const loader = `
addEventListener('mousemove', async () => {
  const waiting = [...document.querySelectorAll('script[type="text/rocketlazyloadscript"]')];
  for (const script of waiting.sort((one, other) => one.hasAttribute('async') - other.hasAttribute('async'))) {
    const address = script.dataset.rocketSrc;
    const running = ${isCopy} ? document.createElement('script') : script;
    const isOver = new Promise((done) => { running.onload = running.onerror = done; });
    if (${isCopy}) {
      for (const { name, value } of script.attributes)
        if (name !== 'type') running.setAttribute(name.replace('data-rocket-', ''), value);
      script.replaceWith(running);
    } else {
      running.removeAttribute('type');
      running.removeAttribute('data-rocket-src');
      running.src = address;
    }
    await isOver;
  }
}, { once: true });
`;
  const delayed = html.replaceAll(
    codeTags,
    (_, attributes, text) =>
      `<script type="text/rocketlazyloadscript"${attributes.replace(' src=', ' data-rocket-src=')}>${text}</script>`,
  );
  return withLoader(delayed, loader);
}

/** What the server puts before each type: another on each site. */
const token = '0123456789abcdef01234567-';

/** Tells the page by `isLaunched` when it is through. */
export function launchByRocket(html) {
  const loader = `
let state = 'loading';
Object.defineProperty(document, 'readyState', { get: () => state });
const withToken = () => [...document.querySelectorAll('script[type^="${token}"]')];
const copyOf = (script, type) => {
  const copy = document.createElement('script');
  copy.async = script.hasAttribute('async');
  for (const { name, value } of script.attributes) copy.setAttribute(name, value);
  copy.type = type;
  return copy;
};
const launch = async (placesOf, typeOf) => {
  const scripts = withToken().map((script) => ({ script, place: placesOf(script) }));
  for (const { script, place } of scripts) script.replaceWith(place);
  for (const { script, place } of scripts) {
    const copy = copyOf(script, typeOf(script));
    const isOver = new Promise((done) => { copy.onload = copy.onerror = done; });
    place.before(copy);
    if (copy.src && !copy.async && !copy.type.startsWith('${token}')) await isOver;
    place.remove();
  }
};
const withoutToken = ({ type }) => type.slice(${token.length});
const typeAtFirst = (script) => (script.hasAttribute('defer') ? script.type : withoutToken(script));
addEventListener('load', async () => {
  await launch((script) => document.createComment(script.outerHTML), typeAtFirst);
  state = 'interactive';
  document.dispatchEvent(new Event('readystatechange'));
  await launch((script) => copyOf(script, script.type), withoutToken);
  document.dispatchEvent(new Event('DOMContentLoaded'));
  state = 'complete';
  document.dispatchEvent(new Event('readystatechange'));
  dispatchEvent(new Event('load'));
  globalThis.isLaunched = true;
}, { once: true });
`;
  const marked = html.replaceAll(
    codeTags,
    (_, attributes, text) => `<script type="${token}text/javascript"${attributes}>${text}</script>`,
  );
  return withLoader(marked, loader);
}

const minify = async (code) => (await transform(code, { minify: true, legalComments: 'none' })).code;

/** Minified once more, under a path of the optimiser's; the tag keeps its other attributes. */
export async function copyTo(path, html, server) {
  server.serveText(path.replace(/[?#].*/, ''), await minify(await readScript()));
  return html.replaceAll(ownTag, (_, before, after) => `<script${before} src="${path}"${after}></script>`);
}

/** In one file with a theme's code, at the end of the page. Where no tag is, there is nothing to bundle. */
export async function bundleWithTheme(html, server) {
  if (html.search(ownTag) < 0) return html;
  const theme = {
    theme: 'globalThis.theme = "dark";',
    end: 'document.documentElement.dataset.theme = globalThis.theme;',
  };
  const { outputFiles } = await build({
    stdin: { contents: `import 'theme'; import ${JSON.stringify(scriptFile)}; import 'end';`, resolveDir: root },
    plugins: [
      {
        name: 'theme',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^(theme|end)$/ }, ({ path }) => ({ path, namespace: 'theme' }));
          onLoad({ filter: /./, namespace: 'theme' }, ({ path }) => ({ contents: theme[path] }));
        },
      },
    ],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    legalComments: 'none',
  });
  const path = '/wp-content/cache/autoptimize/js/autoptimize_8d1e0c.js';
  server.serveText(path, outputFiles[0].text);
  return html.replaceAll(ownTag, '').replace('</body>', `<script defer src="${path}"></script>\n</body>`);
}

/** With the code in the tag itself. */
export async function inline(html) {
  const code = (await readScript()).replaceAll('</script', '<\\/script');
  return html.replaceAll(ownTag, (_, before, after) => `<script${before}${after}>${code}</script>`);
}
