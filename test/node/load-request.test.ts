/** What is asked of the server, and what is never asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadManifest } from '../../src/manifest/load.js';
import { address, byHand, heldBody, turn, watch } from './load-by-hand.js';

test('[Q18] one request goes out at once, with same-origin credentials and no header or mode of its own', async () => {
  const { requests, options } = byHand();
  const load = watch(loadManifest(address, options));
  assert.equal(requests.length, 1);
  assert.equal(requests[0]!.url, address);
  const { signal, ...init } = requests[0]!.init;
  assert.deepEqual(init, { credentials: 'same-origin', cache: 'default' });
  assert.ok(signal instanceof AbortSignal);
  assert.equal(load.state, 'pending');
  requests[0]!.answer('{"subprocessors": []}');
  await turn();
  assert.deepEqual(load.value, { subprocessors: [] });
});

test('[Q18] a fresh load asks the server whether the cached copy still holds', async () => {
  const { requests, options } = byHand();
  const load = loadManifest(address, { ...options, fresh: true });
  assert.equal(requests[0]!.init.cache, 'no-cache');
  requests[0]!.answer('{}');
  assert.deepEqual(await load, {});
});

for (const bad of [
  '',
  'subprocessors.json',
  '/subprocessors.json',
  'http://',
  'file:///etc/passwd',
  'data:application/json,{}',
  'blob:https://example.com/1',
  'javascript:alert(1)',
  'ftp://example.com/a.json',
  'https://user:password@example.com/a.json',
  'https://user@example.com/a.json',
]) {
  test(`[Q18] ${bad || 'an empty text'} is no address to ask`, async () => {
    const { requests, options } = byHand();
    await assert.rejects(loadManifest(bad, options), { name: 'LoadError', reason: 'address', url: bad });
    assert.equal(requests.length, 0);
  });
}

test('a signal that is aborted already rejects with its reason, without a request', async () => {
  const { requests, options } = byHand();
  const reason = new Error('the element is gone');
  await assert.rejects(loadManifest(address, { ...options, signal: AbortSignal.abort(reason) }), reason);
  assert.equal(requests.length, 0);
});

test('a signal that is aborted later rejects with its reason and aborts the request', async () => {
  const { requests, options } = byHand();
  const controller = new AbortController();
  const load = loadManifest(address, { ...options, signal: controller.signal });
  const reason = new Error('another src');
  controller.abort(reason);
  assert.equal(requests[0]!.init.signal?.aborted, true);
  await assert.rejects(load, reason);
  assert.equal(requests.length, 1);
});

test('[Q23] the Content-Type is ignored', async () => {
  const { requests, options } = byHand();
  const load = loadManifest(address, options);
  requests[0]!.answer('[1]', { headers: { 'Content-Type': 'text/html' } });
  assert.deepEqual(await load, [1]);
});

test('a byte order mark and a character split between two chunks are read', async () => {
  const { requests, options } = byHand();
  const load = loadManifest(address, options);
  const body = heldBody();
  requests[0]!.answer(body.stream);
  body.writeBytes(0xef, 0xbb);
  body.writeBytes(0xbf, 0x22, 0xf0, 0x9f);
  body.writeBytes(0x91, 0xaa, 0x22);
  body.close();
  assert.equal(await load, '👪');
});

test('an answer without a body is empty', async () => {
  const { requests, options } = byHand();
  const load = loadManifest(address, options);
  requests[0]!.answer(null, { status: 204 });
  await assert.rejects(load, { reason: 'empty', url: address });
});

test('a complete response with the wrong content is not requested again', async () => {
  for (const [text, reason] of [
    ['', 'empty'],
    ['<!doctype html>', 'html'],
    ['{"subprocessors": [', 'cut-short'],
    ['{subprocessors}', 'not-json'],
  ] as const) {
    const { requests, options, time } = byHand();
    const load = loadManifest(address, options);
    requests[0]!.answer(text);
    await assert.rejects(load, { reason, url: address });
    assert.equal(requests.length, 1);
    assert.deepEqual(time.pending(), []);
  }
});
