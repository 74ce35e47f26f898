/** The README's tables say what the sources say, and its picture and links are there. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, test } from 'node:test';
import { format, resolveConfig } from 'prettier';
import * as schema from '../../src/manifest/schema.js';
import { keys } from '../../src/tools/build/schema-descriptions.js';
import { readmeSources, readmeTables, withTables } from '../../src/tools/build/readme-tables.js';

const readme = readFileSync('README.md', 'utf8');
const sources = {
  element: readFileSync(readmeSources.element, 'utf8'),
  errors: readFileSync(readmeSources.errors, 'utf8'),
  speed: readFileSync(readmeSources.speed, 'utf8'),
  hosts: readFileSync(readmeSources.hosts, 'utf8'),
};
const pretty = async (text: string): Promise<string> =>
  format(text, { ...(await resolveConfig('README.md')), filepath: 'README.md' });

test('the tables are those of the sources; if not, `npm run readme` writes them', async () => {
  assert.equal(readme, await pretty(withTables(readme, readmeTables(sources))));
});

test('a word changed in the class comment changes a table', async () => {
  const element = sources.element.replace('@slot header - ', '@slot header - Changed. ');
  assert.notEqual(element, sources.element);
  assert.notEqual(readme, await pretty(withTables(readme, readmeTables({ ...sources, element }))));
});

test('a table without a place, and a place without a table, is an error', () => {
  assert.throws(() => withTables('', new Map([['parts', '']])), /no place for the tables parts/);
  assert.throws(() => withTables('<!-- table: parts -->\n<!-- end of table -->', new Map()), /there is none/);
});

describe('what the tables name is what there is', () => {
  const tables = readmeTables(sources);
  const namesIn = (table: string): string[] =>
    [...(tables.get(table) ?? '').matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name ?? '');

  test('each attribute is observed by the element, and each that is observed is told', () => {
    const declared = [
      ...(/static override properties[^{]*\{(.*?)\n {2}\};/s.exec(sources.element)?.[1] ?? '').matchAll(
        /^ {4}(\w+): \{(.*)\}/gm,
      ),
    ]
      .filter(([, , options = '']) => !options.includes('attribute: false'))
      .map(([, name = '', options = '']) => /attribute: '([\w-]+)'/.exec(options)?.[1] ?? name);
    assert.deepEqual(namesIn('attributes').sort(), [...declared, 'lang'].sort());
  });

  test('each event is one that the element dispatches', () => {
    const events = readFileSync('src/element/events.ts', 'utf8');
    const dispatched = [...events.matchAll(/super\('([\w-]+)'/g)].map(([, name]) => name);
    assert.deepEqual(namesIn('events').sort(), dispatched.sort());
  });

  /** How a sheet may read a property with that default. */
  function* readAs(name: string, initial: string): Generator<string> {
    // The accent, once its own default has been taken in.
    yield `var(${name}, ${initial.replace('var(--subprocessor-list-accent)', 'var(--subprocessor-list--accent)')})`;
    // Without a default, a declaration is as if it were not there.
    if (/^(unset|none)$/.test(initial)) yield `var(${name})`;
    // What the list reckons for itself.
    if (initial === 'auto') yield `var(${name}, $`;
  }

  test('each custom property is one that the sheet reads, with its default', () => {
    const folder = 'src/render/styles';
    const sheet = readdirSync(folder)
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .join('\n');
    const read = [...new Set([...sheet.matchAll(/--subprocessor-list-(?!-)[\w-]+/g)].map(([name]) => name))];
    assert.deepEqual(namesIn('custom-properties').sort(), read.sort());
    for (const [, name = '', initial = ''] of (tables.get('custom-properties') ?? '').matchAll(
      /^\| `([^`]+)` \| `([^`]+)`/gm,
    ))
      assert.ok(
        [...readAs(name, initial)].some((text) => sheet.includes(text)),
        `${name} has another default than ${initial}`,
      );
  });

  test('each key of each object, and each value of each closed set', () => {
    const table = (name: string) => (tables.get(name) ?? '').replaceAll(/\s+/g, ' ');
    for (const [name, entries] of Object.entries(keys)) {
      const where = name === 'manifest' ? 'document-keys' : name === 'subprocessor' ? 'row-keys' : 'object-keys';
      for (const key of Object.keys(entries)) assert.ok(table(where).includes(`| \`${key}\` |`), `${name}.${key}`);
    }
    for (const values of [
      schema.role,
      schema.linkRelation,
      schema.transferMechanism,
      schema.changeType,
      schema.subscribeType,
    ])
      for (const value of values.options) assert.ok(table('values').includes(`| \`${value}\` |`), value);
  });

  test('what holds text is marked, and nothing else is', () => {
    const marked = (name: string): string[] =>
      [...(tables.get(name) ?? '').matchAll(/^\|(?: `[^`]*` \|)? `([^`]+)` \|[^|]*\| yes \|/gm)].map(
        ([, key = '']) => key,
      );
    assert.deepEqual(marked('document-keys'), ['title', 'description', 'closing']);
    for (const key of ['name', 'legalName', 'purpose', 'certifications', 'notes'])
      assert.ok(marked('row-keys').includes(key), key);
    for (const key of ['id', 'group', 'role', 'via', 'added', 'links', 'locations'])
      assert.ok(!marked('row-keys').includes(key), key);
    assert.ok(marked('object-keys').includes('label'));
    assert.ok(!marked('object-keys').includes('url'));
  });

  test('internal properties are not told', () => {
    assert.ok(namesIn('properties').includes('manifest'));
    assert.ok(!namesIn('properties').includes('clock'));
  });
});

test('the pictures are there, at most 150 kB each', () => {
  const pictures = [...readme.matchAll(/(?:src|srcset)="(demo\/[^"]+)"/g)].map(([, path]) => path ?? '');
  assert.equal(pictures.length, 2);
  for (const path of pictures) assert.ok(statSync(path).size <= 150_000, path);
});

test('links lead to files and headings that there are, and nothing is loaded from elsewhere', () => {
  const prose = readme.replace(/```.*?```/gs, '').replace(/`[^`\n]*`/g, '');
  const anchors = new Set(
    [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
  const targets = [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target ?? '');
  assert.ok(targets.length > 3);
  for (const target of targets) {
    if (target.startsWith('#')) assert.ok(anchors.has(target.slice(1)), target);
    else assert.ok(existsSync(target), target);
  }
  assert.doesNotMatch(prose, /!\[|src="https?:/);
});

test('paths of the repository that it names are there', () => {
  const named = [...readme.matchAll(/`((?:src|demo)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
  assert.ok(named.length > 1);
  for (const path of named) assert.ok(existsSync(path), path);
});
