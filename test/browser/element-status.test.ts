/** One status at a time, told by the property, by events and by states, and never before the page shows it. */
import { expect } from '@open-wc/testing';
import { SubprocessorsChangeEvent, SubprocessorsErrorEvent, SubprocessorsLoadEvent } from '../../src/element/events.js';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { LoadError } from '../../src/manifest/errors.js';
import {
  allByRole,
  byRole,
  failed,
  loaded,
  makeList,
  manifestOf,
  mount,
  next,
  rowNames,
  search,
  showsFallback,
  stage,
} from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { heldNetwork } from './support/network.js';

const states = ['loading', 'ready', 'empty', 'stale', 'error'];

/** How a browser writes a custom state, if it knows any: Chrome before 125 has names of another form, which are not set. */
const stateSelector = CSS.supports('selector(:state(ready))') && ((state: string) => `:state(${state})`);

/** The status, as the property and (where the browser has them) as states tell it. */
function told(element: SubprocessorList) {
  const shown = stateSelector ? states.filter((state) => element.matches(stateSelector(state))) : undefined;
  return { status: element.status, states: shown };
}
const expected = (status: string, ...shown: string[]) => ({ status, states: stateSelector ? shown : undefined });

describe('status', () => {
  expectQuietWindow();

  it('is idle, and no failure is shown, once the source that failed is taken away', async () => {
    const element = mount({ src: 'javascript:void 0' });
    await failed(element);
    expect(byRole(element, 'button').textContent.trim()).to.equal('Try again');
    element.src = undefined;
    await element.updateComplete;
    expect(told(element)).to.deep.equal(expected('idle'));
    expect(allByRole(element, 'button')).to.have.length(0);
  });

  it('goes from idle to loading to ready, to loading again and stale, and back to ready', async () => {
    const network = heldNetwork();
    const element = mount();
    await element.updateComplete;
    expect(told(element)).to.deep.equal(expected('idle'));

    element.src = '/list.json';
    const first = await network.request(1);
    await element.updateComplete;
    expect(told(element)).to.deep.equal(expected('loading', 'loading'));
    first.answer(manifestOf('Acme'));
    await loaded(element);
    expect(told(element)).to.deep.equal(expected('ready', 'ready'));

    const reloading = element.reload();
    const second = await network.request(2);
    await element.updateComplete;
    expect(told(element)).to.deep.equal(expected('loading', 'loading'));
    second.answer('', { status: 410 });
    await reloading;
    expect(told(element)).to.deep.equal(expected('stale', 'stale'));

    const again = element.reload();
    (await network.request(3)).answer(manifestOf('Acme'));
    await again;
    expect(told(element)).to.deep.equal(expected('ready', 'ready'));
  });

  it('goes from loading to error, and by another src to ready', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/first.json' });
    (await network.request(1)).answer('', { status: 404 });
    await failed(element);
    expect(told(element)).to.deep.equal(expected('error', 'error'));
    element.src = '/second.json';
    const second = await network.request(2);
    await element.updateComplete;
    expect(told(element)).to.deep.equal(expected('loading', 'loading'));
    second.answer(manifestOf('Acme'));
    await loaded(element);
    expect(told(element)).to.deep.equal(expected('ready', 'ready'));
  });

  it('a list without rows is ready and empty', async () => {
    const element = mount({}, { manifest: manifestOf() });
    await loaded(element);
    expect(told(element)).to.deep.equal(expected('ready', 'ready', 'empty'));
    element.manifest = manifestOf('Acme');
    await loaded(element);
    expect(told(element)).to.deep.equal(expected('ready', 'ready'));
  });

  it('a search that finds nothing does not make the list empty', async () => {
    const element = mount({}, { manifest: manifestOf('Acme', 'Birch') });
    await loaded(element);
    await search(element, 'zzz');
    expect(rowNames(element)).to.deep.equal([]);
    expect(told(element)).to.deep.equal(expected('ready', 'ready'));
  });

  it('is what the event finds, with the list already on the page', async () => {
    const element = makeList({}, { manifest: manifestOf('Acme') });
    let found: unknown;
    element.addEventListener('subprocessors-load', () => {
      found = { ...told(element), rows: rowNames(element), fallback: showsFallback(element) };
    });
    stage().append(element);
    await loaded(element);
    expect(found).to.deep.equal({ ...expected('ready', 'ready'), rows: ['Acme'], fallback: false });
  });

  it('is what the event of an error finds, with the button already on the page', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    let found: unknown;
    element.addEventListener('subprocessors-error', () => {
      found = { ...told(element), buttons: allByRole(element, 'button').length, fallback: showsFallback(element) };
    });
    (await network.request(1)).answer('', { status: 404 });
    await failed(element);
    expect(found).to.deep.equal({ ...expected('error', 'error'), buttons: 1, fallback: true });
  });
});

