/** A page themes the list in its box by the box's parts: every part of the list is one, whatever the list shows. */
import { expect } from '@open-wc/testing';
import { expectQuietWindow } from './support/errors.js';
import { openBody, standaloneFile, type Page } from './support/page.js';
import { byRole, search } from './support/element.js';
import { listIn, rowsOf } from './support/placed.js';

const manifest = {
  version: 1,
  title: 'Our vendors',
  columns: ['name', 'purpose', 'locations', 'Größe'],
  groups: [{ id: 'hosting', title: 'Hosting' }],
  subprocessors: [
    { name: 'Acme', group: 'hosting', purpose: 'Servers', locations: ['US'], added: '2999-01-01', role: 'affiliate' },
    {
      name: 'Birch',
      group: 'hosting',
      purpose: 'Mail',
      locations: ['DE'],
      fields: { Größe: 'L' },
      certifications: ['SOC 2'],
    },
  ],
};

const boxOf = (page: Page) => page.document.querySelector('[data-box]')!;

async function open(style = '') {
  const page = await openBody(
    `<style>${style}</style><script src="${standaloneFile}"></script>
     <div data-box data-subprocessor-list data-layout="table"><script type="application/json">${JSON.stringify(manifest)}</script></div>`,
  );
  await rowsOf(page);
  return { page, list: listIn(boxOf(page)) };
}

const partsIn = (list: Element) =>
  new Set([...list.shadowRoot!.querySelectorAll('[part]')].flatMap(({ part }) => [...part]));
const exported = (list: Element) => new Set(list.getAttribute('exportparts')!.split(','));

describe('[Q10] the parts of a list in a box', () => {
  expectQuietWindow();

  it('take the styles of the page’s own sheet, by field, group and standing too', async () => {
    const colours = {
      row: 'rgb(1, 1, 1)',
      'cell-purpose': 'rgb(2, 2, 2)',
      'header-cell-Größe': 'rgb(3, 3, 3)',
      'group-hosting': 'rgb(4, 4, 4)',
      'upcoming-row': 'rgb(5, 5, 5)',
      search: 'rgb(6, 6, 6)',
    };
    const { page, list } = await open(
      Object.entries(colours)
        .map(([part, colour]) => `div::part(${part}) { outline-color: ${colour} }`)
        .join('\n'),
    );
    for (const [part, colour] of Object.entries(colours)) {
      const element = [...list.shadowRoot!.querySelectorAll(`[part~="${part}"]`)].at(-1)!;
      const expected = element.matches('[part~=upcoming-row]') ? colours['upcoming-row'] : colour;
      expect(page.getComputedStyle(element).outlineColor, part).to.equal(expected);
    }
  });

  it('are all exported, those of what the reader does next too', async () => {
    const { list } = await open();
    const steps: Record<string, () => unknown> = {
      nothing: () => undefined,
      sort: () => byRole(list, 'button', 'Name').click(),
      details: () => (list.shadowRoot!.querySelector('[part=details-button]') as HTMLElement).click(),
      export: () => (list.shadowRoot!.querySelector('[part=export]') as HTMLElement).click(),
      'a search': () => search(list, 'birch'),
      'a search for nothing': () => search(list, 'nothing like it'),
    };
    for (const [step, take] of Object.entries(steps)) {
      await take();
      await list.updateComplete;
      const missing = [...partsIn(list)].filter((part) => !exported(list).has(part));
      expect(missing, step).to.deep.equal([]);
    }
    expect(list.shadowRoot!.querySelector('[part~=nothing-found]')).not.to.equal(null);
  });

  it('are not written again while the list shows what it has shown', async () => {
    const { list } = await open();
    await search(list, 'birch');
    await search(list, '');
    const writes = new MutationObserver(() => undefined);
    writes.observe(list, { attributes: true });
    await search(list, 'birch');
    await search(list, '');
    expect(writes.takeRecords()).to.deep.equal([]);
  });
});
