/** A failure that may pass is tried again, twice at most, and never sooner than the server asks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadManifest } from '../../src/manifest/load.js';
import { address, byHand, heldBody, turn, watch } from './load-by-hand.js';

test('[Q22] a network failure is retried after 0.3 s and 0.6 s, then it is final', async () => {
  const { requests, options, time } = byHand();
  const load = watch(loadManifest(address, options));
  requests[0]!.fail();
  await turn();
  assert.deepEqual(time.pending(), [300]);
  assert.equal(load.state, 'pending');
  await time.pass(299);
  assert.equal(requests.length, 1);
  await time.pass(1);
  assert.equal(requests.length, 2);
  requests[1]!.fail();
  await turn();
  assert.deepEqual(time.pending(), [600]);
  await time.pass(600);
  assert.equal(requests.length, 3);
  requests[2]!.fail();
  await turn();
  assert.equal(load.reason, 'network');
  assert.equal(requests.length, 3);
  assert.deepEqual(time.pending(), []);
});

test('[Q22] the pauses vary at random, from half to one and a half of their length', async () => {
  for (const [chance, pause] of [
    [0, 150],
    [0.999, 449.7],
  ] as const) {
    const { requests, options, time } = byHand();
    const load = loadManifest(address, options);
    time.draw(chance);
    requests[0]!.fail();
    await turn();
    assert.equal(Math.round(time.pending()[0]! * 10) / 10, pause);
    await time.pass(450);
    requests[1]!.answer('{}');
    await load;
  }
});

for (const status of [408, 429, 500, 502, 503, 504, 599]) {
  test(`[Q22] status ${status} is retried, past the cache, and a later success counts`, async () => {
    const { requests, options, time } = byHand();
    const load = loadManifest(address, options);
    requests[0]!.answer('<!doctype html>', { status });
    await turn();
    await time.pass(300);
    assert.equal(requests[1]!.init.cache, 'no-cache');
    requests[1]!.answer('{"version": 1}');
    assert.deepEqual(await load, { version: 1 });
    assert.equal(requests.length, 2);
  });
}

for (const status of [400, 401, 403, 404, 410, 451]) {
  test(`[Q22] status ${status} is final`, async () => {
    const { requests, options, time } = byHand();
    const load = loadManifest(address, options);
    requests[0]!.answer('{}', { status });
    await assert.rejects(load, { name: 'LoadError', reason: 'status', status, url: address, detail: String(status) });
    assert.equal(requests.length, 1);
    assert.deepEqual(time.pending(), []);
  });
}

test('[Q22] a status that persists is reported after the third response', async () => {
  const { requests, options, time } = byHand();
  const load = watch(loadManifest(address, options));
  for (const pause of [300, 600, 0]) {
    requests.at(-1)!.answer('', { status: 503 });
    await turn();
    await time.pass(pause);
  }
  assert.equal(load.reason, 'status');
  assert.equal(requests.length, 3);
});

test('[Q22] the body of a failed response is cancelled before the next attempt', async () => {
  const { requests, options, time } = byHand();
  const load = loadManifest(address, options);
  const body = heldBody();
  requests[0]!.answer(body.stream, { status: 500 });
  await turn();
  assert.equal(body.state.cancelled, true);
  await time.pass(300);
  requests[1]!.answer('1');
  assert.equal(await load, 1);
});

test('[Q22] a body that fails midway is retried, since it is the network that failed', async () => {
  const { requests, options, time } = byHand();
  const load = watch(loadManifest(address, options));
  for (const pause of [300, 600, 0]) {
    const body = heldBody();
    requests.at(-1)!.answer(body.stream);
    body.write('{"subprocessors": [');
    await turn();
    body.fail();
    await turn();
    await time.pass(pause);
  }
  assert.equal(load.reason, 'cut-short');
  assert.equal(requests.length, 3);
});

const retryAfter: [what: string, header: string, pause: number][] = [
  ['seconds', '2', 2000],
  ['seconds up to the cap of 10', '10', 10_000],
  ['a date', 'Wed, 01 Jan 2025 00:00:04 GMT', 4000],
  ['no time at all, where the own pause counts', '0', 300],
  ['a date that has passed, where the own pause counts', 'Tue, 31 Dec 2024 23:59:00 GMT', 300],
  ['words, where the own pause counts', 'soon', 300],
  ['a negative number, where the own pause counts', '-5', 300],
];
for (const [what, header, pause] of retryAfter) {
  test(`[Q22] Retry-After is honoured: ${what}`, async () => {
    const { requests, options, time } = byHand();
    const load = loadManifest(address, options);
    requests[0]!.answer('', { status: 429, headers: { 'Retry-After': header } });
    await turn();
    assert.deepEqual(time.pending(), [pause]);
    await time.pass(pause);
    requests[1]!.answer('{}');
    await load;
  });
}

for (const header of ['11', '3600', 'Wed, 01 Jan 2025 00:00:11 GMT', '9'.repeat(400)]) {
  test(`[Q22] Retry-After ${header.slice(0, 40)} is more than a reader waits: the error comes at once`, async () => {
    const { requests, options, time } = byHand();
    const load = loadManifest(address, options);
    requests[0]!.answer('', { status: 503, headers: { 'Retry-After': header } });
    await assert.rejects(load, { reason: 'status', status: 503 });
    assert.equal(requests.length, 1);
    assert.deepEqual(time.pending(), []);
  });
}

test('[Q22] the Retry-After of one response does not apply to a later network failure', async () => {
  const { requests, options, time } = byHand();
  const load = loadManifest(address, options);
  requests[0]!.answer('', { status: 503, headers: { 'Retry-After': '7' } });
  await turn();
  await time.pass(7000);
  requests[1]!.fail();
  await turn();
  assert.deepEqual(time.pending(), [600]);
  await time.pass(600);
  requests[2]!.answer('{}');
  await load;
});

test('[Q22] an abort during the pause leaves no timer and starts no further request', async () => {
  const { requests, options, time } = byHand();
  const controller = new AbortController();
  const load = watch(loadManifest(address, { ...options, signal: controller.signal }));
  requests[0]!.fail();
  await turn();
  assert.deepEqual(time.pending(), [300]);
  controller.abort();
  assert.deepEqual(time.pending(), []);
  await time.pass(10_000);
  assert.equal(load.state, 'rejected');
  assert.equal(requests.length, 1);
});
