/** QUALITY 4 and 7: in a table that scrolls sideways the name stays in view, on opaque ground, and covers nothing for good. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { isShown, loaded, makeList, stage } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { becomes } from './support/until.js';

const manifest = {
  version: 1,
  title: 'A wide list',
  subprocessors: ['Acme', 'Birch'].map((name) => ({
    name,
    legalName: `${name} Ltd.`,
    role: 'affiliate',
    links: { url: 'https://acme.example/', rel: 'website' },
    fields: Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [
        `Field${String(index)}`,
        `[value ${String(index)}](https://acme.example/${String(index)})`,
      ]),
    ),
  })),
};
const plain = {
  ...manifest,
  subprocessors: manifest.subprocessors.map(({ name, fields }) => ({ name, fields })),
};

interface Place {
  readonly json?: unknown;
  readonly css?: string;
  readonly direction?: string;
  readonly width?: string;
}

async function show({ json = manifest, css = '', direction = 'ltr', width = '500px' }: Place = {}) {
  const place = stage();
  place.dir = direction;
  place.style.cssText = `inline-size: ${width}; background: rgb(250, 240, 230)`;
  const style = Object.assign(document.createElement('style'), { textContent: css });
  const element = makeList({ layout: 'table' }, { manifest: json, today: '2025-01-01' });
  place.append(style, element);
  await loaded(element);
  const wrapper = all(element, '[part=scroll]')[0]!;
  await becomes(() => wrapper.hasAttribute('tabindex'));
  return { place, element, wrapper };
}

const all = (element: SubprocessorList, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const namesOf = (element: SubprocessorList) => all(element, '.name-heading, tbody th');

/** As far as it goes, in whichever direction. */
function scrollToEnd(wrapper: HTMLElement, direction = 'ltr'): void {
  wrapper.scrollLeft = (direction === 'ltr' ? 1 : -1) * wrapper.scrollWidth;
}

describe('a table that scrolls sideways', () => {
  expectQuietWindow();

  for (const direction of ['ltr', 'rtl'])
    for (const [what, json] of Object.entries({ 'with more below the names': manifest, 'of names alone': plain }))
      it(`[Q4] keeps the name in view, ${what}, ${direction}`, async () => {
        const { element, wrapper } = await show({ json, direction });
        scrollToEnd(wrapper, direction);
        expect(Math.abs(wrapper.scrollLeft)).to.be.greaterThan(100);
        const box = wrapper.getBoundingClientRect();
        const names = namesOf(element);
        expect(names).to.have.length(3);
        for (const name of names) {
          const { left, right } = name.getBoundingClientRect();
          const gap = direction === 'ltr' ? left - box.left : box.right - right;
          // Room for a focus ring, which is of the name's, too: nothing is seen to pass there.
          expect(gap, name.textContent).to.be.within(-0.5, 5.5);
          const edge = direction === 'ltr' ? box.left + 2 : box.right - 2;
          const { top, height } = name.getBoundingClientRect();
          expect(element.shadowRoot!.elementFromPoint(edge, top + height / 2)).to.equal(name);
          expect(right - left, name.textContent).to.be.greaterThan(20);
        }
        // Headings and names cover the same.
        const widths = names.map((name) => Math.round(name.getBoundingClientRect().width));
        expect(new Set(widths).size).to.equal(1);
      });

  it('has its names at the same place as a table that does not, until it is scrolled', async () => {
    const { element } = await show();
    const [name] = all(element, 'tbody th bdi');
    expect(name!.getBoundingClientRect().left - element.getBoundingClientRect().left).to.be.within(-0.5, 0.5);
  });

  it('shows its last column whole at its end, in a wrapper with padding, too', async () => {
    for (const css of ['', 'subprocessor-list::part(scroll) { padding: 20px }']) {
      const { element, wrapper } = await show({ css });
      wrapper.scrollIntoView();
      scrollToEnd(wrapper);
      const last = all(element, 'tbody tr:first-child td:last-child a')[0]!.getBoundingClientRect();
      const { right } = wrapper.getBoundingClientRect();
      expect(last.right, css).to.be.at.most(right - 1);
      expect(last.width, css).to.be.greaterThan(20);
      // What is there is not behind a name.
      const { x, y, width, height } = last;
      const hit = element.shadowRoot!.elementFromPoint(x + width / 2, y + height / 2);
      expect(hit?.closest('td') === all(element, 'tbody tr:first-child td:last-child')[0], hit?.outerHTML).to.equal(
        true,
      );
    }
  });

  it('scrolls in a wrapper whose padding alone makes the table wider than its place', async () => {
    const { element, wrapper } = await show({ json: plain });
    // Before what follows the names has a column of its own.
    wrapper.classList.remove('wide');
    const needed = all(element, 'table')[0]!.getBoundingClientRect().width;
    wrapper.classList.add('wide');
    const { wrapper: padded } = await show({
      json: plain,
      css: 'subprocessor-list::part(scroll) { padding: 20px }',
      width: `${String(Math.ceil(needed) + 10)}px`,
    });
    expect(padded.scrollWidth).to.be.greaterThan(padded.clientWidth);
  });

  it('has a line at its end, and one at the names, which show that it goes on', async () => {
    const { element, wrapper } = await show();
    expect(getComputedStyle(wrapper).borderInlineEndStyle).to.equal('solid');
    for (const name of namesOf(element)) {
      const edge = getComputedStyle(name, '::after');
      expect([edge.borderInlineEndStyle, edge.position]).to.deep.equal(['solid', 'absolute']);
    }
  });
});

