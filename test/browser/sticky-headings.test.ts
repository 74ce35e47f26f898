/** Headings stay in view where a page gives its ground, below its own header, and hide nothing that has the focus. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { loaded, makeList, stage } from './support/element.js';
import { becomes } from './support/until.js';

const manifest = {
  version: 1,
  columns: ['name', 'purpose'],
  subprocessors: Array.from({ length: 40 }, (_, index) => ({
    name: `Company ${String(index)}`,
    purpose: `[Hosting](https://company-${String(index)}.example/)`,
  })),
};

/** A list in a box that scrolls, as a page does; and below it, so that its end can be scrolled to the top. */
async function show(css: string) {
  const place = stage();
  place.style.cssText = 'position: relative; block-size: 400px; overflow-y: auto; inline-size: 700px';
  const style = Object.assign(document.createElement('style'), { textContent: `subprocessor-list { ${css} }` });
  const element = makeList({}, { manifest, today: '2025-01-01' });
  const after = document.createElement('div');
  after.style.blockSize = '2000px';
  place.append(style, element, after);
  await loaded(element);
  // The observer has looked.
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  return { place, element };
}

const all = (element: SubprocessorList, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

const background = '--subprocessor-list-background: rgb(255, 255, 250);';

/** Where the headings are, from the top of what scrolls, after the table has been scrolled by half. */
function topOfHeadings({ place, element }: { place: HTMLElement; element: SubprocessorList }): number[] {
  const [table] = all(element, 'table');
  place.scrollTop += table!.getBoundingClientRect().top - place.getBoundingClientRect().top + 500;
  return all(element, 'thead th:not(.secondary)').map((one) =>
    Math.round(one.getBoundingClientRect().top - place.getBoundingClientRect().top),
  );
}

describe('the headings of a table', () => {
  it('stay at the top where the page gives its ground, and stand on it', async () => {
    const shown = await show(background);
    const [head] = all(shown.element, 'thead');
    await becomes(() => getComputedStyle(head!).position === 'sticky');
    expect(topOfHeadings(shown)).to.deep.equal([0, 0]);
    expect(getComputedStyle(head!).backgroundColor).to.equal('rgb(255, 255, 250)');
    // A row goes below them, not over them.
    const { left, top } = all(shown.element, 'thead th:not(.secondary)')[1]!.getBoundingClientRect();
    expect(shown.element.shadowRoot!.elementFromPoint(left + 5, top + 5)?.closest('thead')).not.to.equal(null);
  });

  it('stay below the page’s own header', async () => {
    const shown = await show(`${background} --subprocessor-list-sticky-offset: 60px`);
    expect(topOfHeadings(shown)).to.deep.equal([60, 60]);
  });

  it('go with their table where the page gives no ground', async () => {
    const shown = await show('');
    for (const top of topOfHeadings(shown)) expect(top).to.be.lessThan(-400);
  });

  it('leave with their table at its end', async () => {
    const shown = await show(background);
    shown.place.scrollTop = shown.place.scrollHeight;
    for (const heading of all(shown.element, 'thead th'))
      expect(heading.getBoundingClientRect().bottom).to.be.lessThan(shown.place.getBoundingClientRect().top);
  });

  for (const offset of ['0px', '60px'])
    it(`[Q7] hide no focus: what has it comes into view whole, ${offset} from the top`, async () => {
      const shown = await show(`${background} --subprocessor-list-sticky-offset: ${offset}`);
      const links = all(shown.element, 'tbody a');
      // The row's own, and that of its fact.
      expect(links).to.have.length(2 * 40);
      links.at(-1)!.focus();
      // As Shift and Tab go: from the end back to the start.
      for (const link of links.reverse()) {
        link.focus();
        const { top } = link.getBoundingClientRect();
        const heading = all(shown.element, 'thead th:not(.secondary)')[1]!.getBoundingClientRect();
        expect(top, link.getAttribute('aria-label') ?? link.textContent).to.be.at.least(heading.bottom - 0.5);
        expect(shown.element.shadowRoot!.activeElement).to.equal(link);
      }
    });
});
