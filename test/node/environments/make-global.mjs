/** Gives Node every name of a window that it has not itself, as test runners do. */
export function makeGlobal(window) {
  for (let source = window; source && source !== Object.prototype; source = Object.getPrototypeOf(source)) {
    for (const name of Object.getOwnPropertyNames(source)) {
      if (name in globalThis) continue;
      Object.defineProperty(globalThis, name, { configurable: true, get: () => window[name] });
    }
  }
}
