// What the element says on the console, kept from it while a test runs.

const original = console.warn;

afterEach(() => {
  console.warn = original;
});

/** The warnings from now on, each as the one text that it is. */
export function keepWarnings(): string[] {
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => {
    warnings.push(words.map(String).join(' '));
  };
  return warnings;
}
