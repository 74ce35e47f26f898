/** Two elements with one address make one request, and neither can harm the other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadManifest } from '../../src/manifest/load.js';
import { address, byHand, heldBody, turn, watch } from './load-by-hand.js';

test('two calls at the same time share one request, and each gets a value of its own', async () => {
  const { requests, options } = byHand();
  const first = loadManifest(address, options);
  const second = loadManifest(`${address}#row-2`, options);
  assert.equal(requests.length, 1);
  assert.equal(requests[0]!.url, address);
  requests[0]!.answer('{"subprocessors": []}');
  const values = (await Promise.all([first, second])) as object[];
  assert.deepEqual(values[0], { subprocessors: [] });
  assert.deepEqual(values[1], values[0]);
  assert.notEqual(values[0], values[1]);
});

test('a call made while the body is being read joins the request', async () => {
  const { requests, options } = byHand();
  const body = heldBody();
  const first = loadManifest(address, options);
  requests[0]!.answer(body.stream);
  body.write('{"version"');
  await turn();
  const second = loadManifest(address, options);
  body.write(': 1}');
  body.close();
  assert.deepEqual(await Promise.all([first, second]), [{ version: 1 }, { version: 1 }]);
  assert.equal(requests.length, 1);
});

test('another address, other limits or another freshness is another request', async () => {
  const { requests, options } = byHand();
  const loads = [
    loadManifest(address, options),
    loadManifest(`${address}?v=2`, options),
    loadManifest(address, { ...options, limits: { bytes: 100 } }),
    loadManifest(address, { ...options, limits: { seconds: 1 } }),
    loadManifest(address, { ...options, fresh: true }),
  ];
  assert.equal(requests.length, loads.length);
  requests.forEach((request, index) => request.answer(String(index)));
  assert.deepEqual(await Promise.all(loads), [0, 1, 2, 3, 4]);
});

test('limits that are written out as the default ones are the same limits', async () => {
  const { requests, options } = byHand();
  const loads = [
    loadManifest(address, options),
    loadManifest(address, { ...options, fresh: false, limits: { bytes: 5 * 1024 * 1024, seconds: 10 } }),
  ];
  assert.equal(requests.length, 1);
  requests[0]!.answer('1');
  await Promise.all(loads);
});

test("one's abort does not cancel the other's load", async () => {
  const { requests, options } = byHand();
  const controllers = [new AbortController(), new AbortController()];
  const [first, second] = controllers.map(({ signal }) => watch(loadManifest(address, { ...options, signal })));
  controllers[0]!.abort();
  await turn();
  assert.equal(first!.state, 'rejected');
  assert.equal(second!.state, 'pending');
  assert.equal(requests[0]!.init.signal?.aborted, false);
  requests[0]!.answer('1');
  await turn();
  assert.equal(second!.value, 1);
});

test('when all have aborted, the request is aborted', async () => {
  const { requests, options, time } = byHand();
  const controllers = [new AbortController(), new AbortController()];
  const loads = controllers.map(({ signal }) => watch(loadManifest(address, { ...options, signal })));
  const isAborted = () => requests[0]!.init.signal?.aborted;
  controllers[0]!.abort();
  assert.equal(isAborted(), false);
  controllers[1]!.abort();
  assert.equal(isAborted(), true);
  await turn();
  assert.deepEqual(
    loads.map(({ state }) => state),
    ['rejected', 'rejected'],
  );
  assert.deepEqual(time.pending(), []);
});

test('a caller without a signal keeps the request alive', async () => {
  const { requests, options } = byHand();
  const controller = new AbortController();
  const left = watch(loadManifest(address, { ...options, signal: controller.signal }));
  const stays = loadManifest(address, options);
  controller.abort();
  requests[0]!.answer('1');
  assert.equal(await stays, 1);
  assert.equal(left.state, 'rejected');
});

test('a call right after the last abort starts a new request, which the old one cannot end', async () => {
  const { requests, options } = byHand();
  const controller = new AbortController();
  const old = watch(loadManifest(address, { ...options, signal: controller.signal }));
  controller.abort();
  const load = watch(loadManifest(address, options));
  assert.equal(requests.length, 2);
  await turn();
  // The old request has settled by now; it must not have taken the new one's place among those under way.
  const joined = loadManifest(address, options);
  assert.equal(requests.length, 2);
  requests[1]!.answer('2');
  assert.equal(await joined, 2);
  assert.equal(load.value, 2);
  assert.equal(old.state, 'rejected');
});

test('[Q24] nothing is kept once a load has settled: neither a value nor a failure', async () => {
  const { requests, options } = byHand();
  const failed = loadManifest(address, options);
  requests[0]!.answer('', { status: 404 });
  await assert.rejects(failed, { reason: 'status' });
  const again = loadManifest(address, options);
  assert.equal(requests.length, 2);
  requests[1]!.answer('1');
  assert.equal(await again, 1);
  const third = loadManifest(address, options);
  assert.equal(requests.length, 3);
  requests[2]!.answer('3');
  assert.equal(await third, 3);
});

test('a call made during the pause before a retry shares the retry', async () => {
  const { requests, options, time } = byHand();
  const first = loadManifest(address, options);
  requests[0]!.answer('', { status: 503 });
  await turn();
  const second = loadManifest(address, options);
  assert.equal(requests.length, 1);
  await time.pass(300);
  requests[1]!.answer('1');
  assert.deepEqual(await Promise.all([first, second]), [1, 1]);
});

test('a failure reaches everybody who waits', async () => {
  const { requests, options } = byHand();
  const loads = [loadManifest(address, options), loadManifest(address, options)];
  requests[0]!.answer('<html>');
  for (const load of loads) await assert.rejects(load, { reason: 'html' });
});
