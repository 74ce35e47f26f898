// What the publisher is told on the console: all that is wrong with a manifest in one message, and that there is none.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../language/clock.js';
import { LoadError } from '../../manifest/errors.js';
import type { Problem } from '../../manifest/problem.js';
import { contentOf } from '../content.js';
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
      `There is no list to show. ${
        adviceFor(this.host) ??
        `Write src="/subprocessors.json", set the property "manifest", or put the list inside: a table, or JSON in a ${jsonTag}.`
      }`,
    );
  }
}

const jsonTag = '<script type="application/json">';

/** As JSON has it, and as editors print it. */
const listKey = /["\u201c\u201d\u201e]subprocessors["\u201c\u201d]/;

/** What has become of a list that was put inside, if an editor has taken it apart. */
function adviceFor(host: SourceHost): string | undefined {
  const isList = ({ textContent }: Node): boolean => listKey.test(textContent ?? '');
  if (contentOf(host).some(isList))
    return `Its JSON stands inside as mere text: an editor has taken the ${jsonTag} away.`;
  return [...host.ownerDocument.querySelectorAll('[type="application/json"]')].some(isList)
    ? `A ${jsonTag} with subprocessors stands elsewhere on the page: if an editor has moved it out, write it and the tag around it in one line.`
    : undefined;
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
  if (!problems.length && isError)
    return outcome.reason === 'empty' && !outcome.url
      ? `${outcome.message}. An editor may have emptied its ${jsonTag}.`
      : outcome.message;
  if (!problems.length) return undefined;
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
