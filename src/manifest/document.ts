// Which JSON is a manifest at all, where its rows are, and which version of the format it has.
import { isContainer, isObject, type JsonObject } from './as-text.js';
import { fieldMeant } from './headings.js';
import { asList } from './lists.js';
import { closestWord, quoted, rowsKey, type Path, type Report } from './problem.js';

/** Where a row was published: a list may have another key or none, and rows may stand inside of groups. */
export interface RowOrigin {
  readonly path: Path;
  /** The index of the group that it stood in. */
  readonly group: number | undefined;
}

/**
 * The document with all of its rows in one list under their key; undefined where there are none.
 *
 * @param origins gets one entry for each row
 */
export function findDocument(json: unknown, origins: RowOrigin[], report: Report): JsonObject | undefined {
  const rows: unknown[] = [];
  const take = (value: unknown, path: Path, group?: number): void => {
    asList(value).forEach((row, index) => {
      rows.push(row);
      origins.push({ path: Array.isArray(value) ? [...path, index] : path, group });
    });
  };

  if (Array.isArray(json)) {
    // For an empty list the page's own content is better than “No subprocessors are listed”.
    if (json.some((row) => typeof row === 'string' || (isObject(row) && Object.keys(row).length))) {
      report([], 'bare-rows', 'The rows should be in an object: {"version": 1, "subprocessors": […]}.');
      take(json, []);
      return { version: 1, [rowsKey]: json };
    }
  } else if (isObject(json)) {
    const groupsKey =
      ['groups', ...Object.keys(json)].find((key) => Object.hasOwn(json, key) && fieldMeant(key, ['groups'])) ?? '';
    const isGroupList = Array.isArray(json[groupsKey]);
    const groups = [...asList(json[groupsKey])];
    const key = rowsKeyOf(json);
    if (key !== undefined || groups.some(isObject)) {
      const document: Record<string, unknown> = { ...json };
      if (key !== undefined) take(json[key], [key]);
      if (key !== undefined && key !== rowsKey) {
        // A misspelt “subprocessors” would hide every row there is.
        report([key], 'unknown-key', `${quoted(key)} is not a known key; it is read as “${rowsKey}”.`);
        Reflect.deleteProperty(document, key);
        document[rowsKey] = rows;
      }
      groups.forEach((group, index) => {
        const inner = isObject(group) ? rowsKeyOf(group) : undefined;
        if (!isObject(group) || inner === undefined) return;
        const path = [groupsKey, ...(isGroupList ? [index] : []), inner];
        const advice = `move them to “${rowsKey}” of the document, each with its “group”`;
        report(path, 'unknown-key', `${quoted(inner)} of a group is read as rows of the list; ${advice}.`);
        take(group[inner], path, index);
        const { [inner]: _, ...rest } = group;
        groups[index] = rest;
        document[groupsKey] = isGroupList ? groups : rest;
        document[rowsKey] = rows;
      });
      // Null stays, to be reported as such.
      if (rows.length && !Array.isArray(document[rowsKey])) document[rowsKey] = rows;
      const isAsPublished = Object.keys(json).every((name) => document[name] === json[name]);
      return withVersion(isAsPublished ? json : document, report);
    }
  }
  report([], 'not-a-manifest', 'This is not a manifest: “subprocessors” is missing.');
  return undefined;
}

/** The key under which an object holds rows, maybe a misspelt one; undefined if there is none. */
const rowsKeyOf = (object: JsonObject): string | undefined => {
  const isGiven = Object.hasOwn(object, rowsKey);
  // An empty list may stand beside the one that was meant.
  return isGiven && asList(object[rowsKey]).length
    ? rowsKey
    : (Object.keys(object).find(
        (key) =>
          key !== rowsKey &&
          isContainer(object[key]) &&
          (fieldMeant(key, [rowsKey]) ?? closestWord(key, [rowsKey])) !== undefined,
      ) ?? (isGiven ? rowsKey : undefined));
};

function withVersion(document: JsonObject, report: Report): JsonObject {
  const version = Object.hasOwn(document, 'version') ? document['version'] : undefined;
  if (version === 1) return document;
  const isNewer = typeof version === 'number' && version > 1;
  const message = isNewer
    ? `“version” is ${String(version)}; the list is read as version 1 as far as possible.`
    : `“version” ${version === undefined ? 'is missing' : 'should be the number 1'}; version 1 is assumed.`;
  report(['version'], 'version', message);
  return isNewer ? document : { ...document, version: 1 };
}
