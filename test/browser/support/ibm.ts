// IBM Equal Access, a second opinion beside axe: its rules are written by others, and it walks the page by itself.
// It is asked in Chromium alone; what it looks at is the same DOM in every engine.
import { expect } from '@open-wc/testing';

/** As much of IBM's types as is used here; its enumerations exist only for the compiler. */
interface Issue {
  readonly ruleId: string;
  readonly value: readonly [
    policy: 'VIOLATION' | 'RECOMMENDATION' | 'INFORMATION',
    confidence: 'PASS' | 'FAIL' | 'POTENTIAL' | 'MANUAL',
  ];
  readonly node: Node;
  readonly message: string;
  readonly snippet: string;
}
interface Report {
  readonly results: readonly Issue[];
}
interface Checker {
  check(context: Element | Document, guidelines: readonly string[]): Promise<Report>;
}
type EqualAccessWindow = Window & typeof globalThis & { ace?: { Checker: new () => Checker } };

/** IBM's own requirements, which are WCAG 2.2 AA and a little more, and WCAG 2.2 by itself. */
const guidelines = ['IBM_Accessibility', 'WCAG_2_2'];

const engine = '/node_modules/accessibility-checker-engine/ace.js';

/** Skips the test in other engines than Chromium. */
export function onlyInChromium(running: Mocha.Context): void {
  if (!/Chrome\//.test(navigator.userAgent)) running.skip();
}

/**
 * No violation inside `context`, and at least `floor` rules that passed on something in a shadow root: what the page
 * around a list passes does not count. Potential violations, which ask for a human's judgement, stand in the words of
 * a failure.
 */
export async function expectEqualAccess(context: Element | Document, floor: number): Promise<void> {
  const { results } = await run(context);
  const potential = told(results, 'POTENTIAL');
  expect(told(results, 'FAIL'), `potential violations: ${potential.join('; ') || 'none'}`).to.deep.equal([]);
  const inside = results.filter((issue) => issue.value[1] === 'PASS' && isInShadow(issue));
  expect([...new Set(inside.map(({ ruleId }) => ruleId))]).to.have.length.of.at.least(floor);
}

/** What is wrong inside `context`, one sentence a place. */
export const equalAccessFaults = async (context: Element | Document): Promise<string[]> =>
  told((await run(context)).results, 'FAIL');

const isInShadow = ({ node }: Issue): boolean => 'host' in node.getRootNode();

/** Violations of a requirement, sure (`FAIL`) or not (`POTENTIAL`); recommendations are none. */
const told = (results: readonly Issue[], outcome: 'FAIL' | 'POTENTIAL'): string[] =>
  results
    .filter(({ value: [policy, confidence] }) => policy === 'VIOLATION' && confidence === outcome)
    .map(({ ruleId, message, snippet }) => [ruleId, message, snippet].join(': '));

async function run(context: Element | Document): Promise<Report> {
  const document = 'documentElement' in context ? context : context.ownerDocument;
  const page = document.defaultView as EqualAccessWindow;
  if (!page.ace) await addEngine(document);
  return new page.ace!.Checker().check(context, guidelines);
}

function addEngine(document: Document): Promise<unknown> {
  const script = document.createElement('script');
  script.src = engine;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
}
