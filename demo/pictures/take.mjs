/**
 * Takes pictures of the demo pages, so that a person can look through every state of the list in a minute:
 *
 * - krispcall-{light,dark}.png: those of the README, at 2x
 * - states/: each section of states.html, gallery.html and parents.html, and the other pages whole, at 320 and 1280 px,
 *   light and dark; a few in forced colours and as they are printed
 * - contact-{320,1280}-{light,dark}.png: all of these on one sheet a width and scheme
 *
 *   npm run pictures
 *   node demo/pictures/take.mjs readme states gallery …     only some of them
 */
// What is handed to `evaluate` and `waitForFunction` runs in the page.
/* global document, requestAnimationFrame */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { findBrowser } from '../../test/browsers.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const folder = 'demo/pictures';
const widths = [320, 1280];
const schemes = ['light', 'dark'];
/** Pages of which each section is a picture of its own. */
const pagesOfSections = ['states', 'gallery', 'parents'];
const wholePages = ['index', 'strict-policy', 'long', 'krispcall', 'impero'];
/** States whose look depends on forced colours or on paper. */
const statesInForcedColors = ['searching', 'nothing-found', 'sorted', 'status', 'stale'];
const pagesOnPaper = ['krispcall', 'impero', 'long'];
/** A long page is looked at as far as this. In CSS px. */
const tallest = 2400;

/** The media feature of a scheme. */
const preferring = (scheme) => [{ name: 'prefers-color-scheme', value: scheme }];

const chosen = process.argv.slice(2);
const isChosen = (name) => chosen.length === 0 || chosen.includes(name);

const server = await createServer({ logLevel: 'warn', server: { port: 0, host: 'localhost', watch: null } });
await server.listen();
const root = `${server.resolvedUrls.local[0]}demo/`;
const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
mkdirSync(`${folder}/states`, { recursive: true });
try {
  if (isChosen('readme')) await takeReadmePictures();
  for (const scheme of schemes) {
    for (const width of widths) {
      for (const name of pagesOfSections.filter(isChosen)) await takeSections(name, width, scheme);
      for (const name of wholePages.filter(isChosen)) await takeWhole(name, width, scheme);
    }
  }
  if (isChosen('forced-colors')) await takeForcedColors();
  for (const name of isChosen('print') ? pagesOnPaper : []) await takePrinted(name);
  for (const scheme of schemes) for (const width of widths) await takeContactSheet(width, scheme);
} finally {
  await browser.close();
  await server.close();
}

/** A page whose lists have come to rest. */
async function open(name, width, features = []) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  // By the protocol itself: puppeteer's own call does not know forced colours.
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features });
  await page.goto(`${root}${name}.html`, { waitUntil: 'networkidle0' });
  // What is closed at first is part of the picture.
  await page.$$eval('details', (all) => all.forEach((one) => one.toggleAttribute('open', true)));
  await page.waitForFunction(() =>
    [...document.querySelectorAll('subprocessor-list')].every(({ parentElement, status }) => {
      const stated = parentElement.closest('section')?.querySelector('code.status')?.textContent ?? 'ready';
      return status === stated;
    }),
  );
  // The second frame shows what observers of the first have changed.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page;
}

async function takeReadmePictures() {
  const margin = 20;
  for (const scheme of schemes) {
    const page = await open('krispcall', 1280, preferring(scheme));
    await page.setViewport({ width: 1280, height: 720, deviceScaleFactor: 2 });
    const list = await page.$('subprocessor-list');
    const { x, y, width } = await list.boundingBox();
    await page.screenshot({
      path: `${folder}/krispcall-${scheme}.png`,
      clip: { x: x - margin, y: y - margin, width: width + 2 * margin, height: 496 },
      captureBeyondViewport: true,
    });
    await page.close();
  }
}

async function takeSection(page, id, width, path) {
  const dialog = await page.$(`#${id} dialog`);
  if (dialog) {
    await dialog.evaluate((one) => one.showModal());
    await page.screenshot({ path });
    // What is focused is scrolled to, and the next sections are measured from the top.
    await dialog.evaluate((one) => {
      one.close();
      document.scrollingElement.scrollTo(0, 0);
    });
    return;
  }
  const section = await page.$(`#${id}`);
  const { y, height } = await section.boundingBox();
  await page.screenshot({
    path,
    clip: { x: 0, y, width, height: Math.min(height, tallest) },
    captureBeyondViewport: true,
  });
}

async function takeSections(name, width, scheme) {
  const page = await open(name, width, preferring(scheme));
  const ids = await page.$$eval('main > section[id]', (sections) => sections.map(({ id }) => id));
  for (const [index, id] of ids.entries()) {
    const number = String(index + 1).padStart(2, '0');
    await takeSection(page, id, width, `${folder}/states/${name}-${number}-${id}-${width}-${scheme}.png`);
  }
  await page.close();
}

async function takeWhole(name, width, scheme) {
  const page = await open(name, width, preferring(scheme));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: `${folder}/states/page-${name}-${width}-${scheme}.png`,
    clip: { x: 0, y: 0, width, height: Math.min(height, tallest) },
    captureBeyondViewport: true,
  });
  await page.close();
}

async function takeForcedColors() {
  for (const scheme of schemes) {
    const features = [{ name: 'forced-colors', value: 'active' }, ...preferring(scheme)];
    for (const width of widths) {
      const page = await open('states', width, features);
      for (const id of statesInForcedColors) {
        await takeSection(page, id, width, `${folder}/states/forced-colors-${id}-${width}-${scheme}.png`);
      }
      await page.close();
    }
  }
}

/** The first sheets of paper, as the browser's own reader of PDF shows them. */
async function takePrinted(name) {
  const page = await open(name, 1280);
  await page.pdf({ path: `${folder}/states/print-${name}.pdf`, format: 'A4', pageRanges: '1-2' });
  await page.close();
}

async function takeContactSheet(width, scheme) {
  const suffix = `-${width}-${scheme}.png`;
  const files = readdirSync(`${folder}/states`).filter((file) => file.endsWith(suffix));
  const columns = width < 600 ? 8 : 3;
  const shownWidth = width < 600 ? width * 0.75 : width * 0.5;
  const figures = files.map((file) => {
    const data = readFileSync(`${folder}/states/${file}`, 'base64');
    return `<figure><figcaption>${file.slice(0, -suffix.length)}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
  });
  const page = await browser.newPage();
  await page.setViewport({ width: Math.round(columns * (shownWidth + 16) + 32), height: 900 });
  await page.setContent(`<!doctype html><style>
    body { margin: 16px; background: #8a8f98; font: 12px system-ui; columns: ${columns}; column-gap: 16px }
    figure { margin: 0 0 16px; break-inside: avoid }
    img { display: block; inline-size: 100% }
  </style>${figures.join('')}`);
  await page.screenshot({ path: `${folder}/contact${suffix}`, fullPage: true });
  await page.close();
}
