/** `vite build` makes dist/, `vite` (or `npm start`) serves the demo. */
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { defineConfig, type Plugin } from 'vite';
import { demoServer } from './src/tools/build/demo-server.js';
import { templateMinifier } from './src/tools/build/minify-templates.js';
import { entries, writePackageFiles } from './src/tools/build/package-files.js';

const outDir = 'dist';
/** What the oldest supported browsers run (Chrome 111, Firefox 114, Safari 16.4): private fields stay as written. */
const target = 'es2022';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const notice = `/*! subprocessor-list ${version} (MIT), with Lit (BSD-3-Clause): subprocessor-list.licenses.md */`;

/** The standalone file only reads how the schema describes itself: see the stand-in's own first lines. */
const zodDeclarations: Plugin = {
  name: 'zod-declarations',
  enforce: 'pre',
  resolveId(source) {
    if (this.environment.name !== 'standalone' || source !== 'zod/mini') return undefined;
    return fileURLToPath(new URL('src/tools/build/zod-declarations.ts', import.meta.url));
  },
};

/** 600 bytes gzipped less than Vite's own minifier makes of it. */
const swcMinifier: Plugin = {
  name: 'swc-minifier',
  async generateBundle(_options, bundle) {
    if (this.environment.name !== 'standalone') return;
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code, {
        ecma: 2022,
        module: false,
        compress: { ecma: 2022, toplevel: true, passes: 6, inline: 0, reduce_funcs: false, unsafe_arrows: true },
        // Lit keeps its internals apart by this prefix, and all of Lit is in this file.
        mangle: { toplevel: true, props: { regex: '^_\\$' } },
      });
      // Each library's own notice in the code would cost every reader 600 bytes; one line leads to all of them.
      chunk.code = `${notice}\n${code}`;
    }
  },
};

export default defineConfig({
  appType: 'mpa',
  publicDir: false,
  optimizeDeps: { noDiscovery: true },
  plugins: [zodDeclarations, swcMinifier, templateMinifier(), demoServer()],
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
      build: {
        outDir: `${outDir}/standalone`,
        target,
        minify: false,
        emptyOutDir: false,
        lib: {
          entry: 'src/standalone.ts',
          formats: ['iife'],
          // The name of what the file leaves behind, if it exports anything; it does not.
          name: 'SubprocessorList',
          fileName: () => 'subprocessor-list.js',
        },
        license: { fileName: 'subprocessor-list.licenses.md' },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      rmSync(outDir, { recursive: true, force: true });
      for (const name of ['modules', 'standalone']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
      await writePackageFiles(outDir);
    },
  },
});
