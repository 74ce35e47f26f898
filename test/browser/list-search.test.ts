/** Searching as readers do it: the filter at once, the count in words, one announcement when the typing is over. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { stillClock } from './support/clock.js';
import { allByRole, byRole, loaded, manifestOf, mount, next, rowNames, search, shadowText } from './support/element.js';

const manifest = {
  version: 1,
  subprocessors: [
    { name: 'Twilio', group: 'Messages', purpose: 'SMS' },
    { name: 'Łódź Hosting', group: 'Servers', links: 'https://lodz.example/' },
    { name: 'Acme', group: 'Servers', purpose: 'Backups' },
  ],
};

async function show(json: unknown = manifest) {
  const time = stillClock();
  const element = mount({}, { manifest: json, clock: time.clock });
  await loaded(element);
  return { element, time, status: () => statusOf(element).textContent.trim() };
}
const statusOf = (element: Element) => {
  const regions = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=status]') ?? [])];
  expect(regions.length).to.equal(1);
  return regions[0]!;
};
const countOf = (element: Element) => element.shadowRoot?.querySelector('[part=count]')?.textContent.trim();
const focused = (element: SubprocessorList) => element.shadowRoot?.activeElement;

/** What the region said, one entry for each time that its text changed. */
function listen(element: Element): string[] {
  const said: string[] = [];
  new MutationObserver(() => said.push(statusOf(element).textContent.trim())).observe(statusOf(element), {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return said;
}

describe('search', () => {
  it('has one field, named in words', async () => {
    const { element } = await show();
    expect(byRole(element, 'searchbox', 'Search subprocessors').localName).to.equal('input');
  });

  it('filters while the reader types, with accents and case folded, and says the count in words', async () => {
    const { element } = await show();
    expect(countOf(element)).to.equal('3 subprocessors');
    byRole(element, 'searchbox').focus();
    await sendKeys({ type: 'LODZ' });
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Łódź Hosting']);
    expect(countOf(element)).to.equal('1 of 3 entries');
    expect(allByRole(element, 'heading').map(({ textContent }) => textContent.trim())).to.deep.equal(['Servers']);
  });

  it('tells the page, with the numbers that the reader sees', async () => {
    const { element } = await show();
    const told = next(element, 'subprocessors-change');
    await search(element, 'servers');
    const { query, shown, total } = await told;
    expect({ query, shown, total }).to.deep.equal({ query: 'servers', shown: 2, total: 3 });
  });

  it('has no field where there is a single row, nor where there is none', async () => {
    expect(allByRole((await show(manifestOf('Only'))).element, 'searchbox')).to.deep.equal([]);
    const { element } = await show(manifestOf());
    expect(allByRole(element, 'searchbox')).to.deep.equal([]);
    expect(shadowText(element)).to.contain('No subprocessors are listed.');
  });
});

describe('announcements', () => {
  it('[Q3] have a region of their own that is there, and empty, from the start', async () => {
    const { element, status, time } = await show();
    expect(statusOf(element).getAttribute('aria-atomic')).to.equal('true');
    expect(statusOf(element).getRootNode() === element.shadowRoot).to.equal(true);
    expect(status()).to.equal('');
    await time.pass(10_000);
    expect(status()).to.equal('');
  });

  it('[Q3][Q31] are one for five letters, once the typing has paused', async () => {
    const { element, time } = await show();
    const said = listen(element);
    byRole(element, 'searchbox').focus();
    for (const letter of 'twili') {
      await sendKeys({ press: letter });
      await element.updateComplete;
      await time.pass(80);
    }
    expect(said).to.deep.equal([]);
    expect(time.pending().length).to.equal(1);
    await time.pass(1000);
    await element.updateComplete;
    expect(said).to.deep.equal(['1 of 3 entries']);
  });

  it('[Q3] vary where the sentence is the same, so that it is read out again', async () => {
    const { element, time } = await show();
    const raw: string[] = [];
    for (const query of ['twilio', 'twili', 'twil']) {
      await search(element, query);
      await time.pass(1000);
      await element.updateComplete;
      raw.push(statusOf(element).textContent);
    }
    expect(raw.map((text) => text.trim())).to.deep.equal(Array(3).fill('1 of 3 entries'));
    expect(raw[0]).not.to.equal(raw[1]);
    expect(raw[1]).not.to.equal(raw[2]);
  });

  it('[Q3] are none for a blank after a word, which finds the same', async () => {
    const { element, time } = await show();
    const said = listen(element);
    for (const query of ['twilio', 'twilio ', ' twilio  ', 'twilio s', 'twilio sms', ' ']) {
      await search(element, query);
      await time.pass(1000);
      await element.updateComplete;
    }
    const one = '1 of 3 entries';
    expect(said).to.deep.equal([one, one, one, '3 subprocessors']);
  });

  it('[Q3] are made for a word before a blank that comes within the pause', async () => {
    const { element, time, status } = await show();
    await search(element, 'twilio');
    await time.pass(300);
    await search(element, 'twilio ');
    await time.pass(300);
    await element.updateComplete;
    expect(status()).to.equal('1 of 3 entries');
  });

  it('[Q3] have their region below everything else, where nobody meets it on the way in', async () => {
    const { element } = await show();
    const region = statusOf(element);
    const others = [...element.shadowRoot!.querySelectorAll('slot, [part]')];
    expect(others.length).to.be.greaterThan(10);
    for (const other of others)
      expect(other.compareDocumentPosition(region) & Node.DOCUMENT_POSITION_FOLLOWING, other.outerHTML).to.equal(
        Node.DOCUMENT_POSITION_FOLLOWING,
      );
    expect(region.getClientRects()).to.have.length(1);
  });

  it('[Q3] have a region that adds nothing to scroll to in a box that the list fills', async () => {
    const { element } = await show();
    const place = element.parentElement!;
    place.style.overflow = 'auto';
    place.style.position = 'relative';
    expect(place.scrollHeight).to.equal(place.clientHeight);
    expect(place.scrollWidth).to.equal(place.clientWidth);
  });

  it('say how the list is sorted', async () => {
    const { element, time, status } = await show(manifestOf('B', 'A'));
    for (const sentence of ['Sorted by Name, ascending.', 'Sorted by Name, descending.', 'In the original order.']) {
      byRole(element, 'button', 'Name').click();
      await element.updateComplete;
      await time.pass(1000);
      await element.updateComplete;
      expect(status()).to.equal(sentence);
    }
  });

  it('[Q3] say that nothing is found', async () => {
    const { element, time, status } = await show();
    await search(element, 'nowhere');
    await time.pass(1000);
    await element.updateComplete;
    expect(status()).to.equal('0 of 3 entries');
  });
});

describe('nothing found', () => {
  it('says what was searched for, and leads back: the whole list, and the focus in the field', async () => {
    const { element, time } = await show();
    await search(element, '  nowhere <b> ');
    expect(allByRole(element, 'table')).to.deep.equal([]);
    expect(shadowText(element)).to.contain('Nothing found for “nowhere <b>”.');
    const clear = byRole(element, 'button', 'Clear search');
    clear.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(rowNames(element).length).to.equal(3);
    expect(byRole(element, 'searchbox').value).to.equal('');
    expect(focused(element) === byRole(element, 'searchbox')).to.equal(true);
    // It goes once the focus has: else Firefox tells a screen reader nothing of the way.
    expect(allByRole(element, 'button', 'Clear search')).to.deep.equal([clear]);
    await time.pass(100);
    await element.updateComplete;
    expect(allByRole(element, 'button', 'Clear search')).to.deep.equal([]);
  });
});

describe('by keyboard alone', () => {
  it('a reader goes from the field through the headings to the links, in the order of the page', async () => {
    const { element } = await show();
    byRole(element, 'searchbox').focus();
    await sendKeys({ type: 'lodz' });
    await element.updateComplete;
    const stops: string[] = [];
    for (let stop = 0; stop < 6; stop++) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused(element)?.ariaLabel ?? focused(element)?.textContent.trim() ?? 'nothing');
    }
    expect(stops).to.deep.equal([
      'Export',
      'Name',
      'Purpose',
      'Links',
      'Link to Łódź Hosting',
      'https://lodz.example/',
    ]);
  });

  it('a reader sorts with Enter and with the space bar, and sees where they are', async () => {
    const { element } = await show(manifestOf('B', 'A', 'C'));
    byRole(element, 'button', 'Export').focus();
    await sendKeys({ press: 'Tab' });
    expect(getComputedStyle(focused(element)!).outlineStyle).to.equal('solid');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['A', 'B', 'C']);
    await sendKeys({ type: ' ' });
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['C', 'B', 'A']);
    expect(focused(element)?.textContent.trim()).to.equal('Name');
  });
});
