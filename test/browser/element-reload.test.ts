/** Trying again: a new request, the old list until there is a better one, and the reader's focus not lost meanwhile. */
import { expect } from '@open-wc/testing';
import en from '../../src/language/catalogues/en.js';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { stillClock } from './support/clock.js';
import {
  allByRole,
  byRole,
  failed,
  loaded,
  manifestOf,
  mount,
  rowNames,
  search,
  settled,
  shadowText,
  showsFallback,
} from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { answer, heldNetwork } from './support/network.js';

const notFound = en.errors.status.replace('{status}', '404');
const retryButton = (element: Element) => byRole(element, 'button', en.retry);

/** The name of what has the focus in the element; a description, since a failing comparison of nodes takes for ever. */
function focused(element: SubprocessorList): string {
  if (document.activeElement !== element) return 'nothing in the element';
  const inside = element.shadowRoot?.activeElement;
  return inside ? (inside.ariaLabel ?? inside.textContent).trim() : 'the element itself';
}

/** A list whose first request has failed. */
async function mountFailed() {
  const network = heldNetwork();
  const element = mount({ src: '/list.json' });
  (await network.request(1)).answer('', { status: 404 });
  await failed(element);
  return { network, element };
}

describe('the Retry button', () => {
  expectQuietWindow();

  it('loads the list, though the failure could have been kept in the browser', async () => {
    const { address, count } = answer('status/410?times=1&cache=max-age%3D3600');
    const element = mount({ src: address });
    await failed(element);
    retryButton(element).click();
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Acme Hosting']);
    expect(allByRole(element, 'button', en.retry)).to.deep.equal([]);
    expect(showsFallback(element)).to.equal(false);
    expect((await count()).count).to.equal(2);
  });

  it('[Q18] asks past the cache, without a header of its own', async () => {
    const { network, element } = await mountFailed();
    expect(network.requests[0]?.init).to.include({ cache: 'default', credentials: 'same-origin' });
    retryButton(element).click();
    const request = await network.request(2);
    expect(request.init).to.include({ cache: 'no-cache', credentials: 'same-origin' });
    expect(request.init.headers).to.equal(undefined);
    request.answer(manifestOf('Acme'));
    await loaded(element);
  });

  it('[Q8] keeps the focus while the list is on its way, and hands it to the search field', async () => {
    const { network, element } = await mountFailed();
    retryButton(element).focus();
    retryButton(element).click();
    const request = await network.request(2);
    await element.updateComplete;
    expect(element.status).to.equal('loading');
    expect(focused(element)).to.equal(en.retry);
    const arrived = loaded(element);
    request.answer(manifestOf('Acme', 'Birch'));
    await arrived;
    await settled(element);
    expect(focused(element)).to.equal(en.search);
  });

  it('[Q8] keeps the focus in the element, too, where the list has too few rows for a search field', async () => {
    const { network, element } = await mountFailed();
    retryButton(element).focus();
    retryButton(element).click();
    const arrived = loaded(element);
    (await network.request(2)).answer(manifestOf('Acme'));
    await arrived;
    await settled(element);
    expect(focused(element)).not.to.equal('nothing in the element');
  });

  it('[Q8] keeps the focus when it fails again, and can be pressed again', async () => {
    const { network, element } = await mountFailed();
    retryButton(element).focus();
    retryButton(element).click();
    const again = failed(element);
    (await network.request(2)).answer('', { status: 500 });
    (await network.request(3)).answer('', { status: 500 });
    (await network.request(4)).answer('', { status: 500 });
    await again;
    await settled(element);
    expect(shadowText(element)).to.contain(en.errors.status.replace('{status}', '500'));
    expect(focused(element)).to.equal(en.retry);
    retryButton(element).click();
    (await network.request(5)).answer(manifestOf('Acme'));
    await loaded(element);
  });

  it('[Q8] does not take the focus from where the reader has gone meanwhile', async () => {
    const { network, element } = await mountFailed();
    const elsewhere = element.parentElement!.appendChild(document.createElement('button'));
    retryButton(element).focus();
    retryButton(element).click();
    const request = await network.request(2);
    elsewhere.focus();
    const arrived = loaded(element);
    request.answer(manifestOf('Acme', 'Birch'));
    await arrived;
    await settled(element);
    expect(document.activeElement === elsewhere).to.equal(true);
  });

  it('pressed twice asks once, at once or while the list is on its way, and can be pressed again after that', async () => {
    const { network, element } = await mountFailed();
    const button = retryButton(element);
    button.click();
    button.click();
    await network.request(2);
    await element.updateComplete;
    button.click();
    await settled(element);
    expect(network.requests).to.have.length(2);
    const again = failed(element);
    network.requests[1]!.answer('', { status: 404 });
    await again;
    await settled(element);
    button.click();
    const arrived = loaded(element);
    (await network.request(3)).answer(manifestOf('Acme'));
    await arrived;
    expect(network.requests).to.have.length(3);
  });

  it('[Q22] shows and says that it is trying, and says why again when it fails again', async () => {
    const time = stillClock();
    const network = heldNetwork();
    const element = mount({ src: '/list.json' }, { clock: time.clock });
    const first = failed(element);
    (await network.request(1)).answer('', { status: 404 });
    await first;
    const said: string[] = [];
    const hear = async () => {
      await time.pass(1000);
      await settled(element);
      said.push(byRole(element, 'status').textContent);
    };
    await hear();
    const message = element.shadowRoot!.querySelector('[part=error]')!;
    expect(message.textContent).to.contain(notFound);
    retryButton(element).focus();
    retryButton(element).click();
    const request = await network.request(2);
    await hear();
    expect(message.textContent).to.contain(en.loading).and.not.to.contain(notFound);
    expect(retryButton(element).ariaDisabled).to.equal('true');
    expect(focused(element)).to.equal(en.retry);
    const second = failed(element);
    request.answer('', { status: 404 });
    await second;
    await hear();
    expect(message.textContent).to.contain(notFound).and.not.to.contain(en.loading);
    expect(retryButton(element).ariaDisabled).to.equal(null);
    // One that fails at once: the same words again, varied so that they are read out.
    retryButton(element).click();
    const third = failed(element);
    (await network.request(3)).answer('', { status: 404 });
    await third;
    await hear();
    expect(said).to.deep.equal([notFound, en.loading, notFound, `${notFound}\u00a0`]);
  });
});

