/** A lint rule that never reports is worse than none: each kind is shown a fault, and the same code without it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ESLint } from 'eslint';

const eslint = new ESLint();

/** Typed rules need a file that the project knows, so a snippet stands in for one that is there. */
function anyFileIn(folder: string): string {
  const file = readdirSync(folder).find((name) => name.endsWith('.ts'));
  assert.ok(file, `${folder} holds no .ts file`);
  return `${folder}/${file}`;
}

async function rulesReported(folder: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: anyFileIn(folder) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

interface Fault {
  readonly what: string;
  readonly rule: string;
  readonly in: string;
  readonly wrong: string;
  readonly right: string;
}

function importOf(folder: string): string {
  return `export * from '../${anyFileIn(`src/${folder}`)
    .replace(/^src\//, '')
    .replace(/\.ts$/, '.js')}';\n`;
}

const lit = `import { html, css, LitElement } from 'lit';\nexport { html, css, LitElement };\n`;
const template = (markup: string): string => `${lit}export const template = html\`${markup}\`;\n`;

const faults: Fault[] = [
  {
    what: 'a promise that nobody awaits',
    rule: '@typescript-eslint/no-floating-promises',
    in: 'src/manifest',
    wrong: 'export function f(): void { Promise.resolve(1); }\n',
    right: 'export async function f(): Promise<void> { await Promise.resolve(1); }\n',
  },
  {
    what: 'Lit in the manifest',
    rule: 'no-restricted-imports',
    in: 'src/manifest',
    wrong: `export { html } from 'lit';\n`,
    right: `export * as z from 'zod/mini';\n`,
  },
  {
    what: 'a global of the DOM in the list',
    rule: 'subprocessor-list/no-dom',
    in: 'src/list',
    wrong: 'export const title = document.title;\n',
    right: `export const host = new URL('https://example.com').host;\n`,
  },
  {
    what: 'a type of the DOM in the manifest',
    rule: 'subprocessor-list/no-dom',
    in: 'src/manifest',
    wrong: 'export type Place = HTMLElement;\n',
    right: 'interface Location { readonly at: URL }\nexport type Place = Location;\n',
  },
  {
    what: 'an inline style in a template',
    rule: 'lit/ban-attributes',
    in: 'src/render',
    wrong: template('<p style="color: red">a</p>'),
    right: template('<p class="a">a</p>'),
  },
  {
    what: 'an attribute twice in a template',
    rule: 'lit/no-duplicate-template-bindings',
    in: 'src/render',
    wrong: template('<p class="a" class="b">a</p>'),
    right: template('<p class="a b">a</p>'),
  },
  {
    what: 'a click that no key reaches',
    rule: 'lit-a11y/click-events-have-key-events',
    in: 'src/render',
    wrong: template('<div @click=${() => undefined}>a</div>'),
    right: template('<button type="button" @click=${() => undefined}>a</button>'),
  },
  {
    what: 'a role that is none',
    rule: 'lit-a11y/aria-role',
    in: 'src/render',
    wrong: template('<div role="tabel">a</div>'),
    right: template('<div role="group" aria-label="b">a</div>'),
  },
  {
    what: 'a life-cycle method that forgets its superclass',
    rule: 'lit/lifecycle-super',
    in: 'src/element',
    wrong: `${lit}export class A extends LitElement { override connectedCallback(): void { this.lang = 'en'; } }\n`,
    right: `${lit}export class A extends LitElement { override connectedCallback(): void { super.connectedCallback(); } }\n`,
  },
  {
    what: 'a closed shadow root',
    rule: 'wc/no-closed-shadow-root',
    in: 'src/element',
    wrong: `export function f(place: HTMLElement): void { place.attachShadow({ mode: 'closed' }); }\n`,
    right: `export function f(place: HTMLElement): void { place.attachShadow({ mode: 'open' }); }\n`,
  },
  ...['it.only', 'describe.only', 'it.skip', 'test.skip'].map((call) => ({
    what: call,
    rule: 'no-restricted-syntax',
    in: 'test/node',
    wrong: `import { describe, it, test } from 'node:test';\nexport { describe, it, test };\n${call}('a', () => undefined);\n`,
    right: `import { describe, it, test } from 'node:test';\nexport { describe, it, test };\n${call.split('.')[0] ?? ''}('a', () => undefined);\n`,
  })),
  {
    what: 'an accessibility assertion that is not awaited',
    rule: 'no-restricted-syntax',
    in: 'test/browser',
    wrong: `import { expect } from '@open-wc/testing';\nit('a', () => { void expect(document.body).to.be.accessible(); });\n`,
    right: `import { expect } from '@open-wc/testing';\nit('a', async () => { await expect(document.body).to.be.accessible(); });\n`,
  },
  ...(
    [
      ['manifest', 'list', 'language'],
      ['list', 'render', 'manifest'],
      ['render', 'element', 'list'],
      ['language', 'manifest', 'language'],
      ['tools/build', 'element', 'manifest'],
    ] as const
  ).map(([from, wrong, right]) => {
    const up = (code: string): string => (from.includes('/') ? code.replace('../', '../../') : code);
    return {
      what: `an import of ${wrong} in ${from}`,
      rule: 'subprocessor-list/arrows',
      in: `src/${from}`,
      wrong: up(importOf(wrong)),
      right: up(importOf(right)),
    };
  }),
];

describe('lint reports', () => {
  for (const fault of faults) {
    test(fault.what, async () => {
      assert.ok(existsSync(fault.in));
      const reported = await rulesReported(fault.in, fault.wrong);
      assert.ok(reported.includes(fault.rule), `${fault.rule} did not report; ${reported.join(', ') || 'nothing'} did`);
      assert.ok(!(await rulesReported(fault.in, fault.right)).includes(fault.rule), `${fault.rule} reports good code`);
    });
  }
});

/** One a line, with the rule that reports it: everything by which text could become markup, code or an inline style. */
const unsafe: [rule: string, line: string][] = [
  ...[
    ...['lit/static-html.js', 'lit/static-html', 'lit-html/static.js', 'lit-html/static'],
    ...['lit', 'lit-html'].flatMap((library) =>
      ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].flatMap((name) => [
        `${library}/directives/${name}.js`,
        `${library}/directives/${name}`,
      ]),
    ),
  ].flatMap((module): [string, string][] => [
    ['no-restricted-imports', `import '${module}';`],
    ['no-restricted-imports', `export * from '${module}';`],
    ['no-restricted-syntax', `void import('${module}');`],
  ]),
  ...[
    'new DOMParser();',
    'new view.DOMParser();',
    "range.createContextualFragment('');",
    "place.setHTMLUnsafe('');",
    "Document.parseHTMLUnsafe('');",
    "place.innerHTML = '';",
    "place['innerHTML'] = '';",
    "Object.assign(place, { innerHTML: '' });",
    "place.outerHTML = '';",
    "place.insertAdjacentHTML('beforeend', '');",
    "place.setAttribute('onclick', '');",
    "place.setAttribute('OnClick', '');",
    'place.setAttribute(`on${type}`, "");',
    "place.toggleAttribute('onclick');",
    "place.setAttributeNS(null, 'onclick', '');",
    'void html`<p .innerHTML=${text}></p>`;',
    'void html`<iframe srcdoc="${text}"></iframe>`;',
    'void html`<p onclick=${text}></p>`;',
  ].map((line): [string, string] => ['no-restricted-syntax', line]),
];

