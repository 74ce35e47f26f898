// What the publisher is told on the console: all that is wrong with a manifest in one message, and that there is none.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../language/clock.js';
import { LoadError } from '../../manifest/errors.js';
import type { Problem } from '../../manifest/problem.js';
import { findSource, type SourceHost } from '../sources.js';
import type { ManifestController, Outcome } from './manifest.js';

/** In milliseconds. By then a framework has set its properties, and the list that it fetches for one is mostly there. */
const patience = 5000;
/** So many problems a message tells in full. */
const mostTold = 20;

interface ConsoleHost extends ReactiveControllerHost, SourceHost {
  readonly clock: Clock;
}

export class ConsoleController implements ReactiveController {
  /** The outcome that was told last. */
  #told: Outcome | undefined;
  #isMissingSourceTold = false;
  #timer: unknown;

  constructor(
    readonly host: ConsoleHost,
    readonly manifest: ManifestController,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { outcome, status } = this.manifest;
    if (outcome && outcome !== this.#told) {
      this.#told = outcome;
      const message = messageFor(outcome);
      if (message) warn(message);
    }
    if (status !== 'idle') this.hostDisconnected();
    // What is still being parsed may have a script child.
    else if (this.host.isConnected && this.host.ownerDocument.readyState !== 'loading')
      this.#timer ??= this.host.clock.setTimeout(() => {
        this.#tellMissingSource();
      }, patience);
  }

  hostDisconnected(): void {
    this.host.clock.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tellMissingSource(): void {
    if (this.#isMissingSourceTold || findSource(this.host)) return;
    this.#isMissingSourceTold = true;
    warn(
      'There is no list to show. Write src="/subprocessors.json", set the property "manifest", or put the list inside, as a table or in a <script type="application/json">.',
    );
  }
}

/** Tells the publisher. */
export const warn = (message: string): void => {
  console.warn(`<subprocessor-list>: ${message}`);
};

const told = new Set<string>();

/** Tells the publisher what concerns the whole page. */
export const warnOnce = (message: string): void => {
  if (!told.has(message)) warn(message);
  told.add(message);
};

/** All that is wrong, in one message; `undefined` where there is nothing to say. */
function messageFor(outcome: Outcome): string | undefined {
  // What was read as what is nothing to correct, and stands in the property.
  const problems = outcome.problems.filter(({ code }) => code !== 'table-heading');
  const isOwn = outcome.problems.some(({ code }) => code.startsWith('table-'));
  const isError = outcome instanceof LoadError;
  if (!problems.length) return isError ? outcome.message : undefined;
  const address = (isError ? outcome.url : outcome.address) ?? `the ${isOwn ? 'tables' : 'manifest'} in the page`;
  const more = problems.length - mostTold;
  return [
    `${problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`} in ${address}`,
    ...problems.slice(0, mostTold).map(lineFor),
    ...(more > 0 ? [`and ${String(more)} more; the property "problems" has them all`] : []),
  ].join('\n');
}

function lineFor({ path, line, column, message }: Problem): string {
  const place = [line && `line ${String(line)}, column ${String(column)}`, path].filter(Boolean).join(', ');
  return `- ${place && `${place}: `}${message}`;
}
