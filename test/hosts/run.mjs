/**
 * What `npm run test:hosts` runs: each way in of the list (snippets.mjs) through each system that somebody may paste it
 * into (hosts/), and what a reader of the page then sees, in Chromium. It is compared with outcome.json, from which
 * `npm run readme` makes the README's table.
 *
 *   node test/hosts/run.mjs [--all] [--write] [name …]
 *
 * Without a name: all hosts that are not heavy; with `--all`, all. A name chooses the hosts whose module's or own name
 * contains it, heavy ones too. `--write` keeps what was seen as what is expected. Ends with `N as expected, N not`, and
 * with 1 if one is not. What the systems made of the snippets is written to .build/hosts/pages/.
 *
 * A host is a module in hosts/ whose default export is one of these, or an array of them:
 *
 *   name         as readers know it: 'TinyMCE', or 'TinyMCE, custom elements allowed'
 *   category     one of the categories below
 *   isHeavy      whether it runs only with `--all` or by name
 *   packages     the folder with its package.json and lock file, if it is not test/hosts itself: 'heavy'
 *   package      the package whose version is the host's; or
 *   version      a function that is called as `publish` is, and returns its version
 *   programs     programs that it needs, each with the Debian package that has it: { hugo: 'hugo' }
 *   publish      an async function of the tools below. Returns what the system makes of each snippet, by the letter of its
 *                way, as real code of that system makes it. Ways that it leaves out are none there (`–` in the README).
 *   close        ends what `publish` has started, also after a failure
 *
 * What `publish` returns for a way:
 *
 *   'text'                    a part of a page. Where it is no list by itself, it is also looked at in a page whose head
 *                             has the script.
 *   { html, act }             a whole document
 *   { address, act }          one that is served already, by `server` or on loopback
 *   { refused: 'message' }    the system stops with this error
 *   { pasted, withScript }    two of the above: with the snippet alone, and with the script in the page's head too
 *
 * `act(page)` is what a reader does when the page is loaded, with Puppeteer: it follows a link, and waits for what then
 * appears, by an event or `waitForFunction`.
 *
 * Besides, tests/ has what is demanded of the list in some of them, whatever was seen the last time: modules that export
 * `name`, and `tests`, a function of the tools by its sentence, which throws if that is not so.
 *
 * The tools: `snippets` (way → text), `script` (the script's own tag), `load(name)` imports one of the host's packages,
 * `folder` holds their node_modules, `work` is an empty folder below it for sites that are built, `server` serves on
 * loopback (server.mjs), `browser` is Puppeteer's.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from '../../src/tools/build/install.mjs';
import { chromiumArguments, ensureBrowsers, findBrowser } from '../browsers.mjs';
import { ensurePackages, ensurePrograms } from './install.mjs';
import { look } from './look.mjs';
import { pageOf } from './page.mjs';
import { startServer } from './server.mjs';
import { companies, script, snippets, wayNames } from './snippets.mjs';

/** In the order of the README's table. */
const categories = [
  'page',
  'CMS',
  'page builder',
  'editor',
  'Markdown and static sites',
  'sanitizer',
  'framework',
  'router',
  'optimiser',
];

