/**
 * Takes pictures of the demo pages, so that a person can look through every state and theme of the list in minutes:
 *
 * - list-{light,dark}.webp: those of the README, at 2x
 * - states/: each section of states.html, gallery.html and parents.html, and the other pages and the themes whole, in the
 *   looks below; some pages also as they are printed, as PDF
 * - contact-{width}-{look}-{number}.png: all of these on sheets, a set for each width and look
 *
 *   npm run pictures
 *   node demo/pictures/take.mjs readme                      only the README's
 *   node demo/pictures/take.mjs states themes/portal dark   only some pages, in some looks
 */
// What is handed to `evaluate` and `waitForFunction` runs in the page.
/* global document, requestAnimationFrame */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { findBrowser } from '../../test/browsers.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const folder = 'demo/pictures';
const pagesIn = (path) =>
  (existsSync(path) ? readdirSync(path) : [])
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/\.html$/, ''));

/** Pages of which each section is a picture of its own. */
const pagesOfSections = ['states', 'gallery', 'parents'];
const themes = pagesIn('demo/themes').map((name) => `themes/${name}`);
const pages = [...pagesIn('demo'), ...themes];
/** What is looked at in the rarer looks. */
const statesAndThemes = ['states', 'index', 'krispcall', 'impero', ...themes];
const pagesOnPaper = ['krispcall', 'impero', 'long', 'index', ...themes];

const widths = [320, 768, 1280];
const outerWidths = [320, 1280];
/** What remains of A4 between margins of a centimetre, at 96 px an inch. */
const paper = 718;
/** No picture is taller, in CSS px: a whole page is taken in several, a section as far as this. */
const tallest = 2400;

/** Media features of a colour scheme. */
const preferring = (scheme) => [{ name: 'prefers-color-scheme', value: scheme }];
const forcedIn = (scheme) => [{ name: 'forced-colors', value: 'active' }, ...preferring(scheme)];

const looks = {
  light: { features: preferring('light'), widths, pages },
  dark: { features: preferring('dark'), widths, pages },
  'forced-light': { features: forcedIn('light'), widths: outerWidths, pages: statesAndThemes },
  'forced-dark': { features: forcedIn('dark'), widths: outerWidths, pages: statesAndThemes },
  rtl: { direction: 'rtl', features: preferring('light'), widths: outerWidths, pages: statesAndThemes },
  print: { media: 'print', features: preferring('light'), widths: [paper], pages: statesAndThemes },
};

/** How a contact sheet of pictures of a width is laid out: they stay large enough to be read. */
const sheetOf = {
  320: { scale: 0.75, columns: 8 },
  768: { scale: 0.5, columns: 5 },
  1280: { scale: 0.45, columns: 3 },
};
sheetOf[paper] = sheetOf[768];
const sheetHeight = 3600;
const captionHeight = 18;
const gap = 16;

const chosen = process.argv.slice(2);
/** Those that were chosen; all, if nothing of their kind was. */
const among = (names) => {
  const some = names.filter((name) => chosen.includes(name));
  return some.length > 0 ? some : names;
};
const isReadmeAlone = chosen.length === 1 && chosen[0] === 'readme';
const chosenLooks = isReadmeAlone ? [] : among(Object.keys(looks));
const chosenPages = isReadmeAlone ? [] : among(pages);

const server = await createServer({ logLevel: 'warn', server: { port: 0, host: 'localhost', watch: null } });
await server.listen();
const root = `${server.resolvedUrls.local[0]}demo/`;
const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
// Pictures of what is no longer there would come onto the sheets.
if (chosen.length === 0) rmSync(`${folder}/states`, { recursive: true, force: true });
mkdirSync(`${folder}/states`, { recursive: true });
try {
  if (chosen.length === 0 || chosen.includes('readme')) await takeReadmePictures();
  for (const name of chosenPages) await takePage(name);
  for (const look of chosenLooks) for (const width of looks[look].widths) await takeContactSheets(width, look);
} finally {
  await browser.close();
  await server.close();
}

