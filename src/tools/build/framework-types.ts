/**
 * Types of the element for templates in React, Vue and Svelte, made from custom-elements.json.
 *
 * The generators that there are were tried in November 2026, under `strict` and without `skipLibCheck`. Even from a
 * manifest mended for them, @wc-toolkit/jsx-types 1.8 refuses what `useRef()` returns and `onClick`,
 * custom-element-vuejs-integration 1.4 refuses `id`, `:heading-level` and every listener, and what
 * custom-element-svelte-integration 1.2 writes does not compile. None has an option for that.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Described {
  readonly name: string;
  readonly description?: string;
}

/** What is used of an element's declaration in custom-elements.json. */
interface Element extends Described {
  readonly tagName: string;
  readonly members: readonly (Described & {
    readonly kind: string;
    readonly static?: boolean;
    readonly readonly?: boolean;
  })[];
  readonly attributes: readonly (Described & { readonly fieldName?: string })[];
  readonly events: readonly (Described & { readonly type: { readonly text: string } })[];
  readonly cssProperties: readonly Described[];
}

/** A member that may be left out, with its description. `undefined` too leaves it out, under exactOptionalPropertyTypes. */
function optional(name: string, type: string, description = ''): string {
  const key = /^\w+$/.test(name) ? name : `'${name}'`;
  return `/** ${description.replaceAll('\n', ' ')} */\n${key}?: ${type} | undefined;`;
}

function propertiesOf({ name, members }: Element): string[] {
  return members
    .filter((member) => member.kind === 'field' && !member.static && !member.readonly)
    .map((member) => optional(member.name, `${name}['${member.name}']`, member.description));
}

/** Those that are written otherwise than their property. As attributes they hold text or a number, whatever else that takes. */
function attributesOf({ name, attributes }: Element): string[] {
  return attributes.flatMap((attribute) =>
    attribute.fieldName && attribute.fieldName !== attribute.name
      ? [optional(attribute.name, `Extract<${name}['${attribute.fieldName}'], string | number>`, attribute.description)]
      : [],
  );
}

const block = (lines: readonly string[], depth: number): string =>
  lines.map((line) => line.replaceAll(/^/gm, '  '.repeat(depth))).join('\n');

function head(framework: string, { name, tagName, events }: Element): string {
  const types = [name, ...new Set(events.map(({ type }) => type.text))].sort();
  return `/** \`${tagName}/define\`, with the types of \`<${tagName}>\` in ${framework}. */
import type { ${types.join(', ')} } from './define.js';
export * from './define.js';
`;
}

/** React 19 sets what is a property of the element as one, and listens to `x` where `onx` is given. */
const react = (element: Element): string => `${head('the JSX of React 19', element)}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

export interface ${element.name}Attributes extends HTMLAttributes<${element.name}> {
${block(
  [
    ...propertiesOf(element),
    ...attributesOf(element),
    ...element.events.map(({ name, type, description }) =>
      optional(`on${name}`, `((event: ${type.text}) => void)`, description),
    ),
  ],
  1,
)}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '${element.tagName}': DetailedHTMLProps<${element.name}Attributes, ${element.name}>;
    }
  }
  interface CSSProperties {
${block(
  element.cssProperties.map(({ name, description }) => optional(name, 'string | number', description)),
  2,
)}
  }
}
`;

const camelCase = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Vue reads a component's `$props`, in which `heading-level` is `headingLevel` and `@x-y` is `onXY`. */
const vue = (element: Element): string => `${head('the templates of Vue 3', element)}
import type { HTMLAttributes, PublicProps } from 'vue';

export interface ${element.name}Attributes {
${block(
  [
    ...propertiesOf(element),
    ...element.events.map(({ name, type, description }) =>
      optional(camelCase(`on-${name}`), `((event: ${type.text}) => void)`, description),
    ),
  ],
  1,
)}
}

declare module 'vue' {
  interface GlobalComponents {
    '${element.tagName}': new () => ${element.name} & {
      $props: ${element.name}Attributes & HTMLAttributes & PublicProps;
    };
  }
}
`;

/** Svelte sets what is a property of the element as one. `on:x` is how components in legacy mode listen. */
const svelte = (element: Element): string => `${head('the templates of Svelte 5', element)}
import type { EventHandler, HTMLAttributes } from 'svelte/elements';

export interface ${element.name}Attributes extends HTMLAttributes<${element.name}> {
${block(
  [
    ...propertiesOf(element),
    ...attributesOf(element),
    ...element.events.flatMap(({ name, type, description }) =>
      ['on', 'on:'].map((before) =>
        optional(`${before}${name}`, `EventHandler<${type.text}, ${element.name}>`, description),
      ),
    ),
  ],
  1,
)}
}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    '${element.tagName}': ${element.name}Attributes;
  }
}
`;

const files = { jsx: react, vue, svelte };

/** Writes `custom-elements-jsx.d.ts` and those for Vue and Svelte beside custom-elements.json. */
export function writeFrameworkTypes(folder: string): void {
  const { modules } = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as {
    modules: { declarations: (Partial<Element> & { customElement?: boolean })[] }[];
  };
  const element = modules.flatMap(({ declarations }) => declarations).find(({ customElement }) => customElement);
  for (const [name, write] of Object.entries(files)) {
    writeFileSync(join(folder, `custom-elements-${name}.d.ts`), write(element as Element));
  }
}
