/**
 * React 19 and boxes that have a list in them: no hydration error (#418), no `removeChild` that finds a node elsewhere, and
 * the list always there. In React's development build, which compares every attribute, and in the one that sites have.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../jsx.mjs';
import { boxes, figure, liveThrough } from '../life/stages.mjs';

const pageFile = JSON.stringify(join(import.meta.dirname, '../life/react-page.jsx'));

/** The page as the server draws it, and the script that takes it over. */
async function draw(box, isProduction, { folder, work, server }) {
  const name = `${box.replaceAll(/\W+/g, '-')}-${isProduction}`;
  const page = `import { Page } from ${pageFile}; const page = <Page box=${JSON.stringify(box)} />;`;
  const rendering = `${page} import { renderToString } from 'react-dom/server'; export const html = renderToString(page);`;
  const file = join(work, `${name}.mjs`);
  writeFileSync(file, await bundle(rendering, { folder, platform: 'node', isProduction }));
  const { html } = await import(file);
  const takeover = `${page} import { hydrateRoot } from 'react-dom/client';
globalThis.takeOver = () => void hydrateRoot(document.getElementById('root'), page);`;
  server.serveText(`/life/react-${name}.js`, await bundle(takeover, { folder, isProduction }));
  return `<div id="root">${html}</div>\n<script src="/life/react-${name}.js"></script>`;
}

export const name = 'React and its boxes';

/** The build that sites have goes another way through React's code, but not another for each kind of box. */
const cases = [
  ...boxes.flatMap((box) => [true, false].map((isListFirst) => ({ box, isListFirst, isProduction: false }))),
  ...[true, false].map((isListFirst) => ({ box: 'a box with a table', isListFirst, isProduction: true })),
  { box: figure, isListFirst: false, isProduction: false },
  { box: figure, isListFirst: true, isProduction: true },
];

export const tests = Object.fromEntries(
  cases.map(({ box, isListFirst, isProduction }) => [
    `React ${isProduction ? '' : '(development) '}hydrates, changes and removes ${box}, ${isListFirst ? 'which has its list before' : 'whose list comes after'}`,
    async (tools) => {
      const body = await draw(box, isProduction, tools);
      await liveThrough({ path: '/life/react.html', body, isListFirst }, tools);
    },
  ]),
);
