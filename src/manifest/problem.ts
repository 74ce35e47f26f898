// What is wrong with a manifest, told to its publisher.

/** `error`: breaks the schema. `warning`: keeps to the schema, but is probably not what was meant. */
export type Severity = 'error' | 'warning';

export type ProblemCode =
  | 'not-a-manifest'
  | 'bare-rows'
  | 'version'
  | 'missing'
  | 'empty'
  | 'wrong-type'
  | 'unknown-key'
  | 'unknown-value'
  | 'not-a-date'
  | 'not-an-address'
  | 'not-an-email'
  | 'not-a-country'
  | 'not-a-language'
  | 'duplicate-id'
  | 'unknown-group'
  | 'unknown-dimension'
  | 'unknown-column'
  | 'updated-too-early';

/** One thing in a manifest that its publisher should mend. */
export interface Problem {
  /** Where, as a JSON Pointer (RFC 6901): `/subprocessors/0/location`. Empty for the whole document. */
  readonly path: string;
  readonly code: ProblemCode;
  /** A sentence for the publisher, in English. */
  readonly message: string;
  readonly severity: Severity;
}

export type Path = readonly (string | number)[];
export type Report = (path: Path, code: ProblemCode, message: string, severity?: Severity) => void;

/** Collects problems in the order in which they are found. */
export function reporter(problems: Problem[]): Report {
  return (path, code, message, severity = 'error') => {
    problems.push({ path: pointer(path), code, message, severity });
  };
}

const pointer = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Text as a message quotes it. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

/** “Did you mean …?”, where one of the known words is at most two letters off, of a short word at most a third. */
export function hint(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean “${near}”?`;
}

export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(2, Math.round(word.length / 3)) + 1;
  for (const candidate of known) {
    // Bound: only words of about the same length are compared letter by letter.
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's distance. Cost: the product of the lengths. */
function editDistance(from: string, to: string): number {
  let row = [...to, ''].map((_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      next.push(Math.min((row[j] ?? 0) + Number(letter !== other), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
