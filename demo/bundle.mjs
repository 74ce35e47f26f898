/** Bundles the programs of react.html and vue.html, for the demo server and for the tests, as a site's own bundler would. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { compileScript, parse } from 'vue/compiler-sfc';

/** The program of each script that the pages ask for. */
const programs = { '/demo/react.js': 'demo/react.tsx', '/demo/vue.js': 'demo/vue-app.js' };

/** Makes of a `.vue` file its script, with the template compiled into it. Its styles would stand in a file of their own. */
const vueFiles = {
  name: 'vue-files',
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { descriptor } = parse(await readFile(path, 'utf8'), {
        filename: path,
        templateParseOptions: { isCustomElement: (tag) => tag === 'subprocessor-list' },
      });
      return { contents: compileScript(descriptor, { id: path, inlineTemplate: true }).content, loader: 'ts' };
    });
  },
};

/** The script at a path of the server's; `undefined` where that is none of these. */
export async function bundleAt(path) {
  const program = programs[path];
  if (!program) return undefined;
  const { outputFiles } = await build({
    entryPoints: [program],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    // The package's own name would lead to dist/, which may be old or not be there.
    alias: { 'subprocessor-list/react': resolve('src/define.ts'), 'subprocessor-list/vue': resolve('src/define.ts') },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [vueFiles],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