describe('[Q7] the ground of a name that stays in view', () => {
  const colourOf = (element: SubprocessorList) => getComputedStyle(namesOf(element)[1]!).backgroundColor;

  it('is that of the nearest ancestor that has one', async () => {
    const { element } = await show();
    expect(colourOf(element)).to.equal('rgb(250, 240, 230)');
  });

  it('is found across shadow roots and slots', async () => {
    const place = stage();
    place.style.cssText = 'inline-size: 500px; background: rgb(1, 1, 1)';
    const host = place.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const box = root.appendChild(document.createElement('div'));
    box.style.background = 'rgb(230, 240, 250)';
    box.append(document.createElement('slot'));
    const element = host.appendChild(makeList({ layout: 'table' }, { manifest, today: '2025-01-01' }));
    await loaded(element);
    await becomes(() => all(element, '[part=scroll]')[0]!.hasAttribute('tabindex'));
    expect(colourOf(element)).to.equal('rgb(230, 240, 250)');
  });

  it('is that of a part which the page gives one, as to cards', async () => {
    const { element } = await show({ css: 'subprocessor-list::part(group) { background: rgb(3, 4, 5) }' });
    expect(colourOf(element)).to.equal('rgb(3, 4, 5)');
  });

  it('turns dark with the page, and light again', async () => {
    const { element, place } = await show();
    for (const [ground, words] of [
      ['rgb(17, 17, 17)', 'rgb(238, 238, 238)'],
      ['rgb(254, 254, 254)', 'rgb(34, 34, 34)'],
    ] as const) {
      Object.assign(place.style, { background: ground, color: words });
      await becomes(() => colourOf(element) === ground);
    }
  });

  it('is no colour that lets something through: the next one behind it', async () => {
    const { element, place } = await show();
    expect(place.contains(element)).to.equal(true);
    const around = stage();
    around.style.background = 'rgb(10, 20, 30)';
    const pale = around.appendChild(document.createElement('div'));
    pale.style.cssText = 'inline-size: 500px; background: rgba(255, 255, 255, 0.2)';
    const other = pale.appendChild(makeList({ layout: 'table' }, { manifest, today: '2025-01-01' }));
    await loaded(other);
    await becomes(() => all(other, '[part=scroll]')[0]!.hasAttribute('tabindex'));
    expect(colourOf(other)).to.equal('rgb(10, 20, 30)');
  });

  it('is the page’s own word where there is one', async () => {
    const { element } = await show({ css: 'subprocessor-list { --subprocessor-list-background: rgb(9, 8, 7) }' });
    expect(colourOf(element)).to.equal('rgb(9, 8, 7)');
  });

  it('is the canvas where nothing has a colour', async () => {
    const place = stage();
    place.style.inlineSize = '500px';
    const element = place.appendChild(makeList({ layout: 'table' }, { manifest, today: '2025-01-01' }));
    await loaded(element);
    await becomes(() => all(element, '[part=scroll]')[0]!.hasAttribute('tabindex'));
    expect(colourOf(element)).to.match(/^rgb\(\d+, \d+, \d+\)$/);
  });
});

describe('[Q8] the focus in a table that scrolls sideways', () => {
  for (const direction of ['ltr', 'rtl'])
    it(`is in view on each link and button, forward and back, never behind the name, ${direction}`, async () => {
      const { element, wrapper } = await show({ direction });
      const [heading] = namesOf(element);
      // The observer has looked again, after the table has changed.
      await becomes(
        () =>
          parseFloat(getComputedStyle(wrapper).scrollPaddingInlineStart) > heading!.getBoundingClientRect().width - 1,
      );
      const stops = all(element, 'table a[href], table button').filter(isShown);
      expect(stops.length).to.be.greaterThan(20);
      const box = wrapper.getBoundingClientRect();
      for (const stop of [...stops, ...[...stops].reverse()]) {
        stop.focus();
        const { left, right } = stop.getBoundingClientRect();
        expect(left, stop.textContent).to.be.at.least(box.left - 0.5);
        expect(right, stop.textContent).to.be.at.most(box.right + 0.5);
        const name = stop.closest('tr')!.querySelector('.name-heading, th[scope=row]')!;
        if (name.contains(stop)) continue;
        const edge = name.getBoundingClientRect();
        if (direction === 'ltr') expect(left, stop.textContent).to.be.at.least(edge.right - 0.5);
        else expect(right, stop.textContent).to.be.at.most(edge.left + 0.5);
      }
    });
});
