/** An answer that is too large or takes too long ends the request, whatever the server claims. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadManifest } from '../../src/manifest/load.js';
import { address, byHand, heldBody, turn, watch } from './load-by-hand.js';

test('[Q21] a body is read up to exactly the limit', async () => {
  const { requests, options } = byHand();
  const load = loadManifest(address, { ...options, limits: { bytes: 6 } });
  requests[0]!.answer('"four"');
  assert.equal(await load, 'four');
});

test('[Q21] at the first byte over the limit the stream is cancelled and the load fails, without a retry', async () => {
  const { requests, options, time } = byHand();
  const load = watch(loadManifest(address, { ...options, limits: { bytes: 6 } }));
  const body = heldBody();
  requests[0]!.answer(body.stream);
  body.write('"four"');
  await turn();
  assert.equal(load.state, 'pending');
  body.write(' ');
  await turn();
  assert.equal(load.reason, 'too-large');
  assert.equal(body.state.cancelled, true);
  assert.equal(requests.length, 1);
  assert.deepEqual(time.pending(), []);
});

test('[Q21] the default limit is 5 MiB', async () => {
  for (const [length, state] of [
    [5 * 1024 * 1024, 'resolved'],
    [5 * 1024 * 1024 + 1, 'rejected'],
  ] as const) {
    const { requests, options } = byHand();
    const load = watch(loadManifest(address, { ...options, limits: {} }));
    requests[0]!.answer('1' + ' '.repeat(length - 1));
    while (load.state === 'pending') await turn();
    assert.equal(load.state, state);
  }
});

test('[Q21] bytes are counted, not characters', async () => {
  const { requests, options } = byHand();
  const load = loadManifest(address, { ...options, limits: { bytes: 6 } });
  requests[0]!.answer('"éé…"');
  await assert.rejects(load, { reason: 'too-large', detail: 'more than 6 bytes' });
});

test('[Q21] a Content-Length over the limit is refused before the body is read', async () => {
  const { requests, options } = byHand();
  const load = loadManifest(address, { ...options, limits: { bytes: 6 } });
  const body = heldBody();
  requests[0]!.answer(body.stream, { headers: { 'Content-Length': '7' } });
  await assert.rejects(load, { reason: 'too-large' });
  assert.equal(body.state.cancelled, true);
});

test('[Q21] a Content-Length under the limit is not believed', async () => {
  const { requests, options } = byHand();
  const load = loadManifest(address, { ...options, limits: { bytes: 6 } });
  requests[0]!.answer('"and yet more"', { headers: { 'Content-Length': '2' } });
  await assert.rejects(load, { reason: 'too-large' });
});

test('[Q21] headers that do not come within 10 s are a time-out, which is not retried', async () => {
  const { requests, options, time } = byHand();
  const load = watch(loadManifest(address, options));
  assert.deepEqual(time.pending(), [10_000]);
  await time.pass(9999);
  assert.equal(load.state, 'pending');
  await time.pass(1);
  assert.equal(load.reason, 'timeout');
  assert.equal(requests[0]!.init.signal?.aborted, true);
  assert.equal(requests.length, 1);
  assert.deepEqual(time.pending(), []);
});

test('[Q21] a body that does not end within the time is a time-out, however much it has sent', async () => {
  const { requests, options, time } = byHand();
  const load = watch(loadManifest(address, { ...options, limits: { seconds: 3 } }));
  const body = heldBody();
  await time.pass(1000);
  requests[0]!.answer(body.stream);
  for (let second = 0; second < 2; second += 1) {
    assert.equal(load.state, 'pending');
    body.write('[');
    await time.pass(1000);
  }
  assert.equal(load.reason, 'timeout');
  assert.match(String(load.value), /timeout \(3 s\)$/);
});

test('[Q21] a fetch that ignores its signal still times out', async () => {
  const { options, time } = byHand();
  const load = watch(loadManifest(address, { ...options, fetch: () => new Promise(() => {}) }));
  await time.pass(10_000);
  assert.equal(load.reason, 'timeout');
});

test('[Q21] each attempt has the whole time', async () => {
  const { requests, options, time } = byHand();
  const load = watch(loadManifest(address, options));
  await time.pass(9000);
  requests[0]!.fail();
  await turn();
  await time.pass(300);
  await time.pass(9000);
  assert.equal(load.state, 'pending');
  requests[1]!.answer('1');
  await turn();
  assert.equal(load.value, 1);
});

test('[Q21] an infinite time does not end at once', async () => {
  const { requests, options, time } = byHand();
  const load = loadManifest(address, { ...options, limits: { seconds: Infinity } });
  assert.deepEqual(time.pending(), [2 ** 31 - 1]);
  requests[0]!.answer('1');
  await load;
});
