/** What a reader copies of a table, into a spreadsheet say: what they see of it, headings too, and nothing that they do not. */
import { expect } from '@open-wc/testing';
import { byRole, loaded, mount } from './support/element.js';

const manifest = {
  version: 1,
  title: 'Subprocessors of Acme',
  columns: ['name', 'purpose'],
  subprocessors: [
    { name: 'Birch', purpose: 'Mail', links: 'https://birch.example/' },
    { name: 'Cedar', purpose: 'Storage' },
  ],
};

/** The words of a selection, as the clipboard gets them. */
function selected(element: Node): string[] {
  const selection = document.getSelection()!;
  selection.setBaseAndExtent(element, 0, element, element.childNodes.length);
  const words = selection.toString().split(/\s+/).filter(Boolean);
  selection.removeAllRanges();
  return words;
}

describe('[Q28a] a table that is selected as a whole', () => {
  it('is copied with its headings and without the caption that nobody sees', async () => {
    const element = mount({}, { manifest });
    await loaded(element);
    const table = byRole(element, 'table');
    expect(table.querySelector('caption')!.textContent.trim()).to.equal('Subprocessors of Acme');
    expect(selected(table)).to.deep.equal(['Name', 'Purpose', 'Birch', 'Mail', 'Cedar', 'Storage']);
  });
});
