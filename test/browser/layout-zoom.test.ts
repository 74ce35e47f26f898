/**
 * QUALITY 6: at 400 % zoom, where a screen 1280 px wide has 320 CSS pixels, the published pages do not scroll sideways, and
 * everything on them has room.
 */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { loaded, makeList, stage } from './support/element.js';
import { everyFeature, wideManifest } from './support/features.js';
import { clipped, overlapping, protruding, seen } from './support/fit.js';
import { openPage } from './support/page.js';
import { becomes } from './support/until.js';

/** The widths that a screen of 1280 px has at each zoom. */
const zooms = { '100 %': 1280, '200 %': 640, '400 %': 320 };

/** Each wrapper shows its table whole, or can be scrolled by mouse and by keyboard. */
function expectReachableTables(element: Element): void {
  for (const wrapper of element.shadowRoot!.querySelectorAll<HTMLElement>('[part=scroll]')) {
    const isWide = wrapper.scrollWidth > wrapper.clientWidth;
    expect([wrapper.tabIndex, getComputedStyle(wrapper).overflowX]).to.deep.equal(isWide ? [0, 'auto'] : [-1, 'clip']);
  }
}

const measured = (element: Element) =>
  becomes(() =>
    [...element.shadowRoot!.querySelectorAll('[part=scroll]')].every(
      (wrapper) => wrapper.scrollWidth > wrapper.clientWidth === wrapper.hasAttribute('tabindex'),
    ),
  );

for (const seed of ['krispcall', 'impero']) {
  describe(`the ${seed} page`, () => {
    for (const [zoom, width] of Object.entries(zooms)) {
      it(`has room at ${zoom}: it does not scroll sideways, nothing is cut, and nothing lies on anything`, async () => {
        const page = await openPage(`/demo/${seed}.html`);
        Object.assign(page.frameElement as HTMLIFrameElement, { width: String(width), height: '256' });
        await page.customElements.whenDefined('subprocessor-list');
        const element = page.document.querySelector('subprocessor-list')!;
        if (element.status !== 'ready') await loaded(element);
        expect(page.innerWidth).to.equal(width);
        await measured(element);
        page.scrollTo(100, 0);
        expect(page.scrollX).to.equal(0);
        expect(page.document.documentElement.scrollWidth).to.be.at.most(page.document.documentElement.clientWidth);
        expect(seen(element)).to.have.length.of.at.least(20);
        expect(protruding(element)).to.deep.equal([]);
        expect(clipped(element)).to.deep.equal([]);
        expect(overlapping(element)).to.deep.equal([]);
        expectReachableTables(element);
      });
    }
  });
}

describe('the browser’s own window at 400 %', () => {
  afterEach(async function () {
    if (!this.currentTest?.isPending()) await setViewport({ width: 800, height: 600 });
  });

  for (const [name, manifest] of Object.entries({ everyFeature, wideManifest })) {
    it(`[Q6] has room for ${name}, where the engine can be told of it`, async function () {
      // Web Test Runner has no such command for WebDriver, by which WebKit is driven.
      if (!/Chrome\/|Firefox\//.test(navigator.userAgent)) this.skip();
      await setViewport({ width: 320, height: 256 });
      const element = makeList({}, { manifest, today: '2025-01-01' });
      stage().append(element);
      await loaded(element);
      expect(window.innerWidth).to.equal(320);
      await measured(element);
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
      expect(protruding(element)).to.deep.equal([]);
      expect(clipped(element)).to.deep.equal([]);
      expect(overlapping(element)).to.deep.equal([]);
      expectReachableTables(element);
    });
  }
});

describe('text at twice its size', () => {
  it('[Q6] has room in 640 px', async () => {
    const place = stage();
    Object.assign(place.style, { inlineSize: '640px', fontSize: '32px' });
    const element = makeList({}, { manifest: everyFeature, today: '2025-01-01' });
    place.append(element);
    await loaded(element);
    await measured(element);
    expect(protruding(element)).to.deep.equal([]);
    expect(clipped(element)).to.deep.equal([]);
    expect(overlapping(element)).to.deep.equal([]);
  });
});
