// Registers `<subprocessor-list>`, once, whichever script comes first.
import { SubprocessorList } from './element/subprocessor-list.js';

const name = 'subprocessor-list';

// On a server that renders a page there is none.
const registry = globalThis.customElements as CustomElementRegistry | undefined;

// In a browser older than these nothing is registered: nothing throws, and the fallback stays.
// Colours are the youngest that the sheet needs: who mixes them has containers too.
const able =
  registry && 'attachInternals' in HTMLElement.prototype && CSS.supports('color', 'color-mix(in srgb, red, red)');

const first = registry?.get(name) as { version?: string } | undefined;
if (first && first !== (SubprocessorList as unknown)) {
  console.warn(
    `<${name}> is on this page twice: version ${first.version ?? 'unknown'} stays, version ${SubprocessorList.version} is not used.`,
  );
} else if (able && !first) {
  registry.define(name, SubprocessorList);
}

export { SubprocessorList };
