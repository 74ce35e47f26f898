/** Filtering as readers do it: values with counts behind one button, a chip for each filter, and no dead ends. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { roleAndName } from './support/axe.js';
import { allByRole, byRole, isShown, manifestOf, rowNames, search, settled } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import {
  checkboxOf,
  chips,
  countOf,
  filterOf,
  filtersButton,
  openPanel,
  pressButton,
  showTools,
  tick,
  toolsManifest,
  valueNames,
} from './support/tools.js';
import { becomes } from './support/until.js';

const focused = (element: SubprocessorList) => element.shadowRoot!.activeElement as HTMLElement;
const nameOf = (element: Element) => roleAndName(element).name.replace(/\s+/g, ' ');

async function open(element: SubprocessorList): Promise<void> {
  filtersButton(element).click();
  await element.updateComplete;
}

async function showOpen(...options: Parameters<typeof showTools>) {
  const shown = await showTools(...options);
  await open(shown.element);
  return shown;
}

/** Filtered by two values of one filter, and one of another. */
async function showFiltered(...options: Parameters<typeof showTools>) {
  const shown = await showOpen(...options);
  await tick(shown.element, 'Transfer mechanism', 'Standard contractual clauses');
  await tick(shown.element, 'Transfer mechanism', 'Adequacy decision');
  await tick(shown.element, 'Group', 'Optional features');
  return shown;
}

