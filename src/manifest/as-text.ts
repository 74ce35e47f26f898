// Any JSON value as text for a reader, and what kind of container a value is.

/** A JSON object, as opposed to an array. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether `value` is an object or an array. */
export const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether `value` is a JSON object, as opposed to an array. */
export const isObject = (value: unknown): value is JsonObject => isContainer(value) && !Array.isArray(value);

/**
 * Any JSON value as one line of text: `key: value` for an object, items separated by commas.
 *
 * Walks without recursion, since `JSON.stringify` overflows the stack on a million nested arrays, and into each
 * container once, since an object that a page passes may hold itself.
 */
export function asText(value: unknown): string {
  const parts: string[] = [];
  const stack: [label: string, value: unknown][] = [['', value]];
  const visited = new Set<unknown>();
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const [label, inner] = entry;
    const keys = isContainer(inner) && !visited.has(inner) ? Object.keys(inner) : [];
    if (!keys.length) {
      // join() turns null and undefined into nothing.
      const part = [label, isContainer(inner) ? '' : inner].join('');
      if (part) parts.push(part);
      continue;
    }
    visited.add(inner);
    // The label of a container goes with its first entry.
    const entries = keys.map((key, index): [string, unknown] => [
      (index ? '' : label) + (Array.isArray(inner) ? '' : `${key}: `),
      (inner as JsonObject)[key],
    ]);
    for (const next of entries.reverse()) stack.push(next);
  }
  return parts.join(', ');
}

/** Whether a value of a repaired manifest says nothing. It is no deeper than the schema: what was deeper is text. */
export const isBlank = (value: unknown): boolean =>
  isContainer(value) ? Object.values(value).every(isBlank) : asText(value).trim() === '';
