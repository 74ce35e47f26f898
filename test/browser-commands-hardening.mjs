/**
 * What the tests of hardening ask of Chromium, by `executeServerCommand(name, payload)`: what a page still holds in memory,
 * and visits to whole pages in a browser of their own, which can be left and returned to.
 */
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

/** One browser for all visits of a run. It keeps pages that were left, which Puppeteer's browsers do not unless told. */
let visiting;

const startBrowser = () =>
  puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    // A list that never comes is a test that fails, and not one that waits for three minutes.
    protocolTimeout: 20_000,
  });

const commands = {
  /**
   * Nodes and listeners that are left after everything without a reference has been collected.
   * @returns {Promise<{Nodes: number, JSEventListeners: number}>}
   */
  async retained(_, { session }) {
    const connection = await session.browser.getPage(session.id).createCDPSession();
    try {
      await connection.send('Performance.enable');
      // What dies in one collection can keep alive until the next what it refers to.
      for (let round = 0; round < 3; round += 1) await connection.send('HeapProfiler.collectGarbage');
      const { metrics } = await connection.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    } finally {
      await connection.detach();
    }
  },

  /**
   * Opens an address in a tab of that size and goes through the steps: the source of a function that runs in the page,
   * an address to go to, or `back`. Resolves with what the last function returned.
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
