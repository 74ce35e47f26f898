/** What a reader sees of a snippet on a page, as one word, once nothing more is coming. */
// What is handed to `evaluate` runs in the page.
/* global document, innerWidth */

/**
 * The words, and what they mean:
 *
 * - `list`: one list is visible, with a row for each company
 * - `twice`: more than one list is, or the list and the table that it was made of
 * - `error`: the list is there and says why it shows nothing
 * - `text`: the snippet's own code is shown to readers
 * - `fallback`: no list, but the link or the page's own table
 * - `nothing`: none of these
 * - `refused`: there is no page, because the system stopped at the snippet
 */
export const outcomes = ['list', 'twice', 'error', 'text', 'fallback', 'nothing', 'refused'];

/** Runs in each frame of the page. Enters open shadow roots, as lists stand in those of boxes. */
function readFrame(company) {
  const isVisible = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot && element.localName !== 'subprocessor-list'
        ? [element, ...all(element.shadowRoot)]
        : [element],
    );
  const elements = all(document);
  const lists = elements.filter(({ localName }) => localName === 'subprocessor-list');
  const part = (list, name) => [...(list.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? [])].filter(isVisible);
  // Without what stands in shadow roots, and what is hidden.
  const shownText = document.body?.innerText ?? '';
  return {
    isSettled: lists.every(({ status }) => status !== 'loading'),
    lists: lists.map((list) => ({
      status: list.status ?? 'unknown',
      // Where a narrow page stacks them, rows are rows all the same.
      rows: part(list, 'row').filter((row) => row.getBoundingClientRect().left < innerWidth).length,
      names: part(list, 'name').map((name) => name.innerText.trim()),
      isVisible: isVisible(list),
    })),
    // Where a system takes the table apart, its words may be left.
    hasCompanies: shownText.includes(company),
    hasLink: elements.some((element) => element.matches('a[href*="subprocessors.json"]') && isVisible(element)),
    hasCode: /["“”″]version["“”″]\s*:|<\/?[a-z][\w-]*[\s/>]/.test(shownText),
  };
}

/** The frames of a page that can be seen, the page itself first. */
async function visibleFrames(page) {
  const shown = [];
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) shown.push(frame);
    else {
      const element = await frame.frameElement().catch(() => null);
      const box = await element?.boundingBox();
      if (box && box.width > 0 && box.height > 0) shown.push(frame);
    }
  }
  return shown;
}

function wordFor(frames, companies) {
  const lists = frames.flatMap((frame) => frame.lists);
  const isComplete = ({ isVisible, rows, names, status }) =>
    status === 'ready' &&
    isVisible &&
    rows === companies.length &&
    companies.every((company) => names.some((name) => name.includes(company)));
  const complete = lists.filter(isComplete).length;
  if (frames.some(({ hasCode }) => hasCode)) return 'text';
  const hasCompanies = frames.some((frame) => frame.hasCompanies);
  if (complete > 1 || (complete === 1 && hasCompanies)) return 'twice';
  if (complete === 1) return 'list';
  if (lists.some(({ status, isVisible }) => status === 'error' && isVisible)) return 'error';
  return hasCompanies || frames.some(({ hasLink }) => hasLink) ? 'fallback' : 'nothing';
}

/** The word for the page as it is now, and whether its lists have come to rest. */
async function readNow(page, companies) {
  const frames = [];
  for (const frame of await visibleFrames(page)) frames.push(await frame.evaluate(readFrame, companies[0]));
  return { word: wordFor(frames, companies), isSettled: frames.every(({ isSettled }) => isSettled) };
}

/** How long a page may take to become what it is expected to be, in ms. Only one that does not takes this long. */
const patience = 4000;

/**
 * Opens a page and tells what is seen of the snippet.
 *
 * @param page.address its address
 * @param page.act what a reader does once it is loaded: follows a link, goes back
 * @param expected what was seen the last time. A page that shows something else is given a few seconds to become that.
 * @returns `seen`, one of the words above, and `said`, what the console was told
 */
export async function look(browser, { address, act }, companies, expected) {
  const { origin } = new URL(address);
  const page = await browser.newPage();
  const said = [];
  const say = (kind, text) => said.push(`${kind}: ${text.replaceAll(origin, '').split('\n')[0].slice(0, 200)}`);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') say(message.type(), message.text());
  });
  page.on('pageerror', (error) => say('uncaught', String(error?.message ?? error)));
  try {
    await page.goto(address, { waitUntil: 'load' });
    await act?.(page);
    await page.waitForNetworkIdle({ idleTime: 50, timeout: 10_000 });
    const started = performance.now();
    let now;
    do now = await readNow(page, companies);
    while ((!now.isSettled || now.word !== (expected ?? now.word)) && performance.now() - started < patience);
    return { seen: now.word, said: [...new Set(said)].sort() };
  } finally {
    await page.close();
  }
}
