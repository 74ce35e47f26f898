/**
 * Next's static build, with its app router: the snippet in a page, looked at as the first page of a visit, and after going
 * away and back by links; and with the script in the layout of all pages instead.
 */
import { join } from 'node:path';
import { buildSite } from '../build-site.mjs';
import { asJsx } from '../jsx.mjs';
import { follow, visitAgain } from '../navigate.mjs';

const layout = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`;

/** Tells when React has taken the page over: until then, a link loads a page as any link does. */
const drawn = `'use client';
import { useEffect } from 'react';
export function Drawn() {
  useEffect(() => { globalThis.isDrawn = true; }, []);
  return null;
}`;

const pageOf = (place, content) => `import Link from 'next/link';
import { Drawn } from '${place}/drawn.jsx';
export default function Page() {
  return <>${content}<Drawn /></>;
}`;

const linkTo = (address, name) => `<p><Link href="${address}">${name}</Link></p>`;

/** The pages below one folder: a home page with a link to each way's list, and those. */
function pagesBelow(folder, snippets) {
  const files = {};
  for (const [way, snippet] of Object.entries(snippets)) {
    const home = `${linkTo(`/${folder}/${way}/list/`, 'List')}<p id="at">Home</p>`;
    const list = `${linkTo(`/${folder}/${way}/`, 'Home')}<p id="at">List</p><main>${asJsx(snippet)}</main>`;
    files[`app/${folder}/${way}/page.jsx`] = pageOf('../..', home);
    files[`app/${folder}/${way}/list/page.jsx`] = pageOf('../../..', list);
  }
  return files;
}

let isBuilt = false;

/** Both kinds of page are in one site, which is built once. */
function build({ snippets, script, folder, work, server }) {
  if (isBuilt) return;
  isBuilt = true;
  const withoutScript = Object.fromEntries(
    Object.entries(snippets).map(([way, snippet]) => [way, snippet.replace(script, '')]),
  );
  const config = { output: 'export', trailingSlash: true, basePath: '/next', turbopack: { root: folder } };
  buildSite(
    work,
    {
      'package.json': '{ "private": true, "type": "module" }',
      'next.config.mjs': `export default ${JSON.stringify(config)};`,
      'app/layout.jsx': layout,
      'app/drawn.jsx': drawn,
      'app/layout-script/layout.jsx': `export default function Layout({ children }) {
  return <>${asJsx(script)}{children}</>;
}`,
      ...pagesBelow('page-script', snippets),
      ...pagesBelow('layout-script', withoutScript),
    },
    [join(folder, 'node_modules/next/dist/bin/next'), 'build'],
    { NEXT_TELEMETRY_DISABLED: '1' },
  );
  server.serveFolder('/next', join(work, 'out'));
}

const isDrawn = (page) => page.waitForFunction(() => globalThis.isDrawn);

/** @param options.addressOf the first page of a visit, of a way */
const next = ({ name, addressOf, act = () => undefined, ways = (way) => way }) => ({
  name,
  category: 'framework',
  packages: 'next',
  package: 'next',
  isHeavy: true,
  publish(tools) {
    build(tools);
    return Object.fromEntries(
      Object.keys(tools.snippets)
        .filter(ways)
        .map((way) => [
          way,
          {
            address: `/next/${addressOf(way)}`,
            async act(page) {
              await isDrawn(page);
              await act(page);
            },
          },
        ]),
    );
  },
});

export default [
  next({ name: 'Next', addressOf: (way) => `page-script/${way}/list/` }),
  next({
    name: 'Next, first page of another',
    addressOf: (way) => `page-script/${way}/`,
    act: (page) => follow(page, 'List'),
  }),
  next({ name: 'Next, visited again and gone back to', addressOf: (way) => `page-script/${way}/`, act: visitAgain }),
  next({
    name: 'Next, script in the layout',
    addressOf: (way) => `layout-script/${way}/`,
    act: visitAgain,
    // The script alone in the layout asks for no list.
    ways: (way) => way !== 'c',
  }),
];
