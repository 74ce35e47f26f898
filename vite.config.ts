/** `vite build` makes dist/, `vite` (or `npm start`) serves the demo. */
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { catalogueLister } from './src/tools/build/catalogue-tags.js';
import { demoServer } from './src/tools/build/demo-server.js';
import { templateMinifier } from './src/tools/build/minify-templates.js';
import { entries, writePackageFiles } from './src/tools/build/package-files.js';

const outDir = 'dist';
/** What the oldest supported browsers run (Chrome 111, Firefox 114, Safari 16.4): private fields stay as written. */
const target = 'es2022';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const notice = `/*! subprocessor-list ${version} (MIT), with Lit (BSD-3-Clause): subprocessor-list.licenses.md */`;

/**
 * Has Chrome 136 and later compile every function while the file is still arriving, beside the page's own work: most of
 * them run before the first paint. One by one when first called they take 80 ms of the page on a slow phone.
 */
const compileHint = '//# allFunctionsCalledOnLoad';

/**
 * What the standalone file has in zod's place: it never calls zod, and reads only what a schema says of itself. The
 * stand-in's own first lines tell why.
 */
const zodStandIn: Plugin = {
  name: 'zod-stand-in',
  enforce: 'pre',
  resolveId(source) {
    if (this.environment.name !== 'standalone' || source !== 'zod/mini') return undefined;
    return fileURLToPath(new URL('src/tools/build/zod-declarations.ts', import.meta.url));
  },
};

export default defineConfig({
  appType: 'mpa',
  publicDir: false,
  optimizeDeps: { noDiscovery: true },
  plugins: [catalogueLister(), zodStandIn, templateMinifier(), demoServer()],
  environments: {
    modules: {
      consumer: 'client',
      build: {
        outDir,
        target,
        emptyOutDir: false,
        minify: false,
        lib: { entry: entries, formats: ['es'] },
        rolldownOptions: {
          external: /^(lit|@lit\/task|zod)(\/|$)/,
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
        },
      },
    },
    standalone: {
      consumer: 'client',
      // Lit's production files, whatever NODE_ENV says: its development files are twice the size and warn on every page.
      resolve: { conditions: ['module', 'browser', 'production'] },
      build: {
        outDir: `${outDir}/standalone`,
        target,
        emptyOutDir: false,
        lib: {
          entry: 'src/standalone.ts',
          formats: ['iife'],
          // The name of what the file leaves behind, if it exports anything; it does not.
          name: 'SubprocessorList',
          fileName: () => 'subprocessor-list.js',
        },
        // Vite's own minifier and no second one: in a comparison, terser came to the same size, esbuild to 3 % more.
        minify: 'oxc',
        rolldownOptions: {
          output: {
            // A page in another encoding than UTF-8 reads the file in its own, where a host does not say which it is.
            charset: 'ascii',
            // Each library's own notice in the code would cost every reader 600 bytes; one line leads to all of them.
            postBanner: `${compileHint}\n${notice}`,
          },
        },
        license: { fileName: 'subprocessor-list.licenses.md' },
      },
    },
    /** The script of the page to frame, which lies beside the standalone file; it has no library in it. */
    frame: {
      consumer: 'client',
      build: {
        outDir: `${outDir}/standalone`,
        target,
        emptyOutDir: false,
        lib: { entry: 'src/frame/frame.ts', formats: ['iife'], name: 'Frame', fileName: () => 'frame.js' },
        minify: 'oxc',
        rolldownOptions: { output: { charset: 'ascii' } },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      rmSync(outDir, { recursive: true, force: true });
      for (const name of ['modules', 'standalone', 'frame']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
      await writePackageFiles(outDir);
    },
  },
});
