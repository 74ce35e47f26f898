// The problems of a manifest: what they are, and how they are collected and worded.

/** `error`: breaks the schema. `warning`: keeps to the schema, but is probably not what was meant. */
export type Severity = 'error' | 'warning';

/** What kind of problem it is. Codes stay the same from release to release; messages may not. */
export type ProblemCode =
  | 'encoding'
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
  | 'unknown-code'
  | 'html'
  | 'transfer-outside-eea'
  | 'updated-too-early'
  | 'table-heading'
  | 'table-left';

/** One thing in a manifest that its publisher should correct. */
export interface Problem {
  /**
   * Where, as a JSON Pointer (RFC 6901) into the published document: `/subprocessors/0/location`. Empty for the
   * document as a whole. A single value in place of a list has no index.
   */
  readonly path: string;
  readonly code: ProblemCode;
  /** What is wrong and, where that is not plain, what the value is read as; in English. */
  readonly message: string;
  readonly severity: Severity;
  /** The line of `path` in the file's text, counted from 1; only where that text is known. */
  readonly line?: number;
  /** The column in that line, counted from 1 in UTF-16 code units: of the key, or of the item of a list. */
  readonly column?: number;
}

export type Path = readonly (string | number)[];
export type Report = (path: Path, code: ProblemCode, message: string, severity?: Severity) => void;

/** The key of the rows. */
export const rowsKey = 'subprocessors';

/**
 * Returns a function that adds problems to `problems`, in the order in which it is called.
 *
 * @param origins where each row was published
 */
export function reporter(problems: Problem[], origins: readonly { readonly path: Path }[]): Report {
  return (path, code, message, severity = 'error') => {
    const [key, index, ...rest] = path;
    const origin = key === rowsKey && typeof index === 'number' ? origins[index] : undefined;
    const published = origin ? [...origin.path, ...rest] : path;
    problems.push({ path: jsonPointer(published), code, message, severity });
  };
}

export const jsonPointer = (path: Path): string => path.map(pointerOf).join('');
/** The part of a JSON Pointer that leads to a key or an index. */
export const pointerOf = (key: Path[number]): string => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Text as a message quotes it, at most 60 characters of it. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

/** ` Did you mean “…”?` where one of the known words is close to `word`, else nothing. */
export function suggestion(word: string, known: Iterable<string>): string {
  const closest = closestWord(word, known);
  return closest === undefined ? '' : ` Did you mean “${closest}”?`;
}

/**
 * The known word that differs from `word` in the fewest letters next to each other, in any case: in at most two, and in
 * a third of a short word.
 */
export function closestWord(word: string, known: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  let closest: string | undefined;
  let distance = Math.min(2, Math.round(word.length / 3)) + 1;
  for (const candidate of known) {
    const candidateDistance = lettersDiffering(written, candidate.toLowerCase());
    if (candidateDistance < distance) [closest, distance] = [candidate, candidateDistance];
  }
  return closest;
}

/** The length of the longer word without the beginning and the end that both words share. */
function lettersDiffering(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (start + end < short.length && short.at(-1 - end) === long.at(-1 - end)) end++;
  return long.length - start - end;
}
