/** `vite build` makes dist/, `vite` (or `npm start`) serves the demo. */
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { defineConfig, type Plugin } from 'vite';
import { demoServer } from './src/tools/build/demo-server.js';
import { templateMinifier } from './src/tools/build/minify-templates.js';
import { entries, writePackageFiles } from './src/tools/build/package-files.js';
import { litTrimmer } from './src/tools/build/trim-lit.js';

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

/** What the standalone file uses only a little of: each stand-in's own first lines say why. */
const standIns: Readonly<Record<string, string>> = {
  'zod/mini': 'src/tools/build/zod-declarations.ts',
  './css-tag.js': 'src/tools/build/lit-css-tag.ts',
};

const standInsForTheStandalone: Plugin = {
  name: 'stand-ins',
  enforce: 'pre',
  resolveId(source) {
    const standIn = this.environment.name === 'standalone' && standIns[source];
    return standIn ? fileURLToPath(new URL(standIn, import.meta.url)) : undefined;
  },
};

/**
 * Names that only code in the standalone file uses, and no manifest, catalogue, page or browser: of Lit's parts for each
 * other, and our own. Written out they weigh 0.25 kB gzipped. All of them are words that no text or style has.
 */
const innerNames = [
  '_\\$[\\w$]+',
  'addInitializer|createProperty|getPropertyDescriptor|getPropertyOptions|finalizeStyles|elementStyles|shadowRootOptions',
  'finalize|setConnected|removeController|willUpdate|enableUpdating|scheduleUpdate|performUpdate|shouldUpdate|getUpdateComplete|isUpdatePending|hasUpdated',
  'fromAttribute|toAttribute|converter|reflect|wrapped|hasChanged|useDefault|noAccessor',
  'renderOptions|renderBefore|creationScope|startNode|endNode|argsEqual|autoRun|taskComplete',
  'isAbsent|footnotes|countText|rowHeader|otherLanguages|wordFormats|wordsLanguage|languageName|ownFields|hasSeats',
  'onSearch|onSort|isWide|strays|innerType|valueType|keyType',
  'elementProperties|finalized|hostConnected|hostDisconnected|hostUpdate|litPropertyMetadata',
].join('|');

/**
 * Gives each inner name a short one. A minifier's own renaming of properties does not look out for names that are short
 * already, as Lit's are: here a new name is one that stands nowhere else in the code.
 */
function withShortNames(code: string): string {
  const pattern = new RegExp(`(?<![\\w$])(?:${innerNames})(?![\\w$])`, 'g');
  const used = new Set(code.match(/[\w$]+/g));
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const free = letters.flatMap((first) => letters.map((second) => first + second)).filter((name) => !used.has(name));
  const names = new Map([...new Set(code.match(pattern))].map((name, index) => [name, free[index]]));
  return code.replace(pattern, (name) => names.get(name) ?? name);
}

/** After Vite's own minifier: 600 bytes gzipped less. */
const swcMinifier: Plugin = {
  name: 'swc-minifier',
  async generateBundle(_options, bundle) {
    if (this.environment.name !== 'standalone') return;
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(withShortNames(chunk.code), {
        ecma: 2022,
        module: false,
        compress: { ecma: 2022, toplevel: true, passes: 6, inline: 0, reduce_funcs: false, unsafe_arrows: true },
        mangle: { toplevel: true },
        // A page in another encoding than UTF-8 reads the file in its own, where a host does not say which it is.
        format: { asciiOnly: true },
      });
      // Each library's own notice in the code would cost every reader 600 bytes; one line leads to all of them.
      chunk.code = `${compileHint}\n${notice}\n${code}`;
    }
  },
};

export default defineConfig({
  appType: 'mpa',
  publicDir: false,
  optimizeDeps: { noDiscovery: true },
  plugins: [standInsForTheStandalone, litTrimmer(), swcMinifier, templateMinifier(), demoServer()],
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
