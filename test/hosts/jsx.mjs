/** The snippets in JSX, and bundles of what a site's own code is: for React, Next and Svelte. */
import { build } from 'esbuild';

const inCamelCase = (name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** A style attribute as the object that React asks for. */
function styleObject(text) {
  const pairs = text
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .filter(([name]) => name);
  return JSON.stringify(Object.fromEntries(pairs.map(([name, value]) => [inCamelCase(name), value])));
}

/** A snippet as a page of React's has it: with `className`, `style` as an object, and JSON as one text. */
export const asJsx = (snippet) =>
  snippet
    .replaceAll(/ style="([^"]*)"/g, (_, text) => ` style={${styleObject(text)}}`)
    .replaceAll(' class="', ' className="')
    .replaceAll(
      /(<script type="application\/json">)(.*?)(<\/script>)/gs,
      (_, start, json, end) => `${start}{${JSON.stringify(json)}}${end}`,
    );

/**
 * Has every file's packages come from `folder`. The files of test/hosts stand below the repository's own node_modules, which
 * has some of them too, and two Reacts do not know each other.
 */
const packagesFrom = (folder) => ({
  name: 'packages',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^[\w@]/ }, ({ path, resolveDir, kind }) =>
      resolveDir.startsWith(folder) ? undefined : esbuild.resolve(path, { resolveDir: folder, kind }),
    );
  },
});

/**
 * One script of a module and all that it imports, among it the packages in `folder`.
 *
 * @param platform 'browser', for a `<script>`, or 'node', for a file to import
 * @param isProduction whether libraries are told that it is; if not, they say more on the console
 */
export async function bundle(contents, { folder, platform = 'browser', isProduction = true, plugins = [] }) {
  const { outputFiles } = await build({
    stdin: { contents, loader: 'jsx', resolveDir: folder },
    bundle: true,
    write: false,
    format: platform === 'node' ? 'esm' : 'iife',
    platform,
    target: 'es2022',
    jsx: 'automatic',
    jsxDev: false,
    define: { 'process.env.NODE_ENV': isProduction ? '"production"' : '"development"' },
    // Some packages for Node call `require`, which a module of Node's has not.
    banner:
      platform === 'node'
        ? { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" }
        : {},
    plugins: [...plugins, packagesFrom(folder)],
  });
  return outputFiles[0].text;
}
