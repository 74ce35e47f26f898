/** However a load ends, it leaves no listener on the caller's signal, no timer, and no unheard rejection. */
import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { after, test } from 'node:test';
import { loadManifest } from '../../src/manifest/load.js';
import { address, byHand, heldBody, turn, watch } from './load-by-hand.js';

const unheard: unknown[] = [];
const hear = (error: unknown) => unheard.push(error);
process.on('unhandledRejection', hear);
after(() => process.off('unhandledRejection', hear));

type Ending = (hands: ReturnType<typeof byHand>, controller: AbortController) => Promise<void> | void;

const endings: Record<string, Ending> = {
  'a value': ({ requests }) => requests[0]!.answer('{}'),
  'no JSON': ({ requests }) => requests[0]!.answer('{'),
  'a status': ({ requests }) => requests[0]!.answer('', { status: 404 }),
  'too large a body': ({ requests }) => requests[0]!.answer(' '.repeat(5 * 1024 * 1024 + 1)),
  'a time-out': ({ time }) => time.pass(10_000),
  'network failures': async ({ requests, time }) => {
    for (const pause of [300, 600, 0]) {
      requests.at(-1)!.fail();
      await turn();
      await time.pass(pause);
    }
  },
  'a body that fails': async ({ requests, time }) => {
    for (const pause of [300, 600, 0]) {
      const body = heldBody();
      requests.at(-1)!.answer(body.stream);
      await turn();
      body.fail();
      await turn();
      await time.pass(pause);
    }
  },
  'an abort before the headers': (_, controller) => controller.abort(),
  'an abort in the body': async ({ requests }, controller) => {
    requests[0]!.answer(heldBody().stream);
    await turn();
    controller.abort();
  },
  'an abort in a pause': async ({ requests }, controller) => {
    requests[0]!.fail();
    await turn();
    controller.abort();
  },
};

for (const [ending, end] of Object.entries(endings)) {
  test(`[Q28] after ${ending} nothing is left behind`, async () => {
    const hands = byHand();
    const controller = new AbortController();
    const { signal } = controller;
    const load = watch(loadManifest(address, { ...hands.options, signal }));
    assert.equal(getEventListeners(signal, 'abort').length, 1);
    await end(hands, controller);
    while (load.state === 'pending') await turn();
    assert.equal(getEventListeners(signal, 'abort').length, 0);
    assert.deepEqual(hands.time.pending(), []);

    const before = hands.requests.length;
    const next = loadManifest(address, hands.options);
    assert.equal(hands.requests.length, before + 1, 'a settled request was joined');
    hands.requests.at(-1)!.answer('1');
    assert.equal(await next, 1);
    assert.deepEqual(unheard, []);
  });
}

test('a signal that outlives a hundred loads carries no listener of theirs', async () => {
  const { signal } = new AbortController();
  const { requests, options } = byHand();
  for (let index = 0; index < 100; index += 1) {
    const load = loadManifest(address, { ...options, signal });
    requests[index]!.answer('1');
    await load;
  }
  assert.equal(getEventListeners(signal, 'abort').length, 0);
});
