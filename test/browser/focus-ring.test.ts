/** QUALITY 7: the ring around what has the focus is whole, on every side, where a table ends too. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { isShown, loaded, makeList, stage } from './support/element.js';
import { wideManifest } from './support/features.js';
import { becomes } from './support/until.js';

const manifestOfRows = (count: number) => ({
  version: 1,
  title: 'A list',
  columns: ['name', 'purpose', 'links'],
  groups: ['one', 'two'].map((id) => ({ id, title: id })),
  subprocessors: Array.from({ length: count }, (_, index) => ({
    name: `Company ${String(index)}`,
    group: index % 2 ? 'one' : 'two',
    // Of one word that fills its column, so that its ring touches the table's end.
    links: [{ url: `https://${'long-'.repeat(20)}name.example/`, label: 'link '.repeat(60).trim() }],
    purpose: '[Purpose](https://purpose.example/)',
  })),
});

async function show(manifest: unknown, width: string, direction = 'ltr', layout = ''): Promise<SubprocessorList> {
  const place = stage();
  place.style.inlineSize = width;
  place.dir = direction;
  const element = place.appendChild(makeList({ layout }, { manifest, today: '2025-01-01' }));
  await loaded(element);
  return element;
}

type Sides = Record<'left' | 'top' | 'right' | 'bottom', number>;

const parentOf = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** The sides on which something around an element clips its ring, by how much. */
function cuts(element: Element): string[] {
  const style = getComputedStyle(element);
  expect(style.outlineStyle, element.outerHTML).to.equal('solid');
  const reach = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
  expect(reach).to.be.at.least(2);
  // A link of several lines has a ring for all of them, since links are inline blocks.
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const ring: Sides = { left: left - reach, top: top - reach, right: right + reach, bottom: bottom + reach };
  const found: string[] = [];
  for (let around = parentOf(element); around && around !== document.body; around = parentOf(around)) {
    const { overflowX, overflowY, contentVisibility, overflowClipMargin } = getComputedStyle(around);
    const isContained = contentVisibility === 'auto';
    const margin = isContained ? parseFloat(overflowClipMargin) : 0;
    const box = around.getBoundingClientRect();
    // Borders clip too.
    const inner: Sides = {
      left: box.left + around.clientLeft - margin,
      top: box.top + around.clientTop - margin,
      right: box.left + around.clientLeft + around.clientWidth + margin,
      bottom: box.top + around.clientTop + around.clientHeight + margin,
    };
    const sides = [
      ...(overflowX === 'visible' && !isContained ? [] : (['left', 'right'] as const)),
      ...(overflowY === 'visible' && !isContained ? [] : (['top', 'bottom'] as const)),
    ];
    for (const side of sides) {
      const cut = side === 'left' || side === 'top' ? inner[side] - ring[side] : ring[side] - inner[side];
      // Boxes lie at fractions of a pixel.
      if (cut > 0.5) found.push(`${String(around.getAttribute('part'))} cuts ${cut.toFixed(1)} px at the ${side}`);
    }
  }
  return found;
}

/** Each thing in the list that can have the focus, with what cuts its ring. */
function cutRings(element: SubprocessorList): string[] {
  // In which layout there are which: list-sort-choice.test.ts.
  const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>('a, button, input, select, [tabindex="0"]')].filter(
    isShown,
  );
  expect(all.length).to.be.at.least(4);
  return all.flatMap((one) => {
    one.focus();
    return cuts(one).map((cut) => `${one.localName} ${one.textContent.trim().slice(0, 20)}: ${cut}`);
  });
}

describe('[Q7] the ring of what has the focus is whole', () => {
  for (const direction of ['ltr', 'rtl'])
    for (const [name, manifest, width] of [
      ['in a table', manifestOfRows(4), '900px'],
      ['in rows of facts', manifestOfRows(4), '640px'],
      ['in stacked rows', manifestOfRows(4), '320px'],
      ['in stacked rows of one wide word', wideManifest, '120px'],
      ['in a list of so many rows that some are not laid out', manifestOfRows(120), '900px'],
    ] as const)
      it(`${name}, ${direction}`, async () => {
        const element = await show(manifest, width, direction);
        const field = element.shadowRoot!.querySelector<HTMLElement>('[part=search]')!;
        field.focus();
        expect(cutRings(element)).to.deep.equal([]);
      });

  it('in a table that scrolls, and around it', async () => {
    const element = await show(wideManifest, '700px', 'ltr', 'table');
    const wrapper = element.shadowRoot!.querySelector<HTMLElement>('[part=scroll]')!;
    await becomes(() => wrapper.tabIndex === 0);
    expect(wrapper.scrollWidth).to.be.greaterThan(wrapper.clientWidth);
    expect(cutRings(element)).to.deep.equal([]);
    // From its end, back to the start.
    [...wrapper.querySelectorAll('button')].at(-1)!.focus();
    expect(wrapper.scrollLeft).to.be.greaterThan(0);
    expect(cutRings(element)).to.deep.equal([]);
  });

  it('and costs a page without margins no scrolling sideways', async () => {
    const element = await show(manifestOfRows(4), '100vw');
    const place = element.parentElement!;
    place.style.cssText = 'position: absolute; inset: 0; overflow: auto';
    expect(place.scrollWidth).to.equal(place.clientWidth);
  });
});

describe('[Q4] a table that is a little wider than its place', () => {
  it('scrolls, however little it is', async () => {
    const element = await show(manifestOfRows(4), '900px');
    const wrapper = element.shadowRoot!.querySelector<HTMLElement>('[part=scroll]')!;
    const wider = document.createElement('style');
    element.before(wider);
    for (const pixels of [2, 3, 4, 5, 8]) {
      wider.textContent = '';
      await becomes(() => !wrapper.hasAttribute('tabindex'));
      wider.textContent = `subprocessor-list::part(table) { inline-size: ${String(900 + pixels)}px }`;
      await becomes(() => wrapper.hasAttribute('tabindex'));
      expect(wrapper.scrollWidth - wrapper.clientWidth).to.be.greaterThan(0);
    }
  });
});
