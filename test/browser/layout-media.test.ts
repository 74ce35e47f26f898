/** QUALITY 9: what is printed is the whole list, and nothing to press. In engines that can be told to print. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { isShown, loaded, makeList, stage } from './support/element.js';
import { everyFeature, wideManifest } from './support/features.js';
import { clipped, protruding } from './support/fit.js';
import { emulate } from './support/media.js';
import { becomes } from './support/until.js';

/** What is laid out, in the order of the document. */
const visibleTextOf = (element: SubprocessorList) =>
  [...element.shadowRoot!.querySelectorAll('p')]
    .filter(isShown)
    .map(({ textContent }) => textContent.trim())
    .join('\n');

describe('print', () => {
  it('[Q9] has no control, no scroll box and no cut', async function () {
    const place = stage();
    place.style.inlineSize = '600px';
    const element = makeList({ layout: 'table' }, { manifest: wideManifest });
    place.append(element);
    await loaded(element);
    const wrapper = element.shadowRoot!.querySelector<HTMLElement>('[part=scroll]')!;
    await becomes(() => wrapper.hasAttribute('tabindex'));
    await emulate(this, { media: 'print' }, 'print');
    const { overflowX, overflowY } = getComputedStyle(wrapper);
    expect([overflowX, overflowY]).to.deep.equal(['visible', 'visible']);
    expect(element.shadowRoot!.querySelector('input')!.getClientRects().length).to.equal(0);
  });

  it('[Q9] has every column on the sheet, of few columns beside each other and of many below', async function () {
    const words = 'Some words that describe what is done';
    const listOf = (columns: number) => ({
      version: 1,
      subprocessors: ['Acme', 'Beta'].map((name) => ({
        name,
        links: { url: 'https://a-host-with-a-long-name.example/privacy', label: '' },
        fields: Object.fromEntries(
          Array.from({ length: columns - 2 }, (_, index) => [`Field ${String(index)}`, words]),
        ),
      })),
      columns: ['name', 'links', ...Array.from({ length: columns - 2 }, (_, index) => `Field ${String(index)}`)],
    });
    // A sheet of A4 within its margins.
    const sheet = '718px';
    const shown: string[] = [];
    const layouts = [
      ...[4, 6, 7, 12, 18].map((columns) => ({ columns, layout: 'auto' })),
      { columns: 12, layout: 'table' },
    ];
    for (const { columns, layout } of layouts) {
      const place = stage();
      place.style.inlineSize = sheet;
      const element = makeList({ layout }, { manifest: listOf(columns) });
      place.append(element);
      await loaded(element);
      await emulate(this, { media: 'print' }, 'print');
      const cells = [...element.shadowRoot!.querySelectorAll<HTMLElement>('tbody td.fact')];
      expect(cells).to.have.length(2 * (columns - 1));
      expect(protruding(element)).to.deep.equal([]);
      expect(clipped(element)).to.deep.equal([]);
      shown.push(`${String(columns)}: ${getComputedStyle(cells[0]!).display}`);
      await emulate(this, { media: 'screen' }, 'screen');
    }
    // As on a screen of that width: what columns hold decides, and six of them with words have no room. So it does where
    // a page asks for tables, which would be cut.
    expect(shown).to.deep.equal(['4: table-cell', '6: flex', '7: flex', '12: flex', '18: flex', '12: flex']);
  });

  it('says where the list was, and on which day, which a screen does not', async function () {
    const element = makeList({}, { manifest: everyFeature, today: '2025-03-01' });
    stage().append(element);
    await loaded(element);
    const said = () => visibleTextOf(element).includes(`${location.href}, Mar 1, 2025`);
    expect(said()).to.equal(false);
    await emulate(this, { media: 'print' }, 'print');
    expect(said()).to.equal(true);
  });

  it('[Q9] repeats the headings and keeps rows whole', async function () {
    const columns = ['name', 'purpose', 'locations', 'transfer'];
    const element = makeList({}, { manifest: { ...everyFeature, columns, groups: [] } });
    stage().append(element);
    await loaded(element);
    await emulate(this, { media: 'print' }, 'print');
    expect(getComputedStyle(element.shadowRoot!.querySelector('thead')!).display).to.equal('table-header-group');
    // The words in a button's own box are missing on the second sheet (Chrome 156, seen in a PDF): they stand without it.
    for (const button of element.shadowRoot!.querySelectorAll('thead button'))
      expect(getComputedStyle(button).display).to.equal('contents');
    expect(getComputedStyle(element.shadowRoot!.querySelector('tbody tr')!).breakInside).to.equal('avoid');
    expect(element.shadowRoot!.querySelectorAll('tbody tr').length).to.be.at.least(4);
  });
});
