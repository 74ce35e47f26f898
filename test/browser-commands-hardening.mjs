/**
 * Commands for the hardening tests in Chromium: what a page still holds in memory, and visits to whole pages in a separate
 * browser, including leaving a page and returning to it. Call them with `executeServerCommand(name, payload)`.
 */
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
