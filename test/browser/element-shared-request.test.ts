/** Two lists with one address make one request, and neither can spoil it for the other. */
import { expect } from '@open-wc/testing';
import { byRole, failed, loaded, manifestOf, mount, rowNames } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { answer, heldNetwork } from './support/network.js';
import en from '../../src/language/catalogues/en.js';

describe('one address in two lists', () => {
  expectQuietWindow();

  it('[Q24] is asked for once', async () => {
    const { address, opened, release, count } = answer('held?name=Shared');
    const [one, other] = [mount({ src: address }), mount({ src: address })];
    const both = Promise.all([loaded(one), loaded(other)]);
    await opened();
    await release();
    await both;
    expect(rowNames(one)).to.deep.equal(['Shared']);
    expect(rowNames(other)).to.deep.equal(['Shared']);
    expect((await count()).count).to.equal(1);
  });

  it('[Q24] one that is removed does not cancel the other', async () => {
    const network = heldNetwork();
    const [one, other] = [mount({ src: '/shared.json' }), mount({ src: '/shared.json' })];
    const request = await network.request(1);
    await other.updateComplete;
    one.remove();
    await Promise.resolve();
    expect(request.init.signal?.aborted).to.equal(false);
    request.answer(manifestOf('Shared'));
    await loaded(other);
    expect(rowNames(other)).to.deep.equal(['Shared']);
    expect(network.requests).to.have.length(1);
    expect(one.status).to.equal('idle');
  });

  it('both that are removed end the request', async () => {
    const network = heldNetwork();
    const lists = [mount({ src: '/shared.json' }), mount({ src: '/shared.json' })];
    const request = await network.request(1);
    for (const list of lists) list.remove();
    await Promise.resolve();
    expect(request.init.signal?.aborted).to.equal(true);
  });

  it('what one reader searches for is not searched for in the other', async () => {
    const network = heldNetwork();
    const [one, other] = [mount({ src: '/shared.json' }), mount({ src: '/shared.json' })];
    const both = Promise.all([loaded(one), loaded(other)]);
    (await network.request(1)).answer(manifestOf('Acme', 'Birch'));
    await both;
    const field = byRole(one, 'searchbox', en.search);
    field.value = 'birch';
    field.dispatchEvent(new InputEvent('input'));
    await Promise.all([one.updateComplete, other.updateComplete]);
    expect(rowNames(one)).to.deep.equal(['Birch']);
    expect(rowNames(other)).to.deep.equal(['Acme', 'Birch']);
  });

  it('[Q24] a failure is told to both, and a third list that comes later asks again', async () => {
    const { address, count } = answer('status/410?times=1');
    const [one, other] = [mount({ src: address }), mount({ src: address })];
    await Promise.all([failed(one), failed(other)]);
    expect((await count()).count).to.equal(1);
    const third = mount({ src: address });
    await loaded(third);
    expect((await count()).count).to.equal(2);
    expect([one.status, other.status, third.status]).to.deep.equal(['error', 'error', 'ready']);
  });
});
