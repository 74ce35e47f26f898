// CONTRIBUTING.md: what it names is there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const text = readFileSync('CONTRIBUTING.md', 'utf8');
const errands = text.split('## How to add …')[1]?.split('\n## ')[0] ?? '';

describe('CONTRIBUTING', () => {
  test('says how to add a filter, a control, a field, an attribute, a language, an export and a style sheet', () => {
    const titles = [...errands.matchAll(/^\*\*… (.+?)\.\*\*/gm)].map(([, title]) => title);
    assert.deepEqual(titles, [
      'a filter',
      'a control',
      'a field of a row',
      'an attribute',
      'a language',
      'an export',
      'a style sheet',
    ]);
  });

  test('names only files that there are, besides the one to be added', () => {
    const paths = [...text.matchAll(/`((?:src|test)\/[\w./-]+\.\w+)`/g)].map(([, path = '']) => path);
    assert.ok(paths.length > 12, String(paths.length));
    for (const path of paths) if (!/\b(NAME|TAG)\./.test(path)) assert.ok(existsSync(path), path);
  });

  test('names the registries by what they export', () => {
    const named = [...errands.matchAll(/`(\w+)` in\s+`(src\/[\w./-]+)`/g)];
    assert.ok(named.length >= 5, String(named.length));
    for (const [, name = '', path = ''] of named)
      assert.match(readFileSync(path, 'utf8'), new RegExp(`\\bconst ${name}\\b`), `${name} in ${path}`);
  });
});
