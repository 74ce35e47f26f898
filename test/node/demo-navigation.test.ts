// Every page of the demo leads to every other, by one header that is the same on each.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';

const pages = readdirSync('demo').filter((file) => file.endsWith('.html'));
const headerOf = (page: string): string =>
  /<header>.*?<\/header>/s.exec(readFileSync(`demo/${page}`, 'utf8'))?.[0] ?? '';
const current = ' aria-current="page"';

describe('the header of the demo pages', () => {
  test('is the same on each page, but for the mark of the page itself', () => {
    assert.ok(pages.length > 7, pages.join());
    const headers = new Set(pages.map((page) => headerOf(page).replaceAll(current, '')));
    assert.equal(headers.size, 1, [...headers].join('\n'));
    assert.match([...headers].join(''), /<nav aria-label="Demo pages">/);
  });

  for (const page of pages) {
    test(`leads from ${page} to all the others, and marks where one is`, () => {
      const links = [...headerOf(page).matchAll(/<a href="\.\/([\w-]+\.html)"([^>]*)>/g)];
      assert.deepEqual([...new Set(links.map(([, file]) => file))].sort(), [...pages].sort());
      const marked = links.filter(([, , attributes = '']) => attributes.includes(current));
      assert.deepEqual(
        marked.map(([, file]) => file),
        [page],
      );
    });
  }

  test('leads to places that exist', () => {
    for (const [, file = '', id] of headerOf('index.html').matchAll(/href="\.\/([\w-]+\.html)(?:#([\w-]+))?"/g)) {
      assert.ok(existsSync(`demo/${file}`), file);
      if (id) assert.match(readFileSync(`demo/${file}`, 'utf8'), new RegExp(`id="${id}"`));
    }
  });
});

describe('the first page', () => {
  const page = readFileSync('demo/index.html', 'utf8');

  test('leads to each theme’s own page and has its style sheet', () => {
    const themes = [...page.matchAll(/<input type="radio" name="look" value="([\w-]+)"/g)].map(([, theme]) => theme);
    assert.equal(themes.length, 5);
    for (const theme of themes) {
      assert.ok(page.includes(`<link rel="stylesheet" href="./themes/${String(theme)}.css" />`), theme);
      assert.ok(page.includes(`<a href="./themes/${String(theme)}.html">`), theme);
    }
  });
});
