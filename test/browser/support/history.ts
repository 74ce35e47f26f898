// The history of the page that tests run in, which has gone through many test files before.
import { sendMouse } from '@web/test-runner-commands';

/**
 * The entries that the file makes are kept, as those of a page that somebody uses. Once there are fifty, Chrome drops those
 * first that a page has made before anyone has clicked in it, and going back would lead out of the tests.
 */
export function keepEntries(): void {
  before(() => sendMouse({ type: 'click', position: [1, 1] }));
}
