/** One visit of one page in a fresh profile: what it costs to load, to search and to sort. */

/** With less of the processor than this, a visit is repeated: other programs took the rest. */
export const leastUndisturbed = 0.85;
/** Longer than the slowest takes at 2,000 rows; who needs more has not shown the rows that are wanted. In milliseconds. */
const patience = 150_000;

/**
 * @param steps `query` to search for, `filterValue` to filter by, what `rowsAfter()` makes for the list, and how many times
 *   slower than it is the processor shall be
 * @returns in milliseconds, until it was painted: `paint` from the navigation on, `search`, `clear` (the search emptied),
 *   `sort`, `filter` (`undefined` for who has none); then `task`, how long the main thread was busy until all was painted (Chromium's own sum of scripts leaves out
 *   what runs in microtasks, which is most of a script that fetches); `heap` in bytes; `shift`; and
 *   `undisturbed`, how much of the time that the page's tasks took the page did have the processor: 1 on an idle machine
 */
export async function visit(browser, { origin, address }, { query, filterValue, rows, slowdown }) {
  // A new profile has neither the files nor compiled code of the last visit.
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    let pageError;
    page.on('pageerror', (error) => (pageError ??= error));
    const session = await page.createCDPSession();
    await page.goto(`${origin}/before.html`);
    await page.waitForFunction("document.title === 'Painted'");
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });

    const metrics = async () => {
      const { metrics: list } = await session.send('Performance.getMetrics');
      return Object.fromEntries(list.map(({ name, value }) => [name, value]));
    };
    /** What the stopwatch measured, once the page has been seen to show the very rows that it should. */
    const measured = async (expression, wanted) => {
      const milliseconds = await inTime(page.evaluate(expression), address);
      const seen = await page.evaluate('stopwatch.rows()');
      const wrong = wanted.findIndex(({ texts }, index) => !holds(seen[index], texts));
      if (wrong < 0 && seen.length === wanted.length) return milliseconds;
      const { texts } = wanted[wrong] ?? {};
      throw new Error(
        `${address}, ${expression}: row ${wrong} of ${seen.length} is ${JSON.stringify(seen[wrong])}, not ${JSON.stringify(texts)}`,
      );
    };
    const collectGarbage = () => session.send('HeapProfiler.collectGarbage');
    /** Garbage of what was before is not collected at its expense. */
    const time = async (expression, wanted) => {
      await collectGarbage();
      return measured(expression, wanted);
    };

    const before = await metrics();
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await inTime(page.evaluate('stopwatch.loaded'), address);
    const loaded = await metrics();
    const paint = await measured('stopwatch.loaded', rows.published);
    await collectGarbage();
    const { JSHeapUsedSize: heap } = await metrics();
    const shift = await page.evaluate('stopwatch.layoutShift()');

    const search = await time(
      `stopwatch.search(${JSON.stringify(query)}, ${JSON.stringify(sight(rows.found))})`,
      rows.found,
    );
    const clear = await time(`stopwatch.search('', ${JSON.stringify(sight(rows.published))})`, rows.published);
    const sort = await time(`stopwatch.sort(${JSON.stringify(sight(rows.sorted))})`, rows.sorted);
    let filter;
    if (await page.evaluate('stopwatch.openFilters()'))
      filter = await time(
        `stopwatch.filter(${JSON.stringify(filterValue)}, ${JSON.stringify(sight(rows.filtered))})`,
        rows.filtered,
      );
    if (pageError) throw pageError;

    const after = await metrics();
    const task = (loaded.TaskDuration - before.TaskDuration) * 1000;
    const undisturbed = (after.ThreadTime - before.ThreadTime) / (after.TaskDuration - before.TaskDuration);
    return { paint, search, clear, sort, filter, task, heap, shift, undisturbed };
  } finally {
    await context.close();
  }
}

async function inTime(promise, address) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${address} does not show the rows that it should.`)), patience);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the stopwatch looks for: how many rows there are, and the names in the first and the last. */
export const sight = (rows) => ({ count: rows.length, first: rows[0].name, last: rows.at(-1).name });

/** Whether the cells that are seen have the text that they should, or all the words where only some are known. */
const holds = (seen, texts) =>
  seen?.length === texts.length &&
  texts.every((wanted, column) => {
    const cell = seen[column];
    if (typeof wanted === 'string') return cell === wanted;
    return wanted.every((words) => cell.includes(words)) && (column > 0 || cell.startsWith(wanted[0]));
  });

/** The rows that are to be seen as published, when found, sorted by name, and then filtered by their location. */
export function rowsAfter({ groups }, query, filterValue) {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const flat = (change) => groups.flatMap((group) => change(group.rows));
  const rows = {
    published: flat((all) => all),
    found: flat((all) => all.filter(({ texts }) => texts.flat().some((text) => text.toLowerCase().includes(query)))),
    sorted: flat((all) => all.toSorted((one, other) => compare(one.name, other.name))),
  };
  rows.filtered = rows.sorted.filter(({ texts }) => [texts[3]].flat().join().includes(filterValue));
  // Else a sort would be over before it began.
  const [before, after] = [sight(rows.published), sight(rows.sorted)];
  if (before.first === after.first || before.last === after.last)
    throw new Error('A sort has to move the first and the last row.');
  return rows;
}
