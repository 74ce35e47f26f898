/** Serves the demo as a publisher would have it: pages, manifests, and the standalone file beside them, freshly built. */
import { basename, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { createBuilder } from 'vite';

interface Answer {
  headers: Record<string, string>;
  body: string;
}

interface DemoPages {
  strictPolicyPage: (origin: string) => Promise<Answer>;
}

interface DemoBundles {
  bundleAt: (path: string) => Promise<string | undefined>;
}

async function buildStandalone(): Promise<string> {
  const builder = await createBuilder({
    logLevel: 'error',
    environments: { standalone: { build: { write: false, minify: false, sourcemap: 'inline' } } },
  });
  const environment = builder.environments['standalone'];
  if (!environment) throw new Error('vite.config.ts names no environment `standalone`.');
  const output = [await builder.build(environment)].flat().find((result) => 'output' in result);
  if (!output) throw new Error('The build of the standalone file gave no output.');
  return output.output[0].code;
}

export function demoServer(): Plugin {
  return {
    name: 'demo-server',
    apply: 'serve',
    // What a page imports from the folder of its own is the package's module, from its sources.
    resolveId: (id, importer) =>
      id === './manifest.js' && importer?.endsWith('/demo/playground.js')
        ? resolve('src/manifest/index.ts')
        : undefined,
    configureServer(server) {
      let built: Promise<string> | undefined;
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(join(server.config.root, 'src') + sep)) built = undefined;
        else if (!path.startsWith(join(server.config.root, 'demo') + sep)) return;
        server.ws.send({ type: 'full-reload' });
      });

      const answer = async ({ pathname, origin }: URL): Promise<Answer | undefined> => {
        if (pathname === '/demo/subprocessor-list.js') {
          built ??= buildStandalone();
          return { headers: { 'content-type': 'text/javascript' }, body: await built };
        }
        if (/^\/demo\/locales\/[\w-]+\.json$/.test(pathname)) {
          const path = `/src/language/catalogues/${basename(pathname, '.json')}.ts`;
          const { default: catalogue } = await server.ssrLoadModule(path);
          return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(catalogue) };
        }
        if (pathname === '/demo/strict-policy.html') {
          const { strictPolicyPage } = (await server.ssrLoadModule('/demo/strict-policy.mjs')) as DemoPages;
          return strictPolicyPage(origin);
        }
        const { bundleAt } = (await server.ssrLoadModule('/demo/bundle.mjs')) as DemoBundles;
        const bundle = await bundleAt(pathname);
        return bundle === undefined ? undefined : { headers: { 'content-type': 'text/javascript' }, body: bundle };
      };

      server.middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
        const { pathname } = url;
        if (/^(\/demo)?\/?$/.test(pathname)) {
          response.writeHead(302, { location: '/demo/index.html' }).end();
          return;
        }
        answer(url).then(
          (file) => {
            if (file) response.writeHead(200, { ...file.headers, 'cache-control': 'no-store' }).end(file.body);
            else next();
          },
          (error: unknown) => {
            // The next request tries again: the sources may be right by then.
            built = undefined;
            server.config.logger.error(String(error));
            response.writeHead(pathname.endsWith('.json') ? 404 : 500).end();
          },
        );
      });
    },
  };
}
