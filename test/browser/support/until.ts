// Waiting for what the browser does after layout, where no event tells of it.

/** Resolves at the first frame in which `condition` holds; the test's time-out is the bound. */
export async function becomes(condition: () => unknown): Promise<void> {
  while (!condition()) await new Promise((resolve) => requestAnimationFrame(resolve));
}
