/**
 * The browser tests' settings, for test/run.mjs and for editors. ENGINES names the browsers, `chromium` by default:
 * ENGINES=chromium,firefox,webkit
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import puppeteer from 'puppeteer-core';
import { bundleAt } from '../demo/bundle.mjs';
import { strictPolicyPage } from '../demo/strict-policy.mjs';
import { browserCommands } from './browser-commands.mjs';
import { frameCommands } from './browser-commands-frames.mjs';
import { hardeningCommands } from './browser-commands-hardening.mjs';
import { chromiumArguments, findBrowser } from './browsers.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

const launchers = {
  chromium: () =>
    chromeLauncher({
      puppeteer,
      // A second tab would be hidden now and then, and what is hidden is neither laid out nor observed.
      concurrency: 1,
      launchOptions: {
        executablePath: findBrowser('chromium'),
        args: chromiumArguments,
      },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: findBrowser('firefox') },
      createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
    }),
  webkit: async () => {
    // Loaded only here: webdriverio takes more than a second.
    const { webkitLauncher } = await import('./webkit-launcher.mjs');
    return webkitLauncher(findBrowser('webkit'));
  },
};

/** Only TypeScript is compiled: pages reach the browser as they are written, as their readers would get them. */
function typescript() {
  const plugin = esbuildPlugin({ ts: true, target: 'es2022' });
  return {
    name: 'typescript',
    serverStart: (context) => plugin.serverStart(context),
    resolveMimeType: (context) => plugin.resolveMimeType(context),
    resolveImport: (context) => plugin.resolveImport(context),
    transform: (context) => (context.path.endsWith('.ts') ? plugin.transform(context) : undefined),
  };
}

/** Demo pages ask for the file that a publisher would put beside them. */
function standaloneBesideTheDemo(context, next) {
  const beside = /^\/demo\/(subprocessor-list\.js|locales\/[\w-]+\.json)$/.exec(context.path);
  if (beside) context.path = `/dist/standalone/${beside[1]}`;
  return next();
}

/** The demo's playground imports the package's module from its own folder, as the demo server has it. */
function manifestBesideTheDemo(context, next) {
  if (context.path !== '/demo/manifest.js') return next();
  context.type = 'text/javascript';
  context.body = `export * from '/dist/manifest.js';`;
}

/** React's and Vue's pages ask for what a site's own bundler would make, as the demo server gives it. */
async function bundles(context, next) {
  const bundle = await bundleAt(context.path);
  if (bundle === undefined) return next();
  context.type = 'text/javascript';
  context.body = bundle;
}

/** The policy of this page comes with the answer, as from the demo server. */
async function strictPolicy(context, next) {
  if (context.path !== '/demo/strict-policy.html') return next();
  const { headers, body } = await strictPolicyPage(context.origin);
  context.set(headers);
  context.body = body;
}

async function middlewareOfTheTests() {
  const server = new URL('server.mjs', import.meta.url);
  return existsSync(server) ? (await import(server.href)).middleware : [];
}

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir,
  files: 'test/browser/**/*.test.ts',
  nodeResolve: true,
  // One page at a time where a launcher does not say otherwise. WebKit needs it: in frames it has no keyboard or mouse.
  concurrency: 1,
  concurrentBrowsers: 1,
  browsers: await Promise.all(
    (process.env.ENGINES ?? 'chromium').split(',').map((engine) => launchers[engine.trim()]()),
  ),
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 240_000,
  staticLogging: !process.stdout.isTTY,
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) })],
  // Lit says once a page that it runs in its development mode, which is meant here.
  filterBrowserLogs: ({ args }) => !(typeof args[0] === 'string' && args[0].startsWith('Lit is in dev mode')),
  plugins: [typescript(), ...browserCommands, ...frameCommands, ...hardeningCommands],
  middleware: [
    standaloneBesideTheDemo,
    manifestBesideTheDemo,
    bundles,
    strictPolicy,
    ...(await middlewareOfTheTests()),
  ],
};