describe('events', () => {
  expectQuietWindow();

  /** A list in the shadow root of something else, as in a site that is itself built of components. */
  function inShadow(element: SubprocessorList): HTMLElement {
    const host = stage().appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).append(element);
    return host;
  }

  it('subprocessors-load crosses shadow roots, and brings the manifest and its problems', async () => {
    const host = inShadow(
      makeList({}, { manifest: { version: 1, subprocessors: [{ name: 'Acme', location: 'IE' }] } }),
    );
    const event = await next(document.body, 'subprocessors-load');
    expect(event).to.be.instanceOf(SubprocessorsLoadEvent);
    expect(event.target === host).to.equal(true);
    expect(event.bubbles && event.composed).to.equal(true);
    expect(event.cancelable).to.equal(false);
    expect(event.manifest.subprocessors).to.have.length(1);
    expect(event.problems.map(({ path }) => path)).to.deep.equal(['/subprocessors/0/location']);
  });

  it('subprocessors-error crosses shadow roots, and brings the error with its reason', async () => {
    const network = heldNetwork();
    const host = inShadow(makeList({ src: '/list.json' }));
    const heard = next(document.body, 'subprocessors-error');
    (await network.request(1)).answer('', { status: 404 });
    const event = await heard;
    expect(event).to.be.instanceOf(SubprocessorsErrorEvent);
    expect(event.target === host).to.equal(true);
    expect(event.error).to.be.instanceOf(LoadError);
    expect(event.error).to.include({ reason: 'status', status: 404, url: new URL('/list.json', location.href).href });
    expect(event.problems).to.deep.equal([]);
  });

  it('subprocessors-error brings the problem of JSON that is no manifest', async () => {
    const element = mount({}, { manifest: {} });
    const { error, problems } = await failed(element);
    expect(error.reason).to.equal('not-a-manifest');
    expect(problems.length).to.be.greaterThan(0);
    expect(element.problems).to.equal(problems);
  });

  it('subprocessors-change tells what the reader searched for and what that left', async () => {
    const element = makeList({}, { manifest: manifestOf('Acme', 'Birch', 'Cedar') });
    const host = inShadow(element);
    await loaded(element);
    const heard = next(document.body, 'subprocessors-change');
    await search(element, 'birch');
    const event = await heard;
    expect(event).to.be.instanceOf(SubprocessorsChangeEvent);
    expect(event.target === host).to.equal(true);
    expect(event).to.include({ query: 'birch', sort: '', shown: 1, total: 3 });
    expect(rowNames(element)).to.deep.equal(['Birch']);
  });

  it('subprocessors-change tells how the reader sorted, and the rows stand so already', async () => {
    const element = mount({}, { manifest: manifestOf('Cedar', 'Acme', 'Birch') });
    await loaded(element);
    const seen: unknown[] = [];
    element.addEventListener('subprocessors-change', ({ sort, shown, total }) => {
      seen.push({ sort, shown, total, rows: rowNames(element).join(' ') });
    });
    for (let press = 0; press < 3; press += 1) {
      const heard = next(element, 'subprocessors-change');
      byRole(element, 'button', 'Name').click();
      await heard;
    }
    expect(seen).to.deep.equal([
      { sort: 'name', shown: 3, total: 3, rows: 'Acme Birch Cedar' },
      { sort: '-name', shown: 3, total: 3, rows: 'Cedar Birch Acme' },
      { sort: '', shown: 3, total: 3, rows: 'Cedar Acme Birch' },
    ]);
  });

  it('one list is told of once, however often the element is rendered', async () => {
    const element = mount({}, { manifest: manifestOf('Acme', 'Birch') });
    let events = 0;
    element.addEventListener('subprocessors-load', () => (events += 1));
    await loaded(element);
    await search(element, 'acme');
    element.headingLevel = 3;
    element.columns = 'name';
    await element.updateComplete;
    expect(events).to.equal(1);
  });
});
