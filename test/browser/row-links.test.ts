/** Each row has a link that can be copied. It is quiet, and nothing moves where it appears. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { allByRole, byRole, loaded, mount } from './support/element.js';

const manifest = {
  version: 1,
  subprocessors: [
    { name: 'Birch', purpose: 'Mail' },
    { name: 'Cedar & Sons', id: 'ö/"%', purpose: 'Storage' },
  ],
};

async function show(json: object = manifest, attributes = {}): Promise<SubprocessorList> {
  const element = mount(attributes, { manifest: json });
  await loaded(element);
  return element;
}

describe('the link of a row', () => {
  it('has the name of the row, and its address on this page', async () => {
    const element = await show();
    expect(byRole(element, 'link', 'Link to Birch').getAttribute('href')).to.equal('#subprocessor-birch');
    const odd = byRole(element, 'link', 'Link to Cedar & Sons') as HTMLAnchorElement;
    expect(decodeURIComponent(odd.hash)).to.equal('#subprocessor-ö/"%');
  });

  it('leads to this page where its addresses have another base', async () => {
    const base = document.head.appendChild(document.createElement('base'));
    base.href = '/elsewhere/';
    try {
      const link = byRole(await show(), 'link', 'Link to Birch') as HTMLAnchorElement;
      expect(link.href).to.equal(`${document.URL.replace(/#.*/, '')}#subprocessor-birch`);
    } finally {
      base.remove();
    }
  });

  it('stands in the opened details where a row has them, so that a row has one stop more and not two', async () => {
    const element = await show({ ...manifest, columns: ['name'] });
    expect(allByRole(element, 'link')).to.deep.equal([]);
    byRole(element, 'button', 'Details of Birch').click();
    await element.updateComplete;
    expect(byRole(element, 'link', 'Link to this entry').getAttribute('href')).to.equal('#subprocessor-birch');
  });

  for (const layout of ['table', 'facts', 'stack'])
    it(`is at least 24 px in each direction, within the list, and takes no room in the layout ${layout}`, async () => {
      const long = 'A company of a name that fills its line and more than that ';
      const subprocessors = [long.repeat(3), long, 'Birch'].map((name) => ({ name, purpose: 'Mail' }));
      const element = await show({ version: 1, subprocessors }, { layout });
      element.parentElement!.style.inlineSize = '700px';
      const heights = () =>
        [...element.shadowRoot!.querySelectorAll('[part~=row]')].map((row) => row.getBoundingClientRect().height);
      const list = element.getBoundingClientRect();
      const links = allByRole(element, 'link');
      expect(links).to.have.length(3);
      for (const link of links) {
        const { width, height, left, right } = link.getBoundingClientRect();
        expect(width).to.be.at.least(24);
        expect(height).to.be.at.least(24);
        expect(left).to.be.at.least(list.left);
        expect(right).to.be.at.most(list.right);
      }
      const before = heights();
      links[2]!.focus();
      expect(getComputedStyle(links[2]!).opacity).to.equal('1');
      expect(heights()).to.deep.equal(before);
    });
});
