/** Put on a page, moved, taken away, put back, handed to another document: no request too many, and nothing left behind. */
import { expect } from '@open-wc/testing';
import en from '../../src/language/catalogues/en.js';
import { turn } from './support/clock.js';
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
  shadowText,
  stage,
} from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { answer, heldNetwork } from './support/network.js';
import { emptyFrame, openBody, standaloneFile } from './support/page.js';

describe('moving the element', () => {
  expectQuietWindow();

  it('[Q24] while it is ready neither asks again nor loses what the reader searched and sorted', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    (await network.request(1)).answer(manifestOf('Birch A', 'Cedar', 'Birch B'));
    await loaded(element);
    await search(element, 'birch');
    byRole(element, 'button', 'Name').click();
    byRole(element, 'button', 'Name').click();
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Birch B', 'Birch A']);

    stage().append(element);
    await element.updateComplete;
    await turn();
    expect(rowNames(element)).to.deep.equal(['Birch B', 'Birch A']);
    expect(byRole(element, 'searchbox', en.search).value).to.equal('birch');
    expect(element.status).to.equal('ready');
    expect(network.requests).to.have.length(1);
  });

  it('[Q24] while it is loading does not interrupt its request', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    const request = await network.request(1);
    stage().append(element);
    await element.updateComplete;
    await turn();
    expect(request.init.signal?.aborted).to.equal(false);
    request.answer(manifestOf('Acme'));
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Acme']);
    expect(network.requests).to.have.length(1);
  });

  it('into a part of the page in another language shows it in that language', async () => {
    const element = mount({}, { manifest: { version: 1, subprocessors: [{ name: 'Acme', country: 'DE' }] } });
    await loaded(element);
    expect(shadowText(element)).to.contain('Germany');
    const french = stage();
    french.lang = 'fr';
    french.append(element);
    await element.updateComplete;
    await turn();
    await element.updateComplete;
    expect(shadowText(element)).to.contain('Allemagne');
  });
});

describe('removing the element', () => {
  expectQuietWindow();

  it('closes its connection, with a server that is silent', async () => {
    const { address, opened, closed, count } = answer('hang');
    const element = mount({ src: address });
    expect(await opened()).to.deep.equal({ count: 1, open: 1 });
    element.remove();
    expect(await closed()).to.deep.equal({ count: 1, open: 0 });
    await element.updateComplete;
    await turn();
    expect(element.status).to.equal('idle');
    expect(await count()).to.deep.equal({ count: 1, open: 0 });
  });

  it('closes its connection, with a body that goes on for ever', async () => {
    const { address, opened, closed } = answer('endless');
    const element = mount({ src: address }, { limits: { bytes: Infinity, seconds: 1000 } });
    await opened();
    element.remove();
    expect((await closed()).open).to.equal(0);
  });

  it('asks for nothing more: a request is given up once, and stays so while the element is away', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    const events: string[] = [];
    for (const name of ['subprocessors-load', 'subprocessors-error'] as const)
      element.addEventListener(name, () => events.push(name));
    const request = await network.request(1);
    element.remove();
    await turn();
    await element.updateComplete;
    await turn();
    expect(request.init.signal?.aborted).to.equal(true);
    expect(network.requests).to.have.length(1);
    expect(events).to.deep.equal([]);
    expect(element.status).to.equal('idle');
  });

  it('during reload() ends that, and keeps the list for a later return', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    (await network.request(1)).answer(manifestOf('Acme'));
    await loaded(element);
    const reloading = element.reload();
    const request = await network.request(2);
    element.remove();
    await reloading;
    expect(request.init.signal?.aborted).to.equal(true);
    stage().append(element);
    const third = await network.request(3);
    expect(rowNames(element)).to.deep.equal(['Acme']);
    third.answer(manifestOf('Birch'));
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Birch']);
  });

  it('and putting it back loads what it had no time to load', async () => {
    const { address, opened, closed } = answer('hang?times=1');
    const element = mount({ src: address });
    await opened();
    element.remove();
    await closed();
    stage().append(element);
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Acme Hosting']);
  });

  it('and putting it back shows the list it had, without a request', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    (await network.request(1)).answer(manifestOf('Acme'));
    await loaded(element);
    element.remove();
    await turn();
    stage().append(element);
    await element.updateComplete;
    expect(element.status).to.equal('ready');
    expect(rowNames(element)).to.deep.equal(['Acme']);
    expect(network.requests).to.have.length(1);
  });

  it('in the same breath as putting it there asks for nothing', async () => {
    const network = heldNetwork();
    const element = makeList({ src: '/list.json' });
    stage().append(element);
    element.remove();
    await turn();
    expect(network.requests).to.deep.equal([]);
    expect(element.status).to.equal('idle');
  });

  it('an element that was never on a page asks for nothing, and still answers', async () => {
    const network = heldNetwork();
    const element = makeList({ src: '/list.json' });
    await turn();
    expect(element.status).to.equal('idle');
    expect(element.toCSV()).to.equal('');
    expect(element.problems).to.deep.equal([]);
    expect(network.requests).to.deep.equal([]);
  });
});

