/** What the README shows works: manifests, programs and commands here, pages and styles in test/browser. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { parseManifest } from '../../src/manifest/parse.js';
import { jsonSchema } from '../../src/tools/build/schema.js';
import { snippetsOf, titleOf, triedIn, type Snippet } from '../readme-snippets.js';

const snippets = snippetsOf(readFileSync('README.md', 'utf8'));
const of = (language: keyof typeof triedIn): Snippet[] => snippets.filter((snippet) => snippet.language === language);
/** A day on which none of the README's manifests has a problem. */
const today = '2025-03-20';

test('there are snippets, and each is of a language that a test tries', () => {
  assert.ok(snippets.length > 10);
  for (const snippet of snippets) assert.ok(Object.hasOwn(triedIn, snippet.language), titleOf(snippet));
});

test('a fence that is not closed, or without a language, does not slip through', () => {
  assert.deepEqual(
    snippetsOf('```\na\n```').map(({ language }) => language),
    [''],
  );
  const fences = readFileSync('README.md', 'utf8').match(/^\s*(```|~~~)/gm) ?? [];
  assert.equal(fences.length, 2 * snippets.length);
});

/** A manifest whose problems the next snippet tells is bad on purpose. */
const isTold = (snippet: Snippet): boolean => snippets[snippets.indexOf(snippet) + 1]?.language === 'text';

describe('manifests', () => {
  const accepts = new Ajv().compile(jsonSchema());
  const [first] = of('json');

  test('the first one has what a page shows', () => {
    const { manifest } = parseManifest(JSON.parse(first?.code ?? ''), { today });
    assert.equal([manifest?.subprocessors].flat().length, 2);
  });

  for (const snippet of of('json')) {
    const json: unknown = JSON.parse(snippet.code);
    const { manifest, problems } = parseManifest(json, { today });
    if (isTold(snippet)) {
      test(`${titleOf(snippet)} has the problems that the README tells`, () => {
        assert.ok(manifest);
        assert.equal(
          problems.map(({ path, message }) => `${path}: ${message}`).join('\n'),
          snippets[snippets.indexOf(snippet) + 1]?.code,
        );
        assert.equal(accepts(json), false);
      });
    } else {
      test(`${titleOf(snippet)} is a manifest without problems`, () => {
        assert.deepEqual(problems, []);
        assert.ok(accepts(json), JSON.stringify(accepts.errors));
      });
    }
  }

  test('each text is what a manifest before it says', () => {
    assert.equal(of('text').length, of('json').filter(isTold).length);
  });
});

describe('programs', () => {
  // Inside the checkout, so that the package finds itself by its own name: dist/ as its exports map says.
  const folder = join('.build', `readme-${String(process.pid)}`);
  before(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'subprocessors.json'), of('json')[0]?.code ?? '');
    of('ts').forEach(({ code }, index) => {
      writeFileSync(join(folder, `snippet-${String(index)}.mts`), code);
    });
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('all of them pass the type check against the declarations of the package', () => {
    const files = of('ts').map((_, index) => join(folder, `snippet-${String(index)}.mts`));
    assert.ok(files.length > 2);
    const options =
      '--noEmit --strict --target ES2022 --module NodeNext --moduleResolution NodeNext --skipLibCheck --types node --ignoreConfig';
    const { status, stdout } = spawnSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', ...options.split(' '), ...files],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout);
  });

  of('ts').forEach((snippet, index) => {
    // Those of the element are for a page.
    if (!snippet.code.includes('node:')) return;
    test(`${titleOf(snippet)} runs in Node`, async () => {
      const { transform } = await import('esbuild');
      const { code } = await transform(snippet.code, { loader: 'ts', format: 'esm' });
      const file = `snippet-${String(index)}.mjs`;
      writeFileSync(join(folder, file), code);
      const output = execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
      assert.match(output, /^2 subprocessors, 0 problems$/m);
    });
  });
});

describe('commands', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

  for (const snippet of of('sh')) {
    test(`${titleOf(snippet)}: each is a script of package.json`, () => {
      for (const command of snippet.code.split('\n')) {
        const name = /^npm (?:run )?([\w:]+)$/.exec(command)?.[1] ?? '';
        assert.ok(Object.hasOwn(scripts, name), command);
      }
    });
  }

  test('the two that set the repository up are shown', () => {
    const commands = of('sh').flatMap(({ code }) => code.split('\n'));
    for (const command of ['npm start', 'npm test']) assert.ok(commands.includes(command), command);
  });

  test('commands in running text are scripts as well', () => {
    const named = [...readFileSync('README.md', 'utf8').matchAll(/`npm (?:run )?([\w:]+)`/g)].map(
      ([, name]) => name ?? '',
    );
    assert.ok(named.length > 0);
    for (const name of named) assert.ok(Object.hasOwn(scripts, name), name);
  });
});
