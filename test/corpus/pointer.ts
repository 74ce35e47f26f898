// JSON Pointers (RFC 6901) for tests.

/** What stands there; `undefined` where nothing does. */
export function at(document: unknown, pointer: string): unknown {
  let value = document;
  for (const key of keysOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Every JSON Pointer of a document, its own included. */
export function pointersIn(value: unknown, own = ''): string[] {
  if (typeof value !== 'object' || value === null) return [own];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    pointersIn(child, `${own}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return [own, ...inner];
}

/** A copy of what JSON can say; own keys `__proto__` stay keys. */
export const cloned = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

/** A copy of the document in which another value stands there. */
export function replaced(document: unknown, pointer: string, value: unknown): unknown {
  const keys = keysOf(pointer);
  const last = keys.pop();
  if (last === undefined) return value;
  const copy = cloned(document);
  let holder = copy as Record<string, unknown>;
  for (const key of keys) holder = holder[key] as Record<string, unknown>;
  // Not by assignment: that would set the prototype for a key `__proto__`.
  Object.defineProperty(holder, last, { value, writable: true, enumerable: true, configurable: true });
  return copy;
}

/** `depth` arrays, each in the next, without recursion. */
export function nestedArrays(depth: number, innermost: unknown[] = []): unknown[] {
  let value = innermost;
  for (let count = 1; count < depth; count++) value = [value];
  return value;
}
