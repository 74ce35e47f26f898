// axe-core, with the rules on that it leaves off, and the names that it computes, which are the same in every engine.
import 'axe-core/axe.min.js';
import type axe from 'axe-core';
import { expect } from '@open-wc/testing';

type AxeWindow = Window & typeof globalThis & { axe: typeof axe };

const options: axe.RunOptions = {
  rules: Object.fromEntries(
    ['target-size', 'td-has-header', 'table-fake-caption', 'label-content-name-mismatch'].map((id) => [
      id,
      { enabled: true },
    ]),
  ),
  resultTypes: ['violations', 'passes'],
};

/** Each rule with the first place that breaks it. */
const told = ({ violations }: axe.AxeResults): string[] =>
  violations.map(({ id, nodes: [node, ...more] }) =>
    [id, `at ${String(node?.target)} and ${more.length} more:`, node?.failureSummary].join(' '),
  );

/**
 * No violation inside `context`, and at least `floor` rules that had something to say: a list that is not there passes
 * every rule. Where `context` is a frame's document, the whole page is looked at.
 */
export async function expectAccessible(context: Element | Document, floor: number): Promise<void> {
  const results = await run(context);
  expect(told(results)).to.deep.equal([]);
  expect(results.passes.map(({ id }) => id)).to.have.length.of.at.least(floor);
}

/**
 * No violation in the place that a list stands in, and at least `floor` rules that passed on something in its shadow
 * root: what the page around it passes does not count.
 */
export async function expectListAccessible(element: Element, floor: number): Promise<void> {
  const results = await run(element.parentElement!);
  expect(told(results)).to.deep.equal([]);
  const inside = results.passes.filter(({ nodes }) => nodes.some(isInShadow));
  expect(inside.map(({ id }) => id)).to.have.length.of.at.least(floor);
}

/** axe names a place in a shadow root by a list: the host's selector, then that in the root. */
const isInShadow = ({ target }: axe.NodeResult): boolean => target.some((selector) => Array.isArray(selector));

/** What is wrong inside `context`, one sentence a rule. */
export const axeFaults = async (context: Element | Document): Promise<string[]> => told(await run(context));

async function run(context: Element | Document): Promise<axe.AxeResults> {
  const page = (context instanceof Element ? context.ownerDocument : context).defaultView as AxeWindow;
  if (!('axe' in page)) await addAxe((page as Window).document);
  return page.axe.run(context as axe.ElementContext, options);
}

function addAxe(document: Document): Promise<unknown> {
  const script = document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  return new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}

/** Role and name of an element, as assistive technology is told them (WAI-ARIA, accname). */
export function roleAndName(element: Element): { role: string | null; name: string } {
  const { axe: engine } = window as AxeWindow;
  const { aria, text } = engine.commons as unknown as {
    aria: { getRole(element: Element): string | null };
    text: { accessibleText(element: Element): string };
  };
  engine.setup(document.body);
  try {
    return { role: aria.getRole(element), name: text.accessibleText(element) };
  } finally {
    engine.teardown();
  }
}
