/**
 * The plugin's life in a real WordPress, through the pages of its administration: installed from the zip, activated, given
 * files good and bad, used by an administrator and by an author, and removed with all that it stored.
 */
// What is handed to `evaluate` and `waitForFunction` runs in the page.
/* global document, window */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../src/tools/build/install.mjs';
import { look } from '../look.mjs';

const zip = join(root, 'dist/wordpress/subprocessor-list.zip');
const settings = '/wp-admin/options-general.php?page=subprocessor-list';

const manifestOf = (...names) => ({
  version: 1,
  subprocessors: names.map((name) => ({ name, purpose: 'Hosting', locations: 'IE' })),
});
const good = JSON.stringify(manifestOf('Example Hosting', 'Example Mail'), undefined, 2);

const megabyte = 1024 * 1024;

/** What the settings page refuses, and what it says of it: what is wrong and where. */
const refused = [
  ['', 'The file is empty.'],
  [
    '{\n  "version": 1,\n  "subprocessors": [\n    { "name": "A", }\n  ]\n}\n',
    'The file is not JSON. Line 4, column 20: “}”.',
  ],
  ['{"version": 1, "subprocessors": [{"name": "Äö" "x"}]}', 'The file is not JSON. Line 1, column 48: “"x"}]}”.'],
  ['{"version": 1,\r\n"subprocessors": [{"name": "A"}]', 'The file is not JSON. Line 2, column 33: the file ends.'],
  ['{"version": 01}', 'The file is not JSON. Line 1, column 14: “1}”.'],
  ['<html>', 'The file is not JSON. Line 1, column 1: “<html>”.'],
  [Buffer.from('{"name": "Stra\xdfe"}', 'latin1'), 'The file is not UTF-8 text. Save it again in the encoding UTF-8.'],
  ['"Example Hosting"', 'The file holds a single value, not a list of subprocessors.'],
  ['[]', 'The file is a list without a single subprocessor.'],
  [
    '{"version": 1, "vendors": []}',
    'The file has no “subprocessors”, the key of the list itself. At the top it has: version, vendors.',
  ],
  ['{"subprocessors": "A, B"}', '“subprocessors” is not a list: write it in square brackets, “[ … ]”.'],
  [
    '{"subprocessors": [1, {}]}',
    'No entry of “subprocessors” says anything: write each in braces, {"name": "Example Ltd"}.',
  ],
  [' '.repeat(5 * megabyte + 1), 'The file is larger than 5 MB, which is the most that a list reads.'],
  // More than PHP keeps of one file, and more than it reads of a form: the rest of that is gone then too.
  [' '.repeat(7 * megabyte), 'The file is larger than this server takes, which is 6 MB.'],
  [' '.repeat(9 * megabyte), 'The file is larger than this server takes, which is 6 MB.'],
];

/** A page of a reader or of somebody who has signed in; each user has cookies of their own. */
async function openAs(site, browser, user) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  // WordPress's own pages take their time on a busy machine.
  page.setDefaultTimeout(120_000);
  const go = async (path) => {
    const answer = await page.goto(new URL(path, site.origin).href, { waitUntil: 'load' });
    return answer.status();
  };
  /** Clicks what leads to another page, and waits for that. */
  const follow = (selector) => Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(selector)]);
  const text = () => page.evaluate(() => document.body.innerText);
  if (user) {
    await go('/wp-login.php');
    await page.type('#user_login', user);
    await page.type('#user_pass', user);
    await follow('#wp-submit');
  }
  return { page, go, follow, text, close: () => context.close() };
}

/** Uploads the zip on the page for it and activates the plugin there. */
async function installAs(administrator) {
  const { page, go, follow, text } = administrator;
  await go('/wp-admin/plugin-install.php?tab=upload');
  const field = await page.$('#pluginzip');
  await field.uploadFile(zip);
  await follow('#install-plugin-submit');
  assert.match(await text(), /Plugin installed successfully\./);
  await follow('a.button-primary[href*="action=activate"]');
  assert.match(await text(), /Plugin activated\./);
}