/** A page whose lists have come to rest. */
async function open(name) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${root}${name}.html`, { waitUntil: 'networkidle0' });
  // What is closed at first is part of the picture.
  await page.$$eval('details:not([hidden])', (all) => all.forEach((one) => one.toggleAttribute('open', true)));
  await page.waitForFunction(() =>
    [...document.querySelectorAll('subprocessor-list')].every(({ parentElement, status }) => {
      const stated = parentElement.closest('section')?.querySelector('code.status')?.textContent ?? 'ready';
      return status === stated;
    }),
  );
  // By the protocol itself: puppeteer's own call does not know forced colours.
  const session = await page.createCDPSession();
  return {
    page,
    /** Resolves when the page has come to rest in that look. */
    async show({ media = '', features, direction = '' }, width) {
      await page.setViewport({ width, height: 900 });
      await session.send('Emulation.setEmulatedMedia', { media, features });
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
        // The second frame shows what observers of the first have changed.
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }, direction);
    },
  };
}

async function takeReadmePictures() {
  const margin = 20;
  const { page, show } = await open('index');
  for (const scheme of ['light', 'dark']) {
    await show(looks[scheme], 1280);
    await page.setViewport({ width: 1280, height: 720, deviceScaleFactor: 2 });
    const list = await page.$('subprocessor-list');
    const { x, y, width } = await list.boundingBox();
    await page.screenshot({
      path: `${folder}/list-${scheme}.webp`,
      type: 'webp',
      quality: 72,
      clip: { x: x - margin, y: y - margin, width: width + 2 * margin, height: 880 },
      captureBeyondViewport: true,
    });
  }
  await page.close();
}

/** One page in each of its looks. It is opened once: what has been simulated in it stays. */
async function takePage(name) {
  const { page, show } = await open(name);
  for (const look of chosenLooks.filter((one) => looks[one].pages.includes(name))) {
    for (const width of looks[look].widths) {
      await show(looks[look], width);
      const path = (part) => `${folder}/states/${name.replace('/', '-')}${part}-${width}-${look}.png`;
      if (pagesOfSections.includes(name)) await takeSections(page, width, path);
      else await takeWhole(page, name, width, path);
    }
  }
  if (chosenLooks.includes('print') && pagesOnPaper.includes(name)) await takePrinted(page, name);
  await page.close();
}

async function takeSections(page, width, path) {
  const ids = await page.$$eval('main > section[id]', (sections) => sections.map(({ id }) => id));
  for (const [index, id] of ids.entries()) {
    await takeSection(page, id, width, path(`-${String(index + 1).padStart(2, '0')}-${id}`));
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
  await takeClip(page, { y, width, height: Math.min(height, tallest) }, path);
}

/** A whole page in as many pictures as it takes; of a long list, the first. */
async function takeWhole(page, name, width, path) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const count = name === 'long' ? 1 : Math.ceil(height / tallest);
  for (let index = 0; index < count; index += 1) {
    const y = index * tallest;
    await takeClip(page, { y, width, height: Math.min(height - y, tallest) }, path(count > 1 ? `-${index + 1}` : ''));
  }
}

async function takeClip(page, { y, width, height }, path) {
  await page.screenshot({
    path,
    clip: { x: 0, y, width, height },
    captureBeyondViewport: true,
    // The files get larger; nobody keeps them.
    optimizeForSpeed: true,
  });
}

/** The first sheets of paper, as a program that reads PDF shows them. */
async function takePrinted(page, name) {
  await page.pdf({
    path: `${folder}/states/${name.replace('/', '-')}-print.pdf`,
    format: 'A4',
    margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' },
    pageRanges: '1-2',
  });
}

/** The height of a picture, for the width that it is shown at. Where a PNG file has its size is the same in each. */
function heightAt(shownWidth, png) {
  return Math.ceil((png.readUInt32BE(20) * shownWidth) / png.readUInt32BE(16));
}

/** Pictures of one width and look, column after column, on as many sheets as it takes. */
async function takeContactSheets(width, look) {
  const { scale, columns } = sheetOf[width];
  const suffix = `-${width}-${look}.png`;
  const shownWidth = Math.round(width * scale);
  const sheets = [];
  let columnHeight = Infinity;
  for (const file of readdirSync(`${folder}/states`).filter((one) => one.endsWith(suffix))) {
    const png = readFileSync(`${folder}/states/${file}`);
    const height = heightAt(shownWidth, png) + captionHeight + gap;
    if (columnHeight + height > sheetHeight) {
      if (!sheets.length || sheets.at(-1).length === columns) sheets.push([]);
      sheets.at(-1).push([]);
      columnHeight = 0;
    }
    columnHeight += height;
    sheets
      .at(-1)
      .at(-1)
      .push(
        `<figure><figcaption>${file.slice(0, -suffix.length)}</figcaption>
        <img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
      );
  }
  for (const old of readdirSync(folder).filter((file) => file.startsWith(`contact-${width}-${look}`))) {
    rmSync(`${folder}/${old}`);
  }
  const page = await browser.newPage();
  for (const [index, figures] of sheets.entries()) {
    await page.setViewport({ width: figures.length * (shownWidth + gap) + gap, height: 900 });
    await page.setContent(`<!doctype html><style>
      body { display: flex; gap: ${gap}px; margin: ${gap}px; background: #8a8f98; font: 12px/${captionHeight}px system-ui }
      figure { inline-size: ${shownWidth}px; margin: 0 0 ${gap}px }
      figcaption { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
      img { display: block; inline-size: 100% }
    </style>${figures.map((column) => `<div>${column.join('')}</div>`).join('')}`);
    await page.screenshot({ path: `${folder}/contact-${width}-${look}-${index + 1}.png`, fullPage: true });
  }
  await page.close();
}
