/**
 * A German page whose script something has renamed, moved, bundled or inlined: the list is in German, or one warning says
 * which attribute is missing. Never is it in English without a word.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../src/tools/build/install.mjs';
import { pageOf } from '../page.mjs';
import { bundleWithTheme, copyTo, delay, inline, launchByRocket } from '../rewrite.mjs';

const standalone = join(root, 'dist/standalone');

/** How a list heads its purposes. */
const headingIn = async (language) =>
  JSON.parse(await readFile(join(standalone, `locales/${language}.json`), 'utf8')).columns.purpose;

const tag = '<subprocessor-list src="/subprocessors.json"></subprocessor-list>';

/** A German page with a list, and what is made of it. */
async function visit(html, { browser, server }, act) {
  server.serveText('/seite.html', html);
  const page = await browser.newPage();
  const warnings = [];
  page.on('console', (message) => {
    if (message.type() === 'warn') warnings.push(message.text());
  });
  try {
    await page.goto(`${server.origin}/seite.html`);
    await act?.(page);
    await page.waitForFunction(() => globalThis.document.querySelector('subprocessor-list')?.status === 'ready');
    const purpose = await page.evaluate(() =>
      globalThis.document
        .querySelector('subprocessor-list')
        .shadowRoot.querySelector('[part~="header-cell-purpose"]')
        .innerText.trim(),
    );
    return { purpose, warnings: warnings.filter((text) => text.includes('locales')) };
  } finally {
    await page.close();
  }
}

async function expectGerman(html, tools, act) {
  const { purpose, warnings } = await visit(html, tools, act);
  const expected = await headingIn('de');
  if (purpose !== expected || warnings.length > 0)
    throw new Error(`Purposes are headed ${purpose}, not ${expected}. Warnings: ${JSON.stringify(warnings)}.`);
}

async function expectWarning(html, tools) {
  const { purpose, warnings } = await visit(html, tools);
  if (purpose !== 'Purpose' || warnings.length !== 1)
    throw new Error(`Purposes are headed ${purpose}, and there are these warnings: ${JSON.stringify(warnings)}.`);
}

/** A page with the script at that address. */
const german = (address, list = tag) => pageOf(`${list}\n<script async src="${address}"></script>`, '', 'de');
const plain = german('/subprocessor-list.js');

/** German, though nothing says where the catalogues are. */
const found = {
  'is as it was': () => plain,
  'has a fragment': () => german('/subprocessor-list.js#v1'),
  'has a version': () => german('/subprocessor-list.js?ver=6.1'),
  'comes after one with a like name': ({ server }) => {
    server.serveText('/settings/subprocessor-list-config.js', 'globalThis.settings = {};');
    return plain.replace('<head>', '<head>\n<script src="/settings/subprocessor-list-config.js"></script>');
  },
  'comes from an npm CDN by the name of its package': ({ server }) => {
    server.serveFolder('/npm/subprocessor-list@0.1.0', root);
    return readFile(join(standalone, 'subprocessor-list.js'), 'utf8').then((code) => {
      server.serveText('/npm/subprocessor-list@0.1.0', code);
      return german('/npm/subprocessor-list@0.1.0');
    });
  },
  'is copied to a cache folder, with its name': async ({ server }) => {
    server.serveFolder('/wp-content/uploads/list', standalone);
    const path = '/wp-content/cache/min/1/wp-content/uploads/list/subprocessor-list.js?ver=1732700000';
    return copyTo(path, german('/subprocessor-list.js', tag), server);
  },
  'is copied to a cache folder under another name': ({ server }) => copyTo('/cache/3f2a9c.js', plain, server),
  'is bundled': ({ server }) => bundleWithTheme(plain, server),
  'is inlined': () => inline(plain),
};

/** The manifest where no catalogues are beside it, so that nothing tells where they may be. */
const elsewhere = (attributes = '') => `<subprocessor-list src="/data/list.json"${attributes}></subprocessor-list>`;

async function serveElsewhere(server) {
  server.serveText(
    '/data/list.json',
    '{ "version": 1, "subprocessors": [{ "name": "Example Hosting", "purpose": "Hosting" }] }',
  );
}

const lost = {
  'is bundled': (html, server) => bundleWithTheme(html, server),
  'is inlined': (html) => inline(html),
  'is renamed and moved': (html, server) => copyTo('/cache/3f2a9c.js', html, server),
};

export const name = 'Catalogues on a German page';

export const tests = {
  ...Object.fromEntries(
    Object.entries(found).map(([what, make]) => [
      `A list is in German if its script ${what}`,
      async (tools) => expectGerman(await make(tools), tools),
    ]),
  ),
  'A list is in German if WP Rocket delays its script': (tools) =>
    expectGerman(delay(plain, false), tools, (page) => page.mouse.move(200, 200)),
  'A list is in German if WP Rocket delays its script, as in Firefox and Safari': (tools) =>
    expectGerman(delay(plain, true), tools, (page) => page.mouse.move(200, 200)),
  'A list is in German if Rocket Loader runs its script': (tools) => expectGerman(launchByRocket(plain), tools),
  ...Object.fromEntries(
    Object.entries(lost).flatMap(([what, change]) => [
      [
        `One warning names locales if a script ${what}, and its catalogues are elsewhere`,
        async (tools) => {
          await serveElsewhere(tools.server);
          await expectWarning(await change(german('/subprocessor-list.js', elsewhere()), tools.server), tools);
        },
      ],
      [
        `A list with locales is in German if its script ${what}`,
        async (tools) => {
          await serveElsewhere(tools.server);
          const html = german('/subprocessor-list.js', elsewhere(' locales="/locales/"'));
          await expectGerman(await change(html, tools.server), tools);
        },
      ],
    ]),
  ),
};