export async function installPlugin(site, browser) {
  const administrator = await openAs(site, browser, 'administrator');
  await installAs(administrator);
  await administrator.close();
}

export async function tryPlugin(site, browser) {
  checkSyntax(site);
  const administrator = await openAs(site, browser, 'administrator');
  const author = await openAs(site, browser, 'author');
  const stored = join(site.folder, 'wp-content/uploads/subprocessor-list');
  const names = ['Example Hosting', 'Example Mail'];
  const seenBy = async (content, user = 'author') => {
    const address = await site.publish(user, content);
    return { address, ...(await look(browser, { address }, names, 'list')) };
  };

  await installAs(administrator);
  await tryUploads(site, administrator, stored);
  await tryStrangers(site, author, administrator, stored);

  for (const user of ['administrator', 'author']) {
    const { seen, said } = await seenBy('[subprocessor_list]', user);
    assert.deepEqual({ user, seen, said }, { user, seen: 'list', said: [] });
  }
  await tryShortcode(site, browser, seenBy);
  await tryLoading(site);
  await tryCatalogues(site, browser);
  const pattern = await tryPattern(site, author, seenBy);
  await tryRemoval(site, administrator, stored);

  // The page's own table is there as it was.
  assert.equal((await look(browser, { address: pattern }, names, 'fallback')).seen, 'fallback');
  const log = join(site.folder, 'wp-content/debug.log');
  const complaints = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  assert.deepEqual(
    complaints.filter((line) => line.includes('subprocessor-list')),
    [],
  );
  await administrator.close();
  await author.close();
}

function checkSyntax() {
  const folder = join(root, 'src/wordpress');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.php'))) {
    const { status, stdout } = spawnSync('php', ['-l', join(folder, file)], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  }
}

async function tryUploads(site, { page, go, follow, text }, stored) {
  const folder = mkdtempSync(join(tmpdir(), 'uploads-'));
  const upload = async (content) => {
    const path = join(folder, 'subprocessors.json');
    writeFileSync(path, content);
    await go(settings);
    const field = await page.$('input[name=manifest]');
    await field.uploadFile(path);
    await follow('#upload');
    return page.$$eval('.notice p', (messages) => messages.map((message) => message.innerText));
  };

  for (const [content, message] of refused) {
    const [said, ...more] = await upload(content);
    assert.ok(said.startsWith(message), `${said} instead of ${message}`);
    assert.deepEqual(more, []);
    assert.ok(!existsSync(stored), message);
  }

  assert.deepEqual(await upload(good), ['The file is in use.']);
  const address = await page.$eval('.wrap p a', (link) => link.getAttribute('href'));
  assert.equal(address, '/wp-content/uploads/subprocessor-list/subprocessors.json');
  const served = await fetch(new URL(address, site.origin));
  assert.equal(served.headers.get('content-type'), 'application/json');
  assert.equal(await served.text(), good);
  await waitForRows(page, 2);
  assert.equal(await page.$eval('#subprocessor-list-problems', (box) => box.hidden), true);

  // The former file stays, and what is wrong in it is not in the way.
  for (const [content, message] of refused) {
    const [said] = await upload(content);
    assert.ok(said.startsWith(message) && said.endsWith(' The former file stays in use.'), said);
    assert.equal(await (await fetch(new URL(address, site.origin))).text(), good);
  }
  assert.deepEqual(readdirSync(stored), ['subprocessors.json']);

  // What a list shows all the same is taken, and the page says what to correct, and where.
  const [row] = manifestOf('Example Hosting').subprocessors;
  for (const content of [
    JSON.stringify([row]),
    `\uFEFF${JSON.stringify({ version: 1, 'Sub-Processors': [row] })}`,
    JSON.stringify({ version: 1, groups: [{ title: 'A', subprocessors: [row] }] }),
    JSON.stringify({ version: 1, subprocessors: [{ ...row, adress: 'Dublin' }] }, undefined, 2),
  ]) {
    assert.deepEqual(await upload(content), ['The file is in use.'], content);
    await waitForRows(page, 1);
    assert.equal(await page.$eval('#subprocessor-list-problems', (box) => box.hidden), false, content);
  }
  assert.match(await text(), /Line 8, column 7: .*adress/);

  assert.deepEqual(await upload(good), ['The file is in use.']);
  assert.equal(await page.$eval('.wrap p a', (link) => link.getAttribute('href')), address);
  rmSync(folder, { recursive: true });
}

