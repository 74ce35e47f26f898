/** What someone gets who installs the package: each line of the exports map, as npm would pack it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';

interface Package {
  readonly version: string;
  readonly exports: Record<string, string | { types: string; default: string }>;
  readonly sideEffects: string[];
  readonly customElements: string;
  readonly types: string;
  readonly unpkg: string;
  readonly jsdelivr: string;
}

const { exports, ...rest } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

function target(name: string, kind: 'types' | 'default' = 'default'): string {
  const entry = exports[name];
  assert.ok(entry, `package.json does not export ${name}`);
  return typeof entry === 'string' ? entry : entry[kind];
}

function importsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8');
  return [...code.matchAll(/^(?:import|export)\b[^'"\n]*["']([^"']+)["']/gm)].map(([, name]) => name ?? '');
}

/** The libraries that a file and all the files it imports ask for. */
function librariesOf(path: string, seen = new Set<string>()): Set<string> {
  const libraries = new Set<string>();
  for (const name of importsOf(path)) {
    if (!name.startsWith('.')) {
      libraries.add(name);
      continue;
    }
    const file = new URL(name, new URL(path, 'file:///')).pathname.slice(1);
    if (seen.has(file)) continue;
    seen.add(file);
    for (const library of librariesOf(file, seen)) libraries.add(library);
  }
  return libraries;
}

test('the version that the element tells is that of the package', () => {
  // Not of the class itself: in Node there is no element to extend.
  const [, told] =
    /static readonly version: string = '([^']+)'/.exec(readFileSync('src/element/subprocessor-list.ts', 'utf8')) ?? [];
  assert.equal(told, rest.version);
});

describe('package.json exports', () => {
  let packed: Set<string>;
  before(() => {
    const listing = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    const [{ files }] = JSON.parse(listing) as [{ files: { path: string }[] }];
    packed = new Set(files.map(({ path }) => `./${path}`));
  });

  test('these entries and no others', () => {
    assert.deepEqual(Object.keys(exports), [
      '.',
      './define',
      './manifest',
      './react',
      './vue',
      './svelte',
      './standalone',
      './locales/*.json',
      './subprocessors.v1.schema.json',
      './custom-elements.json',
      './package.json',
    ]);
  });

  for (const name of ['.', './define', './manifest', './react', './vue', './svelte', './standalone']) {
    test(`${name} has code and declarations, both in the package`, () => {
      for (const file of [target(name), target(name, 'types')]) {
        assert.ok(existsSync(file), `${file} was not built`);
        assert.ok(packed.has(file), `${file} is not packed`);
      }
    });
  }

  test('declarations keep their documentation and lead to files that are packed', () => {
    const [types] = importsOf(target('.', 'types'));
    assert.ok(types);
    const declarations = `./dist/${types.replace(/^\.\//, '').replace(/\.js$/, '.d.ts')}`;
    assert.ok(packed.has(declarations), `${declarations} is not packed`);
    const documented = [...packed].filter((path) => path.endsWith('.d.ts'));
    assert.ok(documented.some((path) => readFileSync(path, 'utf8').includes('/**')));
  });

  test('[Q28a] . exports the class and registers nothing', () => {
    const code = readFileSync(target('.'), 'utf8');
    assert.doesNotMatch(code, /customElements\.define/);
    for (const name of importsOf(target('.'))) assert.doesNotMatch(name, /define/);
  });

  test('./define registers the element', () => {
    const files = [target('./define'), ...importsOf(target('./define')).map((name) => name.replace(/^\./, './dist'))];
    assert.ok(files.some((path) => existsSync(path) && readFileSync(path, 'utf8').includes('customElements')));
  });

  for (const name of ['./react', './vue', './svelte']) {
    test(`${name} is ./define in other words: it registers the element`, () => {
      assert.equal(target(name), target('./define'));
      assert.notEqual(target(name, 'types'), target('./define', 'types'));
    });
  }

  test('[Q28a] ./manifest runs in Node, without Lit', async () => {
    const path = new URL(target('./manifest'), `file://${process.cwd()}/`).href;
    const { parseManifest } = (await import(path)) as { parseManifest: (json: unknown) => object };
    assert.ok('problems' in parseManifest({ version: 1, subprocessors: [] }));
    const libraries = [...librariesOf(target('./manifest').slice(2))];
    assert.deepEqual(
      libraries.filter((name) => /lit/.test(name)),
      [],
    );
    assert.ok(libraries.includes('zod/mini'), 'zod stays an import');
  });

  test('lit and @lit/task stay imports of the element', () => {
    const libraries = librariesOf(target('.').slice(2));
    assert.ok(libraries.has('lit'));
    assert.ok(libraries.has('@lit/task'));
  });

  test('./standalone is one file, and what content networks give by default', () => {
    assert.ok(packed.has(target('./standalone')));
    assert.deepEqual(importsOf(target('./standalone')), []);
    assert.equal(rest.unpkg, target('./standalone'));
    assert.equal(rest.jsdelivr, target('./standalone'));
  });

  test('./locales/*.json holds the catalogues, and so does the folder beside the standalone file', () => {
    assert.equal(target('./locales/*.json'), './dist/locales/*.json');
    for (const folder of ['./dist/locales', './dist/standalone/locales']) {
      const english: unknown = JSON.parse(readFileSync(`${folder}/en.json`, 'utf8'));
      assert.ok(english && typeof english === 'object' && Object.keys(english).length > 10);
      assert.ok(packed.has(`${folder}/en.json`));
    }
  });

  test('./subprocessors.v1.schema.json is a JSON Schema of an object', () => {
    assert.ok(packed.has(target('./subprocessors.v1.schema.json')));
    const schema = JSON.parse(readFileSync(target('./subprocessors.v1.schema.json'), 'utf8')) as object;
    assert.ok('$schema' in schema);
  });

  test('./custom-elements.json describes the element, and package.json leads to it', () => {
    assert.equal(rest.customElements, target('./custom-elements.json'));
    assert.ok(packed.has(rest.customElements));
    const manifest = readFileSync(rest.customElements, 'utf8');
    assert.match(manifest, /"tagName": "subprocessor-list"/);
    assert.match(manifest, /"name": "src"/);
  });

  test('the WordPress plugin is packed', () => {
    assert.ok(packed.has('./dist/wordpress/subprocessor-list.zip'));
  });

  test('./package.json can be read', () => {
    assert.ok(packed.has(target('./package.json')));
  });

  test('the entries that register something are listed as side effects', () => {
    for (const name of ['./define', './standalone']) assert.ok(rest.sideEffects.includes(target(name)));
    for (const name of ['.', './manifest']) assert.ok(!rest.sideEffects.includes(target(name)));
    assert.equal(rest.types, target('.', 'types'));
  });

  test('the licence is packed, tests and sources are not', () => {
    assert.ok(packed.has('./LICENSE'));
    for (const path of packed) assert.doesNotMatch(path, /^\.\/(src|test|demo|node_modules)\//);
  });
});
