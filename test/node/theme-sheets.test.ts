/** The theme pages of the demo: a theme is short and stands on its own, and a page asks for nothing but its own files. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseManifest } from '../../src/manifest/index.js';
import { styles } from '../../src/render/styles/index.js';

const folder = 'demo/themes';
const files = readdirSync(folder);
const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');

const names = files.filter((file) => file.endsWith('.html')).map((file) => file.replace('.html', ''));
const manifests = files.filter((file) => file.endsWith('.json'));

/** What stands before a `{`, one selector each, `@media` left out. */
const selectorsOf = (sheet: string): string[] =>
  [...sheet.matchAll(/([^{};]+)\{/g)]
    .flatMap(([, prelude = '']) => prelude.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim())
    .filter((selector) => !selector.startsWith('@'));

test('there are five themes and their manifests', () => {
  assert.deepEqual(names, ['developer', 'editorial', 'government', 'playful', 'portal']);
  assert.ok(manifests.includes('fernway.json'));
});

for (const name of names) {
  describe(`the theme ${name}`, () => {
    const sheet = read(`${name}.css`);

    test('has at most 40 lines', () => {
      const lines = sheet.split('\n').filter((line) => line.trim() !== '');
      assert.ok(lines.length > 10 && lines.length <= 40, `${String(lines.length)} lines`);
    });

    test('styles its own ground and the list on it, and nothing else of a page', () => {
      const selectors = selectorsOf(sheet);
      const ground = `.theme-${name}`;
      assert.equal(selectors[0], ground);
      const others = selectors.filter((one) => one !== ground && !one.startsWith(`${ground} subprocessor-list`));
      assert.deepEqual(others, []);
    });

    test('sets only custom properties that the list has', () => {
      const properties = sheet.match(/--subprocessor-list-[\w-]+/g) ?? [];
      assert.ok(properties.length > 0);
      const known = styles.join('');
      assert.deepEqual(
        properties.filter((property) => !known.includes(`var(${property}`)),
        [],
      );
    });

    test('has a page that asks for nothing from elsewhere', () => {
      const page = read(`${name}.html`);
      const fetched = [...page.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="([^"]+)"/g)].map(([, file]) => file);
      assert.ok(fetched.includes(`./${name}.css`) && fetched.includes('../subprocessor-list.js'), fetched.join());
      const own = /^(\.\/[\w-]+\.(css|js)|\.\.\/subprocessor-list\.js|data:,)$/;
      assert.deepEqual(
        fetched.filter((file) => !own.test(file ?? '')),
        [],
      );
      assert.doesNotMatch(sheet + read(`${name}-site.css`), /url\(|@import|@font-face/);
      assert.doesNotMatch(page, /\son\w+=|\sstyle=/);
    });
  });
}

for (const file of manifests) {
  test(`${file} has no problem`, () => {
    const { problems } = parseManifest(JSON.parse(read(file)), { today: '2025-03-20' });
    // A day to object by stands in the sentence of what is ahead, which the check for columns does not know of.
    const others = problems.filter(({ message }) => !message.startsWith('“objectBy” has a value in 1 row'));
    assert.deepEqual(others, []);
  });
}
