/**
 * Besides the usual: Lit and accessibility rules for templates, the direction of imports in src/, and what makes a test
 * that cannot fail. test/node/lint-rules.test.ts proves that each kind of rule reports.
 */
import { dirname, join, relative, resolve, sep } from 'node:path';
import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** Arrows run downward only. What a folder of src/ may import, besides itself and `language`, on which all may lean. */
const mayImport = {
  language: [],
  manifest: [],
  list: ['manifest'],
  render: ['manifest', 'list'],
  element: ['manifest', 'list', 'render'],
  tools: ['manifest', 'list', 'render'],
};

/**
 * Reports an import against the arrows, whatever its form. The files beside the folders (index, define, standalone) stand
 * above all of them, so no folder may import those.
 */
const arrows = {
  create(context) {
    const source = join(import.meta.dirname, 'src');
    const folderOf = (path) => relative(source, path).split(sep)[0];
    const from = folderOf(context.filename);
    const allowed = mayImport[from];
    if (!allowed) return {};
    const check = ({ source: name }) => {
      if (typeof name?.value !== 'string' || !name.value.startsWith('.')) return;
      const to = folderOf(resolve(dirname(context.filename), name.value));
      if ([from, 'language', ...allowed].includes(to)) return;
      context.report({ node: name, message: `src/${from} may not import src/${to}: arrows run downward only.` });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/** What a browser has and Node 20 has not. */
const domGlobals = new Set(Object.keys(globals.browser).filter((name) => !(name in globals.nodeBuiltin)));

/** As `no-restricted-globals`, and for types too: the folder's own `Location` is not the browser's. */
const noDom = {
  create: (context) => ({
    'Program:exit'() {
      const { globalScope } = context.sourceCode.scopeManager;
      const undeclared = globalScope.variables.filter(({ defs }) => defs.length === 0);
      const references = [...globalScope.through, ...undeclared.flatMap((variable) => variable.references)];
      for (const { identifier } of new Set(references)) {
        if (!domGlobals.has(identifier.name)) continue;
        context.report({
          node: identifier,
          message: `Node has no ${identifier.name}, and this folder runs there too.`,
        });
      }
    },
  }),
};

/** Lit's ways around its own templates, under the name of the package that pages use and of the one that it is made of. */
const unsafeModules = '^lit(-html)?/(static(-html)?|directives/(unsafe-[a-z]+|style-map))(\\.js)?$';

const unsafeLit = {
  regex: unsafeModules,
  message: 'Manifest text never becomes markup, and a strict policy reports inline styles.',
};

/**
 * A manifest is untrusted: its text goes through templates. In all of src/, tools included: what they write ends up on
 * pages too. By name alone, wherever it is written: `Object.assign(element, { innerHTML })` does what `element.innerHTML =`
 * does.
 */
const markupNames =
  '^(DOMParser|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe)$';
const textIsNoMarkup = [
  {
    selector: `:matches(Identifier[name=/${markupNames}/], Literal[value=/${markupNames}/])`,
    message: 'A manifest is untrusted: text goes through templates.',
  },
  {
    selector: 'TemplateElement[value.raw=/[\\s.?](innerHTML|outerHTML|srcdoc)=/i]',
    message: 'A manifest is untrusted: text goes through templates, and not as markup.',
  },
  {
    // `import` and `export … from` are no-restricted-imports' own.
    selector: `ImportExpression[source.value=/${unsafeModules.replaceAll('/', '\\/')}/]`,
    message: unsafeLit.message,
  },
  ...[
    '/^(setAttribute|toggleAttribute)$/][arguments.0.value=/^on/i',
    '/^(setAttribute|toggleAttribute)$/][arguments.0.quasis.0.value.raw=/^on/i',
    '"setAttributeNS"][arguments.1.value=/^on/i',
  ].map((call) => ({
    selector: `CallExpression[callee.property.name=${call}]`,
    message: 'An attribute that is code: listen with addEventListener, or `@` in a template.',
  })),
  {
    selector: 'TemplateElement[value.raw=/\\son[a-z]+=/i]',
    message: 'An attribute that is code: listen with `@` in a template.',
  },
];

const noTestIsLeftOut = {
  selector:
    'MemberExpression[object.name=/^(it|test|describe|context|suite)$/][property.name=/^(only|skip|todo|fixme)$/]',
  message: 'A committed test runs, and does not keep others from running.',
};

const accessibilityIsAwaited = {
  selector:
    ':not(AwaitExpression, ReturnStatement, ArrowFunctionExpression) > CallExpression[callee.property.name="accessible"]',
  message: 'An accessibility assertion that is not awaited cannot fail.',
};

export default defineConfig(
  { ignores: ['dist', '.build', 'coverage', 'node_modules'] },
  eslint.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Taking a string apart by code points is what the text code means to do.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // The reason of an AbortSignal is typed `any`.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'subprocessor-list': { rules: { arrows, 'no-dom': noDom } } },
    rules: {
      'subprocessor-list/arrows': 'error',
      'no-restricted-imports': ['error', { patterns: [unsafeLit] }],
      'no-restricted-syntax': ['error', ...textIsNoMarkup],
    },
  },
  {
    files: ['src/manifest/**/*.ts', 'src/list/**/*.ts'],
    rules: {
      'subprocessor-list/no-dom': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            unsafeLit,
            {
              regex: '^(@lit|lit|lit-html|lit-element|@lit-labs)(/|$)',
              message: 'manifest and list also run where there is no DOM.',
            },
            { regex: '^zod$', message: "The star import of 'zod/mini' is a quarter of the size." },
          ],
        },
      ],
    },
  },
  {
    files: ['src/render/**/*.ts', 'src/element/**/*.ts'],
    extends: [lit['flat/all'], wc['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      'lit/ban-attributes': ['error', 'style'],
      // `lang` and `title` mean on this element what they mean on every other.
      'lit/no-native-attributes': 'off',
      // The project has no decorators, and its templates call functions with `map` and arrows.
      'lit/prefer-query-decorators': 'off',
      'lit/no-template-arrow': 'off',
      'lit/no-template-map': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noTestIsLeftOut, accessibilityIsAwaited],
      // node:test's functions return promises that its runner awaits. @open-wc/semantic-dom-diff types chai's `equal` as a
      // promise, which it is not.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
            { from: 'package', package: 'chai', name: 'Equal' },
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
