/**
 * What `npm run bench` runs: how long our element and what a site would use instead take to paint a list, to search and
 * to sort it, beside plain HTML of the same tables, in Chromium with its processor slowed four times.
 *
 *   node test/bench/run.mjs [--rows=20,200,2000] [--runs=5] [--only=Grid,List] [--mixed] [--ungrouped] [--element=FILE]
 *     [--base=FILE] [--width=1280] [--slowdown=4]
 *
 * `--only`: contestants whose names begin so; plain HTML and our element always run. `--mixed`: rows with blanks, several
 * lines, links, badges and long texts, in plain HTML and our element alone; without it and without `--rows`, 200 of them
 * are measured after the uniform ones. `--ungrouped`: one table instead of one a group. `--element`: measures that build
 * of the standalone file, and makes none. `--base`: measures that build too, as “before”, in turn with the others.
 *
 * `--width`: of the window in CSS px, which decides how our element lays the list out. `--slowdown=1`: at the processor's
 * own speed, where a keystroke or a click among 2,000 rows has to be painted in under 100 ms.
 *
 * Prints tables in Markdown. A run of everything grouped is written to results.md, beside this file. Ends with 1 and a
 * sentence for each limit that our element misses; they are set for uniform rows in groups.
 *
 * Run it on an idle machine: visits in which other programs held the processor are repeated, a few times.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../browsers.mjs';
import { contestants as all, nameBefore } from './contestants.mjs';
import { filterValue, query } from './list.mjs';
import { leastUndisturbed, rowsAfter, visit } from './measure.mjs';
import { missedLimits, report } from './report.mjs';
import { makeList, startServer } from './server.mjs';

const root = new URL('../..', import.meta.url);
process.chdir(fileURLToPath(root));

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    ungrouped: { type: 'boolean', default: false },
    mixed: { type: 'boolean', default: false },
    element: { type: 'string' },
    base: { type: 'string' },
    width: { type: 'string', default: '1280' },
    slowdown: { type: 'string', default: '4' },
  },
});
const list = (text) => text.split(',').filter(Boolean);
const sizes = list(options.rows ?? '20,200,2000').map(Number);
const runs = Number(options.runs);
const width = Number(options.width);
const slowdown = Number(options.slowdown);
if (
  ![...sizes, runs, width, slowdown].every((number) => Number.isInteger(number) && number > 0) ||
  sizes.some((size) => size < 4)
) {
  fail(
    '--rows takes whole numbers from 4 up, with commas between them, and --runs, --width and --slowdown a whole number from 1 up.',
  );
}
for (const file of [options.element, options.base]) if (file && !existsSync(file)) fail(`There is no file ${file}.`);
const isGrouped = !options.ungrouped;
const isEverything = isGrouped && !options.mixed && !options.rows;
const lists = sizes.map((rowCount) => ({ rowCount, isGrouped, isMixed: options.mixed }));
if (isEverything) lists.push({ rowCount: 200, isGrouped, isMixed: true });

const executablePath = findBrowser('chromium');
if (!executablePath) fail('There is no Chromium or Chrome: `npm run test:browser` gets one, CHROME_PATH names one.');
if (!options.element) {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'], {
    stdio: 'inherit',
  });
  if (status !== 0) fail('The build failed.');
}

const contestants = all
  .flatMap((one) => {
    if (!one.isOurs) return [one];
    const ours = { ...one, library: [options.element ?? one.library[0]] };
    return options.base ? [ours, { ...one, name: nameBefore, library: [options.base] }] : [ours];
  })
  .filter(({ name, isOurs, isPlain }) => {
    return isOurs || isPlain || !options.only || list(options.only).some((start) => name.startsWith(start));
  });

/** As the tests run it, and at a desktop's size. Nothing else is opened, so that no page is ever hidden. */
const browser = await puppeteer.launch({
  executablePath,
  args: chromiumArguments,
  defaultViewport: { width, height: 800 },
});
const version = (await browser.version()).replace('Headless', '').replace('/', ' ');
const server = await startServer(root);
const results = [];
try {
  for (const one of lists) results.push({ ...one, visits: await measureAll(one) });
} finally {
  await browser.close();
  await server.close();
}

const words = process.argv.slice(2);
const [cpu] = cpus();
const text = report({
  contestants,
  results,
  conditions: {
    command: ['npm run bench', ...(words.length ? ['--', ...words] : [])].join(' '),
    browser: version,
    machine: `${cpus().length} × ${cpu?.model ?? 'unknown processor'}`,
    slowdown,
    runs,
  },
  bytes: Object.fromEntries(contestants.map(({ name, library }) => [name, library.map((file) => readFileSync(file))])),
});
console.log(`\n${text}`);
if (isEverything && !options.only && !options.element && !options.base && slowdown === 4) {
  writeFileSync(new URL('results.md', import.meta.url), text);
}
const missed = missedLimits(results, slowdown);
for (const sentence of missed) console.error(sentence);
process.exitCode = missed.length > 0 ? 1 : 0;

/** All contestants take turns, so that what changes on the machine meanwhile meets all of them. */
async function measureAll({ rowCount, isMixed, ...others }) {
  const shown = makeList({ rowCount, isMixed, ...others });
  const steps = { query, filterValue, rows: rowsAfter(shown, query, filterValue), slowdown };
  // The libraries take texts as data: to have them show the same cells, a site would write each one's HTML by hand.
  const those = contestants.filter(({ isOurs, isPlain }) => !isMixed || isOurs || isPlain);
  const visits = new Map(those.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const contestant of those) {
      const address = await server.add(contestant, shown);
      const result = await undisturbedVisit({ origin: server.origin, address }, steps);
      visits.get(contestant.name).push(result);
      const times = ['paint', 'search', 'sort', 'filter']
        .filter((name) => result[name] !== undefined)
        .map((name) => `${name} ${Math.round(result[name])} ms`)
        .join(', ');
      console.error(`${rowCount} ${isMixed ? 'mixed ' : ''}rows, ${run + 1} of ${runs}: ${contestant.name} ${times}`);
    }
  }
  return visits;
}

/** The first of a few visits that had the processor for itself, else the least disturbed one. */
async function undisturbedVisit(place, steps) {
  const tries = [];
  do tries.push(await visit(browser, place, steps));
  while (tries.at(-1).undisturbed < leastUndisturbed && tries.length < 3);
  return tries.reduce((best, one) => (one.undisturbed > best.undisturbed ? one : best));
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
