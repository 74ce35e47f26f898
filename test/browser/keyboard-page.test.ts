/** A whole page by keyboard alone: from a link before the list, through everything that can be pressed, to a link after it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { roleAndName } from './support/axe.js';
import { byRole, loaded, makeList, rowNames, stage } from './support/element.js';
import { heldNetwork } from './support/network.js';
import { becomes } from './support/until.js';

const manifest = {
  version: 1,
  title: 'Subprocessors',
  columns: ['name', 'purpose', 'contacts'],
  groups: [
    { id: 'hosting', title: 'Hosting', description: 'See [our agreement](https://acme.example/dpa).' },
    { id: 'messages', title: 'Messages' },
  ],
  subprocessors: [
    { name: 'Beta', group: 'hosting', purpose: 'Backups', links: 'https://beta.example/' },
    { name: 'Acme', group: 'hosting', purpose: 'Servers', contacts: ['dpo@acme.example', 'Front desk'] },
    { name: 'Mobile', group: 'messages', purpose: 'SMS', links: 'https://mobile.example/' },
  ],
  closing: 'Write to <privacy@acme.example>.',
};

const link = (name: string) => Object.assign(document.createElement('a'), { href: '/elsewhere', textContent: name });

/** A page with the list between two links, and the focus on the first of them. */
function put(element: SubprocessorList): SubprocessorList {
  const [before, after] = [link('Before'), link('After')];
  stage().append(before, element, after);
  before.focus();
  return element;
}

async function show(json: unknown = manifest, attributes: Record<string, string> = {}): Promise<SubprocessorList> {
  const element = put(makeList(attributes, { manifest: json, today: '2025-01-01' }));
  await loaded(element);
  return element;
}

const focused = (): Element => document.activeElement?.shadowRoot?.activeElement ?? document.activeElement!;
const stop = (): string => Object.values(roleAndName(focused())).join(' ');

/** Where the focus goes from here, stop after stop, until it is on the link after the list. */
async function tabToTheEnd(): Promise<string[]> {
  const stops: string[] = [];
  while (stops.at(-1) !== 'link After' && stops.length < 100) {
    await sendKeys({ press: 'Tab' });
    stops.push(stop());
  }
  return stops;
}

async function tabTo(wanted: string): Promise<void> {
  for (let stops = 0; stop() !== wanted; stops += 1) {
    if (stops > 100) throw new Error(`Tab never comes to ${wanted}`);
    await sendKeys({ press: 'Tab' });
  }
}

/** WebDriver, by which WebKit is driven, has no such command here. */
const canHoldKeys = /Chrome\/|Firefox\//.test(navigator.userAgent);

const columns = ['button Name', 'button Purpose', 'button Contact'];
const stops = [
  'searchbox Search subprocessors',
  'button Export',
  'link our agreement',
  ...columns,
  'link Beta',
  'link Link to Beta',
  'link Link to Acme',
  'link dpo@acme.example',
  // The second table has the same columns: its headings are text.
  'link Mobile',
  'link Link to Mobile',
  'link privacy@acme.example',
  'link After',
];

