/** What puts other content into a page that stays: Turbo, htmx, and a line of JavaScript. */
// What is handed to `evaluate` and `waitForFunction` runs in the page.
/* global document */
import { join } from 'node:path';
import { follow, visitAgain } from '../navigate.mjs';
import { pageOf } from '../page.mjs';

const home = '<p id="at">Home</p>';

const withoutScript = (snippet, script) => snippet.replace(script, '');

/**
 * Pages that Turbo goes to, with the snippet as it is, or with the script in the head of every page. The second time it shows
 * the page as it was left, before it has the new one; on the way back, that alone.
 */
function turbo({ name, isInHead = false }) {
  return {
    name,
    category: 'router',
    package: '@hotwired/turbo',
    publish({ snippets, script, folder, server }) {
      server.serveFolder('/turbo', join(folder, 'node_modules/@hotwired/turbo/dist'));
      const head = `<script src="/turbo/turbo.es2017-umd.js"></script>${isInHead ? script : ''}`;
      const published = {};
      for (const [way, snippet] of Object.entries(snippets)) {
        const path = (page) => `/turbo-pages/${isInHead ? 'head' : 'body'}/${way}/${page}.html`;
        const links = `<nav><a href="${path('home')}">Home</a> <a href="${path('list')}">List</a></nav>`;
        server.serveText(path('home'), pageOf(links + home, head));
        const pasted = isInHead ? withoutScript(snippet, script) : snippet;
        server.serveText(path('list'), pageOf(`${links}<p id="at">List</p>${pasted}`, head));
        // Where the script alone is what is pasted, there is nothing to have in the head as well.
        if (!isInHead || way !== 'c') published[way] = { address: path('home'), act: visitAgain };
      }
      return published;
    },
  };
}

const htmx = {
  name: 'htmx, script in the head',
  category: 'router',
  package: 'htmx.org',
  publish({ snippets, script, folder, server }) {
    server.serveFolder('/htmx', join(folder, 'node_modules/htmx.org/dist'));
    const published = {};
    for (const [way, snippet] of Object.entries(snippets)) {
      if (way === 'c') continue;
      const path = (part) => `/htmx-parts/${way}/${part}`;
      const link = (name, part) => `<a href="#" hx-get="${path(part)}" hx-target="#content">${name}</a>`;
      server.serveText(path('list'), `<p id="at">List</p>${withoutScript(snippet, script)}`);
      server.serveText(path('home'), home);
      const body = `<nav>${link('Home', 'home')} ${link('List', 'list')}</nav><div id="content">${home}</div>`;
      published[way] = {
        html: pageOf(body, `<script src="/htmx/htmx.js"></script>${script}`),
        async act(page) {
          for (const name of ['List', 'Home', 'List']) await follow(page, name);
        },
      };
    }
    return published;
  },
};

const innerHtml = {
  name: 'innerHTML, script in the head',
  category: 'router',
  publish({ snippets, script }) {
    const published = {};
    for (const [way, snippet] of Object.entries(snippets)) {
      if (way === 'c') continue;
      published[way] = {
        html: pageOf('<div id="content"></div>', script),
        act: (page) =>
          page.evaluate(
            (html) => {
              const content = document.querySelector('#content');
              content.innerHTML = html;
              content.innerHTML = '';
              content.innerHTML = html;
            },
            withoutScript(snippet, script),
          ),
      };
    }
    return published;
  },
};

export default [
  turbo({ name: 'Turbo' }),
  turbo({ name: 'Turbo, script in the head', isInHead: true }),
  htmx,
  innerHtml,
];
