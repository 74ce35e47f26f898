/** What `npm run test:hosts` tries is what the README prints, and what it has seen is told as it was. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readmeSources, readmeTables } from '../../src/tools/build/readme-tables.js';
import { script, snippets, wayNames } from '../hosts/snippets.mjs';
import { snippetsOf } from '../readme-snippets.js';

interface Host {
  readonly category: string;
  readonly version?: string;
  readonly ways: Readonly<Record<string, Readonly<Record<string, { readonly seen: string }>>>>;
}

const readme = readFileSync('README.md', 'utf8');
const section = readme.split('\n## What to paste where')[1]?.split('\n## ')[0] ?? '';
const outcome = JSON.parse(readFileSync(readmeSources.hosts, 'utf8')) as Record<string, Host>;
const modules = readdirSync('test/hosts/hosts').map((file) => readFileSync(`test/hosts/hosts/${file}`, 'utf8'));

const sources = {
  element: readFileSync(readmeSources.element, 'utf8'),
  errors: readFileSync(readmeSources.errors, 'utf8'),
  speed: '',
};
/** The cells of a table of hosts, row by row. */
const rowsOf = (hosts: Record<string, Host>): string[][] =>
  (readmeTables({ ...sources, hosts: JSON.stringify(hosts) }).get('hosts') ?? '')
    .split('\n')
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '));

describe('what is pasted', () => {
  for (const way of wayNames) {
    test(`way ${way} is in the README, to the letter`, () => {
      const { text = '', inline } = snippets[way] ?? {};
      if (inline) {
        assert.ok(text.includes(inline));
        assert.ok(section.includes(`\`${inline}\``));
      } else {
        const printed = snippetsOf(readme).filter(({ language }) => language === 'html');
        assert.ok(printed.some(({ code }) => code === text));
      }
    });
  }

  test('the script for a site’s head is the README’s', () => {
    assert.ok(section.includes(`\`${script}\``));
  });

  test('the settings that the README names are those with which a system was tried', () => {
    const prose = section.replace(/```.*?```/gs, '');
    const settings = [...prose.matchAll(/`([^`]+)`/g)]
      .map(([, setting = '']) => setting)
      .filter((text) => /^\w.*(: | = |=\{)|^[[{]/.test(text));
    assert.ok(settings.length > 5, String(settings.length));
    const tried = modules.join('\n');
    for (const setting of settings) assert.ok(tried.includes(setting), setting);
  });
});

describe('the table of what was seen', () => {
  const host = (ways: Host['ways']): Record<string, Host> => ({ 'Editor, strict': { category: 'editor', ways } });

  test('says list where the snippet alone gives one, and with script where the page has to bring that', () => {
    const [row] = rowsOf(
      host({
        a: { pasted: { seen: 'list' } },
        b: { pasted: { seen: 'fallback' }, withScript: { seen: 'list' } },
        c: { pasted: { seen: 'nothing' }, withScript: { seen: 'nothing' } },
        d: { pasted: { seen: 'text' }, withScript: { seen: 'text' } },
      }),
    );
    assert.deepEqual(row, ['Editor, strict', 'list', 'with script', 'nothing', 'code', '–', '–', '–']);
  });

  test('has the version behind the name of the system', () => {
    const [row] = rowsOf({ 'Editor, strict': { category: 'editor', version: '1.2', ways: {} } });
    assert.equal(row?.[0], 'Editor (1.2), strict');
  });

  test('a way without a column is an error', () => {
    assert.throws(() => rowsOf(host({ z: { pasted: { seen: 'list' } } })), /no column for z/);
  });

  test('each word in it is explained below it', () => {
    const words = new Set(rowsOf(outcome).flatMap(([, ...cells]) => cells));
    words.delete('–');
    assert.ok(words.size > 3);
    for (const word of words) assert.ok(section.includes(`**${word}**`), word);
  });

  test('every host in it has a module', () => {
    assert.ok(Object.keys(outcome).length > 20);
    for (const name of Object.keys(outcome)) {
      const [first = ''] = name.split(',');
      assert.ok(
        modules.some((text) => text.includes(first)),
        name,
      );
    }
  });

  test('a list is seen in a page that is written by hand, or the table would say nothing of the systems', () => {
    const own = outcome['Your own HTML']?.ways ?? {};
    assert.deepEqual(
      Object.values(own).map(({ pasted }) => pasted?.seen),
      wayNames.map(() => 'list'),
    );
  });
});

test('what runs on every change also tries the hosts', () => {
  assert.match(readFileSync('.ci/run', 'utf8'), /^npm run test:hosts <\/dev\/null$/m);
});
