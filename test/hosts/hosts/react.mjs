/**
 * React 19: a component that has the snippet in it, drawn in the browser, and drawn on a server and taken over there.
 *
 * In its development build, which says more on the console: nothing that it says is to be said because of a list.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asJsx, bundle } from '../jsx.mjs';
import { pageOf } from '../page.mjs';

const component = (snippet) => `
import { StrictMode, useEffect } from 'react';
function Page() {
  useEffect(() => { globalThis.isDrawn = true; }, []);
  return <StrictMode><h2>Our vendors</h2>${asJsx(snippet)}<p>Last reviewed in May.</p></StrictMode>;
}`;

const isDrawn = (page) => page.waitForFunction(() => globalThis.isDrawn);

/** A page with the snippet in its component, and one whose own head has the script besides. */
const both = (script, body) => ({
  pasted: { html: pageOf(body), act: isDrawn },
  withScript: { html: pageOf(body, script), act: isDrawn },
});

const drawnInBrowser = {
  name: 'React',
  category: 'framework',
  package: 'react',
  async publish({ snippets, script, folder, server }) {
    const published = {};
    for (const [way, snippet] of Object.entries(snippets)) {
      const code = `${component(snippet)}
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('root')).render(<Page />);`;
      server.serveText(`/react/${way}.js`, await bundle(code, { folder, isProduction: false }));
      published[way] = both(script, `<div id="root"></div>\n<script src="/react/${way}.js"></script>`);
    }
    return published;
  },
};

const drawnOnServer = {
  name: 'React, rendered on the server',
  category: 'framework',
  package: 'react',
  async publish({ snippets, script, folder, work, server }) {
    const published = {};
    for (const [way, snippet] of Object.entries(snippets)) {
      const onServer = join(work, `${way}.mjs`);
      const rendering = `${component(snippet)}
import { renderToString } from 'react-dom/server';
export const html = renderToString(<Page />);`;
      writeFileSync(onServer, await bundle(rendering, { folder, platform: 'node' }));
      const { html } = await import(onServer);
      // When all scripts have run, so that it is always the list that came first.
      const takeover = `${component(snippet)}
import { hydrateRoot } from 'react-dom/client';
addEventListener('load', () => hydrateRoot(document.getElementById('root'), <Page />));`;
      server.serveText(`/react-server/${way}.js`, await bundle(takeover, { folder, isProduction: false }));
      published[way] = both(script, `<div id="root">${html}</div>\n<script src="/react-server/${way}.js"></script>`);
    }
    return published;
  },
};

export default [drawnInBrowser, drawnOnServer];