process.chdir(root);
const { values: options, positionals: names } = parseArgs({
  options: { all: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const outcomeFile = 'test/hosts/outcome.json';
const expected = existsSync(outcomeFile) ? JSON.parse(readFileSync(outcomeFile, 'utf8')) : {};

// Before the modules: some of them are made of the repository's own packages.
ensureInstalled();
const modules = readdirSync('test/hosts/hosts').filter((file) => file.endsWith('.mjs'));
const all = [];
for (const file of modules.sort()) {
  const { default: exported } = await import(join(root, 'test/hosts/hosts', file));
  for (const host of [exported].flat()) all.push({ packages: '.', ...host, file });
}
all.sort((one, other) => categories.indexOf(one.category) - categories.indexOf(other.category));
for (const { name, category } of all)
  if (!categories.includes(category)) fail(`${name}: no such category, ${category}.`);
const isChosen = ({ name, file, isHeavy }) =>
  names.length > 0
    ? names.some((word) => `${file} ${name}`.toLowerCase().includes(word.toLowerCase()))
    : !isHeavy || options.all;
const hosts = all.filter(isChosen);
const testModules = [];
for (const file of readdirSync('test/hosts/tests').sort())
  testModules.push({ ...(await import(join(root, 'test/hosts/tests', file))), file });
const chosenTests = testModules.filter(isChosen);
if (hosts.length + chosenTests.length === 0) fail(`No host is named ${names.join(' or ')}.`);

const advice = ensureBrowsers(['chromium']);
if (advice.length > 0) fail(advice.join('\n'));
const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(1);
const missing = ensurePrograms(Object.assign({}, ...hosts.map(({ programs }) => programs)));

const { default: puppeteer } = await import('puppeteer-core');
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  args: [
    ...chromiumArguments,
    // What a system would ask of the network is not part of what it makes.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ],
  defaultViewport: { width: 1280, height: 900 },
});
const server = await startServer();
const seen = {};
/** What was seen of a document, by its text. */
const looked = new Map();
let right = 0;
let wrong = 0;
try {
  for (const host of hosts) await tryHost(host);
  for (const module of chosenTests) await runTests(module);
} finally {
  await browser.close();
  server.close();
}

if (names.length === 0 && !options.write) {
  const known = new Set(all.map(({ name }) => name));
  for (const name of Object.keys(expected).filter((one) => !known.has(one))) {
    console.log(`✘ ${name} is in ${outcomeFile}, and no module in test/hosts/hosts is that host.`);
    wrong += 1;
  }
}
if (options.write) await write();
console.log(`\n${right} ${options.write ? 'kept' : 'as expected'}, ${wrong} not`);
process.exit(wrong > 0 ? 1 : 0);

/** Publishes each snippet in one system, looks at the pages, and says what differs from the last time. */
async function tryHost(host) {
  const started = performance.now();
  const before = expected[host.name];
  console.log(`\n${host.name} (${host.category})`);
  const without = Object.keys(host.programs ?? {}).filter((name) => missing.includes(name));
  if (without.length > 0) {
    console.log(`  ✘ not run: there is no ${without.join(' and no ')} here.`);
    wrong += 1;
    return;
  }
  try {
    const tools = await toolsOf(host);
    const published = await host.publish(tools);
    const ways = {};
    for (const way of wayNames.filter((one) => published[one] !== undefined))
      ways[way] = await tryWay(host, way, published[way], before?.ways[way]);
    for (const way of Object.keys(before?.ways ?? {}).filter((one) => !(one in ways) && !options.write)) {
      console.log(`  ✘ ${way}: nothing was published, and ${JSON.stringify(before.ways[way])} is expected`);
      wrong += 1;
    }
    seen[host.name] = { category: host.category, version: await versionOf(host, tools), ways };
  } catch (error) {
    console.log(`  ✘ ${error.stack ?? error}`);
    wrong += 1;
  } finally {
    await host.close?.();
  }
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function toolsOf({ packages, name }) {
  const { load, folder } = await ensurePackages(packages);
  const work = join(folder, 'work', name.replaceAll(/\W+/g, '-'));
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const texts = Object.fromEntries(wayNames.map((way) => [way, snippets[way].text]));
  return { snippets: texts, script, load, folder, work, server, browser };
}

async function runTests({ name, tests }) {
  const started = performance.now();
  console.log(`\n${name}`);
  const tools = await toolsOf({ packages: '.', name });
  for (const [sentence, test] of Object.entries(tests)) {
    try {
      await test(tools);
      console.log(`  ✔ ${sentence}`);
      right += 1;
    } catch (error) {
      console.log(`  ✘ ${sentence}\n    ${error.message}`);
      wrong += 1;
    }
  }
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function versionOf({ package: name, version }, tools) {
  if (version) return version(tools);
  return name && JSON.parse(readFileSync(join(tools.folder, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** What is seen of one snippet: as it was pasted, and where that is only a part of a page, with the script in its head. */
async function tryWay(host, way, published, before) {
  const results = {};
  for (const [variant, page] of Object.entries(variantsOf(published))) {
    if (variant === 'withScript' && results.pasted.seen === 'list') continue;
    results[variant] = await tryPage(page, `${host.name}/${way}/${variant}`, way, before?.[variant]?.seen);
    const [was, is] = [before?.[variant], results[variant]].map((one) => JSON.stringify(one));
    const isRight = was === is;
    if (isRight || options.write) right += 1;
    else wrong += 1;
    const mark = isRight ? '✔' : options.write ? '→' : '✘';
    console.log(`  ${mark} ${way} ${variant}: ${is}${isRight ? '' : `, and not ${was ?? 'known yet'}`}`);
  }
  for (const variant of Object.keys(before ?? {}).filter((one) => !(one in results) && !options.write)) {
    console.log(`  ✘ ${way} ${variant}: there was no such page`);
    wrong += 1;
  }
  return results;
}

function variantsOf(published) {
  if (typeof published === 'string')
    return { pasted: { html: pageOf(published) }, withScript: { html: pageOf(published, script) } };
  return 'pasted' in published ? published : { pasted: published };
}

/** @returns `seen`, and `said` where the console was told something */
async function tryPage({ html, address, act, refused }, name, way, seenBefore) {
  if (refused !== undefined) return { seen: 'refused', said: [refused.split('\n')[0].slice(0, 200)] };
  const path = `/pages/${encodeURIComponent(name.replaceAll(/[^\w/]+/g, '-'))}.html`.replaceAll('%2F', '/');
  if (html !== undefined) {
    server.serveText(path, html);
    const copy = join('.build/hosts', path);
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, html);
  }
  const at = html === undefined ? new URL(address, server.origin).href : server.origin + path;
  const shown = snippets[way].companies ?? companies;
  // Many systems leave the very same of a snippet.
  const key = act || html === undefined ? undefined : JSON.stringify([html, shown]);
  if (looked.has(key)) return looked.get(key);
  const { seen: word, said } = await look(browser, { address: at, act }, shown, seenBefore);
  const result = said.length > 0 ? { seen: word, said } : { seen: word };
  if (key) looked.set(key, result);
  return result;
}

/** Keeps what was seen; what was not tried this time stays as it was, unless no module is that host any more. */
async function write() {
  const { format, resolveConfig } = await import('prettier');
  const entries = all
    .filter(({ name }) => seen[name] ?? expected[name])
    .map(({ name }) => [name, seen[name] ?? expected[name]]);
  const text = await format(JSON.stringify(Object.fromEntries(entries)), {
    ...(await resolveConfig(outcomeFile)),
    filepath: outcomeFile,
  });
  writeFileSync(outcomeFile, text);
  console.log(`\nWrote ${outcomeFile}.`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