describe('reload()', () => {
  expectQuietWindow();

  async function mountReady() {
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    (await network.request(1)).answer(manifestOf('Acme', 'Birch'));
    await loaded(element);
    return { network, element };
  }

  it('keeps the list on the page while the new one is on its way', async () => {
    const { network, element } = await mountReady();
    const reloading = element.reload();
    const request = await network.request(2);
    await element.updateComplete;
    expect(element.status).to.equal('loading');
    expect(rowNames(element)).to.deep.equal(['Acme', 'Birch']);
    expect(showsFallback(element)).to.equal(false);
    request.answer(manifestOf('Cedar'));
    await reloading;
    expect(element.status).to.equal('ready');
    expect(rowNames(element)).to.deep.equal(['Cedar']);
  });

  it('that fails keeps the list, as stale, and says so with the reason', async () => {
    const { network, element } = await mountReady();
    await search(element, 'birch');
    const reloading = element.reload();
    (await network.request(2)).answer('', { status: 404 });
    await reloading;
    expect(element.status).to.equal('stale');
    expect(shadowText(element)).to.contain(`${en.stale} ${notFound}`);
    expect(rowNames(element)).to.deep.equal(['Birch']);
    expect(byRole(element, 'searchbox', en.search).value).to.equal('birch');
    expect(showsFallback(element)).to.equal(false);
    retryButton(element).click();
    const arrived = loaded(element);
    (await network.request(3)).answer(manifestOf('Birch and Sons', 'Cedar'));
    await arrived;
    expect(rowNames(element)).to.deep.equal(['Birch and Sons']);
    expect(shadowText(element)).not.to.contain(en.stale);
  });

  it('that brings something else than a manifest keeps the list, too', async () => {
    const { network, element } = await mountReady();
    const reloading = element.reload();
    (await network.request(2)).answer('null');
    await reloading;
    expect(element.status).to.equal('stale');
    expect(rowNames(element)).to.deep.equal(['Acme', 'Birch']);
    expect(element.problems.length).to.be.greaterThan(0);
  });

  it('never rejects, not even without a source', async () => {
    const element = mount();
    await element.updateComplete;
    await element.reload();
    expect(element.status).to.equal('idle');
    expect(showsFallback(element)).to.equal(true);
  });

  it('of a list that has failed is as good as the button', async () => {
    const { network, element } = await mountFailed();
    const reloading = element.reload();
    (await network.request(2)).answer(manifestOf('Acme'));
    await reloading;
    expect(element.status).to.equal('ready');
    expect(rowNames(element)).to.deep.equal(['Acme']);
  });

  it('resolves when a second one, called meanwhile, is done', async () => {
    const { network, element } = await mountReady();
    const both = Promise.all([element.reload(), element.reload()]);
    await network.request(2);
    await element.updateComplete;
    network.requests[network.requests.length - 1]!.answer(manifestOf('Cedar'));
    await both;
    expect(element.status).to.equal('ready');
    expect(rowNames(element)).to.deep.equal(['Cedar']);
  });

  it('does not show an old list under a new src that fails', async () => {
    const { network, element } = await mountReady();
    element.src = '/other.json';
    const outcome = failed(element);
    (await network.request(2)).answer('', { status: 404 });
    await outcome;
    expect(element.status).to.equal('error');
    expect(rowNames(element)).to.deep.equal([]);
    expect(showsFallback(element)).to.equal(true);
  });
});
