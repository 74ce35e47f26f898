/**
 * What `npm run test:screen-reader` runs: Orca, a real screen reader, with Firefox and with Chromium, over the files in
 * tests/. It installs what it lacks on Debian and Ubuntu, says so elsewhere, and ends with `N passed, N failed`.
 *
 *   node test/screen-reader/run.mjs [firefox] [chromium] [name …]
 *
 * Without a browser's name: both. A name chooses files whose name contains it. What was done and said is written to
 * .build/screen-reader/, a file for each page and browser.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { ensureInstalled, root } from '../../src/tools/build/install.mjs';
import { ensureScreenReader } from './packages.mjs';
import { Reading } from './reading.mjs';
import { serve } from './server.mjs';
import { openSession } from './session.mjs';

const browserNames = ['firefox', 'chromium'];

process.chdir(root);
const words = process.argv.slice(2);
const wanted = browserNames.filter((name) => words.includes(name));
const browsers = wanted.length > 0 ? wanted : browserNames;
const names = words.filter((word) => !browserNames.includes(word));

const folder = 'test/screen-reader/tests';
const files = readdirSync(folder)
  .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
  .sort();
if (files.length === 0) {
  console.error(`No file in ${folder} is named ${names.join(' or ')}.`);
  process.exit(1);
}

const missing = ensureScreenReader(browsers);
if (missing.length > 0) {
  console.error(`Orca's tests run on Debian and Ubuntu, and need these packages: ${missing.join(' ')}.`);
  process.exit(1);
}
ensureInstalled();
const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(1);

const transcripts = '.build/screen-reader';
mkdirSync(transcripts, { recursive: true });
const { server, origin } = await serve();
let passed = 0;
let failed = 0;
for (const file of files) {
  const {
    src,
    width = '',
    layout = '',
    groupBy = '',
    size = [1280, 1000],
    fragment = '',
    tests,
  } = await import(join(root, folder, file));
  for (const browser of browsers) {
    const name = basename(file, '.mjs');
    console.log(`\n${name}, Orca with ${browser}`);
    const started = performance.now();
    const transcript = [];
    let session;
    let position = 0;
    const titles = Object.entries(tests);
    try {
      // The list's address names the browser, so that the server can tell one's questions from the other's.
      const asked = new URL(src, origin);
      asked.searchParams.set('browser', browser);
      const url = `${origin}/test/screen-reader/pages/list.html?${new URLSearchParams({ src: asked.href, width, layout, groupBy })}${fragment}`;
      session = await openSession(browser, url, size).catch((error) => {
        console.log(`  Orca or the browser did not start, once more: ${error.message}`);
        return openSession(browser, url, size);
      });
      const reading = new Reading(session);
      reading.transcript = transcript;
      reading.browser = browser;
      await reading.hear(['Finished loading']);
      for (const [title, test] of titles) {
        transcript.push('', `## ${title}`);
        await test(reading);
        console.log(`  ✔ ${title}`);
        passed += 1;
        position += 1;
      }
    } catch (error) {
      // Each test begins where the one before it has led: none of the others can be run.
      failed += titles.length - position;
      console.log(`  ✘ ${titles[position]?.[0]}\n    ${error.message}`);
      for (const [title] of titles.slice(position + 1)) console.log(`  ✘ ${title} (not reached)`);
    } finally {
      await session?.close();
      writeFileSync(join(transcripts, `${name}-${browser}.txt`), `${transcript.join('\n')}\n`);
    }
    console.log(`  ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
}
server.close();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
