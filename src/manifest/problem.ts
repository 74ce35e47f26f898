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

/** The key of the rows. */
export const rowsKey = 'subprocessors';

/**
 * Collects problems in the order in which they are found.
 *
 * @param rowsPath the path of the rows in the file: a bare list has no key for them, and another may be misspelt
 */
export function reporter(problems: Problem[], rowsPath: Path): Report {
  return (path, code, message, severity = 'error') => {
    const published = path[0] === rowsKey ? [...rowsPath, ...path.slice(1)] : path;
    problems.push({ path: pointer(published), code, message, severity });
  };
}

const pointer = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Text as a message quotes it. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

/** “Did you mean …?”, where one of the known words is near. */
export function hint(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean “${near}”?`;
}

/** The known word that differs in the fewest letters in one place: in two at most, and of a short word in a third. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  let best: string | undefined;
  let least = Math.min(2, Math.round(word.length / 3)) + 1;
  for (const candidate of known) {
    const differing = lettersDiffering(written, candidate.toLowerCase());
    if (differing < least) [best, least] = [candidate, differing];
  }
  return best;
}

/** What is left of the longer word without the beginning and the end that both share. */
function lettersDiffering(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (start + end < short.length && short.at(-1 - end) === long.at(-1 - end)) end++;
  return long.length - start - end;
}
