/** Real servers that misbehave, read by real browsers: each failure is told apart. */
import { expect } from '@open-wc/testing';
import { LoadError } from '../../src/manifest/errors.js';
import type { LoadErrorReason } from '../../src/manifest/errors.js';
import { loadManifest } from '../../src/manifest/load.js';
import type { Clock } from '../../src/language/clock.js';
import type { LoadOptions } from '../../src/manifest/load.js';

/** Pauses and time-outs pass a hundred times as fast. */
const fastClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds / 100),
  clearTimeout: (timer) => clearTimeout(timer as number),
  random: () => 0.5,
};
/** Slow machines get the whole time; only the pauses are short. */
const patient: LoadOptions = { clock: fastClock, limits: { seconds: 1000 } };

let keys = 0;
const freshKey = () => `${location.search}-${navigator.userAgent}-${Date.now()}-${(keys += 1)}`;
const answer = (path: string, key = freshKey()) => {
  const url = new URL(`/answer/${path}`, location.href);
  url.searchParams.set('key', key);
  return { key, address: url.href };
};
const ask = async (question: string, key: string): Promise<unknown> =>
  (await fetch(`/answer/${question}?${new URLSearchParams({ key }).toString()}`)).json();
const countOf = async (key: string) => ((await ask('count', key)) as { count: number }).count;
const anotherOrigin = (address: string) =>
  address.replace(/^http:\/\/(localhost|127\.0\.0\.1)/, (_, host) =>
    host === 'localhost' ? 'http://127.0.0.1' : 'http://localhost',
  );

async function failureOf(address: string, options: LoadOptions = patient): Promise<LoadError> {
  try {
    await loadManifest(address, options);
  } catch (error) {
    expect(error).to.be.instanceOf(LoadError);
    return error as LoadError;
  }
  throw new Error(`${address} was loaded`);
}

const good = { version: 1, title: 'Subprocessors', subprocessors: [{ name: 'Acme Hosting' }] };

describe('answers that are good', () => {
  for (const path of ['object', 'text-plain', 'bom', 'redirect']) {
    it(`${path} is read`, async () => {
      expect(await loadManifest(answer(path).address, patient)).to.deep.equal(good);
    });
  }

  it('JSON that is no object is a value all the same', async () => {
    expect(await loadManifest(answer('array').address, patient)).to.deep.equal(good.subprocessors);
    expect(await loadManifest(answer('string').address, patient)).to.equal('subprocessors');
    expect(await loadManifest(answer('null').address, patient)).to.equal(null);
    expect(await loadManifest(answer('empty-object').address, patient)).to.deep.equal({});
  });

  it('a million nested arrays are a value or a LoadError', async () => {
    for (const path of ['nested', 'nested?field=purpose']) {
      const value = await loadManifest(answer(path).address, patient).catch((error: unknown) => error);
      expect(value).to.satisfy((it: unknown) => it instanceof LoadError || !(it instanceof Error));
    }
  });

  it('another origin that allows it is read', async () => {
    const { address } = answer('object?cors=*');
    expect(await loadManifest(anotherOrigin(address), patient)).to.deep.equal(good);
  });
});

describe('answers that are wrong', () => {
  const wrong: [path: string, reason: LoadErrorReason, detail?: string][] = [
    ['html', 'html'],
    ['empty', 'empty'],
    ['truncated', 'cut-short', 'line 1, column 77'],
    ['not-json', 'not-json', 'line 4, column 1'],
    ['status/410', 'status', '410'],
    ['status/403', 'status', '403'],
    ['redirect?to=/answer/html', 'html'],
  ];
  for (const [path, reason, detail] of wrong) {
    it(`${path} is ${reason}, and is asked for once`, async () => {
      const { key, address } = answer(path);
      const error = await failureOf(address);
      expect(error.reason).to.equal(reason);
      expect(error.detail).to.equal(detail);
      expect(error.url).to.equal(address);
      expect(await countOf(key)).to.equal(1);
    });
  }

  it('a chunked body that is cut is cut short', async () => {
    expect((await failureOf(answer('cut').address)).reason).to.equal('cut-short');
  });

  it('a body shorter than its Content-Length is cut short', async () => {
    expect((await failureOf(answer('cut-length').address)).reason).to.equal('cut-short');
  });

  it('a port where nobody listens is a network failure', async () => {
    // Port 9 is closed to browsers by the fetch standard, whether or not somebody listens.
    expect((await failureOf('http://localhost:9/subprocessors.json')).reason).to.equal('network');
  });

  it('another origin that does not allow it is a network failure', async () => {
    const { key, address } = answer('object');
    expect((await failureOf(anotherOrigin(address))).reason).to.equal('network');
    expect(await countOf(key)).to.equal(3);
  });
});

