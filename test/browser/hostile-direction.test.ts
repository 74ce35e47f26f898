/** Texts that run from right to left (QUALITY 15): each is isolated from what stands around it, and a page in that direction has the list mirrored. */
import { expect } from '@open-wc/testing';
import { manifestsFullOf } from '../corpus/hostile.js';
import { loaded, mount, search } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { everyFeature } from './support/features.js';

const hebrew = 'שלום';

/** The texts below `root`, each with the element that it stands in. */
function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

describe('a text from right to left', () => {
  expectQuietWindow();

  it('[Q15] is isolated wherever a manifest can put it, and where a search repeats it', async () => {
    const element = mount({ lang: 'en' }, { manifest: manifestsFullOf(hebrew)[0] });
    await loaded(element);
    let count = 0;
    const expectIsolated = () => {
      for (const text of textsIn(element.shadowRoot!)) {
        if (!text.data.includes(hebrew)) continue;
        count += 1;
        expect(
          text.parentElement!.closest('bdi, [dir=auto]'),
          text.parentElement!.outerHTML.slice(0, 200),
        ).not.to.equal(null);
      }
    };
    for (const manifest of manifestsFullOf(hebrew)) {
      const arrival = loaded(element);
      element.manifest = manifest;
      await arrival;
      expectIsolated();
    }
    const arrival = loaded(element);
    element.manifest = { version: 1, subprocessors: [{ name: hebrew }, { name: hebrew }] };
    await arrival;
    await search(element, `nowhere ${hebrew}`);
    const [status] = element.shadowRoot!.querySelectorAll('[role=status]');
    expect(status!.textContent.trim()).to.equal('');
    expectIsolated();
    expect(count).to.be.greaterThan(100);
  });
});

describe('a page from right to left', () => {
  expectQuietWindow();

  for (const width of [1000, 360]) {
    it(`[Q15] has every box of the list where its mirror image is, at ${String(width)} px`, async () => {
      const element = mount({ lang: 'en' }, { manifest: everyFeature, today: '2025-01-01' });
      element.parentElement!.style.inlineSize = `${String(width)}px`;
      await loaded(element);
      const boxes = () =>
        [
          ...element.shadowRoot!.querySelectorAll(
            'h2, h3, p, input, table, th, td, button, svg, [part~=badge], [part~=note]',
          ),
        ]
          .filter((one) => one.getClientRects().length > 0 && !one.closest('[dir=auto], .unseen'))
          .map((one) => one.getBoundingClientRect());
      const host = () => element.getBoundingClientRect();
      const before = boxes().map(({ left }) => Math.round(left - host().left));
      element.parentElement!.dir = 'rtl';
      const after = boxes().map(({ right }) => Math.round(host().right - right));
      expect(before.length).to.be.greaterThan(40);
      expect(new Set(before).size).to.be.greaterThan(2);
      const moved = before.filter((left, index) => Math.abs(left - after[index]!) > 1);
      expect(moved).to.deep.equal([]);
    });
  }
});
