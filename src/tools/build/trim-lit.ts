/**
 * Leaves out of the standalone file what Lit has for others: hooks for polyfills and for hydration, methods that nothing
 * here calls, decorators' metadata, attributes that reflect properties, templates of SVG and MathML, values inside of
 * <textarea>, <title>, <style> and <script>, and directives (the build stops where one is imported). A bundler cannot tell
 * that a method is never called. What is to go is named here, and if another version of Lit writes it in another way, the
 * build stops.
 */
import type { Plugin } from 'vite';
import { parseSync } from 'vite';
import { nodesIn, type Node } from './syntax.js';

/** Methods by the file that has them: of classes, and of the object that converts attributes. */
const unusedMethods: Readonly<Record<string, readonly string[]>> = {
  'reactive-element.js': ['addInitializer', 'removeController', '_$ET', 'toAttribute'],
  'task.js': ['render', 'error', 'hostUpdated'],
};

const unusedCode: Readonly<Record<string, readonly (readonly [pattern: RegExp, instead: string])[]>> = {
  'lit-html.js': [
    [/(function \w\(t,i),s=t,e\)\{if\(i===\w\)return i;.*?\bi\}(?=class )/, '$1){return i}'],
    [/else (\w)\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\1\)\);/, ''],
    [/6===\w\.type&&\(\w=new \w\(h,this,t\)\)/, '0'],
    [/if\(\w\.test\(\w\.tagName\)\)\{.*?\}\}(?=\}else if\(8)/, ''],
    [/\(\w\.test\(\w\[2\]\)&&\(\w=RegExp\("<\/"\+\w\[2\],"g"\)\),(\w=\w)\)/, '$1'],
    [/2===\w\?"<svg>":3===\w\?"<math>":""/, '""'],
    [/\+\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/, ''],
    [/,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\([^)]*\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\([^)]*\)/, ''],
  ],
  'reactive-element.js': [
    [/\w+\.reactiveElementPolyfillSupport/, 'void 0'],
    [/,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\([^)]*\)/, ''],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\.)/, ''],
  ],
  'task.js': [[/"afterUpdate"===this\.autoRun\?queueMicrotask\(.*?\)\):/, '']],
  'lit-element.js': [
    [
      /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/,
      ';',
    ],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\([^)]*\);/, ''],
  ],
};

/** The code of one of Lit's files without the methods; `missed` has those that it does not hold. */
export function withoutMethods(code: string, names: readonly string[]): { code: string; missed: string[] } {
  const nameOf = ({ key }: Node): unknown => (key as { name?: string } | undefined)?.name;
  const methods = [...nodesIn(parseSync('module.js', code).program)].filter(
    ({ type, ...node }) =>
      (type === 'MethodDefinition' || type === 'Property') && names.includes(String(nameOf(node as Node))),
  );
  let result = code;
  for (const { start, end } of methods.sort((one, other) => other.start - one.start)) {
    // Of an object the comma goes too.
    result = result.slice(0, start) + result.slice(end).replace(/^,/, '');
  }
  return { code: result, missed: names.filter((name) => !methods.some((method) => nameOf(method) === name)) };
}

export function litTrimmer(): Plugin {
  const files = Object.keys({ ...unusedMethods, ...unusedCode });
  return {
    name: 'trim-lit',
    transform: {
      filter: { id: new RegExp(`/(${files.join('|')}|directive.js)$`) },
      handler(code, id) {
        if (this.environment.name !== 'standalone') return null;
        const file = id.split('/').at(-1) ?? '';
        if (file === 'directive.js') this.error('The standalone file has a Lit that knows no directives.');
        const { code: shorter, missed } = withoutMethods(code, unusedMethods[file] ?? []);
        let result = shorter;
        const patterns = unusedCode[file] ?? [];
        const unseen = [
          ...missed,
          ...patterns.filter(([pattern]) => !pattern.test(shorter)).map(([pattern]) => pattern),
        ];
        if (unseen.length) this.error(`Not found in ${file}: ${unseen.join(', ')}`);
        for (const [pattern, instead] of patterns) result = result.replace(pattern, instead);
        return { code: result, map: null };
      },
    },
  };
}
