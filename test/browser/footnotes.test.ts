/** Footnotes: the mark at a name leads to its note, and the note back to the mark that the reader came from. */
import { expect } from '@open-wc/testing';
import { loaded, mount } from './support/element.js';

const manifest = {
  version: 1,
  notes: [
    { mark: '*', text: 'Only in the United States.' },
    { mark: '1', text: 'On request.' },
  ],
  subprocessors: [
    { name: 'Acme', purpose: 'Mail', notes: '*' },
    { name: 'Birch', purpose: 'Chat' },
    { name: 'Cedar', purpose: 'Backups', notes: ['*', 'Since the merger'] },
  ],
};

/** These roles are on links that have no other, and are written out. */
const allOf = (root: ShadowRoot, role: 'doc-noteref' | 'doc-backlink') => [
  ...root.querySelectorAll<HTMLAnchorElement>(`a[role=${role}]`),
];

async function show() {
  const element = mount({}, { manifest });
  await loaded(element);
  const marks = allOf(element.shadowRoot!, 'doc-noteref');
  const back = allOf(element.shadowRoot!, 'doc-backlink');
  const note = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=note]')].find((one) =>
    one.textContent.includes('Only in the United States.'),
  )!;
  return { element, marks, back, note, root: element.shadowRoot! };
}

describe('a footnote', () => {
  it('is led to by each mark at a name, and by nothing in the header of a row', async () => {
    const { marks, root } = await show();
    expect(marks.map((mark) => mark.textContent)).to.deep.equal(['*', '*']);
    expect(marks.map((mark) => mark.closest('tr')!.querySelector('th')!.textContent)).to.deep.equal(['Acme', 'Cedar']);
    expect([...root.querySelectorAll('tbody th')].map((header) => header.textContent)).to.deep.equal([
      'Acme',
      'Birch',
      'Cedar',
    ]);
  });

  it('[Q8] has the focus when its mark is followed, and gives it back to that mark', async () => {
    const { marks, back, note, root } = await show();
    const address = location.href;
    for (const mark of marks) {
      mark.click();
      expect(root.activeElement).to.equal(note);
      back[0]!.click();
      expect(root.activeElement).to.equal(mark);
    }
    expect(location.href).to.equal(address);
  });

  it('leads back to the first of its marks for a reader who came another way', async () => {
    const { marks, back, root } = await show();
    back[0]!.click();
    expect(root.activeElement).to.equal(marks[0]);
  });

  it('has no link back where no name has its mark', async () => {
    const { back } = await show();
    expect(back.map((link) => link.ariaLabel)).to.deep.equal(['Back to the list']);
  });

  it('[Q7] has marks large enough to press', async () => {
    const { marks } = await show();
    for (const mark of marks) {
      const { width, height } = mark.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });
});
