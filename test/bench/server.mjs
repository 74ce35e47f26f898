/** Serves the pages of the bench on loopback: every page, its list and its files, with nothing to cache. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { inPage } from './contestants.mjs';
import { escapeHtml } from './escape.mjs';
import { makeUniform } from './list.mjs';
import { sight } from './measure.mjs';
import { makeMixed } from './mixed.mjs';
import { makePage } from './pages.mjs';

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};

/**
 * The page that each visit comes from. It has text, a field and a table, so that what a browser's process does once, such
 * as reading fonts, is not counted as anybody's.
 */
const warmUp = `<!doctype html>
<html lang="en">
<title>Before</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page/page.css">
<h1>Before</h1>
<p>Text with <strong>weight</strong> and <a href="#top">a link</a>.</p>
<input type="search" aria-label="Search"><button type="button">Search</button>
<table><thead><tr><th>Name</th></tr></thead><tbody><tr><td>Jan 1, 2015</td></tr></tbody></table>
<script>requestAnimationFrame(() => setTimeout(() => { document.title = 'Painted'; }));</script>
`;

/** What stands in a list of so many rows, in the order it is shown in. */
export function makeList({ rowCount, isGrouped, isMixed }) {
  const { manifest, groups } = (isMixed ? makeMixed : makeUniform)(rowCount, isGrouped);
  const kind = `${isMixed ? 'mixed' : 'uniform'}-${rowCount}-${isGrouped ? 'grouped' : 'ungrouped'}`;
  return { kind, json: JSON.stringify(manifest), groups };
}

/** @returns its address, what to call to put a page on it, and to close it */
export async function startServer(root) {
  const stopwatch = await readFile(new URL('page/stopwatch.js', import.meta.url), 'utf8');
  const answers = new Map();
  const server = createServer(({ url }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const answer = answers.get(path);
    response.writeHead(answer === undefined ? 404 : 200, {
      'Content-Type': types[path.split('.').at(-1)],
      'Cache-Control': 'no-store',
    });
    response.end(answer);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  answers.set('/before.html', warmUp);

  return {
    origin,
    /** @returns the address of the page on which a contestant shows a list */
    async add(contestant, list) {
      const slug = contestant.name.replace(/\W+/g, '-');
      const listAddress = `/list-${list.kind}.json`;
      answers.set(listAddress, list.json);
      const own = contestant.page.map((file) => [`/page/${file}`, new URL(`page/${file}`, import.meta.url)]);
      const library = contestant.library.map((file) => [`/library/${slug}/${basename(file)}`, new URL(file, root)]);
      const site = ['/page/page.css', new URL('page/page.css', import.meta.url)];
      for (const [address, file] of [site, ...library, ...own]) {
        answers.set(address, await readFile(file));
      }
      const published = list.groups.flatMap(({ rows }) => rows);
      const wanted = escapeHtml(JSON.stringify(sight(published)));
      const address = `/${slug}-${list.kind}.html`;
      answers.set(
        address,
        makePage({
          name: contestant.name,
          isAsync: contestant.isOurs,
          body: (contestant.body?.(list.groups) ?? '<div id="list"></div>').replaceAll('{list}', listAddress),
          list: contestant.isOurs || contestant.page.includes('fetch-list.js') ? listAddress : undefined,
          files: [site, ...library, ...own].map(([path]) => path),
          attributes: `data-list="${listAddress}" data-contestant="${inPage(contestant)}" data-wanted="${wanted}"`,
          stopwatch,
        }),
      );
      return origin + address;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
