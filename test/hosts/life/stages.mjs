/**
 * The life of a box in a page that a framework draws: it takes the page over, changes what the box holds, takes it away and
 * draws it again. The list is always there with what the box says then, goes with it, and is nothing that the framework
 * notices.
 */
// What is handed to `evaluate` and `waitForFunction` runs in the page.
/* global document */
import { pageOf } from '../page.mjs';

/**
 * What the box says at each stage, by the names that its list shows:
 *
 * - `first`: as the server has drawn it
 * - `changed`: the same elements, with other attributes and texts, and one row more
 * - `swapped`: other elements in the same box
 * - `gone`: the box is not there
 */
export const stages = {
  first: ['First Ltd'],
  changed: ['First Ltd', 'Second Ltd'],
  swapped: ['Third Ltd', 'Fourth Ltd'],
  gone: [],
};

/** An attribute of the list at each stage: `heading-level` of the tag, `data-heading-level` of a box. */
export const headingLevels = { first: '2', changed: '3', swapped: '4' };

/** The kinds of box; `/life/STAGE.json` is the manifest of a stage. */
export const boxes = [
  'a tag with an address',
  'a tag with a table',
  'a box with an address',
  'a box with a table',
  'a box by its class, with a table',
  'a box with JSON inside',
];

/**
 * A box that can have no shadow root: its list stands behind it, and it is hidden meanwhile. A framework that takes it over
 * then finds both: React says so in its development build alone, Vue in both.
 */
export const figure = 'a figure by its class, with a table';

/** The manifest of a stage as text. */
export const manifestOf = (stage) =>
  JSON.stringify({ version: 1, subprocessors: stages[stage].map((name) => ({ name, locations: 'IE' })) });

/** What a page's list shows, or why it is none. */
function readPage() {
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.localName === 'subprocessor-list' ? [element] : element.shadowRoot ? all(element.shadowRoot) : [],
    );
  const lists = all(document);
  if (lists.length !== 1) return { lists: lists.length };
  const [list] = lists;
  const isVisible = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
  return {
    lists: 1,
    status: list.status,
    headingLevel: list.getAttribute('heading-level') ?? undefined,
    names: [...(list.shadowRoot?.querySelectorAll('[part~="name-text"]') ?? [])]
      .filter(isVisible)
      .map((name) => name.textContent.trim()),
  };
}

const expectedAt = (stage) =>
  stage === 'gone'
    ? { lists: 0 }
    : { lists: 1, status: 'ready', headingLevel: headingLevels[stage], names: stages[stage] };

async function expectList(page, stage, after) {
  const expected = JSON.stringify(expectedAt(stage));
  const isThere = (code, text) => JSON.stringify((0, eval)(`(${code})`)()) === text;
  try {
    await page.waitForFunction(isThere, { timeout: 3000 }, readPage.toString(), expected);
  } catch {
    const is = JSON.stringify(await page.evaluate(readPage));
    throw new Error(`${after}, the list is ${is} and not ${expected}.`);
  }
}

/**
 * Leads a page through all stages, and throws if its list is not as it should be, or if anything is said on the console.
 *
 * @param body as the server has drawn it. Its script has `takeOver()`, sets `isTakenOver` when that is done, and has
 *   `show(stage)`
 * @param isListFirst whether the list is there before the framework takes over
 */
export async function liveThrough({ path, body, isListFirst }, { browser, server }) {
  for (const stage of Object.keys(stages)) server.serveText(`/life/${stage}.json`, manifestOf(stage));
  server.serveText(path, pageOf(body));
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => {
    const text = message.text();
    // The list may say what it could not read; its framework has nothing to say.
    const isOfList = message.type() === 'warn' && text.startsWith('<subprocessor-list>');
    if (['error', 'warn'].includes(message.type()) && !isOfList) said.push(text);
  });
  page.on('pageerror', (error) => said.push(String(error?.message ?? error)));
  try {
    await page.goto(server.origin + path);
    const takeOver = async () => {
      await page.evaluate(() => globalThis.takeOver());
      await page.waitForFunction(() => globalThis.isTakenOver);
    };
    const addScript = () => page.addScriptTag({ url: '/subprocessor-list.js' });
    if (isListFirst) {
      await addScript();
      await expectList(page, 'first', 'Before the framework');
      await takeOver();
      await expectList(page, 'first', 'When the framework has taken over');
    } else {
      await takeOver();
      await addScript();
      await expectList(page, 'first', 'After the framework');
    }
    for (const stage of ['changed', 'swapped', 'gone', 'first', 'swapped', 'gone']) {
      await page.evaluate((name) => globalThis.show(name), stage);
      await expectList(page, stage, `Once the box is ${stage}`);
    }
  } finally {
    await page.close();
    if (said.length > 0) console.log(said.map((text) => `    said: ${text.slice(0, 300)}`).join('\n'));
  }
  if (said.length > 0) throw new Error(`The console was told something ${said.length} times.`);
}
