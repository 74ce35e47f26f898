/** What a search has found is marked where it stands (CSS Custom Highlight API), and the words stay as they are. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { expectQuietWindow } from './support/errors.js';
import { loaded, mount, search } from './support/element.js';

const isThere = typeof Highlight !== 'undefined';

/** The marked words of a list, in the order of the page. */
function marked(element: SubprocessorList): string[] {
  const all = [...((CSS.highlights.get('subprocessor-list-found') ?? []) as Iterable<StaticRange>)];
  return all
    .filter(({ startContainer }) => startContainer.getRootNode() === element.shadowRoot)
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    });
}

async function show(...rows: Record<string, unknown>[]) {
  const element = mount({}, { manifest: { version: 1, subprocessors: rows } });
  await loaded(element);
  return element;
}

describe('what was searched for', () => {
  expectQuietWindow();
  before(function () {
    if (!isThere) this.skip();
  });

  it('is marked in every cell that has it, in whatever case', async () => {
    const element = await show({ name: 'Hosting Ltd', purpose: 'hosting, web HOSTING' }, { name: 'Other' });
    await search(element, 'hosting');
    expect(marked(element)).to.deep.equal(['Hosting', 'hosting', 'HOSTING']);
  });

  it('is marked word by word', async () => {
    const element = await show({ name: 'Acme', purpose: 'Mail and chat' }, { name: 'Other' });
    await search(element, ' chat  acme ');
    expect(marked(element)).to.deep.equal(['Acme', 'chat']);
  });

  it('is marked as it is written, though letters fold to more or to fewer', async () => {
    const element = await show({ name: 'Straße Łódź e\u0301te\u0301 z' }, { name: 'Other' });
    await search(element, 'strasse');
    expect(marked(element)).to.deep.equal(['Straße']);
    await search(element, 'lodz');
    expect(marked(element)).to.deep.equal(['Łódź']);
    await search(element, 'ete');
    expect(marked(element).map((word) => word.normalize('NFC'))).to.deep.equal(['été']);
    await search(element, 's');
    expect(marked(element)).to.deep.equal(['S', 'ß']);
  });

  it('is marked across what makes no difference: hyphens, apostrophes, umlauts in two letters', async () => {
    const element = await show(
      { name: 'Müller’s E-Mail, Inc.', purpose: 'e\u2011mail (Mu\u0308ller)' },
      { name: 'Other' },
    );
    await search(element, 'email');
    expect(marked(element)).to.deep.equal(['E-Mail', 'e\u2011mail']);
    await search(element, 'mueller');
    expect(marked(element)).to.deep.equal(['Müller', 'Mu\u0308ller']);
    await search(element, 'mullers');
    expect(marked(element)).to.deep.equal(['Müller’s']);
    await search(element, 'inc');
    expect(marked(element)).to.deep.equal(['Inc']);
    await search(element, '"inc."');
    expect(marked(element)).to.deep.equal(['Inc']);
  });

  it('[Q10b] is marked as one where a line may break within it: in an address, a link or not', async () => {
    const element = await show(
      { name: 'Acme', purpose: 'By privacy@mail.acme.example', contacts: 'gdpr@datadoghq.example' },
      { name: 'Other', links: 'https://www.datadoghq.example/legal' },
    );
    await search(element, 'gdpr@datadoghq');
    expect(marked(element)).to.deep.equal(['gdpr@datadoghq']);
    await search(element, 'datadoghq.example');
    expect(marked(element)).to.deep.equal(['datadoghq.example', 'datadoghq.example']);
    await search(element, 'privacy@mail.acme.example');
    expect(marked(element)).to.deep.equal(['privacy@mail.acme.example']);
    // A piece alone, and the mark with which one begins.
    await search(element, 'mail');
    expect(marked(element)).to.deep.equal(['mail']);
    const [range] = [...CSS.highlights.get('subprocessor-list-found')!] as StaticRange[];
    expect(range!.startContainer).to.equal(range!.endContainer);
  });

  it('is not marked across what only stands side by side: a line break, a letter in bold', async () => {
    const element = await show({ name: 'Acme', purpose: 'ab\ncd **ab**cd', category: 'abcd' }, { name: 'Other' });
    await search(element, 'abcd');
    expect(marked(element)).to.deep.equal(['abcd']);
  });

  it('is marked by whole letters, in any script', async () => {
    const element = await show({ name: 'ガス की 한국', purpose: 'ス' }, { name: 'Other' });
    await search(element, 'ス');
    expect(marked(element)).to.deep.equal(['ス', 'ス']);
    await search(element, '하');
    expect(marked(element)).to.deep.equal(['한']);
    await search(element, 'ガ'.normalize('NFD'));
    expect(marked(element)).to.deep.equal(['ガ']);
    await search(element, 'की');
    expect(marked(element)).to.deep.equal(['की']);
  });

  it('is marked no longer when the search changes, is cleared, or the list goes', async () => {
    const element = await show({ name: 'Acme' }, { name: 'Birch' });
    await search(element, 'acme');
    expect(marked(element)).to.deep.equal(['Acme']);
    await search(element, 'birch');
    expect(marked(element)).to.deep.equal(['Birch']);
    await search(element, '');
    expect(marked(element)).to.deep.equal([]);
    await search(element, 'acme');
    element.remove();
    expect([...(CSS.highlights.get('subprocessor-list-found') ?? [])]).to.have.length(0);
  });

  it('is marked in each of two lists by its own search', async () => {
    const [one, two] = [await show({ name: 'Acme' }, { name: 'B' }), await show({ name: 'Acme' }, { name: 'B' })];
    await search(one, 'ac');
    await search(two, 'me');
    expect([marked(one), marked(two)]).to.deep.equal([['Ac'], ['me']]);
    one.remove();
    expect(marked(two)).to.deep.equal(['me']);
  });

  it('is marked again where a list was moved', async () => {
    const element = await show({ name: 'Acme' }, { name: 'B' });
    await search(element, 'acme');
    const place = document.body.appendChild(document.createElement('div'));
    place.append(element);
    await element.updateComplete;
    expect(marked(element)).to.deep.equal(['Acme']);
    place.remove();
  });

  it('is marked some hundred times at most, however often it is there', async () => {
    const element = await show(...Array.from({ length: 1500 }, () => ({ name: 'aaaa' })));
    await search(element, 'a');
    expect(marked(element).length).to.be.within(500, 510);
  });

  it('stays one text for whoever reads the tree', async () => {
    const element = await show({ name: 'Acme Hosting' }, { name: 'B' });
    const name = element.shadowRoot!.querySelector('tbody th bdi')!;
    const before = name.innerHTML;
    await search(element, 'host');
    expect(marked(element)).to.deep.equal(['Host']);
    expect(name.innerHTML).to.equal(before);
  });
});
