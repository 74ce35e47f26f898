/**
 * Takes the pictures of the README: KrispCall's list at 2x, on a light and on a dark page, beside this file.
 *
 *   node demo/pictures/take.mjs
 */
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { findBrowser } from '../../test/browsers.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const server = await createServer({ logLevel: 'warn', server: { port: 0, host: 'localhost', watch: null } });
await server.listen();
const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
try {
  const margin = 20;
  const page = await browser.newPage();
  await page.setViewport({ width: 1180, height: 720, deviceScaleFactor: 2 });
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`${server.resolvedUrls.local[0]}demo/krispcall.html`);
    await page.waitForSelector('subprocessor-list >>> [part=table]');
    const list = await page.$('subprocessor-list');
    const { x, y, width } = await list.boundingBox();
    await page.screenshot({
      path: `demo/pictures/krispcall-${scheme}.png`,
      clip: { x: x - margin, y: y - margin, width: width + 2 * margin, height: 496 },
      captureBeyondViewport: true,
    });
  }
} finally {
  await browser.close();
  await server.close();
}
