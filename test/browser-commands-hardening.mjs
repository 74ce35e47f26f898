/**
 * Commands for the hardening tests in Chromium: what a page still holds in memory, and visits to whole pages in a separate
 * browser, including leaving a page and returning to it. Call them with `executeServerCommand(name, payload)`.
 */
import { readdir } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

/** One browser for all visits of a run. It has the back-forward cache, which Puppeteer turns off by default. */
let visiting;

const startBrowser = () =>
  puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    // If a list never loads, the test should fail, not wait for three minutes.
    protocolTimeout: 20_000,
  });

const commands = {
  /**
   * The nodes and listeners that remain after garbage collection.
   * @returns {Promise<{Nodes: number, JSEventListeners: number}>}
   */
  async retained(_, { session }) {
    const connection = await session.browser.getPage(session.id).createCDPSession();
    try {
      await connection.send('Performance.enable');
      // Objects referenced by garbage may only be collected in the next round.
      for (let round = 0; round < 3; round += 1) await connection.send('HeapProfiler.collectGarbage');
      const { metrics } = await connection.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    } finally {
      await connection.detach();
    }
  },

  /**
   * Opens an address in a tab of the given size and runs the steps. A step is the source of a function to run in the page,
   * an address to go to, or `back`. Resolves with the result of the last function.
   * @param {{address: string, width: number, height: number, steps: {run?: string, go?: string, back?: true}[]}} visit
   */
  async visit({ address, width, height, steps }) {
    visiting ??= startBrowser();
    const page = await (await visiting).newPage();
    try {
      await page.setViewport({ width, height });
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      let result;
      for (const { run, go, back } of steps) {
        if (go) await page.goto(go);
        else if (back) await page.goBack();
        else result = await page.evaluate(`(${run})()`);
      }
      return result ?? null;
    } finally {
      await page.close();
    }
  },

  /**
   * Opens an address and calls functions of a module in it: `prepare` once, and `look` at each width. The module is loaded
   * even where the page's policy lets no other script in.
   * @param {{address: string, widths: number[], height: number, module: string, prepare?: [name: string, ...args: unknown[]],
   *   look: string}} visit
   * @returns {Promise<{width: number, result: unknown}[]>}
   */
  async 'visit-at-widths'({ address, widths, height, module, prepare, look }) {
    visiting ??= startBrowser();
    const page = await (await visiting).newPage();
    const call = (...[name, ...args]) =>
      page.evaluate(async (from, name, args) => (await import(from))[name](...args), module, name, args);
    try {
      await page.setBypassCSP(true);
      await page.setViewport({ width: widths[0], height });
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      if (prepare) await call(...prepare);
      const results = [];
      for (const width of widths) {
        await page.setViewport({ width, height });
        results.push({ width, result: await call(look) });
      }
      return results;
    } finally {
      await page.close();
    }
  },

  /**
   * The pages in demo/ and in the folders in it, by their paths.
   * @returns {Promise<string[]>}
   */
  async 'demo-pages'() {
    const files = await readdir('demo', { recursive: true });
    return files
      .filter((file) => file.endsWith('.html'))
      .map((file) => `demo/${file.replaceAll('\\', '/')}`)
      .sort();
  },
};

/** @type {import('@web/test-runner').TestRunnerPlugin[]} */
export const hardeningCommands = [
  {
    name: 'hardening-commands',
    executeCommand: ({ command, payload, session }) =>
      Object.hasOwn(commands, command) ? commands[command](payload, { session }) : undefined,
    async serverStop() {
      await (await visiting)?.close();
    },
  },
];
