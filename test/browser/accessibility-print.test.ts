/** QUALITY 9: on paper there is all of the list, and where and when it was printed. In the engine that can be told to print. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { isShown, loaded, makeList, search, stage } from './support/element.js';
import { emulate } from './support/media.js';
import { heldNetwork } from './support/network.js';
import { becomes } from './support/until.js';

const manyRows = {
  version: 1,
  title: 'Subprocessors',
  subprocessors: Array.from({ length: 80 }, (_, index) => ({
    name: `Company ${String(index)}`,
    purpose: 'Hosting of the application and of its backups',
    links: `https://company-${String(index)}.example/`,
    fields: Object.fromEntries(Array.from({ length: 9 }, (_, field) => [`field-${String(field)}`, 'value'])),
  })),
};

describe('[Q9] on paper', () => {
  it('all of 80 rows are there, in a table that scrolls on the screen: they take more than one sheet', async function () {
    const element = makeList({ layout: 'table' }, { manifest: manyRows, today: '2025-01-01' });
    stage().append(element);
    await loaded(element);
    const wrapper = element.shadowRoot!.querySelector<HTMLElement>('[part=scroll]')!;
    await becomes(() => wrapper.hasAttribute('tabindex'));
    await emulate(this, { media: 'print' }, 'print');
    expect(wrapper.scrollHeight).to.be.at.most(wrapper.clientHeight + 1);
    const rows = [...wrapper.querySelectorAll('tbody tr')];
    expect(rows).to.have.length(80);
    expect(rows.every(isShown)).to.equal(true);
    expect(await executeServerCommand('printed-pages')).to.be.at.least(3);
  });

  it('there is nothing to press, and no placeholder', async function () {
    const element = makeList({}, { manifest: manyRows, today: '2025-01-01' });
    stage().append(element);
    await loaded(element);
    await search(element, 'nowhere');
    await emulate(this, { media: 'print' }, 'print');
    expect([...element.shadowRoot!.querySelectorAll('input, [part=clear], svg')].filter(isShown)).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('[part=count]')!.textContent).to.contain('0 of 80 entries');
  });

  it('the address of the list and the day are there, which a screen does not show', async function () {
    const network = heldNetwork();
    const element = makeList({ src: '/list.json' }, { today: '2025-01-02' });
    stage().append(element);
    (await network.request(1)).answer(manyRows);
    await loaded(element);
    const lines = () =>
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('p')].filter(isShown).map(({ innerText }) => innerText);
    expect(lines().join(' ')).not.to.contain('Jan 2, 2025');
    await emulate(this, { media: 'print' }, 'print');
    const line = lines().find((text) => text.includes('Jan 2, 2025'));
    expect(line).to.contain(location.host);
  });
});
