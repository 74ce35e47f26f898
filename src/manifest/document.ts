// Which JSON is a manifest at all, where its rows are, and which version of the format it has.
import { isContainer, isObject, type JsonObject } from './as-text.js';
import { closestWord, quoted, rowsKey, type Path, type Report } from './problem.js';

/**
 * The document with its rows under their key; undefined where there are none. Corrects `rowsPath` where they stand
 * elsewhere.
 */
export function findDocument(json: unknown, rowsPath: Path[number][], report: Report): JsonObject | undefined {
  if (Array.isArray(json)) {
    if (!json.length || json.some((row) => isObject(row) || typeof row === 'string')) {
      report([], 'bare-rows', 'The rows should be in an object: {"version": 1, "subprocessors": […]}.');
      rowsPath.pop();
      return { version: 1, [rowsKey]: json };
    }
  } else if (isObject(json)) {
    const { groups } = json;
    const isManifest =
      Object.hasOwn(json, rowsKey) ||
      // Rows inside of groups would not be shown. The document is refused then, and the page's fallback stays.
      (Array.isArray(groups) ? groups : [groups]).some((group) => isObject(group) && !Object.hasOwn(group, rowsKey));
    if (isManifest) return withVersion(json, report);
    // A misspelt “subprocessors” would hide every row there is.
    const misspelt = Object.keys(json).find((key) => isContainer(json[key]) && closestWord(key, [rowsKey]));
    if (misspelt !== undefined) {
      report([misspelt], 'unknown-key', `${quoted(misspelt)} is not a known key; it is read as “${rowsKey}”.`);
      const { [misspelt]: rows, ...rest } = json;
      rowsPath[0] = misspelt;
      return withVersion({ ...rest, [rowsKey]: rows }, report);
    }
  }
  report([], 'not-a-manifest', 'This is not a manifest: “subprocessors” is missing.');
  return undefined;
}

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