/** What looks like them and is fine. */
const safe = [
  "export { html } from 'lit/html.js';",
  "export { classMap } from 'lit/directives/class-map.js';",
  "void import('lit/directives/class-map.js');",
  "place.textContent = '';",
  "place.setAttribute('class', 'online');",
  "place.setAttribute('aria-label', '');",
  'void html`<p class="on" @click=${text} .textContent=${text}>one=two</p>`;',
];

describe('text becomes no markup, and lint reports each way to make it some, in', () => {
  const reportedLines = async (folder: string, lines: string[]): Promise<string[]> => {
    const results = await eslint.lintText(lines.join('\n'), { filePath: anyFileIn(folder) });
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line }) => `${ruleId ?? ''}: ${lines[line - 1] ?? ''}`),
    );
  };

  const folders = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => entry.parentPath);
  assert.ok(folders.length > 30);

  for (const folder of new Set(folders)) {
    test(folder, async () => {
      const reported = await reportedLines(
        folder,
        unsafe.map(([, line]) => line),
      );
      for (const [rule, line] of unsafe) assert.ok(reported.includes(`${rule}: ${line}`), `${rule} let pass: ${line}`);
      // Where the DOM is forbidden, so is all of Lit.
      const isWithoutLit = /src\/(manifest|list)\b/.test(folder);
      const wronglyReported = (await reportedLines(folder, safe)).filter(
        (words) => /^no-restricted/.test(words) && !(isWithoutLit && /lit\//.test(words)),
      );
      assert.deepEqual(wronglyReported, []);
    });
  }
});
