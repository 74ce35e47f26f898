/** Each way in which a list cannot be had is told apart, in words, with the fallback and a button to try again. */
import { expect } from '@open-wc/testing';
import en from '../../src/language/catalogues/en.js';
import type { LoadErrorReason } from '../../src/manifest/errors.js';
import {
  allByRole,
  byRole,
  failed,
  loaded,
  manifestOf,
  mount,
  rowNames,
  settled,
  shadowText,
  showsFallback,
} from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { answer, heldNetwork, onAnotherOrigin } from './support/network.js';
import { stillClock } from './support/clock.js';

const failures: [what: string, path: string, reason: LoadErrorReason][] = [
  ['a web page with status 200', 'html', 'html'],
  ['an empty file', 'empty', 'empty'],
  ['a file that ends inside its JSON', 'truncated', 'cut-short'],
  ['a connection that breaks midway', 'cut', 'cut-short'],
  ['a file that is shorter than announced', 'cut-length', 'cut-short'],
  ['a file with an error in its JSON', 'not-json', 'not-json'],
  ['a string', 'string', 'not-a-manifest'],
  ['null', 'null', 'not-a-manifest'],
  ['50 MB that announce themselves', 'large?length', 'too-large'],
  ['50 MB that do not', 'large', 'too-large'],
  ['a body without an end', 'endless', 'too-large'],
];

/** The failure as the reader sees it. */
function expectFailure(element: Element, sentence: string): void {
  expect(shadowText(element)).to.equal(`${sentence} ${en.retry}`);
  expect(byRole(element, 'button', en.retry)).to.have.property('disabled', false);
  expect(showsFallback(element)).to.equal(true);
  expect(element).to.have.property('status', 'error');
}

describe('a list that cannot be had', () => {
  expectQuietWindow();

  it('[Q23] has a sentence of its own for each reason', () => {
    const sentences = Object.values(en.errors);
    expect(new Set(sentences).size).to.equal(sentences.length);
  });

  for (const [what, path, reason] of failures) {
    it(`${what}: ${en.errors[reason]}`, async () => {
      const element = mount({ src: answer(path).address });
      const { error } = await failed(element);
      expect(error.reason).to.equal(reason);
      expectFailure(element, en.errors[reason]);
    });
  }

  for (const status of [401, 404, 503]) {
    it(`[Q23] status ${String(status)} is told with its number`, async () => {
      const element = mount({ src: answer(`status/${String(status)}`).address });
      const { error } = await failed(element);
      expect(error).to.include({ reason: 'status', status });
      expectFailure(element, en.errors.status.replace('{status}', String(status)));
    });
  }

  it(`a server that is silent: ${en.errors.timeout}`, async () => {
    const time = stillClock();
    const { address, opened } = answer('hang');
    const element = mount({ src: address }, { clock: time.clock, limits: { seconds: 10 } });
    await opened();
    const outcome = failed(element);
    await time.pass(9_999);
    expect(element.status).to.equal('loading');
    await time.pass(1);
    expect((await outcome).error.reason).to.equal('timeout');
    expectFailure(element, en.errors.timeout);
  });

  it(`a body that falls silent: ${en.errors.timeout}`, async () => {
    const time = stillClock();
    const { address, opened } = answer('hang-body');
    const element = mount({ src: address }, { clock: time.clock, limits: { seconds: 10 } });
    await opened();
    const outcome = failed(element);
    await time.pass(10_000);
    expect((await outcome).error.reason).to.equal('timeout');
    expectFailure(element, en.errors.timeout);
  });

  it(`a site that does not share its list: ${en.errors.network}`, async () => {
    const element = mount({ src: onAnotherOrigin(answer('object').address) });
    const { error } = await failed(element);
    expect(error.reason).to.equal('network');
    expectFailure(element, en.errors.network);
  });

  it('[Q22] a network that fails three times is told once, after pauses of 0.3 and 0.6 s', async () => {
    const time = stillClock();
    const network = heldNetwork();
    const element = mount({ src: '/list.json' }, { clock: time.clock });
    const outcome = failed(element);
    (await network.request(1)).fail();
    await time.pass(0);
    expect(time.pending()).to.include(300);
    await time.pass(300);
    (await network.request(2)).fail();
    await time.pass(0);
    expect(time.pending()).to.include(600);
    expect(element.status).to.equal('loading');
    await time.pass(600);
    (await network.request(3)).fail();
    expect((await outcome).error.reason).to.equal('network');
    expectFailure(element, en.errors.network);
    expect(network.requests).to.have.length(3);
  });

  for (const src of [
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:null/1',
    'https://',
    'https://user:secret@localhost/',
  ]) {
    it(`[Q18] ${src} is not asked for: ${en.errors.address}`, async () => {
      const { requests } = heldNetwork();
      const element = mount({ src });
      const { error } = await failed(element);
      expect(error.reason).to.equal('address');
      expectFailure(element, en.errors.address);
      expect(requests).to.deep.equal([]);
    });
  }

  it('another list on the page is not touched', async () => {
    const broken = mount({ src: answer('endless').address });
    const good = mount({ src: answer('object?name=Good').address });
    await Promise.all([failed(broken), loaded(good)]);
    expect(rowNames(good)).to.deep.equal(['Good']);
    expect(allByRole(good, 'button', en.retry)).to.deep.equal([]);
  });

  it('[Q3] is told to a screen reader once the page has settled, and not before', async () => {
    const time = stillClock();
    const network = heldNetwork();
    const element = mount({ src: '/list.json' }, { clock: time.clock });
    await element.updateComplete;
    const region = element.shadowRoot!.querySelector('[role=status]')!;
    expect(region.textContent.trim()).to.equal('');
    (await network.request(1)).answer('', { status: 404 });
    await failed(element);
    expect(region.textContent.trim()).to.equal('');
    await time.pass(500);
    await element.updateComplete;
    expect(region.isConnected).to.equal(true);
    expect(region.textContent.trim()).to.equal(en.errors.status.replace('{status}', '404'));
  });

  it('[Q23] a BOM and a wrong Content-Type are no failures', async () => {
    const [one, other] = [mount({ src: answer('bom').address }), mount({ src: answer('text-plain').address })];
    await Promise.all([loaded(one), loaded(other)]);
    expect([...rowNames(one), ...rowNames(other)]).to.deep.equal(['Acme Hosting', 'Acme Hosting']);
  });

  it('without a fallback, what the reader sees while it loads are words', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json', lang: 'en' });
    element.replaceChildren();
    const request = await network.request(1);
    await settled(element);
    expect(shadowText(element)).to.equal(en.loading);
    request.answer(manifestOf('Acme'));
    await loaded(element);
    expect(shadowText(element)).not.to.contain(en.loading);
  });
});
