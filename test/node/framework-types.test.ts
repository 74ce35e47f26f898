/**
 * Sites with React, Vue, Svelte and none of them compile against the package as it is packed, strictly and with every
 * declaration looked at (`skipLibCheck: false`): what is right, the demo's components, the README's snippets, and nothing
 * of what is wrong.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { snippetsOf, titleOf } from '../readme-snippets.js';
import { installInto } from './packed-package.js';

/** Inside the checkout, whose node_modules has the libraries. */
const folder = join('.build', `frameworks-${String(process.pid)}`);
const snippets = snippetsOf(readFileSync('README.md', 'utf8'));
const manifest = snippets.find(({ language }) => language === 'json')?.code ?? '';

before(() => {
  installInto(folder);
  cpSync('test/frameworks', folder, { recursive: true });
  // What the demo pages run and show.
  for (const [project, file] of [
    ['react', 'react.tsx'],
    ['vue', 'Subprocessors.vue'],
  ] as const) {
    cpSync(join('demo', file), join(folder, project, file));
    cpSync('demo/themes/fernway.json', join(folder, project, 'themes/fernway.json'));
  }
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The lines that a checker complains of, by file; both kinds write `file(line,column): error` or `ERROR "file" line:`. */
function errorsIn(project: string, command: readonly string[]): { lines: Map<string, number[]>; output: string } {
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  const output = stdout + stderr;
  const lines = new Map<string, number[]>();
  const found = output.matchAll(/^(?:(\S+)\((\d+),\d+\): error|\d+ ERROR "([^"]+)" (\d+):)/gm);
  for (const [, path = '', line, otherPath = path, otherLine = line] of found) {
    const name = basename(otherPath);
    lines.set(name, [...new Set([...(lines.get(name) ?? []), Number(otherLine)])]);
  }
  // A checker that could not even begin has found nothing either.
  assert.equal(status !== 0, lines.size > 0, `${project}: ${output}`);
  return { lines, output };
}

const program = (path: string): string => join('../..', 'node_modules', path);
const compiler = program('typescript/bin/tsc');
const projects = {
  none: { language: 'mts', command: [compiler, '--pretty', 'false', '-p', 'none'] },
  loose: { language: 'mts', command: [compiler, '--pretty', 'false', '-p', 'loose'] },
  react: { language: 'tsx', command: [compiler, '--pretty', 'false', '-p', 'react'] },
  vue: { language: 'vue', command: [program('vue-tsc/bin/vue-tsc.js'), '--pretty', 'false', '-p', 'vue'] },
  svelte: {
    language: 'svelte',
    command: [
      ...[program('svelte-check/bin/svelte-check'), '--workspace', 'svelte'],
      ...['--output', 'machine', '--threshold', 'error'],
    ],
  },
};

const described: Record<string, string> = { none: 'no framework', loose: 'no framework and no strictness' };

for (const [project, { language, command }] of Object.entries(projects)) {
  describe(`a project with ${described[project] ?? project}`, () => {
    const files = readdirSync(join('test/frameworks', project)).filter((name) => name.endsWith(`.${language}`));
    const wrong = files.filter((name) => /^wrong\./i.test(name));
    const shown = snippets.filter((snippet) => snippet.language === language);
    const nameOf = (index: number): string => `Snippet${String(index)}.${language}`;
    let lines: Map<string, number[]>;
    let output: string;
    before(() => {
      writeFileSync(join(folder, project, 'subprocessors.json'), manifest);
      shown.forEach(({ code }, index) => {
        writeFileSync(join(folder, project, nameOf(index)), code);
      });
      ({ lines, output } = errorsIn(project, command));
    });

    test('may write what is right, and no declaration has an error of its own', () => {
      assert.ok(files.length > wrong.length);
      const other = [...lines.keys()].filter((name) => !wrong.includes(name) && !name.startsWith('Snippet'));
      assert.deepEqual(other, [], output);
    });

    for (const name of wrong) {
      test(`has an error in each line of ${name} that holds the tag, and in no other`, () => {
        const code = readFileSync(join('test/frameworks', project, name), 'utf8').split('\n');
        const tags = code.flatMap((line, index) => (line.includes('<subprocessor-list') ? [index + 1] : []));
        assert.ok(tags.length > 10);
        assert.deepEqual(lines.get(name), tags, output);
      });
    }

    shown.forEach((snippet, index) => {
      test(`may write ${titleOf(snippet)}`, () => {
        assert.equal(lines.get(nameOf(index)), undefined, output);
      });
    });

    if (!(project in described)) {
      test('has what is wrong, and a snippet in the README', () => {
        assert.equal(wrong.length, 1);
        assert.ok(shown.length > 0);
      });
    }
  });
}