describe('answers that are too large or too slow', () => {
  for (const path of ['large', 'large?length', 'endless']) {
    it(`[Q21] ${path} is too large, and the connection is closed`, async () => {
      const { key, address } = answer(path);
      expect((await failureOf(address)).reason).to.equal('too-large');
      expect(await ask('closed', key)).to.deep.equal({ count: 1, open: 0 });
    });
  }

  it('a large answer within larger limits is read', async () => {
    const limits = { bytes: 6_000_000, seconds: 1000 };
    expect(await loadManifest(answer('large?bytes=6000000').address, { ...patient, limits })).to.deep.equal([]);
  });

  for (const path of ['hang', 'hang-body']) {
    it(`[Q21] ${path} is a time-out, and the connection is closed`, async () => {
      const { key, address } = answer(path);
      expect((await failureOf(address, { clock: fastClock, limits: { seconds: 20 } })).reason).to.equal('timeout');
      expect(await ask('closed', key)).to.deep.equal({ count: 1, open: 0 });
    });
  }
});

describe('retries and sharing, as the server sees them', () => {
  it('[Q22] a server that recovers is asked until it does', async () => {
    const { key, address } = answer('status/503?times=2');
    expect(await loadManifest(address, patient)).to.deep.equal(good);
    expect(await countOf(key)).to.equal(3);
  });

  it('[Q22] a server that does not recover is asked three times', async () => {
    const { key, address } = answer('status/500');
    expect(await failureOf(address)).to.include({ reason: 'status', status: 500 });
    expect(await countOf(key)).to.equal(3);
  });

  it('[Q22] Retry-After of an hour is not waited for', async () => {
    const { key, address } = answer('status/429?retry-after=3600');
    expect(await failureOf(address)).to.include({ reason: 'status', status: 429 });
    expect(await countOf(key)).to.equal(1);
  });

  it('an error that a cache may keep is not what the retry gets', async () => {
    const { key, address } = answer('status/503?times=1&cache=max-age=600');
    expect(await loadManifest(address, patient)).to.deep.equal(good);
    expect(await countOf(key)).to.equal(2);
  });

  it('[Q18] a fresh load asks the server though the copy in the cache is young', async () => {
    const { key, address } = answer('object?cache=max-age=600');
    await loadManifest(address, patient);
    await loadManifest(address, patient);
    // One in Chromium and Firefox; WebKitGTK's driver keeps no cache.
    const count = await countOf(key);
    await loadManifest(address, { ...patient, fresh: true });
    expect(await countOf(key)).to.equal(count + 1);
  });

  it('two who ask at once make one request; when both have left, the connection is closed', async () => {
    const { key, address } = answer('hang-body');
    const controllers = [new AbortController(), new AbortController()];
    const loads = controllers.map(({ signal }) =>
      loadManifest(address, { ...patient, signal }).then(
        () => 'loaded',
        (error: unknown) => (error as Error).name,
      ),
    );
    await ask('opened', key);
    controllers[0]!.abort();
    expect(await loads[0]).to.equal('AbortError');
    expect(await Promise.race([loads[1], ask('count', key)])).to.deep.equal({ count: 1, open: 1 });
    controllers[1]!.abort();
    expect(await loads[1]).to.equal('AbortError');
    expect(await ask('closed', key)).to.deep.equal({ count: 1, open: 0 });
  });

  it('[Q18] no header is sent that a page would have to ask leave for', async () => {
    const { key, address } = answer('object?cors=*');
    await loadManifest(anotherOrigin(address), patient);
    const log = (await ask('log', key)) as { headers: Record<string, string> }[];
    const headers = log[0]?.headers;
    expect(headers).to.have.property('accept', '*/*');
    expect(headers).not.to.have.any.keys('cookie', 'access-control-request-headers');
    expect(log).to.have.length(1);
  });
});
