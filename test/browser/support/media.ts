// What only Chromium can be told: that it prints, or that its user likes the dark.
import { emulateMedia } from '@web/test-runner-commands';

const canEmulate = /Chrome\//.test(navigator.userAgent);

/** Skips the test in an engine that cannot be told; elsewhere `query` holds until the test is over. */
export async function emulate(
  running: Mocha.Context,
  media: Parameters<typeof emulateMedia>[0],
  query: string,
): Promise<void> {
  if (!canEmulate) running.skip();
  await emulateMedia(media);
  if (!matchMedia(query).matches) throw new Error(`${query} does not hold`);
}

afterEach(async () => {
  if (canEmulate) await emulateMedia({ media: 'screen', colorScheme: 'light' });
});
