/** [Q10b] An address breaks at its marks, and is one text all the same for whoever copies it or listens to it. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { roleAndName } from './support/axe.js';
import { allByRole, byRole, loaded, mount } from './support/element.js';

const mail = 'data.protection@datadoghq.example';
const web = 'https://www.datadoghq.example/legal/sub-processors?lang=en';

async function show(width: string): Promise<SubprocessorList> {
  const element = mount(
    {},
    {
      manifest: {
        version: 1,
        columns: ['name', 'purpose', 'contacts', 'links'],
        subprocessors: [{ name: 'Datadog', purpose: `Ask ${mail}`, contacts: mail, links: web }],
      },
    },
  );
  element.parentElement!.style.inlineSize = width;
  await loaded(element);
  return element;
}

/** What stands on each line of an element, without blanks. */
function linesOf(element: Element): string[] {
  const lines = new Map<number, string>();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    for (let index = 0; index < data.length; index += 1) {
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + 1);
      const { bottom, width } = range.getBoundingClientRect();
      if (width) lines.set(Math.round(bottom), (lines.get(Math.round(bottom)) ?? '') + data[index]!.trim());
    }
  }
  return [...lines.values()];
}

describe('[Q10b] an address', () => {
  it('breaks at its marks where there is no room for it', async () => {
    const element = await show('12em');
    const [mailLines, webLines] = [byRole(element, 'link', mail), byRole(element, 'link', web)].map(linesOf);
    for (const [lines = [], whole] of [
      [mailLines, mail],
      [webLines, web],
    ] as const) {
      expect(lines.join('')).to.equal(whole);
      expect(lines.length).to.be.greaterThan(1);
      // Browsers by themselves break after a hyphen and a question mark.
      for (const line of lines.slice(1)) expect(line).to.match(/^([@.?&=_]|legal|sub-|processors|lang)/);
    }
  });

  it('is copied as one text', async () => {
    const element = await show('12em');
    const selection = document.getSelection()!;
    for (const address of [mail, web]) {
      selection.selectAllChildren(byRole(element, 'link', address));
      expect(selection.toString()).to.equal(address);
    }
    selection.selectAllChildren(byRole(element, 'table').querySelector('td.fact')!);
    expect(selection.toString().trim()).to.equal(`Ask ${mail}`);
    selection.removeAllRanges();
  });

  it('is the name of its link, in one word', async () => {
    const element = await show('60em');
    const links = allByRole(element, 'link').filter((link) => !link.matches('[part~=row-link]'));
    expect(links.map(roleAndName)).to.deep.equal([
      { role: 'link', name: mail },
      { role: 'link', name: web },
    ]);
  });
});
