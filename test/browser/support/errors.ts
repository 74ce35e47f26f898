// Errors that nobody caught, and rejections that nobody heard: each would be somebody's broken page.

const seen: string[] = [];

window.addEventListener('error', ({ message }) => {
  seen.push(message);
});
window.addEventListener('unhandledrejection', ({ reason }) => {
  seen.push(String(reason));
});

/** After every test of the file: nothing was thrown to the window while it ran. */
export function expectQuietWindow(): void {
  afterEach(function () {
    const all = seen.splice(0);
    if (all.length > 0)
      throw new Error(`Thrown to the window in “${this.currentTest?.title ?? ''}”: ${all.join('; ')}`);
  });
}
