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

/** Packages come from `folder` for every file: one beside this may find others, and two Reacts do not go together. */
const packagesFrom = (folder) => ({
  name: 'packages',
  setup(building) {
    building.onResolve({ filter: /^[\w@]/ }, ({ path, kind, resolveDir, pluginData }) =>
      pluginData === packagesFrom || resolveDir.startsWith(folder)
        ? undefined
        : building.resolve(path, { kind, resolveDir: folder, pluginData: packagesFrom }),
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
