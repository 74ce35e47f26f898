/** QUALITY 4, 6 and 7: a list has its width wherever it is put, nothing is clipped, and nothing but a table scrolls sideways. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { roleAndName } from './support/axe.js';
import {
  allByRole,
  byRole,
  isShown,
  loaded,
  makeList,
  rowNames,
  search,
  shadowText,
  stage,
} from './support/element.js';
import { everyFeature, wideManifest } from './support/features.js';
import { clipped, protruding } from './support/fit.js';
import { openPage } from './support/page.js';
import { becomes } from './support/until.js';

const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
/** Tables all the same: a list that is free to choose has no table that is wider than its place. */
const showWide = (place?: HTMLElement) => show(wideManifest, '600px', place, 'table');
const wrapperOf = (element: Element) => all(element, '[part=scroll]')[0]!;

async function show(
  manifest: unknown,
  width = '1200px',
  place: HTMLElement = stage(),
  layout = '',
): Promise<SubprocessorList> {
  place.style.inlineSize = width;
  const element = makeList({ layout }, { manifest, today: '2025-01-01' });
  place.append(element);
  await loaded(element);
  return element;
}

describe('a host', () => {
  const parents: Record<string, [parent: string, own?: string]> = {
    'a block': ['display: block'],
    'a flex row': ['display: flex'],
    'a flex row beside something else': ['display: flex', 'flex: 1'],
    'a flex column': ['display: flex; flex-direction: column'],
    'a flex column that aligns at the start': ['display: flex; flex-direction: column; align-items: flex-start'],
    'a grid': ['display: grid'],
    'an inline-block': ['display: inline-block'],
    'a float': ['float: inline-start'],
    'a table cell': ['display: table-cell'],
  };
  for (const [name, [style, own]] of Object.entries(parents)) {
    it(`[Q6] has a width in ${name}`, async () => {
      const outer = stage();
      outer.style.inlineSize = '700px';
      const parent = document.createElement('div');
      parent.style.cssText = style;
      outer.append(parent);
      const element = makeList({}, { manifest: everyFeature });
      if (own) {
        element.style.cssText = own;
        parent.append('Beside');
      }
      parent.append(element);
      await loaded(element);
      expect(element.getBoundingClientRect().width).to.be.at.least(300).and.at.most(700);
    });
  }

  it('is hidden by the attribute', async () => {
    const element = await show(everyFeature);
    element.hidden = true;
    expect(element.getClientRects().length).to.equal(0);
  });
});

describe('[Q4] a table’s wrapper', () => {
  it('can be scrolled, reached and named only while the table is wider', async () => {
    const place = stage();
    const element = await showWide(place);
    const wrapper = wrapperOf(element);
    await becomes(() => wrapper.hasAttribute('tabindex'));
    expect(roleAndName(wrapper)).to.deep.equal({ role: 'group', name: 'A wide list' });
    expect(wrapper.tabIndex).to.equal(0);
    expect(getComputedStyle(wrapper).overflowX).to.equal('auto');
    wrapper.scrollLeft = 50;
    expect(wrapper.scrollLeft).to.be.greaterThan(0);

    place.style.inlineSize = '3000px';
    await becomes(() => !wrapper.hasAttribute('tabindex'));
    expect(wrapper.getAttributeNames().filter((name) => name === 'role' || name.startsWith('aria'))).to.deep.equal([]);
    expect(getComputedStyle(wrapper).overflowX).to.equal('clip');
  });

  it('has a line at its end only then: what is transparent would be drawn in forced colours', async () => {
    const [wide, fitting] = [await showWide(), await show({ version: 1, subprocessors: ['Acme', 'B'] })];
    await becomes(() => wrapperOf(wide).hasAttribute('tabindex'));
    expect(getComputedStyle(wrapperOf(wide)).borderInlineEndWidth).to.equal('1px');
    expect(getComputedStyle(wrapperOf(fitting)).borderInlineEndWidth).to.equal('0px');
    // It begins 4 px before the table, so that focus rings have room there; the line takes none of it.
    expect(wrapperOf(wide).clientWidth).to.equal(4 + 600);
  });

  it('is none of that in a newspaper, where the table goes on in the next column', async () => {
    const place = stage();
    place.style.cssText = 'columns: 2; column-gap: 0; block-size: 260px; column-fill: auto';
    const rows = Array.from({ length: 8 }, (_, index) => ({ name: `Company ${String(index)}`, purpose: 'Hosting' }));
    // Stacked, as it always was in so narrow a column until widths were reckoned: Firefox leaves a table whole there.
    const element = await show({ version: 1, subprocessors: rows }, '800px', place, 'stack');
    const wide = await showWide();
    await becomes(() => wrapperOf(wide).hasAttribute('tabindex'));
    const columns = new Set(allByRole(element, 'rowheader').map((one) => one.getBoundingClientRect().left));
    expect(columns.size).to.be.greaterThan(1);
    expect(wrapperOf(element).hasAttribute('tabindex')).to.equal(false);
  });

  it('is none of that where the table fits from the start', async () => {
    const element = await show({ version: 1, subprocessors: [{ name: 'Acme' }, { name: 'B' }] });
    // The observer has looked once a wider neighbour, mounted later, has been seen.
    const neighbour = await showWide();
    await becomes(() => wrapperOf(neighbour).hasAttribute('tabindex'));
    expect(wrapperOf(element).hasAttribute('tabindex')).to.equal(false);
  });

  it('is reached again after a search has made a new table', async () => {
    const element = await showWide();
    await becomes(() => wrapperOf(element).hasAttribute('tabindex'));
    await search(element, 'nowhere');
    await search(element, '');
    await becomes(() => wrapperOf(element).hasAttribute('tabindex'));
    expect(rowNames(element).length).to.equal(2);
  });
});

