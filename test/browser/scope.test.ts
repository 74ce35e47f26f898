/** What applies to a customer: a choice for each of the publisher's dimensions; rows not listed for it follow, apart. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { roleAndName } from './support/axe.js';
import { allByRole, byRole, isShown, next, rowNames, search, settled } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { countOf, filtersButton, showTools, tick, toolsManifest, valueNames } from './support/tools.js';

const choiceOf = (element: SubprocessorList, label: string): HTMLSelectElement =>
  allByRole(element, 'combobox').find((one) => roleAndName(one).name === label) as HTMLSelectElement;
const optionsOf = (element: SubprocessorList, label: string) =>
  [...choiceOf(element, label).options].map(({ text }) => text);
const chosen = (element: SubprocessorList, label: string) => choiceOf(element, label).selectedOptions[0]?.text;

/** Chooses as a reader does. */
async function choose(element: SubprocessorList, label: string, text: string): Promise<void> {
  const choice = choiceOf(element, label);
  choice.selectedIndex = optionsOf(element, label).indexOf(text);
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

const apart = (element: SubprocessorList): HTMLElement | null => element.shadowRoot!.querySelector('[part=not-listed]');
const namesIn = (place: Element | null): string[] =>
  [...(place?.querySelectorAll<HTMLElement>('th[scope=row]') ?? [])]
    .filter(isShown)
    .map(({ textContent }) => textContent.trim());
const listed = (element: SubprocessorList): string[] =>
  rowNames(element).filter((name) => !namesIn(apart(element)).includes(name));
const headings = (element: SubprocessorList): string[] =>
  allByRole(element, 'heading').map((one) => `${one.localName} ${one.textContent.trim()}`);

describe('the choice of what the list is shown for', () => {
  expectQuietWindow();

  it('is one native control for each dimension, labelled by it in sight', async () => {
    const { element } = await showTools();
    const group = element.shadowRoot!.querySelector('[role=group]')!;
    expect(roleAndName(group).name).to.equal('Listed for');
    expect(group.textContent.replace(/\s+/g, ' ')).to.contain('Listed for:');
    const label = choiceOf(element, 'Data region').labels[0]!;
    expect([label.textContent.trim().startsWith('Data region'), isShown(label)]).to.deep.equal([true, true]);
    expect(optionsOf(element, 'Plan')).to.deep.equal(['Any', 'Free', 'Professional']);
    expect(optionsOf(element, 'Data region')).to.deep.equal(['Any', 'EU', 'US', 'AU']);
  });

  it('puts what is not listed for it behind the others, under a heading that says so, and counts it apart', async () => {
    const { element } = await showTools();
    await choose(element, 'Plan', 'Free');
    expect(listed(element)).to.deep.equal(['Acme', 'Birch', 'Cedar', 'Dogwood', 'Fir', 'Ginkgo', 'Hazel']);
    expect(namesIn(apart(element))).to.deep.equal(['Elm']);
    expect(headings(element)).to.deep.equal([
      'h2 Subprocessors of Fernway',
      'h3 Platform',
      'h3 Optional features',
      'h3 Not listed for Plan: Free',
      'h4 Optional features',
    ]);
    expect(countOf(element)).to.equal('7 of 8 entries listed for Plan: Free, 1 not listed for it');
    expect(chosen(element, 'Plan')).to.equal('Free');
  });

  it('goes by all dimensions together, and back to any', async () => {
    const { element } = await showTools();
    await choose(element, 'Plan', 'Professional');
    await choose(element, 'Data region', 'EU');
    expect(namesIn(apart(element))).to.deep.equal(['Dogwood']);
    expect(headings(element)).to.include('h3 Not listed for Plan: Professional; Data region: EU');
    await choose(element, 'Data region', 'Any');
    expect(apart(element)).to.equal(null);
    await choose(element, 'Plan', 'Any');
    expect(countOf(element)).to.equal('8 entries, including 1 former');
    expect(rowNames(element).length).to.equal(8);
  });

  it('leaves a location’s condition out where it is met, and puts it last where it is not', async () => {
    const { element } = await showTools();
    const locations = () =>
      allByRole(element, 'rowheader')
        .find(({ textContent }) => textContent.includes('Ginkgo'))!
        .parentElement!.querySelector('[part~=cell-locations]')!
        .textContent.replace(/\s+/g, ' ')
        .trim();
    expect(locations()).to.match(/^Germany \(Data region: EU\)/);
    await choose(element, 'Data region', 'EU');
    expect(locations()).to.match(/^Germany, Canada/);
    await choose(element, 'Data region', 'US');
    expect(locations()).to.match(/Germany \(Data region: EU\)$/);
    await choose(element, 'Data region', 'Any');
    expect(locations()).to.match(/^Germany \(Data region: EU\)/);
  });

  it('preset by the page is seen, several values too, and a reader can leave it', async () => {
    const { element } = await showTools({ scope: 'plan=Free; region=EU,AU' });
    expect([chosen(element, 'Plan'), chosen(element, 'Data region')]).to.deep.equal(['Free', 'EU, AU']);
    expect(namesIn(apart(element))).to.deep.equal(['Dogwood', 'Elm']);
    await choose(element, 'Data region', 'US');
    expect(namesIn(apart(element))).to.deep.equal(['Elm']);
    expect(optionsOf(element, 'Data region')).to.deep.equal(['Any', 'EU', 'US', 'AU']);
    expect(chosen(element, 'Data region')).to.equal('US');
    expect(element.getAttribute('scope')).to.equal('plan=Free; region=EU,AU');
    element.scope = 'region=EU';
    await settled(element);
    expect([chosen(element, 'Plan'), chosen(element, 'Data region')]).to.deep.equal(['Any', 'EU']);
  });

  it('says nothing of values that the publisher does not declare', async () => {
    const { element } = await showTools({ scope: 'plan=Gold; planet=Mars' });
    expect([chosen(element, 'Plan'), apart(element), rowNames(element).length]).to.deep.equal(['Any', null, 8]);
  });

  it('shows every value of a row that stands apart, though the others have one in that cell', async () => {
    const rows = [
      { name: 'One', purpose: 'Mail', links: 'https://one.example/' },
      {
        name: 'Two',
        purpose: { en: 'First paragraph.\n\nSecond paragraph.' },
        appliesTo: { plan: 'pro' },
      },
    ];
    const manifest = { ...toolsManifest, columns: ['name', 'purpose'], subprocessors: rows };
    const { element } = await showTools({ scope: 'plan=Free' }, { manifest });
    expect(apart(element)!.textContent).to.contain('Second paragraph.');
    const other = { ...manifest, subprocessors: [{ ...rows[1], appliesTo: undefined }, rows[0]] };
    const all = await showTools({}, { manifest: other });
    expect(all.element.shadowRoot!.textContent).to.contain('Second paragraph.');
  });

  it('goes along with filters, whose counts are of all rows in view, and with a search', async () => {
    const { element } = await showTools({ scope: 'plan=Free' });
    filtersButton(element).click();
    await element.updateComplete;
    expect(valueNames(element, 'Transfer mechanism')[2]).to.equal('Adequacy decision 1');
    await tick(element, 'Transfer mechanism', 'Adequacy decision');
    expect([listed(element), namesIn(apart(element))]).to.deep.equal([[], ['Elm']]);
    expect(countOf(element)).to.equal('0 of 8 entries listed for Plan: Free, 1 not listed for it');
    await search(element, 'nowhere');
    expect(isShown(apart(element)!)).to.equal(false);
    expect(element.shadowRoot!.querySelector('[part~=empty]')).not.to.equal(null);
  });

  it('[Q1] gives each table a caption of its own, and both kinds can be sorted', async () => {
    const { element } = await showTools({ layout: 'table', scope: 'plan=Free' });
    const tables = allByRole(element, 'table');
    const ids = tables.map((one) => one.getAttribute('aria-labelledby'));
    expect([ids.length, new Set(ids).size]).to.deep.equal([3, 3]);
    for (const [index, table] of tables.entries())
      expect(table.querySelector('caption')!.id, String(index)).to.equal(ids[index]);
    byRole(element, 'button', 'Name').click();
    await element.updateComplete;
    byRole(element, 'button', 'Name').click();
    await element.updateComplete;
    expect(rowNames(element)).to.deep.equal(['Dogwood', 'Cedar', 'Birch', 'Acme', 'Hazel', 'Ginkgo', 'Fir', 'Elm']);
  });

  it('[Q4] makes tables that are too wide scroll when they come later', async () => {
    const { element } = await showTools({ layout: 'table' }, { width: '260px' });
    await choose(element, 'Plan', 'Free');
    const scrolls = () => apart(element)!.querySelector('[part=scroll]')!.hasAttribute('tabindex');
    while (!scrolls()) await new Promise(requestAnimationFrame);
    expect(scrolls()).to.equal(true);
  });

  it('[Q3] is announced once, and told to the page', async () => {
    const { element, time, status } = await showTools();
    await choose(element, 'Plan', 'Free');
    await settled(element);
    const change = next(element, 'subprocessors-change');
    await choose(element, 'Data region', 'EU');
    expect((await change).scope).to.equal('plan=Free;region=EU');
    await time.pass(600);
    await element.updateComplete;
    expect(status()).to.equal('6 of 8 entries listed for Plan: Free; Data region: EU, 2 not listed for it');
  });

  it('[Q8] keeps the focus, and that of a row that moves', async () => {
    const { element } = await showTools();
    const choice = choiceOf(element, 'Plan');
    choice.focus();
    await choose(element, 'Plan', 'Free');
    expect(element.shadowRoot!.activeElement).to.equal(choice);
    byRole(element, 'link', 'Cedar').focus();
    element.scope = 'region=EU';
    await settled(element);
    expect(element.shadowRoot!.activeElement!.textContent).to.equal('Cedar');
  });

  it('is not there without dimensions, nor in a list of one row', async () => {
    const { dimensions, ...plain } = toolsManifest;
    expect(dimensions.length).to.equal(2);
    const { element } = await showTools({}, { manifest: plain });
    expect(element.shadowRoot!.querySelector('[part=scope]')).to.equal(null);
    const one = await showTools(
      { scope: 'plan=Free' },
      { manifest: { ...toolsManifest, subprocessors: [{ name: 'Only', appliesTo: { plan: 'pro' } }] } },
    );
    expect(one.element.shadowRoot!.querySelector('[part=scope]')).to.equal(null);
    expect(countOf(one.element)).to.equal('0 of 1 entries listed for Plan: Free, 1 not listed for it');
  });

  it('shows a manifest’s texts as text, and takes any id', async () => {
    const evil = '</option><img src=x onerror="window.hacked=true">';
    const { element } = await showTools(
      {},
      {
        manifest: {
          ...toolsManifest,
          dimensions: [{ id: '__proto__', label: evil, values: ['constructor', { id: 'a,b;c=d', label: evil }] }],
        },
      },
    );
    expect(optionsOf(element, evil)).to.deep.equal(['Any', 'constructor', evil]);
    await choose(element, evil, evil);
    expect(chosen(element, evil)).to.equal(evil);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });
});