describe('another document', () => {
  expectQuietWindow();

  it('takes over a list that is ready, and it goes on working there', async () => {
    const frame = emptyFrame();
    const element = mount({}, { manifest: manifestOf('Acme', 'Birch') });
    await loaded(element);
    frame.contentDocument!.body.append(element);
    await element.updateComplete;
    expect(element.ownerDocument === frame.contentDocument).to.equal(true);
    await search(element, 'birch');
    expect(rowNames(element)).to.deep.equal(['Birch']);
    expect(element.status).to.equal('ready');
    element.remove();
  });

  it('takes over a list that is loading', async () => {
    const frame = emptyFrame();
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    const request = await network.request(1);
    frame.contentDocument!.body.append(element);
    request.answer(manifestOf('Acme'));
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Acme']);
    element.remove();
  });

  it('that is closed with a list in it, ready or loading, throws nothing', async () => {
    const loading = answer('hang');
    const page = await openBody(
      `<script src="${standaloneFile}"></script><subprocessor-list src="${answer('object').address}"></subprocessor-list>
       <subprocessor-list src="${loading.address}"></subprocessor-list>`,
    );
    await page.outcome;
    await loading.opened();
    page.frameElement?.remove();
    expect((await loading.closed()).open).to.equal(0);
    expect(page.reports).to.deep.equal([]);
  });

  it('that a template made is nothing to load from before it is on a page', async () => {
    const network = heldNetwork();
    const template = document.createElement('template');
    template.innerHTML = '<subprocessor-list src="/list.json"></subprocessor-list>';
    await turn();
    expect(network.requests).to.deep.equal([]);
    const place = stage();
    place.append(template.content.cloneNode(true));
    (await network.request(1)).answer(manifestOf('Acme'));
    const element = place.querySelector('subprocessor-list')!;
    await next(element, 'subprocessors-load');
    expect(rowNames(element)).to.deep.equal(['Acme']);
  });
});

describe('[Q28] two hundred lists that came and went', () => {
  expectQuietWindow();

  /** Counts what observes and listens, by standing in for those who make it. */
  function countLeftovers() {
    const observing = new Set<unknown>();
    const listening: (AbortSignal | undefined)[] = [];
    const { MutationObserver, ResizeObserver } = window;
    const restore: (() => void)[] = [];
    const counted = (Observer: typeof MutationObserver | typeof ResizeObserver) =>
      class extends (Observer as typeof MutationObserver) {
        override observe(target: Node, options?: MutationObserverInit): void {
          observing.add(this);
          super.observe(target, options);
        }
        override disconnect(): void {
          observing.delete(this);
          super.disconnect();
        }
      };
    Object.assign(window, { MutationObserver: counted(MutationObserver), ResizeObserver: counted(ResizeObserver) });
    restore.push(() => Object.assign(window, { MutationObserver, ResizeObserver }));
    for (const target of [window, document]) {
      const own = Object.getOwnPropertyDescriptor(target, 'addEventListener');
      const original = target.addEventListener.bind(target);
      target.addEventListener = (
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | AddEventListenerOptions,
      ) => {
        listening.push(typeof options === 'object' ? options.signal : undefined);
        original(type, listener, options);
      };
      restore.push(() => {
        if (own) Object.defineProperty(target, 'addEventListener', own);
        else Reflect.deleteProperty(target, 'addEventListener');
      });
    }
    return {
      observing: () => observing.size,
      listening: () => listening.filter((signal) => !signal?.aborted).length,
      ever: () => listening.length,
      restore: () => {
        for (const undo of restore) undo();
      },
    };
  }

  it('left no observer and no listener', async () => {
    const leftovers = countLeftovers();
    try {
      const place = stage();
      for (let round = 0; round < 200; round += 1) {
        const element = place.appendChild(makeList({}, { manifest: manifestOf('Acme', 'Birch') }));
        await loaded(element);
        if (round === 0) expect(leftovers.observing()).to.be.greaterThan(0);
        element.remove();
        await element.updateComplete;
      }
      expect(leftovers.ever()).to.be.greaterThan(0);
      expect(leftovers.listening()).to.equal(0);
      expect(leftovers.observing()).to.equal(0);
    } finally {
      leftovers.restore();
    }
  });

  it('left no request that a newcomer would join', async () => {
    const network = heldNetwork();
    const place = stage();
    for (let round = 1; round <= 200; round += 1) {
      const element = place.appendChild(makeList({ src: '/list.json' }));
      const request = await network.request(round);
      element.remove();
      await turn();
      expect(request.init.signal?.aborted).to.equal(true);
    }
    const element = place.appendChild(makeList({ src: '/list.json' }));
    (await network.request(201)).answer(manifestOf('Acme'));
    await loaded(element);
    expect(network.requests).to.have.length(201);
  });

  it('left no timer of theirs', async () => {
    const timers = new Set<unknown>();
    let last = 0;
    const clock = {
      now: () => 0,
      setTimeout: () => {
        timers.add((last += 1));
        return last;
      },
      clearTimeout: (timer: unknown) => void timers.delete(timer),
      random: () => 0.5,
    };
    const network = heldNetwork();
    const place = stage();
    for (let round = 1; round <= 200; round += 1) {
      const element = place.appendChild(
        makeList({ src: `/${String(round)}.json`, lang: 'de' }, { clock, catalogue: en }),
      );
      const request = await network.request(round);
      if (round % 2) {
        request.answer('', { status: 404 });
        await failed(element);
        expect(allByRole(element, 'button', en.retry)).to.have.length(1);
      }
      element.remove();
      await turn();
    }
    expect(last).to.be.greaterThan(200);
    expect(timers.size).to.equal(0);
  });
});
