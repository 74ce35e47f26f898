/**
 * A command for tests of frames from another origin, into which no script of the test can look: a page in a separate
 * browser, with a frame that steps look and click into. Call it with `executeServerCommand('framed', payload)`.
 */
/* global window, document, addEventListener -- of functions that run in a page */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

/** One browser of each engine for all visits of a run, with the names of the files that it has saved. */
const browsers = new Map();

async function startBrowser(engine) {
  const browser = await puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findBrowser(engine),
    args: engine === 'firefox' ? [] : ['--no-sandbox', '--disable-quic', '--no-first-run'],
    protocolTimeout: 20_000,
  });
  const folder = await mkdtemp(join(tmpdir(), 'framed-'));
  const saved = [];
  if (engine !== 'firefox') {
    const connection = await browser.target().createCDPSession();
    await connection.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
    });
    connection.on('Browser.downloadWillBegin', ({ suggestedFilename }) => saved.push(suggestedFilename));
  }
  return { browser, folder, saved };
}

function browserOf(engine) {
  if (!browsers.has(engine)) browsers.set(engine, startBrowser(engine));
  return browsers.get(engine);
}

/** Collects, in every frame before its own scripts, what its policy reports. */
function collectReports() {
  window.policyReports = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
    window.policyReports.push(effectiveDirective),
  );
}

/** The link or button of the frame's list that reads these words. */
function controlOf(words) {
  const root = document.querySelector('subprocessor-list')?.shadowRoot;
  const all = root?.querySelectorAll('a, button, summary') ?? [];
  return [...all].find((one) => [one.textContent.trim(), one.ariaLabel].includes(words) && one.getClientRects().length);
}

/** Calls back until there is something; the protocol's own time-out is the bound of each call. */
async function until(look) {
  for (let count = 0; count < 400; count += 1) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come about in ten seconds.');
}

async function clickOn(frame, words) {
  const handle = await until(async () => {
    const found = await frame.evaluateHandle(controlOf, words);
    return found.asElement();
  });
  await handle.click();
}

/**
 * Opens a page with one frame and goes through the steps:
 * - `{run, in}`: the source of a function to run in the `page` or the `frame`; its result is one of those returned
 * - `{until, in}`: the source of a function to run until it returns something true
 * - `{click}`: a real click on the link or button with these words in the frame's list
 * - `{opened: true}`: waits for a further tab, runs `{run}` in it, and closes it
 * - `{downloaded: true}`: waits for a file to be saved; its name is one of the results
 * @param {{engine: string, address: string, width: number, dark?: boolean, steps: object[]}} visit
 */
async function framed({ engine, address, width, dark, steps }) {
  const { browser, saved } = await browserOf(engine);
  const savedBefore = saved.length;
  const page = await browser.newPage();
  try {
    await page.setViewport({ width, height: 800 });
    if (engine !== 'firefox')
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    await page.evaluateOnNewDocument(collectReports);
    const before = await browser.pages();
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const results = [];
    const placeOf = (name) =>
      name === 'page'
        ? page
        : until(() => page.frames().find((one) => one.parentFrame() && one.url() !== 'about:blank'));
    for (const step of steps) {
      if (step.click) await clickOn(await placeOf('frame'), step.click);
      else if (step.opened) {
        const opened = await until(async () => (await browser.pages()).find((one) => !before.includes(one)));
        await until(() => opened.url() !== 'about:blank');
        results.push(await opened.evaluate(`(${step.run})()`));
        await opened.close();
        await page.bringToFront();
      } else if (step.downloaded) results.push(await until(() => saved[savedBefore]));
      else if (step.until) await until(async () => (await placeOf(step.in)).evaluate(`(${step.until})()`));
      else results.push(await (await placeOf(step.in)).evaluate(`(${step.run})()`));
    }
    return {
      results,
      tabs: (await browser.pages()).filter((one) => !before.includes(one)).length,
      downloads: saved.slice(savedBefore),
    };
  } finally {
    await page.close();
  }
}

/** @type {import('@web/test-runner').TestRunnerPlugin[]} */
export const frameCommands = [
  {
    name: 'frame-commands',
    executeCommand: ({ command, payload }) => (command === 'framed' ? framed(payload) : undefined),
    async serverStop() {
      for (const started of browsers.values()) {
        const { browser, folder } = await started;
        await browser.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
  },
];
