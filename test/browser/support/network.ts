// The two networks of the tests: the server's misbehaving answers (test/server.mjs), and a `fetch` answered by hand.

let keys = 0;

/** An address under /answer/ with a key of its own, by which the server counts its requests. */
export function answer(path: string) {
  const url = new URL(`/answer/${path}`, location.href);
  const key = `${location.search}-${navigator.userAgent}-${String(Date.now())}-${String((keys += 1))}`;
  url.searchParams.set('key', key);
  return {
    address: url.href,
    /** How many requests there were, and how many are still open. */
    count: () => ask('count', key),
    /** The same, once there was a request. */
    opened: () => ask('opened', key),
    /** The same, once there was a request and none is open any more. */
    closed: () => ask('closed', key),
    /** Lets go what /answer/held holds. */
    release: () => ask('release', key),
  };
}

async function ask(question: string, key: string): Promise<{ count: number; open: number }> {
  const response = await fetch(`/answer/${question}?${new URLSearchParams({ key }).toString()}`);
  return (await response.json()) as { count: number; open: number };
}

/** The same server under its other name. */
export const onAnotherOrigin = (address: string) =>
  address.replace(/^http:\/\/(localhost|127\.0\.0\.1)/, (_, host) =>
    host === 'localhost' ? 'http://127.0.0.1' : 'http://localhost',
  );

export interface HeldRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly answer: (body: unknown, init?: ResponseInit) => void;
  /** What the platform does offline, among others. */
  readonly fail: () => void;
}

const realFetch = window.fetch.bind(window);

/** Takes the place of `fetch` until the test is over; like the real one it heeds its signal. */
export function heldNetwork() {
  const requests: HeldRequest[] = [];
  let waiting: (() => void)[] = [];
  window.fetch = (url, init = {}) =>
    new Promise<Response>((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error), { once: true });
      requests.push({
        url: url as string,
        init,
        answer: (body, responseInit) => {
          resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), responseInit));
        },
        fail: () => {
          reject(new TypeError('Failed to fetch'));
        },
      });
      waiting.forEach((wake) => wake());
    });
  return {
    requests,
    /** Resolves with request number `count`, once it is there. */
    async request(count: number): Promise<HeldRequest> {
      for (;;) {
        const found = requests[count - 1];
        if (found) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
        waiting = [];
      }
    },
  };
}

afterEach(() => {
  window.fetch = realFetch;
});