describe('a page of', () => {
  for (const width of [768, 1280, 1600]) {
    for (const page of ['krispcall', 'impero', 'gallery']) {
      it(`${String(width)} px has room for the lists of ${page}: nothing is cut, and nothing but a table is wider`, async () => {
        const shown = await openPage(`/demo/${page}.html`);
        (shown.frameElement as HTMLIFrameElement).width = String(width);
        await becomes(() => shown.innerWidth === width);
        const lists = [...shown.document.querySelectorAll('subprocessor-list')];
        expect(lists.length).to.be.greaterThan(0);
        await becomes(() => lists.every(({ status }) => status === 'ready'));
        await becomes(() =>
          lists
            .flatMap((list) => all(list, '[part=scroll]'))
            .every((one) => one.hasAttribute('tabindex') === one.scrollWidth > one.clientWidth),
        );
        for (const list of lists) {
          expect(clipped(list)).to.deep.equal([]);
          expect(protruding(list)).to.deep.equal([]);
        }
        expect(shown.document.documentElement.scrollWidth).to.be.at.most(width);
      });
    }
  }
});

describe('320 px', () => {
  for (const page of ['krispcall', 'impero', 'index']) {
    it(`[Q6] are enough for the ${page} page: it does not scroll sideways`, async () => {
      const shown = await openPage(`/demo/${page}.html`);
      (shown.frameElement as HTMLIFrameElement).width = '320';
      const element = shown.document.querySelector('subprocessor-list');
      if (element) {
        await shown.customElements.whenDefined('subprocessor-list');
        if (element.status !== 'ready') await loaded(element);
      }
      expect(shown.innerWidth).to.equal(320);
      expect(shown.document.documentElement.scrollWidth).to.be.at.most(320);
    });
  }

  for (const [name, manifest] of Object.entries({ everyFeature, wideManifest })) {
    it(`are enough for ${name}: only tables are wider`, async () => {
      const element = await show(manifest, '320px');
      const limit = element.getBoundingClientRect().right + 1;
      const wide = all(element, '*').filter(
        (one) => !one.closest('table, .unseen') && one.getBoundingClientRect().right > limit,
      );
      expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    });
  }
});

describe('text spacing of WCAG 1.4.12', () => {
  it('clips nothing', async () => {
    const element = await show(everyFeature, '700px');
    Object.assign(element.style, { lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em' });
    for (const paragraph of all(element, 'p')) paragraph.style.marginBlockEnd = '2em';
    const clipped = all(element, 'button, p, h2, h3, h4, li, [part~=badge], [part~=note], a, th, td').filter(
      (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline',
    );
    expect(clipped.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    const spacings = all(element, 'button, input, td').map((one) => getComputedStyle(one).letterSpacing);
    expect(spacings.filter((spacing) => spacing === 'normal' || spacing === '0px')).to.deep.equal([]);
  });

  it('[Q6] moves lines apart where a page asks for more', async () => {
    const element = await show(everyFeature);
    const [cell] = all(element, 'td');
    const before = parseFloat(getComputedStyle(cell!).lineHeight);
    element.style.lineHeight = '3';
    expect(parseFloat(getComputedStyle(cell!).lineHeight)).to.be.greaterThan(before * 1.5);
  });
});

describe('targets', () => {
  it('[Q7] are at least 24 px in both directions', async () => {
    const element = await show(everyFeature, '700px');
    // A link in a sentence has the height of its line (WCAG 2.5.8, “inline”).
    const targets = all(element, 'a, button, input, select').filter(
      (one) => isShown(one) && getComputedStyle(one).display !== 'inline',
    );
    expect(targets.length).to.be.greaterThan(10);
    const small = targets.filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return height < 24 || width < 24;
    });
    expect(small.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });
});

describe('odd lists look intended', () => {
  it('[Q10b] 5,000 characters without a space stay inside', async () => {
    const element = await show({ version: 1, subprocessors: [{ name: 'A', purpose: 'x'.repeat(5000) }] }, '700px');
    expect(all(element, 'table')[0]!.offsetWidth).to.be.at.most(700);
    expect(all(element, 'td.fact')[0]!.textContent).to.contain('x'.repeat(5000));
  });

  it('a row without a name says so in its header', async () => {
    const element = await show({ version: 1, subprocessors: [{ purpose: 'Hosting' }, { name: 'B' }] });
    expect(byRole(element, 'rowheader', 'Name not given').localName).to.equal('th');
  });

  it('a group without rows has its title and no table; a list of one row has no search', async () => {
    const element = await show({
      version: 1,
      groups: [{ id: 'g', title: 'Affiliates' }],
      subprocessors: { name: 'Only' },
    });
    expect(allByRole(element, 'heading', 'Affiliates')).to.have.length(1);
    expect(allByRole(element, 'table')).to.have.length(1);
    expect(allByRole(element, 'searchbox')).to.have.length(0);
    expect(shadowText(element)).to.contain('1 subprocessor');
  });

  it('twelve columns are all there', async () => {
    const element = await show(wideManifest, '320px');
    // Beside the heading of what stands below the names.
    expect(all(element, 'th[scope=col]:not(.secondary)')).to.have.length(12);
  });
});
