/** dist/wordpress/subprocessor-list.zip: what is in it, and that the same sources make the same bytes. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { writeWordPressPlugin } from '../../src/tools/build/wordpress-plugin.js';
import { snippetsOf } from '../readme-snippets.js';

const path = 'dist/wordpress/subprocessor-list.zip';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe('the WordPress plugin', () => {
  let zip: Buffer;
  let files: Record<string, Uint8Array>;
  const textOf = (name: string): string => strFromU8(files[`subprocessor-list/${name}`] ?? new Uint8Array());
  before(() => {
    zip = readFileSync(path);
    files = unzipSync(zip);
  });

  test('it is one folder with the plugin, the script, its catalogues and its licences, and nothing else', () => {
    const catalogues = readdirSync('dist/standalone/locales').map((name) => `locales/${name}`);
    assert.ok(catalogues.length >= 6, catalogues.join());
    assert.deepEqual(
      Object.keys(files).sort(),
      [
        ...['LICENSE', 'manifest.php', 'readme.txt', 'settings.php', 'space.css', 'uninstall.php'],
        ...['subprocessor-list.js', 'subprocessor-list.licenses.md', 'subprocessor-list.php'],
        ...catalogues,
      ]
        .map((name) => `subprocessor-list/${name}`)
        .sort(),
    );
  });

  test('what it brings along is what the standalone build has', () => {
    for (const name of ['subprocessor-list.js', 'subprocessor-list.licenses.md', 'locales/de.json'])
      assert.equal(textOf(name), readFileSync(join('dist/standalone', name), 'utf8'), name);
  });

  test('its version is that of the package, wherever WordPress reads it', () => {
    assert.ok(textOf('subprocessor-list.php').includes(`\n * Version: ${version}\n`));
    assert.ok(textOf('subprocessor-list.php').includes(`\nconst VERSION = '${version}';\n`));
    assert.ok(textOf('readme.txt').includes(`\nStable tag: ${version}\n`));
    for (const [name, content] of Object.entries(files)) assert.ok(!strFromU8(content).includes('{{version}}'), name);
  });

  test('the plugin and its readme ask for the same WordPress and PHP', () => {
    for (const line of ['Requires at least: 6.1', 'Requires PHP: 7.4'])
      for (const name of ['subprocessor-list.php', 'readme.txt']) assert.ok(textOf(name).includes(line), name);
  });

  test('no file can be asked for by a visitor: each ends outside of WordPress', () => {
    for (const name of Object.keys(files).filter((one) => one.endsWith('.php')))
      assert.match(
        strFromU8(files[name] ?? new Uint8Array()),
        /\ndefined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;\n/,
        name,
      );
  });

  test('each sentence for people is translatable, in the domain of the plugin', () => {
    for (const name of ['subprocessor-list.php', 'manifest.php', 'settings.php']) {
      const calls = [
        ...textOf(name).matchAll(/\b(?:esc_(?:html|attr))?_(?:_|e)\(\s*'(?:[^'\\]|\\.)*'(,\s*'[^']*')?\s*\)/g),
      ];
      assert.ok(calls.length > 5, `${name}: ${String(calls.length)}`);
      for (const [call, domain] of calls) assert.equal(domain, ", 'subprocessor-list'", call);
    }
  });

  describe('built again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plugin-'));
    const zone = process.env['TZ'];
    before(() => {
      cpSync('dist/standalone', join(folder, 'standalone'), { recursive: true });
    });
    after(() => {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
      rmSync(folder, { recursive: true });
    });

    for (const other of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      test(`it has the same bytes in ${other}`, () => {
        process.env['TZ'] = other;
        writeWordPressPlugin(folder);
        assert.ok(zip.equals(readFileSync(join(folder, 'wordpress/subprocessor-list.zip'))));
      });
    }
  });
});

describe('the README on WordPress', () => {
  const readme = readFileSync('README.md', 'utf8');
  const section = readme.split('\n### WordPress\n')[1]?.split('\n### ')[0] ?? '';
  const tried = readFileSync('test/hosts/wordpress/plugin.mjs', 'utf8');

  test('shows the line for a theme that the site of `npm run test:hosts` has', () => {
    const lines = snippetsOf(readme).filter(({ language }) => language === 'php');
    assert.equal(lines.length, 1);
    const theme = readFileSync('test/hosts/wordpress/theme.php', 'utf8');
    for (const { code } of lines) assert.ok(theme.includes(`\n\t${code}\n`), code);
  });

  test('shows shortcodes that are tried there', () => {
    const shown = [...section.matchAll(/`(\[\/?subprocessor_list[^`]*\])`/g)].map(([, shortcode = '']) => shortcode);
    assert.ok(shown.length >= 4, shown.join());
    for (const shortcode of shown) assert.ok(tried.includes(shortcode.replace(/\]$/, '')), shortcode);
  });

  test('names what the plugin calls so', () => {
    const plugin = ['subprocessor-list.php', 'settings.php'].map((name) =>
      readFileSync(`src/wordpress/${name}`, 'utf8'),
    );
    for (const text of plugin) assert.ok(text.includes("__( 'Subprocessor list', 'subprocessor-list' )"));
    for (const name of ['pattern _Subprocessor list_', '_Settings › Subprocessor list_'])
      assert.ok(section.includes(name), name);
  });
});
