// The problems of a manifest as its publisher is told them: the same one of many rows once, each with its place in the text.
import { encodingProblem } from './encoding.js';
import { withPositions } from './position.js';
import { jsonPointer, type Path, type Problem } from './problem.js';

/**
 * Makes one problem of those that differ only in their row, at the place of the first. With the text, adds lines and
 * columns, and what is wrong with the text itself.
 *
 * @param rowsPath the path of the rows in the published document
 * @param text what the JSON was parsed from, if that is known
 */
export function summarize(problems: readonly Problem[], rowsPath: Path, text: string | undefined): readonly Problem[] {
  const found = oncePerProblem(problems, jsonPointer(rowsPath));
  if (text === undefined) return found;
  const lost = encodingProblem(text);
  return [...(lost ? [lost] : []), ...(found.length ? withPositions(found, text) : [])];
}

function oncePerProblem(problems: readonly Problem[], rowsPointer: string): Problem[] {
  const found = new Map<string, { problem: Problem; rows: Set<string> }>();
  for (const problem of problems) {
    const { path, code, message } = problem;
    const row = rowOf(path, rowsPointer);
    const key = [code, message, path.slice(row.length)].join('\n');
    const same = found.get(key) ?? { problem, rows: new Set() };
    found.set(key, same);
    same.rows.add(row);
  }
  return [...found.values()].map(({ problem, rows }) =>
    rows.size > 1 ? { ...problem, message: `In ${String(rows.size)} rows: ${problem.message}` } : problem,
  );
}

/** The part of a path that leads to a row, which may also stand inside of a group; empty for any other path. */
function rowOf(path: string, rowsPointer: string): string {
  const [row = '', list] = /^(\/groups(?:\/\d+)?\/subprocessors|\/[^/]*|)\/\d+(?=\/|$)/.exec(path) ?? [];
  return list === rowsPointer || list?.startsWith('/groups/') ? row : '';
}
