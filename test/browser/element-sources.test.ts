/** Where a manifest comes from: the property, `src`, a script child; the first that is there, and the latest of it. */
import { expect } from '@open-wc/testing';
import {
  allByRole,
  failed,
  loaded,
  makeList,
  manifestOf,
  mount,
  next,
  rowNames,
  shadowText,
  showsFallback,
  stage,
} from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { answer, heldNetwork } from './support/network.js';
import { openPage, standaloneFile } from './support/page.js';
import { turn } from './support/clock.js';

function scriptChild(...names: string[]): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(manifestOf(...names));
  return script;
}

describe('sources of a manifest', () => {
  expectQuietWindow();

  it('without any source the element is idle, and its fallback is shown', async () => {
    const element = mount();
    await element.updateComplete;
    expect(element.status).to.equal('idle');
    expect(showsFallback(element)).to.equal(true);
    expect(shadowText(element)).to.equal('');
  });

  it('an empty src is no source', async () => {
    const { requests } = heldNetwork();
    const element = mount({ src: '' });
    await element.updateComplete;
    expect(element.status).to.equal('idle');
    expect(requests).to.deep.equal([]);
    expect(showsFallback(element)).to.equal(true);
  });

  it('the property is shown without a request, though there are a src and a script child', async () => {
    const { requests } = heldNetwork();
    const element = makeList({ src: '/list.json' }, { manifest: manifestOf('Property') });
    element.append(scriptChild('Child'));
    stage().append(element);
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Property']);
    expect(requests).to.deep.equal([]);
  });

  it('src comes before a script child', async () => {
    const element = makeList({ src: answer('object?name=Address').address });
    element.append(scriptChild('Child'));
    stage().append(element);
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Address']);
  });

  it('a script child is shown without a request', async () => {
    const { requests } = heldNetwork();
    const element = makeList();
    element.append(scriptChild('Child'));
    stage().append(element);
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Child']);
    expect(requests).to.deep.equal([]);
  });

  it('a script child that is no JSON is an error, with the fallback', async () => {
    const element = makeList();
    const script = scriptChild();
    script.textContent = '{"subprocessors": [,]}';
    element.append(script);
    stage().append(element);
    const { error } = await failed(element);
    expect(error.reason).to.equal('not-json');
    expect(error.url).to.equal(undefined);
    expect(showsFallback(element)).to.equal(true);
  });

  it('a script child is read once the page is parsed, though the script stands before it', async () => {
    const body = `<script src="${standaloneFile}"></script>
<subprocessor-list><script>
  const list = document.querySelector('subprocessor-list');
  window.early = { defined: Boolean(customElements.get('subprocessor-list')), status: list.status };
</script><script type="application/json">${JSON.stringify(manifestOf('Child'))}</script></subprocessor-list>`;
    const page = await openPage(`/answer/page?${new URLSearchParams({ body }).toString()}`);
    const event = await page.outcome;
    expect((page as unknown as { early: unknown }).early).to.deep.equal({ defined: true, status: 'idle' });
    expect(event.type).to.equal('subprocessors-load');
    expect(rowNames(page.document.querySelector('subprocessor-list')!)).to.deep.equal(['Child']);
    expect(page.reports).to.deep.equal([]);
  });

  it('src that is set later ends idleness', async () => {
    const element = mount();
    await element.updateComplete;
    element.src = answer('object?name=Later').address;
    await loaded(element);
    expect(element.status).to.equal('ready');
    expect(rowNames(element)).to.deep.equal(['Later']);
    expect(showsFallback(element)).to.equal(false);
  });

  it('a script child that is added later ends idleness', async () => {
    const element = mount();
    await element.updateComplete;
    element.append(scriptChild('Later'));
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Later']);
  });

  it('src that changes shows the new list, and never the old one under the new address', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/first.json' });
    (await network.request(1)).answer(manifestOf('First'));
    await loaded(element);
    element.src = '/second.json';
    const second = await network.request(2);
    await element.updateComplete;
    expect(element.status).to.equal('loading');
    expect(rowNames(element)).to.deep.equal([]);
    second.answer(manifestOf('Second'));
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Second']);
  });

  it('[Q24] the latest src wins, though the first answers last', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/first.json' });
    const events: string[] = [];
    for (const name of ['subprocessors-load', 'subprocessors-error'] as const)
      element.addEventListener(name, () => events.push(name));
    const first = await network.request(1);
    element.src = '/second.json';
    const second = await network.request(2);
    expect(first.init.signal?.aborted).to.equal(true);
    second.answer(manifestOf('Second'));
    await loaded(element);
    first.answer(manifestOf('First'));
    await turn();
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Second']);
    expect(events).to.deep.equal(['subprocessors-load']);
    expect(element.status).to.equal('ready');
  });

  it('[Q24] the latest src wins, though the first fails last', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/first.json' });
    const first = await network.request(1);
    element.src = '/second.json';
    (await network.request(2)).answer(manifestOf('Second'));
    await loaded(element);
    first.fail();
    await turn();
    await element.updateComplete;
    expect(element.status).to.equal('ready');
    expect(rowNames(element)).to.deep.equal(['Second']);
  });

  it('src that goes there and back again shows what it names in the end', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/first.json' });
    await network.request(1);
    element.src = '/second.json';
    await network.request(2);
    element.src = '/first.json';
    (await network.request(3)).answer(manifestOf('First'));
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['First']);
  });

  it('src that is removed leaves the fallback, and ends a request under way', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/first.json' });
    const request = await network.request(1);
    element.removeAttribute('src');
    await element.updateComplete;
    expect(element.status).to.equal('idle');
    expect(request.init.signal?.aborted).to.equal(true);
    await turn();
    await element.updateComplete;
    expect(element.status).to.equal('idle');
    expect(showsFallback(element)).to.equal(true);
    expect(shadowText(element)).to.equal('');
  });

  it('src that is removed takes its list with it', async () => {
    const element = mount({ src: answer('object?name=Gone').address });
    await loaded(element);
    element.removeAttribute('src');
    await element.updateComplete;
    expect(element.status).to.equal('idle');
    expect(rowNames(element)).to.deep.equal([]);
    expect(showsFallback(element)).to.equal(true);
  });

  it('src that is removed leaves the property, and the property the script child', async () => {
    const element = makeList({ src: answer('object?name=Address').address });
    element.append(scriptChild('Child'));
    stage().append(element);
    await loaded(element);
    element.manifest = manifestOf('Property');
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Property']);
    element.src = undefined;
    element.manifest = undefined;
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Child']);
  });

  it('another object as the property is another list', async () => {
    const element = mount({}, { manifest: manifestOf('First') });
    await loaded(element);
    element.manifest = manifestOf('Second');
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Second']);
  });

  it('a property that was set before the element was known is taken over', async () => {
    const frameless = document.createElement('subprocessor-list-of-tomorrow');
    Object.assign(frameless, { manifest: manifestOf('Early') });
    const { SubprocessorList } = await import('../../src/define.js');
    stage().append(frameless);
    customElements.define('subprocessor-list-of-tomorrow', class extends SubprocessorList {});
    await next(frameless, 'subprocessors-load');
    expect(rowNames(frameless)).to.deep.equal(['Early']);
  });

  it('src is relative to the page, and its manifest is not kept from anyone who listens above', async () => {
    const network = heldNetwork();
    const element = mount({ src: 'lists/mine.json' });
    const heard = next(document.body, 'subprocessors-load');
    const request = await network.request(1);
    expect(request.url).to.equal(new URL('lists/mine.json', document.baseURI).href);
    request.answer(manifestOf('Mine'));
    expect((await heard).target === element).to.equal(true);
    expect(allByRole(element, 'table')).to.have.length(1);
  });
});
