/** Twelve hundred lists that came and went leave no detached element and no listener in memory (QUALITY 28). */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { byRole, failed, loaded, makeList, manifestOf, search, stage } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { everyFeature, wideManifest } from './support/features.js';
import { answer } from './support/network.js';
import { isChromium } from './support/visit.js';

interface Retained {
  Nodes: number;
  JSEventListeners: number;
}

const retained = () => executeServerCommand<Retained, undefined>('retained');

/** One of each kind of life: with a reader at it, too wide for its place, never loaded, failed. */
const lives: ((place: HTMLElement) => Promise<SubprocessorList>)[] = [
  async (place) => {
    const element = place.appendChild(makeList({}, { manifest: everyFeature, today: '2025-01-01' }));
    await loaded(element);
    await search(element, 'hosting');
    byRole(element, 'searchbox').focus();
    return element;
  },
  async (place) => {
    const element = place.appendChild(makeList({ lang: 'fr' }, { manifest: wideManifest }));
    await loaded(element);
    return element;
  },
  async (place) => {
    const { address, opened } = answer('hang');
    const element = place.appendChild(makeList({ src: address }));
    await opened();
    return element;
  },
  async (place) => {
    const element = place.appendChild(makeList({ src: 'javascript:void 0' }));
    await failed(element);
    return element;
  },
  async (place) => {
    const element = place.appendChild(makeList({}, { manifest: manifestOf('Acme', 'Birch') }));
    await loaded(element);
    // A move is a removal and a return.
    place.prepend(element);
    element.sort = '-name';
    await element.updateComplete;
    return element;
  },
];

async function live(place: HTMLElement, count: number, keep?: (element: SubprocessorList) => void): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    const element = await lives[round % lives.length]!(place);
    keep?.(element);
    element.remove();
    await element.updateComplete;
  }
}

describe('[Q28] lists that came and went', function () {
  this.timeout(60_000);
  expectQuietWindow();

  beforeEach(function () {
    // The other engines tell nobody what they hold.
    if (!isChromium) this.skip();
  });

  it('twelve hundred times leave nothing', async () => {
    const place = stage();
    // What is made once and kept: templates, formats, style sheets.
    await live(place, 50);
    const before = await retained();
    await live(place, 1200);
    const after = await retained();
    // A single list has some 60 nodes; the test's own machinery may hold the last one.
    expect(after.Nodes - before.Nodes).to.be.at.most(200);
    expect(after.JSEventListeners - before.JSEventListeners).to.be.at.most(10);
  });

  it('would be told if somebody kept one in ten of them', async () => {
    const place = stage();
    const kept: SubprocessorList[] = [];
    await live(place, 50);
    const before = await retained();
    await live(place, 100, (element) => {
      if (kept.length < 10) kept.push(element);
    });
    const after = await retained();
    expect(kept).to.have.length(10);
    expect(after.Nodes - before.Nodes).to.be.greaterThan(200);
    expect(after.JSEventListeners - before.JSEventListeners).to.be.greaterThan(10);
  });
});