describe('the filters', () => {
  expectQuietWindow();

  it('are behind one button, and the values of each are checkboxes in a group of its name', async () => {
    const { element } = await showTools();
    const button = filtersButton(element);
    expect([nameOf(button), button.getAttribute('aria-expanded')]).to.deep.equal(['Filters', 'false']);
    expect(element.shadowRoot!.querySelectorAll('fieldset').length).to.equal(0);
    await open(element);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const panel = openPanel(element)!;
    expect(button.getAttribute('aria-controls')).to.equal(panel.id);
    expect(roleAndName(panel)).to.deep.equal({ role: 'dialog', name: 'Filters' });
    expect([...panel.querySelectorAll('fieldset')].map(nameOf)).to.deep.equal([
      'Status',
      'Group',
      'Role',
      'Location',
      'Transfer mechanism',
    ]);
    expect(roleAndName(checkboxOf(element, 'Group', 'Platform')).role).to.equal('checkbox');
    await open(element);
    expect(openPanel(element)).to.equal(null);
    expect(element.shadowRoot!.querySelectorAll('fieldset').length).to.equal(0);
  });

  it('tell how many rows each value shows, “not stated” among them', async () => {
    const { element } = await showOpen();
    expect(valueNames(element, 'Transfer mechanism')).to.deep.equal([
      'Standard contractual clauses 3',
      'EU-US Data Privacy Framework 1',
      'Adequacy decision 1',
      'No transfer to a third country 3',
      'Not stated 1',
    ]);
  });

  it('say below the places that they are by listed country', async () => {
    const { element } = await showOpen();
    expect(filterOf(element, 'Location').textContent).to.contain('By listed country; not an assessment of transfers.');
    expect(filterOf(element, 'Group').textContent).not.to.contain('assessment');
  });

  it('widen with several values of one, and narrow with another; counts follow the others', async () => {
    const { element } = await showOpen();
    await tick(element, 'Transfer mechanism', 'Standard contractual clauses');
    expect(rowNames(element)).to.deep.equal(['Cedar', 'Dogwood', 'Ginkgo']);
    await tick(element, 'Transfer mechanism', 'Adequacy decision');
    expect(rowNames(element)).to.deep.equal(['Cedar', 'Dogwood', 'Elm', 'Ginkgo']);
    expect(valueNames(element, 'Group')).to.deep.equal(['Platform 2', 'Optional features 2']);
    await tick(element, 'Group', 'Platform');
    expect(rowNames(element)).to.deep.equal(['Cedar', 'Dogwood']);
    expect(valueNames(element, 'Transfer mechanism').slice(0, 3)).to.deep.equal([
      'Standard contractual clauses 2',
      'EU-US Data Privacy Framework 1',
      'Adequacy decision 0',
    ]);
    await tick(element, 'Transfer mechanism', 'Adequacy decision');
    await tick(element, 'Group', 'Platform');
    await tick(element, 'Transfer mechanism', 'Standard contractual clauses');
    expect(rowNames(element).length).to.equal(8);
  });

  it('go along with a search', async () => {
    const { element } = await showFiltered();
    await search(element, 'mail');
    expect(rowNames(element)).to.deep.equal(['Ginkgo']);
    expect(valueNames(element, 'Group')).to.deep.equal(['Platform 0', 'Optional features 1']);
  });

  it('show a value that would leave nothing, and do not take it', async () => {
    const { element } = await showOpen();
    await tick(element, 'Group', 'Platform');
    const deadEnd = checkboxOf(element, 'Transfer mechanism', 'Adequacy decision');
    expect([deadEnd.getAttribute('aria-disabled'), deadEnd.disabled]).to.deep.equal(['true', false]);
    deadEnd.focus();
    await tick(element, 'Transfer mechanism', 'Adequacy decision');
    expect([deadEnd.checked, focused(element), chips(element)]).to.deep.equal([false, deadEnd, ['Group: Platform']]);
    await tick(element, 'Group', 'Optional features');
    expect(deadEnd.hasAttribute('aria-disabled')).to.equal(false);
  });

  it('keep a chosen value that leaves nothing, so that it can be taken back', async () => {
    const { element } = await showOpen();
    await tick(element, 'Transfer mechanism', 'Adequacy decision');
    await search(element, 'mail');
    const chosen = checkboxOf(element, 'Transfer mechanism', 'Adequacy decision');
    expect([nameOf(chosen), chosen.getAttribute('aria-disabled')]).to.deep.equal(['Adequacy decision 0', null]);
    await tick(element, 'Transfer mechanism', 'Adequacy decision');
    expect(rowNames(element)).to.deep.equal(['Birch', 'Ginkgo']);
  });

  it('hold more than eight values behind “more”, which opens where one of them is chosen and never closes itself', async () => {
    const { element } = await showOpen();
    const details = () => filterOf(element, 'Location').querySelector('details')!;
    expect(details().querySelector('summary')!.textContent.trim()).to.equal('6 more');
    expect(details().open).to.equal(false);
    expect(valueNames(element, 'Location').length).to.equal(14);
    const inside = details().querySelectorAll('input')[1]!;
    details().open = true;
    inside.focus();
    inside.click();
    await element.updateComplete;
    inside.click();
    await element.updateComplete;
    expect([details().open, focused(element)]).to.deep.equal([true, inside]);
    inside.click();
    await element.updateComplete;
    await open(element);
    await open(element);
    expect(details().open).to.equal(true);
  });

  it('are those that the page asks for, in its order, or none', async () => {
    const { element } = await showOpen({ filters: 'transfer, group' });
    expect([...openPanel(element)!.querySelectorAll('fieldset')].map(nameOf)).to.deep.equal([
      'Transfer mechanism',
      'Group',
    ]);
    const none = await showTools({ filters: 'none' });
    expect(filtersButton(none.element)).to.equal(undefined);
  });

  it('have no button in a list that they would not divide', async () => {
    const { element } = await showTools({}, { manifest: manifestOf('A', 'B', 'C', 'D', 'E', 'F', 'G') });
    expect(filtersButton(element)).to.equal(undefined);
  });

  it('show a manifest’s texts as text', async () => {
    const evil = '<img src=x onerror="window.hacked=true">';
    const { element } = await showOpen(
      {},
      {
        manifest: {
          ...toolsManifest,
          groups: [
            { id: 'platform', title: evil },
            { id: '__proto__', title: 'Proto' },
          ],
        },
      },
    );
    await tick(element, 'Group', evil);
    expect(chips(element)).to.deep.equal([`Group: ${evil}`]);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('tell the page what was chosen, by ids and codes, and not of the panel', async () => {
    const { element } = await showTools();
    const heard: string[] = [];
    element.addEventListener('subprocessors-change', ({ filters, shown }) => heard.push(`${filters} ${shown}`));
    await open(element);
    await settled(element);
    await tick(element, 'Location', 'Germany');
    await settled(element);
    await tick(element, 'Group', 'Platform');
    await settled(element);
    expect(heard).to.deep.equal(['locations=DE 2', 'locations=DE;group=platform 1']);
  });

  it('[Q3] are announced once by the count, after a pause, however many are chosen', async () => {
    const { element, time, status } = await showOpen();
    await time.pass(1000);
    expect(status()).to.equal('');
    await tick(element, 'Transfer mechanism', 'Standard contractual clauses');
    await time.pass(300);
    await tick(element, 'Transfer mechanism', 'Adequacy decision');
    await time.pass(300);
    expect(status()).to.equal('');
    await time.pass(300);
    await element.updateComplete;
    expect(status()).to.equal('4 of 8 entries');
  });
});

describe('the filters that are on', () => {
  expectQuietWindow();

  it('are counted in the button, whose visible text comes first in its name', async () => {
    const { element } = await showFiltered();
    expect(nameOf(filtersButton(element))).to.equal('Filters, 2 filters on');
    await tick(element, 'Group', 'Optional features');
    expect(nameOf(filtersButton(element))).to.equal('Filters, 1 filter on');
  });

  it('have one chip each, beside the count', async () => {
    const { element } = await showFiltered();
    expect(chips(element)).to.deep.equal([
      'Group: Optional features',
      'Transfer mechanism: Standard contractual clauses, Adequacy decision',
    ]);
    const [chip] = element.shadowRoot!.querySelectorAll('[part=chip]');
    expect(roleAndName(chip!)).to.deep.equal({
      role: 'button',
      name: 'Remove filter Group: Optional features',
    });
    expect(countOf(element)).to.equal('2 of 8 entries');
  });

  it('go with their chip, and so does the tick', async () => {
    const { element } = await showFiltered();
    await pressButton(element, 'Remove filter Group: Optional features');
    expect(chips(element).length).to.equal(1);
    expect(checkboxOf(element, 'Group', 'Optional features').checked).to.equal(false);
    expect(rowNames(element)).to.deep.equal(['Cedar', 'Dogwood', 'Elm', 'Ginkgo']);
  });

  it('all go with “Clear filters”, and the search stays', async () => {
    const { element } = await showFiltered();
    await search(element, 'mail');
    await pressButton(element, 'Clear filters');
    expect(rowNames(element)).to.deep.equal(['Birch', 'Ginkgo']);
    expect(byRole(element, 'searchbox').value).to.equal('mail');
    expect(chips(element)).to.deep.equal([]);
    expect([...openPanel(element)!.querySelectorAll<HTMLInputElement>('input')].some((one) => one.checked)).to.equal(
      false,
    );
  });

  it('[Q8] leave the focus on the next chip, then on the button of the filters', async () => {
    const { element, time } = await showFiltered();
    element.shadowRoot!.querySelector<HTMLElement>('[part=chip]')!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(nameOf(focused(element))).to.match(/^Remove filter Transfer mechanism/);
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(focused(element)).to.equal(filtersButton(element));
    await time.pass(100);
    await element.updateComplete;
    expect(chips(element)).to.deep.equal([]);
    expect(allByRole(element, 'button', 'Clear filters')).to.deep.equal([]);
  });

  it('[Q8] leave the focus on the button where the last chip of several goes, or all do', async () => {
    const { element, time } = await showFiltered();
    const [, last] = element.shadowRoot!.querySelectorAll<HTMLElement>('[part=chip]');
    last!.focus();
    last!.click();
    await settled(element);
    expect(focused(element)).to.equal(filtersButton(element));
    byRole(element, 'button', 'Clear filters').focus();
    await pressButton(element, 'Clear filters');
    await settled(element);
    expect(focused(element)).to.equal(filtersButton(element));
    await time.pass(100);
    await element.updateComplete;
    expect(focused(element)).to.equal(filtersButton(element));
  });

  it('[Q8] leave the focus on a chip while something else changes', async () => {
    const { element } = await showFiltered();
    const [chip] = element.shadowRoot!.querySelectorAll<HTMLElement>('[part=chip]');
    chip!.focus();
    element.sort = '-name';
    await settled(element);
    expect(focused(element)).to.equal(chip);
  });
});

describe('filters that leave nothing', () => {
  expectQuietWindow();
  const message = (element: SubprocessorList) =>
    element.shadowRoot!.querySelector('[part~=empty] p')?.textContent.replace(/\s+/g, ' ').trim();

  it('say so in words that are true with a search and without, and lead back', async () => {
    const { element, time } = await showOpen();
    await tick(element, 'Transfer mechanism', 'Adequacy decision');
    await search(element, 'mail');
    expect(message(element)).to.equal('Nothing found for “mail” with these filters.');
    const inMessage = [...element.shadowRoot!.querySelectorAll('[part~=empty] button')];
    expect(inMessage.map(nameOf)).to.deep.equal(['Clear search', 'Clear filters']);
    await search(element, 'nowhere');
    expect(message(element)).to.equal('Nothing found for “nowhere” with these filters.');
    (element.shadowRoot!.querySelector('[part~=empty] [part=clear-filters]') as HTMLElement).click();
    await settled(element);
    expect(message(element)).to.equal('Nothing found for “nowhere”.');
    await search(element, '');
    await time.pass(100);
    expect(rowNames(element).length).to.equal(8);
  });

  it('can be a page’s, or those of an address, without a search', async () => {
    // No value alone leaves nothing, but two filters do when the list has changed since.
    const { element } = await showOpen();
    await tick(element, 'Transfer mechanism', 'Adequacy decision');
    await tick(element, 'Group', 'Optional features');
    element.manifest = {
      ...toolsManifest,
      subprocessors: toolsManifest.subprocessors.map((row) =>
        row.name === 'Elm' ? { ...row, group: 'platform' } : row,
      ),
    };
    await becomes(() => message(element) !== undefined);
    expect(message(element)).to.equal('No entry matches these filters.');
    expect([...element.shadowRoot!.querySelectorAll('[part~=empty] button')].map(nameOf)).to.deep.equal([
      'Clear filters',
    ]);
  });

  it('[Q8] leave the focus on something that has a name when they are cleared there', async () => {
    const { element, time } = await showOpen();
    await tick(element, 'Transfer mechanism', 'Adequacy decision');
    await search(element, 'mail');
    const clear = element.shadowRoot!.querySelector<HTMLElement>('[part~=empty] [part=clear-filters]')!;
    clear.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    await time.pass(100);
    await settled(element);
    expect(focused(element)).to.equal(filtersButton(element));
    expect(message(element)).to.equal(undefined);
  });
});

describe('the panel in the flow', () => {
  expectQuietWindow();

  it('leaves the focus on its button when it opens, by keyboard alone', async () => {
    const { element } = await showTools({ layout: 'table' });
    byRole(element, 'searchbox').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal(filtersButton(element));
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect([openPanel(element)!.matches(':modal'), focused(element)]).to.deep.equal([false, filtersButton(element)]);
    const stops: string[] = [];
    while (stops.length < 4) {
      await sendKeys({ press: 'Tab' });
      stops.push(`${focused(element).localName}.${focused(element).className} ${nameOf(focused(element))}`);
    }
    // Nothing on the way but controls: no box that scrolls, though it has nothing to scroll to.
    expect(stops.map((stop) => stop.replace(/^\S+ | \d+$/g, ''))).to.deep.equal(
      ['Export', 'Plan', 'Data region', 'Current (including ending)'],
      stops.join(),
    );
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(rowNames(element)).not.to.contain('Hazel');
    expect(nameOf(focused(element))).to.match(/^Current/);
  });

  it('closes with Escape from inside and from its button, with the focus on the button', async () => {
    const { element } = await showOpen();
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', hear);
    checkboxOf(element, 'Group', 'Platform').focus();
    await sendKeys({ press: 'Escape' });
    await becomes(() => filtersButton(element).getAttribute('aria-expanded') === 'false');
    expect([openPanel(element), focused(element)]).to.deep.equal([null, filtersButton(element)]);
    await open(element);
    await sendKeys({ press: 'Escape' });
    await becomes(() => filtersButton(element).getAttribute('aria-expanded') === 'false');
    expect(focused(element)).to.equal(filtersButton(element));
    expect(heard).to.deep.equal([]);
    // It is the page's own where nothing is open.
    await sendKeys({ press: 'Escape' });
    document.removeEventListener('keydown', hear);
    expect(heard).to.deep.equal(['Escape']);
  });

  it('[Q8] gives the focus to its button when it is closed from elsewhere', async () => {
    const { element } = await showOpen();
    checkboxOf(element, 'Group', 'Platform').focus();
    filtersButton(element).click();
    await settled(element);
    expect(focused(element)).to.equal(filtersButton(element));
  });

  it('is not on paper, and nothing of the filters is but the count', async () => {
    const { element } = await showFiltered();
    const rules = element.shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const print = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print');
    const hidden = print
      .flatMap((rule) => [...(rule as CSSMediaRule).cssRules] as CSSStyleRule[])
      .filter(({ style }) => style.display === 'none')
      .map(({ selectorText }) => selectorText)
      .join(', ');
    for (const part of ['panel', 'chip', 'filters', 'scope', 'clear-filters'])
      expect(
        [...element.shadowRoot!.querySelectorAll(`[part=${part}]`)].every((one) => one.closest(hidden)),
        part,
      ).to.equal(true);
  });
});

describe('the sheet of a narrow list', () => {
  expectQuietWindow();
  const narrow = { width: '320px' };

  it('is modal, has a name, and says in a button what it leaves', async () => {
    const { element } = await showOpen({}, narrow);
    const sheet = openPanel(element)!;
    expect(sheet.matches(':modal')).to.equal(true);
    expect(sheet.contains(focused(element))).to.equal(true);
    const named = () => [...sheet.querySelectorAll('button')].filter(isShown).map(nameOf);
    expect(named()).to.deep.equal(['Close', 'Show 8 entries']);
    await tick(element, 'Transfer mechanism', 'Standard contractual clauses');
    expect(named()).to.deep.equal(['Close', 'Show 3 subprocessors']);
    await pressButton(element, 'Show 3 subprocessors');
    expect([openPanel(element), focused(element)]).to.deep.equal([null, filtersButton(element)]);
    expect(rowNames(element)).to.deep.equal(['Cedar', 'Dogwood', 'Ginkgo']);
  });

  it('closes with its button, with Escape and with a click beside it, and the focus is on the button of the filters', async () => {
    const { element } = await showTools({}, narrow);
    for (const close of [
      () => pressButton(element, 'Close'),
      () => sendKeys({ press: 'Escape' }),
      () => openPanel(element)!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })),
    ]) {
      await open(element);
      checkboxOf(element, 'Group', 'Platform').focus();
      await close();
      await becomes(() => filtersButton(element).getAttribute('aria-expanded') === 'false');
      expect([openPanel(element), focused(element)]).to.deep.equal([null, filtersButton(element)]);
    }
  });

  it('has the status region in it, since nothing is heard of what is behind a sheet', async () => {
    const { element, time, status } = await showOpen({}, narrow);
    const region = byRole(element, 'status');
    expect(openPanel(element)!.contains(region)).to.equal(true);
    await tick(element, 'Transfer mechanism', 'Standard contractual clauses');
    await time.pass(500);
    await element.updateComplete;
    expect(status()).to.equal('3 of 8 entries');
    await pressButton(element, 'Show 3 subprocessors');
    await becomes(() => region.closest('dialog') === null);
    expect(byRole(element, 'status')).to.equal(region);
  });

  it('is not to be taken for a dialog that the page has put into the list', async () => {
    const { element } = await showTools({}, narrow);
    const dialog = document.createElement('dialog');
    dialog.slot = 'footer';
    element.append(dialog);
    dialog.showModal();
    dialog.click();
    expect(dialog.open).to.equal(true);
  });

  it('stays inside of the screen, and scrolls by itself', async () => {
    const { element } = await showOpen({}, narrow);
    const { top, bottom, left, right } = openPanel(element)!.getBoundingClientRect();
    expect([top > 0, Math.round(bottom), left >= 0, right <= innerWidth]).to.deep.equal([
      true,
      innerHeight,
      true,
      true,
    ]);
    expect(openPanel(element)!.querySelector('.panel-content')!.scrollHeight).to.be.above(innerHeight);
  });

  it('opens in a box that clips, and covers what is below it with the page’s ground', async () => {
    const { element } = await showTools({}, narrow);
    const place = element.parentElement!;
    Object.assign(place.style, { overflow: 'hidden', blockSize: '50px', background: 'rgb(10, 20, 30)', color: '#fff' });
    await open(element);
    const sheet = openPanel(element)!;
    const { backgroundColor, color } = getComputedStyle(sheet);
    expect([backgroundColor, color]).to.deep.equal(['rgb(10, 20, 30)', 'rgb(255, 255, 255)']);
    expect(sheet.getBoundingClientRect().height).to.be.above(100);
  });

  it('has the browser’s own ground and words where the page’s ground is a picture', async () => {
    const { element } = await showTools({}, narrow);
    Object.assign(element.parentElement!.style, { backgroundImage: 'linear-gradient(#000, #000)', color: '#fff' });
    await open(element);
    const { backgroundColor, color } = getComputedStyle(openPanel(element)!);
    expect([backgroundColor, color]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  it('is still of use when its place grows wide, or is another', async () => {
    const { element } = await showOpen({}, narrow);
    element.parentElement!.style.inlineSize = '900px';
    await element.updateComplete;
    await tick(element, 'Group', 'Platform');
    expect(rowNames(element).length).to.equal(4);
    element.parentElement!.append(element);
    await settled(element);
    expect(openPanel(element)!.contains(checkboxOf(element, 'Group', 'Platform'))).to.equal(true);
    await open(element);
    expect(openPanel(element)).to.equal(null);
  });

  it('closes when the page takes the list out of view, as a router does: nothing else could be pressed', async () => {
    const { element } = await showOpen({}, narrow);
    const place = element.parentElement!;
    place.hidden = true;
    await becomes(() => openPanel(element) === null);
    expect(element.shadowRoot!.querySelector(':modal')).to.equal(null);
    place.hidden = false;
    await becomes(() => filtersButton(element).getAttribute('aria-expanded') === 'false');
  });

  it('does not open in a list that has gone meanwhile', async () => {
    const { element } = await showTools({}, narrow);
    filtersButton(element).click();
    element.remove();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector(':modal')).to.equal(null);
  });

  it('keeps letters from the site’s shortcuts, as the search does', async () => {
    const { element } = await showOpen({}, narrow);
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', hear);
    checkboxOf(element, 'Group', 'Platform').focus();
    await sendKeys({ press: '/' });
    document.removeEventListener('keydown', hear);
    expect(heard).to.deep.equal([]);
  });
});