/** Waits for the list of the settings page. */
const waitForRows = (page, count) =>
  page.waitForFunction(
    (wanted) => {
      const list = document.querySelector('subprocessor-list');
      return list?.shadowRoot?.querySelectorAll('[part~=row]').length === wanted;
    },
    {},
    count,
  );

/** An author, and a form that was not sent from the page, change nothing. */
async function tryStrangers(site, author, administrator, stored) {
  assert.equal(await author.go(settings), 403);
  for (const { page, go } of [author, administrator]) {
    await go('/wp-admin/profile.php');
    const status = await page.evaluate(async (path) => {
      const body = new FormData();
      body.set('remove', '1');
      body.set('_wpnonce', '0000000000');
      return (await fetch(path, { method: 'POST', body })).status;
    }, settings);
    assert.equal(status, 403);
  }
  assert.equal(readFileSync(join(stored, 'subprocessors.json'), 'utf8'), good);
}

/** Reads the box that a shortcode makes, as the browser has it. */
async function boxOf(browser, address) {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const [box, ...more] = await page.evaluate(() =>
    [...document.querySelectorAll('div[data-subprocessor-list]')].map((element) => ({
      name: element.localName,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    })),
  );
  assert.deepEqual(more, []);
  await page.close();
  return box;
}

async function tryShortcode(site, browser, seenBy) {
  const full = '[subprocessor_list src="/subprocessors.json" lang="de" group_by="none" heading-level="4"]';
  const { address, seen } = await seenBy(full);
  assert.equal(seen, 'list');
  const html = await (await fetch(address)).text();
  assert.ok(
    html.includes(
      '<div class="subprocessor-list subprocessor-list-space" data-subprocessor-list="/subprocessors.json" data-lang="de" data-group-by="none" data-heading-level="4"><a href="/subprocessors.json">Our subprocessors</a></div>',
    ),
    html.match(/.*data-subprocessor-list.*/)?.[0],
  );

  // From the first paint on, and by no style of its own, which a strict policy would block.
  const [head] = html.split('</head>');
  assert.match(head, /<link[^>]*subprocessor-list\/space\.css/);
  assert.doesNotMatch(html, /data-subprocessor-list[^>]*\sstyle=/);

  const hostile =
    '[subprocessor_list src="javascript:alert(1)" onclick="alert(1)" lang=\'"><script>alert(1)</script>\' style="x"]';
  const { attributes } = await boxOf(browser, await site.publish('administrator', hostile));
  assert.ok(!attributes['data-subprocessor-list'].includes('javascript'), JSON.stringify(attributes));
  assert.ok(!('onclick' in attributes) && !('style' in attributes), JSON.stringify(attributes));
  // Relative to the page, whose folder is the site's.
  assert.equal((await seenBy('[subprocessor_list src="subprocessors.json"]')).seen, 'list');

  const row = (...cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const rows = row('Example Hosting', 'Hosting') + row('Example Mail', 'E-mail');
  const table = `<table id="vendors"><tr><th>Name</th><th>Purpose</th></tr>${rows}</table>`;
  for (const content of [
    `Before.\n\n[subprocessor_list]\n\n${table}\n\n[/subprocessor_list]\n\nAfter.`,
    `${table}\n\n[subprocessor_list table="#vendors"]`,
    `<!-- wp:shortcode -->\n[subprocessor_list]\n<!-- /wp:shortcode -->`,
    `<!-- wp:paragraph -->\n<p>[subprocessor_list]</p>\n<!-- /wp:paragraph -->`,
  ]) {
    const { seen: word, said } = await seenBy(content);
    assert.deepEqual({ content, word, said }, { content, word: 'list', said: [] });
  }
}

/** The script is where a list is, once, and nowhere else. */
async function tryLoading(site) {
  const scriptsFor = async (content) => {
    const html = await (await fetch(await site.publish('administrator', content))).text();
    return html.match(/<script[^>]*plugins\/subprocessor-list\/subprocessor-list\.js\?ver=[\d.]+/g)?.length ?? 0;
  };
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const html = await (await fetch(await site.publish('author', '[subprocessor_list]'))).text();
  assert.ok(html.includes(`/plugins/subprocessor-list/subprocessor-list.js?ver=${version}`));
  for (const content of [
    '<subprocessor-list src="/subprocessors.json"></subprocessor-list>',
    '<div data-subprocessor-list="/subprocessors.json"></div>',
    '<div class="one subprocessor-list"><table></table></div>',
    "<div class='subprocessor-list'></div>",
    '<!-- wp:html -->\n<div class="subprocessor-list"></div>\n<!-- /wp:html -->',
    '[subprocessor_list][subprocessor_list src="/subprocessors.json"]',
  ])
    assert.equal(await scriptsFor(content), 1, content);
  for (const content of [
    'Nothing of the kind.',
    'A subprocessor-list, and <a href="/subprocessor-list">a link</a>.',
    '<div class="my-subprocessor-list subprocessor-list-box"></div>',
    '<p id="subprocessor-list" title="class=subprocessor"></p>',
  ])
    assert.equal(await scriptsFor(content), 0, content);
}

/** A list has its words in another language, also where the script was put into a file elsewhere. */
async function tryCatalogues(site, browser) {
  const { search } = JSON.parse(readFileSync(join(root, 'dist/standalone/locales/de.json'), 'utf8'));
  const address = await site.publish('author', '[subprocessor_list lang="de"]');
  for (const at of [address, `${address}&together`]) {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(at, { waitUntil: 'load' });
    const sources = await page.$$eval('script[src]', (scripts) => scripts.map((script) => script.getAttribute('src')));
    assert.equal(sources.includes('/wp-content/cache/all.js'), at !== address);
    assert.equal(
      sources.some((source) => source.includes('/subprocessor-list.js')),
      at === address,
    );
    assert.ok(await page.waitForSelector(`::-p-aria([name="${search}"][role="searchbox"])`));
    await page.close();
  }
}

/** An author finds the pattern in the editor, which takes its blocks as valid, and publishes it. */
async function tryPattern(site, author, seenBy) {
  const patterns = await site.rest('author', 'block-patterns/patterns');
  const { content } = patterns.find(({ name }) => name === 'subprocessor-list/table');
  const { address, seen } = await seenBy(content);
  assert.equal(seen, 'list');
  const id = new URL(address).searchParams.get('p');
  await author.go(`/wp-admin/post.php?post=${id}&action=edit`);
  const blocks = await author.page.waitForFunction(() => {
    const flat = (list) => list.flatMap((block) => [block, ...flat(block.innerBlocks)]);
    const found = flat(window.wp?.data?.select('core/block-editor')?.getBlocks() ?? []);
    return found.length > 0 && found.map(({ name, isValid }) => `${name} ${isValid ? 'valid' : 'invalid'}`);
  });
  assert.deepEqual(await blocks.jsonValue(), ['core/group valid', 'core/table valid']);
  return address;
}

/** Deactivated and deleted on the page of plugins, as an administrator does it. */
async function tryRemoval(site, { page, go, follow, text }, stored) {
  assert.deepEqual(readdirSync(stored), ['subprocessors.json']);
  await go('/wp-admin/plugins.php');
  await follow('#deactivate-subprocessor-list');
  assert.match(await text(), /Plugin deactivated\./);
  assert.ok(existsSync(stored), 'what is only deactivated keeps its file');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.click('#delete-subprocessor-list');
  await page.waitForFunction(() => document.body.innerText.includes('was successfully deleted'));
  assert.ok(!existsSync(stored));
  assert.ok(!existsSync(join(site.folder, 'wp-content/plugins/subprocessor-list')));
  const options = await site.rest('administrator', 'settings');
  assert.ok(!JSON.stringify(options).includes('subprocessor-list'));
}
