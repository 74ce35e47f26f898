/** Astro's static build: the snippet in a page, and in pages that its ClientRouter exchanges. */
import { join } from 'node:path';
import { buildSite } from '../build-site.mjs';
import { visitAgain } from '../navigate.mjs';

/** @param page.hasRouter whether the ClientRouter is in its head; `head` is more of that */
const pageOf = ({ hasRouter, head = '', body }) => `---
import { ClientRouter } from 'astro:transitions';
---
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Subprocessors</title>
${hasRouter ? '<ClientRouter />' : ''}
${head}
</head>
<body>
${body}
</body>
</html>`;

/** By the names of their folders. */
const kinds = {
  static: { hasRouter: false, isInHead: false },
  router: { hasRouter: true, isInHead: false },
  head: { hasRouter: true, isInHead: true },
};

function pagesOf(kind, snippets, script) {
  const { hasRouter, isInHead } = kinds[kind];
  const head = isInHead ? script : '';
  const files = {};
  for (const [way, snippet] of Object.entries(snippets)) {
    const folder = `/astro/${kind}/${way}`;
    const links = `<nav><a href="${folder}/">Home</a> <a href="${folder}/list/">List</a></nav>`;
    const pasted = isInHead ? snippet.replace(script, '') : snippet;
    files[`src/pages/${kind}/${way}/index.astro`] = pageOf({
      hasRouter,
      head,
      body: `${links}<p id="at">Home</p>`,
    });
    files[`src/pages/${kind}/${way}/list.astro`] = pageOf({
      hasRouter,
      head,
      body: `${links}<p id="at">List</p>\n<main>\n${pasted}\n</main>`,
    });
  }
  return files;
}

let isBuilt = false;

/** All kinds of page are in one site, which is built once. */
function build({ snippets, script, folder, work, server }) {
  if (isBuilt) return;
  isBuilt = true;
  buildSite(
    work,
    {
      'package.json': '{ "private": true, "type": "module" }',
      'astro.config.mjs': "export default { base: '/astro', devToolbar: { enabled: false } };",
      ...Object.assign({}, ...Object.keys(kinds).map((kind) => pagesOf(kind, snippets, script))),
    },
    [join(folder, 'node_modules/astro/astro.js'), 'build'],
    { ASTRO_TELEMETRY_DISABLED: '1' },
  );
  server.serveFolder('/astro', join(work, 'dist'));
}

const astro = ({ name, kind, page, act }) => ({
  name,
  category: 'Markdown and static sites',
  packages: 'astro',
  package: 'astro',
  isHeavy: true,
  publish(tools) {
    build(tools);
    return Object.fromEntries(
      Object.keys(tools.snippets)
        // The script alone in every page's head asks for no list.
        .filter((way) => way !== 'c' || !kinds[kind].isInHead)
        .map((way) => [way, { address: `/astro/${kind}/${way}/${page}`, act }]),
    );
  },
});

export default [
  astro({ name: 'Astro', kind: 'static', page: 'list/' }),
  astro({ name: 'Astro, ClientRouter, visited again and gone back to', kind: 'router', page: '', act: visitAgain }),
  astro({ name: 'Astro, ClientRouter, script in the head', kind: 'head', page: '', act: visitAgain }),
];
