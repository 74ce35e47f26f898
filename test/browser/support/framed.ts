// A page with a frame from another origin, in a browser of its own: see test/browser-commands-frames.mjs.
import { executeServerCommand } from '@web/test-runner-commands';
import { hosted, hostingSnippet } from './hosted.js';
import { pageOf } from './visit.js';

/** A function that runs in the page or the frame, and uses nothing around it. */
type Run = () => unknown;

type Step =
  | { run: Run; in: 'page' | 'frame' }
  | { until: Run; in: 'page' | 'frame' }
  | { click: string }
  | { opened: true; run: Run }
  | { downloaded: true };

interface Visit {
  /** Results of the steps that have one. */
  results: unknown[];
  /** The tabs that were opened and are still there. */
  tabs: number;
  downloads: string[];
}

export const isWebKit = /AppleWebKit\//.test(navigator.userAgent) && !/Chrome\//.test(navigator.userAgent);
export const isFirefox = /Firefox\//.test(navigator.userAgent);

/**
 * The README's page with a frame, whose files are on another origin.
 *
 * @param change what is different in its snippet
 * @param source the manifest, with its parameters
 */
export function framingPage(
  change: (snippet: string) => string = (snippet) => snippet,
  source = 'linked.json',
  { foreign } = hosted(),
): string {
  const snippet = hostingSnippet('html', '<iframe')
    .replaceAll('https://lists.example.com', foreign)
    .replace('?src=/subprocessors.json', `?src=${source}`);
  return pageOf(change(snippet));
}

export function framed(address: string, steps: Step[], more: { width?: number; dark?: boolean } = {}): Promise<Visit> {
  return executeServerCommand<Visit, object>('framed', {
    engine: isFirefox ? 'firefox' : 'chromium',
    address: new URL(address, location.href).href,
    width: 1000,
    ...more,
    steps: steps.map((step) => ({
      ...step,
      ...('run' in step && { run: step.run.toString() }),
      ...('until' in step && { until: step.until.toString() }),
    })),
  });
}
