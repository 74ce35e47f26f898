// Registers `<subprocessor-list>`, once, whichever script comes first. Where the list cannot be shown, nothing happens.
import { SubprocessorList } from './element/subprocessor-list.js';

const name = 'subprocessor-list';

/** What a server may lack, whatever the types of the DOM say. */
const { customElements: registry, CSS: styleEngine } = globalThis as Partial<
  Pick<typeof globalThis, 'customElements' | 'CSS'>
>;

/**
 * Whether this is a browser that can show the list. On a server, in a test's imitation of a browser and in a browser too
 * old for it, the tag stays unknown and its fallback stays visible. Each question rules out something else:
 *
 * - Is there a registry? A server without any DOM has none. Lit brings one along to Node, so this alone is not enough.
 * - Has an element internals? Not in happy-dom, Firefox before 93, Safari before 16.4.
 * - Is there a style engine to ask? Not in jsdom, not in the DOM shim of Lit's server rendering.
 * - Does it mix colours? Not in Chrome before 111, Firefox before 113. Of what the style sheet needs nothing is younger:
 *   whoever mixes colours has container queries too.
 * - Does it refuse a colour that does not exist? happy-dom and the usual stand-ins for `CSS.supports` in other people's
 *   tests accept everything: their word is worth nothing.
 */
const canShowList =
  registry !== undefined &&
  'attachInternals' in SubprocessorList.prototype &&
  styleEngine !== undefined &&
  styleEngine.supports('color', 'color-mix(in srgb, red, red)') &&
  !styleEngine.supports('color', 'no-such-colour');

const first = registry?.get(name) as { version?: string } | undefined;
// The same version again changes nothing, and a page builder adds its script once for each list.
if (first && first.version !== SubprocessorList.version) {
  console.warn(
    `<${name}> is on this page twice: version ${first.version ?? 'unknown'} stays, version ${SubprocessorList.version} is not used.`,
  );
} else if (canShowList && !first) {
  registry.define(name, SubprocessorList);
}

export { SubprocessorList };
// With them, their names in the event maps of TypeScript.
export type { SubprocessorsChangeEvent, SubprocessorsErrorEvent, SubprocessorsLoadEvent } from './element/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'subprocessor-list': SubprocessorList;
  }
}
