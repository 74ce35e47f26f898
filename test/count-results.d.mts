export interface Counts {
  passed: number;
  failed: number;
  skips: { engine: string; file: string; title: string }[];
}

export interface NodeEvent {
  type: 'test:pass' | 'test:fail';
  name: string;
  file: string;
  kind?: string | undefined;
  skip?: string | boolean | undefined;
  todo?: string | boolean | undefined;
}

export interface SuiteResult {
  name: string;
  suites: SuiteResult[];
  tests: { name: string; passed: boolean; skipped: boolean; error?: object }[];
}

export interface Session {
  browser: { name: string };
  testFile: string;
  testResults?: SuiteResult;
  passed: boolean;
  errors: object[];
}

export function noCounts(): Counts;
export function sum(one: Counts, other: Counts): Counts;
export function countNode(events: readonly NodeEvent[], exitCode: number): Counts;
export function countBrowsers(sessions: readonly Session[], grep?: string): Counts;
export function skipLines(counts: Counts): string[];
export function lastLine(counts: Counts): string;