describe('by keyboard alone a reader', () => {
  it('[Q8] comes from before the list to after it, past everything that can be pressed, in the order of the page', async () => {
    await show();
    expect(await tabToTheEnd()).to.deep.equal(stops);
  });

  it('comes there on a telephone too, past one choice of the order in place of the headings', async () => {
    // With so few and short columns it would be a table there, too.
    const element = await show(manifest, { layout: 'stack' });
    element.parentElement!.style.inlineSize = '320px';
    await becomes(() => element.getBoundingClientRect().width <= 320);
    // A table that is wider than that is a stop besides; one that is stacked is not.
    const narrow = (await tabToTheEnd()).filter((one) => !one.startsWith('group '));
    const [searchbox, exports, ...others] = stops.filter((one) => !columns.includes(one));
    expect(narrow).to.deep.equal([searchbox, exports, 'combobox Sort by', ...others]);
  });

  it('comes back the same way, where the engine can be told to hold a key', async function () {
    if (!canHoldKeys) this.skip();
    await show();
    await tabTo('link After');
    await sendKeys({ down: 'Shift' });
    const back: string[] = [];
    for (let count = 0; count < stops.length; count += 1) {
      await sendKeys({ press: 'Tab' });
      back.push(stop());
    }
    await sendKeys({ up: 'Shift' });
    expect(back).to.deep.equal([...stops.slice(0, -1).reverse(), 'link Before']);
  });

  it('[Q7] sees at every stop where they are, by an outline', async () => {
    const element = await show();
    let seen = 0;
    for (const wanted of stops.slice(0, -1)) {
      await sendKeys({ press: 'Tab' });
      const { outlineStyle, outlineWidth } = getComputedStyle(focused());
      expect(`${wanted}: ${outlineStyle}`).to.equal(`${wanted}: solid`);
      expect(parseFloat(outlineWidth), wanted).to.be.at.least(2);
      if (element.shadowRoot!.contains(focused())) seen += 1;
    }
    expect(seen).to.equal(stops.length - 1);
  });

  it('sorts with Enter and with the space bar, and stays on the button', async () => {
    const element = await show();
    await tabTo('button Name');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Acme', 'Beta', 'Mobile']);
    expect(stop()).to.equal('button Name');
    await sendKeys({ type: ' ' });
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Beta', 'Acme', 'Mobile']);
    expect(stop()).to.equal('button Name');
    expect((await tabToTheEnd()).at(-1)).to.equal('link After');
  });

  it('types into the field, and goes on among the rows that are left', async () => {
    const element = await show();
    await tabTo('searchbox Search subprocessors');
    await sendKeys({ type: 'mobile' });
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Mobile']);
    expect(stop()).to.equal('searchbox Search subprocessors');
    expect(await tabToTheEnd()).to.deep.equal([
      'button Export',
      ...columns,
      'link Mobile',
      'link Link to Mobile',
      'link privacy@acme.example',
      'link After',
    ]);
  });

  it('takes letters back until the whole list is there again', async () => {
    const element = await show();
    await tabTo('searchbox Search subprocessors');
    await sendKeys({ type: 'sms' });
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Mobile']);
    for (let letter = 0; letter < 3; letter += 1) await sendKeys({ press: 'Backspace' });
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Beta', 'Acme', 'Mobile']);
    expect(stop()).to.equal('searchbox Search subprocessors');
  });

  it('presses Escape, and field and list still agree: engines that empty the field bring the list back', async () => {
    const element = await show();
    await tabTo('searchbox Search subprocessors');
    await sendKeys({ type: 'sms' });
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    const { value } = byRole(element, 'searchbox');
    expect(rowNames(element)).to.deep.equal(value === '' ? ['Beta', 'Acme', 'Mobile'] : ['Mobile']);
    expect(stop()).to.equal('searchbox Search subprocessors');
  });

  it('finds nothing, and leaves that by the button below the field: the list is back, and the focus in the field', async () => {
    const element = await show();
    await tabTo('searchbox Search subprocessors');
    await sendKeys({ type: 'nowhere' });
    await element.updateComplete;
    await tabTo('button Clear search');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Beta', 'Acme', 'Mobile']);
    expect(stop()).to.equal('searchbox Search subprocessors');
    await sendKeys({ type: 'sms' });
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Mobile']);
  });

  it('[Q4] reaches a table that is wider than its place, scrolls it with the arrow keys, and leaves it again', async () => {
    const wide = Object.assign(document.createElement('style'), {
      textContent: 'subprocessor-list::part(table) { min-inline-size: 3000px }',
    });
    const element = await show({
      version: 1,
      title: 'Wide',
      columns: manifest.columns,
      subprocessors: [{ name: 'Acme' }, { name: 'Beta' }],
    });
    element.parentElement!.append(wide);
    const wrapper = element.shadowRoot!.querySelector('[part=scroll]')!;
    await becomes(() => wrapper.hasAttribute('tabindex'));
    await tabTo('group Wide');
    expect(focused() === wrapper).to.equal(true);
    expect(getComputedStyle(wrapper).outlineStyle).to.equal('solid');
    await sendKeys({ press: 'ArrowRight' });
    await becomes(() => wrapper.scrollLeft > 0);
    expect((await tabToTheEnd()).slice(0, 3)).to.deep.equal(columns);
    expect(stop()).to.equal('link After');
  });

  it('[Q8] comes from an error to the list: Retry with Enter, and the focus is in the search field', async () => {
    const network = heldNetwork();
    const element = put(makeList({ src: '/list.json' }));
    (await network.request(1)).answer('', { status: 404 });
    await tabTo('button Try again');
    await sendKeys({ press: 'Tab' });
    expect(stop()).to.equal('link Ask us for the list');
    element.shadowRoot!.querySelector('button')!.focus();
    await sendKeys({ press: 'Enter' });
    const arrived = loaded(element);
    (await network.request(2)).answer(manifest);
    await arrived;
    await becomes(() => stop() === 'searchbox Search subprocessors');
    await sendKeys({ type: 'sms' });
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Mobile']);
  });
});
