/** Imports an entry of the built package in a process of its own, which may have been made to look like something else. */
import { execFileSync } from 'node:child_process';
import assert from 'node:assert/strict';

export interface ImportReport {
  /** Those of the globals a page has that the process had. Lit's registry for Node counts. */
  readonly globals: readonly string[];
  readonly userAgent: string;
  /** Whether the element was registered by the import alone. */
  readonly registered: boolean;
  /** Whether it was once the process had registered it by hand: if not, asking told nothing. */
  readonly registeredByHand: boolean;
  /** What went to the console. */
  readonly messages: readonly string[];
}

/** @param options Node's own, such as `--import=…`, which runs a module first */
export function importReport(entry: string, ...options: string[]): ImportReport {
  const words = [...options, 'test/node/environments/report.mjs', entry];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', stdio: 'pipe' })) as ImportReport;
}

/** Nothing thrown, nothing registered, nothing said, in an environment where registering by hand works. */
export function assertInert(report: ImportReport): void {
  assert.equal(report.registered, false, 'importing registered the element');
  assert.deepEqual(report.messages, []);
  assert.equal(report.registeredByHand, true, 'this environment cannot tell what is registered');
}

/** The built entries that a program imports. */
export const entries = ['', '/define', '/manifest', '/react', '/vue', '/svelte', '/standalone'].map(
  (name) => `subprocessor-list${name}`,
);
