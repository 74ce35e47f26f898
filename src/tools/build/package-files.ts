/**
 * The files of the package that are not bundled code: declarations, catalogues, JSON Schema, custom elements manifest and
 * what is made from it, page to frame, plugin.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type typescript from 'typescript';
import { createServer, isRunnableDevEnvironment } from 'vite';
import { cataloguesFolder } from './catalogue-tags.js';
import { writeFrameworkTypes } from './framework-types.js';
import { writeWordPressPlugin } from './wordpress-plugin.js';

const schemaStep = 'src/tools/build/schema.ts';

/** The entries of the package and where each lies in src/. */
export const entries = {
  index: 'src/index.ts',
  define: 'src/define.ts',
  manifest: 'src/manifest/index.ts',
};

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Calls back with a function that imports the project's TypeScript in this Node. */
async function withImport(use: (importModule: (path: string) => Promise<unknown>) => Promise<void>): Promise<void> {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { ssr } = server.environments;
    if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite gives no environment to run modules in.');
    await use((path) => ssr.runner.import(`/${path}`));
  } finally {
    await server.close();
  }
}

/** Declarations of every module go to types/; each entry's beside its code, where tools look first. */
function writeDeclarations(folder: string): void {
  const types = join(folder, 'types');
  const options = [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--rootDir',
    'src',
    '--outDir',
    types,
  ];
  execFileSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'src/tools/build/tsconfig.declarations.json', ...options],
    {
      stdio: 'inherit',
    },
  );
}

function writeEntryDeclarations(folder: string): void {
  for (const [name, source] of Object.entries(entries)) {
    const declaration = source.replace(/^src\//, './types/').replace(/\.ts$/, '.js');
    writeFileSync(join(folder, `${name}.d.ts`), `export * from '${declaration}';\n`);
  }
  // The one script exports nothing. Whoever imports it has the element under its tag all the same.
  writeFileSync(join(folder, 'standalone/subprocessor-list.d.ts'), `import '../define.js';\nexport {};\n`);
}

/** Each catalogue as data, for npm users and beside the standalone file. */
async function writeCatalogues(folder: string, importModule: (path: string) => Promise<unknown>): Promise<void> {
  if (!existsSync(cataloguesFolder)) return;
  const folders = [join(folder, 'locales'), join(folder, 'standalone/locales')];
  for (const path of folders) mkdirSync(path, { recursive: true });
  for (const file of readdirSync(cataloguesFolder).filter((name) => name.endsWith('.ts'))) {
    const { default: catalogue } = (await importModule(`${cataloguesFolder}/${file}`)) as { default?: unknown };
    if (catalogue === undefined) continue;
    for (const path of folders) writeJson(join(path, file.replace(/\.ts$/, '.json')), catalogue);
  }
}

interface Declaration {
  members?: { name: string; privacy?: string }[];
  events?: { description?: string }[];
  [key: string]: unknown;
}

interface Module {
  path: string;
  declarations?: Declaration[];
  exports?: { declaration?: { name?: string; module?: string } }[];
}

interface Analyzer {
  readonly create: (options: { modules: unknown[]; plugins: unknown[]; context: object }) => { modules: Module[] };
  /** The analyzer's own compiler, whose syntax trees it reads. */
  readonly ts: Pick<typeof typescript, 'createSourceFile' | 'ScriptTarget'>;
}

interface LitFeature {
  readonly litPlugin: () => unknown[];
}

/** The package's file that a module of src/ ends up in. */
function publishedIn(module: string | undefined): string {
  const source = (module ?? '').replace(/^\//, '');
  const entry = Object.entries(entries).find(([, path]) => path === source)?.[0];
  return `dist/${entry ?? 'index'}.js`;
}

/** Describes the element for editors, as the class and its comment tell it; what is private stays out. */
async function writeCustomElementsManifest(folder: string): Promise<void> {
  // The package types neither; a name that is not written out keeps the compiler from looking.
  const analyzer = '@custom-elements-manifest/analyzer';
  const { create, ts } = (await import(`${analyzer}/index.js`)) as Analyzer;
  const { litPlugin } = (await import(`${analyzer}/src/features/framework-plugins/lit/lit.js`)) as LitFeature;
  const files = readdirSync('src/element', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/element/${name.replaceAll('\\', '/')}`)
    .sort();
  const modules = [...files, entries.define].map((path) =>
    ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2015, true),
  );
  const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } });
  manifest.modules = manifest.modules.filter(
    (module) =>
      module.declarations?.some((declaration) => declaration['customElement']) || module.path === entries.define,
  );
  for (const module of manifest.modules) {
    module.path = publishedIn(module.path);
    for (const declaration of module.declarations ?? []) {
      if (!declaration.members) continue;
      declaration.members = declaration.members.filter(
        ({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public',
      );
      // The others are what the analyzer makes of the calls of `dispatchEvent`, without the right name or any.
      declaration.events = declaration.events?.filter(({ description }) => description) ?? [];
    }
    for (const { declaration } of module.exports ?? []) {
      if (declaration?.module) declaration.module = publishedIn(declaration.module);
    }
  }
  writeJson(join(folder, 'custom-elements.json'), manifest);
}

/** The published JSON Schema; its step stands in a file of its own, which knows the manifest format. */
async function writeSchema(folder: string, importModule: (path: string) => Promise<unknown>): Promise<void> {
  if (!existsSync(schemaStep)) return;
  const step = (await importModule(schemaStep)) as { writeSchema: (folder: string) => Promise<void> | void };
  await step.writeSchema(folder);
}

/** What a page writes into `integrity` (Subresource Integrity) to be sure of a script's content. */
function writeIntegrity(file: string): void {
  const hash = createHash('sha384').update(readFileSync(file)).digest('base64');
  writeFileSync(`${file}.integrity`, `sha384-${hash}\n`);
}

/** Writes everything but the bundles into `folder`, which exists. */
export async function writePackageFiles(folder: string): Promise<void> {
  writeDeclarations(folder);
  writeEntryDeclarations(folder);
  await withImport(async (importModule) => {
    await writeCatalogues(folder, importModule);
    await writeSchema(folder, importModule);
  });
  await writeCustomElementsManifest(folder);
  writeFrameworkTypes(folder);
  copyFileSync('src/frame/frame.html', join(folder, 'standalone/frame.html'));
  for (const script of ['subprocessor-list.js', 'frame.js']) writeIntegrity(join(folder, 'standalone', script));
  writeWordPressPlugin(folder);
}
