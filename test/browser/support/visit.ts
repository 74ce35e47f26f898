// Visits to whole pages in a Chromium of their own: pages that are as wide as a desktop or a phone, and can be left.
import { executeServerCommand } from '@web/test-runner-commands';

export const isChromium = /Chrome\//.test(navigator.userAgent);

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 800 };

/** A function that runs in the page and uses nothing around it; an address to go to; or the way back. */
type Step = (() => unknown) | { go: string } | { back: true };

/** Opens an address and goes through the steps. Resolves with what the last function returned. */
export function visit<Result>(address: string, size: { width: number; height: number }, ...steps: Step[]) {
  return executeServerCommand<Result, object>('visit', {
    ...size,
    address: absolute(address),
    steps: steps.map((step) =>
      typeof step === 'function' ? { run: step.toString() } : 'go' in step ? { go: absolute(step.go) } : step,
    ),
  });
}

/**
 * Opens an address once and resizes the page from width to width. Resolves with what `look` returned at each: a function of
 * the module, as is `prepare`, which is called first.
 */
export function visitAtWidths<Module, Name extends keyof Module & string>(
  address: string,
  widths: readonly number[],
  calls: { module: string; prepare?: [name: keyof Module & string, ...args: unknown[]]; look: Name },
) {
  type Result = Module[Name] extends () => infer Returned ? Awaited<Returned> : never;
  return executeServerCommand<{ width: number; result: Result }[], object>('visit-at-widths', {
    ...calls,
    address: absolute(address),
    widths,
    height: desktop.height,
  });
}

const absolute = (address: string) => new URL(address, location.href).href;

/** The address of a page with this body: see `page` in test/server.mjs. */
export const pageOf = (body: string, more: Record<string, string> = {}) =>
  `/answer/page?${new URLSearchParams({ body, ...more }).toString()}`;
