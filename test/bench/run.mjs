/**
 * What `npm run bench` runs: how long our element and what a site would use instead take to paint a list, to search and
 * to sort it, beside plain HTML of the same tables, in Chromium with its processor slowed four times.
 *
 *   node test/bench/run.mjs [--rows=20,200,2000] [--runs=5] [--only=Grid,List] [--ungrouped] [--element=FILE]
 *
 * `--only`: contestants whose names begin so; plain HTML and our element always run. `--ungrouped`: one table instead of
 * one a group, for which no limit is set. `--element`: measures that build of the standalone file, and makes none.
 *
 * Prints tables in Markdown. A run of everything grouped is written to results.md, beside this file. Ends with 1 and a
 * sentence for each limit that our element misses.
 *
 * Run it on an idle machine: visits in which other programs held the processor are repeated, a few times.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../browsers.mjs';
import { contestants as all } from './contestants.mjs';
import { query } from './list.mjs';
import { cpuSlowdown, leastUndisturbed, rowsAfter, visit } from './measure.mjs';
import { missedLimits, report } from './report.mjs';
import { makeList, startServer } from './server.mjs';

const root = new URL('../..', import.meta.url);
process.chdir(fileURLToPath(root));

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '20,200,2000' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    ungrouped: { type: 'boolean', default: false },
    element: { type: 'string' },
  },
});
const list = (text) => text.split(',').filter(Boolean);
const sizes = list(options.rows).map(Number);
const runs = Number(options.runs);
if (![...sizes, runs].every((number) => Number.isInteger(number) && number > 0) || sizes.some((size) => size < 4)) {
  fail('--rows takes whole numbers from 4 up, with commas between them, and --runs a whole number from 1 up.');
}

const executablePath = findBrowser('chromium');
if (!executablePath) fail('There is no Chromium or Chrome: `npm run test:browser` gets one, CHROME_PATH names one.');
if (!options.element) {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'], {
    stdio: 'inherit',
  });
  if (status !== 0) fail('The build failed.');
}

const contestants = all
  .map((one) => (one.isOurs ? { ...one, library: [options.element ?? one.library[0]] } : one))
  .filter(({ name, isOurs, isPlain }) => {
    return isOurs || isPlain || !options.only || list(options.only).some((start) => name.startsWith(start));
  });

/** As the tests run it, and at a desktop's size. Nothing else is opened, so that no page is ever hidden. */
const browser = await puppeteer.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  defaultViewport: { width: 1280, height: 800 },
});
const version = (await browser.version()).replace('Headless', '').replace('/', ' ');
const server = await startServer(root);
const results = [];
try {
  for (const rowCount of sizes) results.push({ rowCount, visits: await measureAll(rowCount) });
} finally {
  await browser.close();
  await server.close();
}

const words = process.argv.slice(2);
const [cpu] = cpus();
const text = report({
  contestants,
  results,
  isGrouped: !options.ungrouped,
  conditions: {
    command: ['npm run bench', ...(words.length ? ['--', ...words] : [])].join(' '),
    browser: version,
    machine: `${cpus().length} × ${cpu?.model ?? 'unknown processor'}`,
    cpuSlowdown,
    runs,
  },
  bytes: Object.fromEntries(contestants.map(({ name, library }) => [name, library.map((file) => readFileSync(file))])),
});
console.log(`\n${text}`);
if (!options.ungrouped && !options.only && !options.element && sizes.length === 3) {
  writeFileSync(new URL('results.md', import.meta.url), text);
}
const missed = options.ungrouped ? [] : missedLimits(results);
for (const sentence of missed) console.error(sentence);
process.exitCode = missed.length > 0 ? 1 : 0;

/** All contestants take turns, so that what changes on the machine meanwhile meets all of them. */
async function measureAll(rowCount) {
  const shown = makeList(rowCount, !options.ungrouped);
  const steps = { query, rows: rowsAfter(shown, query) };
  const visits = new Map(contestants.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const contestant of contestants) {
      const address = await server.add(contestant, shown);
      const result = await undisturbedVisit({ origin: server.origin, address }, steps);
      visits.get(contestant.name).push(result);
      const times = ['paint', 'search', 'sort'].map((name) => `${name} ${Math.round(result[name])} ms`).join(', ');
      console.error(`${rowCount} rows, ${run + 1} of ${runs}: ${contestant.name} ${times}`);
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
