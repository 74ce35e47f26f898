// The problems of a manifest as its publisher is told them: the same one of many rows once, each with its place in the text.
import { encodingProblem } from './encoding.js';
import { withPositions } from './position.js';
import type { RowOrigin } from './document.js';
import { jsonPointer, type Problem } from './problem.js';

/**
 * Makes one problem of those that differ only in their row, at the place of the first. With the text, adds lines and
 * columns, and what is wrong with the text itself.
 *
 * @param origins where each row was published
 * @param text what the JSON was parsed from, if that is known
 */
export function summarize(
  problems: readonly Problem[],
  origins: readonly RowOrigin[],
  text: string | undefined,
): readonly Problem[] {
  const found = oncePerProblem(problems, new Set(origins.map(({ path }) => jsonPointer(path.slice(0, -1)))));
  if (text === undefined) return found;
  const lost = encodingProblem(text);
  return [...(lost ? [lost] : []), ...(found.length ? withPositions(found, text) : [])];
}

/** @param lists the pointers of all lists of rows, some of which may stand inside of groups */
function oncePerProblem(problems: readonly Problem[], lists: ReadonlySet<string>): Problem[] {
  const found = new Map<string, { problem: Problem; rows: Set<string> }>();
  for (const problem of problems) {
    const { path, code, message } = problem;
    const row = rowOf(path, lists);
    const key = [code, message, path.slice(row.length)].join('\n');
    const same = found.get(key) ?? { problem, rows: new Set() };
    found.set(key, same);
    same.rows.add(row);
  }
  return [...found.values()].map(({ problem, rows }) =>
    rows.size > 1 ? { ...problem, message: `In ${String(rows.size)} rows: ${problem.message}` } : problem,
  );
}

/** The part of a path that leads to a row; empty for any other path. */
function rowOf(path: string, lists: ReadonlySet<string>): string {
  const index = [...path.matchAll(/\/\d+(?=\/|$)/g)].find((match) => lists.has(path.slice(0, match.index)));
  return index ? path.slice(0, index.index + index[0].length) : '';
}
