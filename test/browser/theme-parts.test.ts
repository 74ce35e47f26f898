/** The themes of the demo say what their lists have: no selector and no property of theirs has become dead. */
import { expect } from '@open-wc/testing';
import { openPage, type Page } from './support/page.js';
import { becomes } from './support/until.js';

const names = ['editorial', 'developer', 'portal', 'playful', 'government'];

const sheetOf = async (name: string): Promise<string> => (await fetch(`/demo/themes/${name}.css`)).text();

async function open(name: string): Promise<{ page: Page; list: HTMLElement }> {
  const page = await openPage(`/demo/themes/${name}.html`);
  await page.customElements.whenDefined('subprocessor-list');
  const list = page.document.querySelector('subprocessor-list')!;
  await becomes(() => list.status === 'ready');
  return { page, list };
}

for (const name of names) {
  describe(`the theme ${name}`, () => {
    it('names parts that its list has', async () => {
      const { list } = await open(name);
      const parts = [...(await sheetOf(name)).matchAll(/::part\(([\w-]+)\)/g)].map(([, part = '']) => part);
      expect(parts.length).to.be.greaterThan(3);
      expect(parts.filter((part) => !list.shadowRoot!.querySelector(`[part~="${part}"]`))).to.deep.equal([]);
    });

    it('themes a list on another page, which has nothing but a box with its class', async () => {
      const { page, list } = await open(name);
      const styleOf = (element: Element) => {
        const { color, fontFamily, fontSize } = page.getComputedStyle(element);
        return { color, fontFamily, fontSize };
      };
      const themed = styleOf(list);
      page.document.body.className = '';
      page.document.querySelector(`link[href="./${name}-site.css"]`)!.remove();
      expect(styleOf(list)).not.to.deep.equal(themed);
      const box = page.document.createElement('div');
      box.className = `theme-${name}`;
      list.replaceWith(box);
      box.append(list);
      expect(styleOf(list)).to.deep.equal(themed);
    });
  });
}

describe('the theme portal', () => {
  it('keeps the headings of a table in view, below the header of the site', async () => {
    const { page, list } = await open('portal');
    (page.frameElement as HTMLIFrameElement).width = '1280';
    await becomes(() => page.innerWidth === 1280);
    const root = list.shadowRoot!;
    // In the middle of the first table.
    root.querySelectorAll('tbody tr')[2]!.scrollIntoView({ block: 'start' });
    page.scrollBy(0, -50);
    const header = page.document.querySelector('body > header')!.getBoundingClientRect();
    const heading = root.querySelectorAll('thead th')[2]!;
    expect(header.top).to.equal(0);
    await becomes(() => Math.abs(heading.getBoundingClientRect().top - header.bottom) < 1);
  });
});
