/** Imports in src/ run downward only and never in a circle, those of types included. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, test } from 'node:test';
import { parseSync } from 'vite';
import { isNode, nodesIn } from '../../src/tools/build/syntax.js';

/** The files that each file imports, by their paths from src/. */
type Graph = ReadonlyMap<string, readonly string[]>;

/** From top to bottom. `tools` stands beside `element`, and no folder may import the files beside the folders. */
const folders = ['element', 'render', 'list', 'manifest', 'language'];

/** What the files import of each other; libraries are left out. */
function graphOf(files: Readonly<Record<string, string>>): Graph {
  return new Map(Object.entries(files).map(([path, code]) => [path, importsOf(path, code)]));
}

function importsOf(path: string, code: string): string[] {
  const names = [...nodesIn(parseSync(path, code).program)].flatMap(({ source }) =>
    isNode(source) && typeof source['value'] === 'string' ? [source['value']] : [],
  );
  return names.filter((name) => name.startsWith('.')).map((name) => join(dirname(path), name).replace(/\.js$/, '.ts'));
}

function upwardImports(graph: Graph): string[] {
  const folderOf = (path: string): string => path.split('/')[0] ?? '';
  const isDownward = (from: string, to: string): boolean => {
    if (!from.includes('/')) return true;
    if (folderOf(from) === folderOf(to)) return true;
    const below = folderOf(from) === 'tools' ? 0 : folders.indexOf(folderOf(from));
    return folders.indexOf(folderOf(to)) > below;
  };
  return [...graph].flatMap(([from, imports]) =>
    imports.filter((to) => !isDownward(from, to)).map((to) => `${from} → ${to}`),
  );
}

/** At least one circle if there are any: a file that is come upon again while what it imports is still being followed. */
function circlesIn(graph: Graph): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const next of graph.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) follow(path, []);
  return circles;
}

describe('the files of src', () => {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.m?ts$/.test(path));
  const graph = graphOf(Object.fromEntries(paths.map((path) => [path, readFileSync(join('src', path), 'utf8')])));

  test('are all there, and so is what they import', () => {
    assert.ok(graph.size > 40);
    const imported = [...graph.values()].flat();
    assert.ok(imported.length > 80);
    assert.deepEqual(
      imported.filter((path) => !graph.has(path)),
      [],
    );
  });

  test('import downward only', () => assert.deepEqual(upwardImports(graph), []));

  test('import in no circle', () => assert.deepEqual(circlesIn(graph), []));
});

describe('in files made up for it', () => {
  test('every form of import is seen', () => {
    const code = `import '../a.js'; import type { B } from './b.js'; export * from './c.js'; export type { D } from './d.js';
      type E = import('./e.js').E; const f = await import('./f.js'); import { html } from 'lit';`;
    assert.deepEqual(importsOf('list/view.ts', code).sort(), [
      'a.ts',
      ...['b', 'c', 'd', 'e', 'f'].map((name) => `list/${name}.ts`),
    ]);
  });

  test('upward imports are found, and those of types', () => {
    const graph = graphOf({
      'define.ts': `import './element/list.js';`,
      'element/list.ts': `import '../language/tag.js'; import './events.js'; import '../tools/build.js';`,
      'list/view.ts': `import '../manifest/parse.js'; import type { A } from '../render/table.js';`,
      'language/tag.ts': `export type A = import('../manifest/parse.js').A;`,
      'manifest/parse.ts': `import '../define.js';`,
      'tools/csv.ts': `import '../render/table.js'; import '../element/list.js';`,
    });
    assert.deepEqual(upwardImports(graph), [
      'element/list.ts → tools/build.ts',
      'list/view.ts → render/table.ts',
      'language/tag.ts → manifest/parse.ts',
      'manifest/parse.ts → define.ts',
      'tools/csv.ts → element/list.ts',
    ]);
  });

  test('circles are found, of two files, of three and of one; two ways to one file are none', () => {
    const graph = graphOf({
      'list/a.ts': `import './b.js'; import './e.js';`,
      'list/b.ts': `import type { C } from './c.js';`,
      'list/c.ts': `import './b.js'; import './e.js';`,
      'list/d.ts': `import './d.js';`,
      'list/e.ts': `import './f.js';`,
      'list/f.ts': `import './g.js';`,
      'list/g.ts': `import './e.js';`,
      'list/h.ts': `import './i.js'; import './j.js';`,
      'list/i.ts': `import './j.js';`,
    });
    assert.deepEqual(circlesIn(graph), [
      'list/b.ts → list/c.ts → list/b.ts',
      'list/e.ts → list/f.ts → list/g.ts → list/e.ts',
      'list/d.ts → list/d.ts',
    ]);
  });
});
