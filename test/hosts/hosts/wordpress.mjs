/**
 * WordPress from Debian's packages, as administrator and as author, with block content and with classic content, which
 * goes through wpautop; then with the plugin, which is first taken through its whole life (wordpress/plugin.mjs).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/tools/build/install.mjs';
import { each, eachInTurn } from '../each.mjs';
import { installPlugin, tryPlugin } from '../wordpress/plugin.mjs';
import { programs, startSite } from '../wordpress/site.mjs';

const standalone = join(root, 'dist/standalone');

/** One site for all of these hosts, started by the first; it ends with the process. */
let started;
/** Once it is asked for: the plugin's life, and then its installation for the hosts that have it. */
let installed;

async function siteFor({ server }) {
  started ??= fetch(new URL('/subprocessors.json', server.origin))
    .then((answer) => answer.text())
    .then((manifest) =>
      startSite({
        '/': standalone,
        'subprocessors.json': manifest,
        // What a browser asks for by itself.
        'favicon.ico': '',
        'wp-content/cache/all.js': readFileSync(join(standalone, 'subprocessor-list.js')),
      }),
    );
  return started;
}

/** The site with the plugin. Hosts without it come first. */
async function siteWithPlugin(tools) {
  const site = await siteFor(tools);
  installed ??= tryPlugin(site, tools.browser).then(() => installPlugin(site, tools.browser));
  await installed;
  return site;
}

const tableIn = (snippet) => /<table>.*<\/table>/s.exec(snippet)[0].replaceAll(/>\s+</g, '><');

/** Block content in which the snippet stands in a block for HTML. */
const inHtmlBlock = (text) => `<!-- wp:html -->\n${text}\n<!-- /wp:html -->`;

const tableBlock = (table, className) => {
  const options = className ? ` {"className":"${className}"}` : '';
  const classes = ['wp-block-table', className].filter(Boolean).join(' ');
  return `<!-- wp:table${options} -->\n<figure class="${classes}">${table}</figure>\n<!-- /wp:table -->`;
};

const groupBlock = (blocks, className) =>
  `<!-- wp:group {"className":"${className}"} -->\n<div class="wp-block-group ${className}">${blocks}</div>\n<!-- /wp:group -->`;

/** What somebody makes of each snippet in WordPress's editors. */
const written = {
  'Custom HTML block': (snippets) => each(snippets, inHtmlBlock),
  'classic editor': (snippets) => snippets,
  'class on a table block': ({ e }) => ({ e: tableBlock(tableIn(e), 'subprocessor-list') }),
  'class on a group block': ({ e }) => ({ e: groupBlock(tableBlock(tableIn(e)), 'subprocessor-list') }),
};

/** What only the plugin has. `e` is in classic content: wpautop makes paragraphs of the lines with the shortcode. */
const writtenWithPlugin = {
  ...written,
  shortcode: ({ e }) => ({
    b: '[subprocessor_list src="/subprocessors.json" lang="de"]',
    e: `[subprocessor_list]\n${tableIn(e)}\n[/subprocessor_list]`,
  }),
};

const wordPress = {
  category: 'CMS',
  isHeavy: true,
  programs,
  version: async (tools) => (await siteFor(tools)).version,
};

const hosts = (user) =>
  Object.entries(written)
    // What an administrator writes is kept as it is, and so is a block's class, whoever writes it.
    .filter(([name]) => user === 'author' || !name.startsWith('class on'))
    .map(([name, write]) => ({
      ...wordPress,
      name: `WordPress, ${user}, ${name}`,
      async publish(tools) {
        const site = await siteFor(tools);
        if (installed) throw new Error('The site has the plugin already: these hosts come first.');
        return eachInTurn(write(tools.snippets), async (content) => {
          const address = await site.publish(user, content);
          return { pasted: { address }, withScript: { address: `${address}&script` } };
        });
      },
    }));

const hostsWithPlugin = Object.entries(writtenWithPlugin).map(([name, write]) => ({
  ...wordPress,
  name: `WordPress with the plugin, author, ${name}`,
  async publish(tools) {
    const site = await siteWithPlugin(tools);
    return eachInTurn(write(tools.snippets), async (content) => ({ address: await site.publish('author', content) }));
  },
}));

export default [...hosts('administrator'), ...hosts('author'), ...hostsWithPlugin];
