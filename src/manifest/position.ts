// Lines and columns in the text of a JSON file: of the values that JSON Pointers name, and of the place where it stops
// being JSON.
import { pointerOf, type Problem } from './problem.js';

/** A place in a text, as editors count it: both from 1, columns in UTF-16 code units. */
export type Position = Required<Pick<Problem, 'line' | 'column'>>;

/** An object or a list that has not ended yet. */
interface Container {
  readonly end: string;
  /** Its JSON Pointer; `?` where nothing inside is asked for, so that pointers do not grow with the depth. */
  readonly path: string;
  /** How many keys or items have begun. */
  size: number;
}

const lineBreak = /[ \t]*(?:\r\n?|\n)/y;
const blanks = /[ \t]*/y;
/** Piece by piece: one pattern for a whole string would overflow the stack on a long one. */
const characters = /[ !#-[\]-\uFFFF]+|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][-+]?\d+)?|true|false|null/y;

/**
 * Reads JSON text up to its end, or to the first character that is not JSON. Looks once at each character, and does not
 * recurse.
 *
 * @param positions gets the position of each JSON Pointer that is a key of it
 * @returns where the text stops being JSON, or is cut short; `undefined` for JSON
 */
function scan(
  text: string,
  positions: Map<string, Position | undefined>,
): (Position & { readonly isCutShort: boolean }) | undefined {
  const open: Container[] = [];
  // Editors do not count a byte order mark.
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  let lineStart = offset;
  let line = 1;
  let isValueDue = true;
  const position = (at: number): Position => ({ line, column: at - lineStart + 1 });
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    const isThere = pattern.test(text);
    if (isThere) offset = pattern.lastIndex;
    return isThere;
  };
  const takeMark = (mark: string): boolean => {
    const isThere = text[offset] === mark;
    if (isThere) offset += 1;
    return isThere;
  };
  const takeString = (): boolean => {
    if (!takeMark('"')) return false;
    while (take(characters));
    return takeMark('"');
  };
  // A string has no line breaks.
  const takeSpace = (): void => {
    for (; take(lineBreak); lineStart = offset) line += 1;
    take(blanks);
  };

  for (;;) {
    takeSpace();
    const parent = open.at(-1);
    if (parent && !(isValueDue && parent.size) && takeMark(parent.end)) {
      open.pop();
      isValueDue = false;
    } else if (!isValueDue) {
      if (!parent || !takeMark(',')) break;
      isValueDue = true;
    } else {
      const start = offset;
      let path = parent ? parent.path + pointerOf(parent.size++) : '';
      if (parent?.end === '}') {
        if (!takeString()) break;
        path = parent.path + pointerOf(JSON.parse(text.slice(start, offset)) as string);
      }
      const isAsked = positions.has(path);
      if (isAsked) positions.set(path, position(start));
      if (parent?.end === '}') {
        takeSpace();
        if (!takeMark(':')) break;
        takeSpace();
      }
      const end = text[offset] === '{' ? '}' : ']';
      if (takeMark('{') || takeMark('[')) open.push({ end, path: isAsked ? path : '?', size: 0 });
      else if (takeString() || take(literal)) isValueDue = false;
      else break;
    }
  }
  // A word, a number or an escape may be cut off as well.
  const isCutShort = open.length > 0 && /^[-+.\\\w]{0,5}$/.test(text.slice(offset, offset + 6));
  const isJson = !isValueDue && !open.length && offset === text.length;
  return isJson ? undefined : { ...position(offset), isCutShort };
}

/** Where a text stops being JSON, and whether it is only cut short; `undefined` for JSON. */
export const findFault = (text: string): ReturnType<typeof scan> => scan(text, new Map());

/** Adds line and column to problems, from the text of the file; a key that is missing is where its object is. */
export function withPositions(problems: readonly Problem[], text: string): Problem[] {
  const positions = new Map<string, Position | undefined>([['', undefined]]);
  for (const { path } of problems)
    for (let outer = path; outer; outer = holderOf(outer)) positions.set(outer, undefined);
  scan(text, positions);
  return problems.map((problem) => {
    let { path } = problem;
    while (path && !positions.get(path)) path = holderOf(path);
    return { ...problem, ...positions.get(path) };
  });
}

/** The JSON Pointer of the object or list that holds the value of another. */
const holderOf = (path: string): string => path.replace(/\/[^/]*$/, '');
