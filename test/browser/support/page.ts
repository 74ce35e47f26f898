// Whole pages in a frame: what a test page cannot have in itself, such as a policy or a page that is still being parsed.

export type Page = Window &
  typeof globalThis & {
    /** What went wrong or was said: see `reporter` in test/server.mjs. */
    reports: { kind: string; text: string }[];
    /** The first `subprocessors-load` or `subprocessors-error` event. */
    outcome: Promise<Event>;
  };

const frames: HTMLIFrameElement[] = [];

/** An empty frame, gone after the test. */
export function emptyFrame(): HTMLIFrameElement {
  const frame = document.body.appendChild(document.createElement('iframe'));
  frames.push(frame);
  frame.title = 'Test page';
  frame.width = '1000';
  frame.height = '600';
  return frame;
}

/** Opens an address in a frame; resolves when it has loaded. */
export async function openPage(address: string): Promise<Page> {
  const frame = emptyFrame();
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  frame.src = address;
  await loaded;
  return frame.contentWindow as Page;
}

/** Opens a page with this body, and a policy if there is one. `{nonce}` in either stands for the nonce. */
export const openBody = (body: string, csp = '', more: Record<string, string> = {}) =>
  openPage(`/answer/page?${new URLSearchParams({ body, csp, ...more }).toString()}`);

export const standaloneFile = '/dist/standalone/subprocessor-list.js';

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});
