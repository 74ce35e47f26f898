/** QUALITY 8: whatever takes the focused thing off the page, the focus is then on something that has a name. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import en from '../../src/language/catalogues/en.js';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { roleAndName } from './support/axe.js';
import {
  allByRole,
  byRole,
  fallbackText,
  loaded,
  makeList,
  manifestOf,
  rowNames,
  search,
  settled,
  stage,
} from './support/element.js';
import { heldNetwork } from './support/network.js';
import { becomes } from './support/until.js';

const manifest = {
  version: 1,
  title: 'Subprocessors',
  columns: ['name', 'purpose'],
  subprocessors: ['Acme', 'Beta', 'Cedar'].map((name) => ({
    name,
    purpose: `Purpose of ${name}`,
    links: `https://${name.toLowerCase()}.example/`,
  })),
};

const field = 'searchbox Search subprocessors';
const focused = (): Element => document.activeElement?.shadowRoot?.activeElement ?? document.activeElement!;
const stop = (): string => Object.values(roleAndName(focused())).join(' ');

async function show(json: unknown = manifest): Promise<SubprocessorList> {
  const element = makeList({}, { manifest: json, today: '2025-01-01' });
  stage().append(element);
  await loaded(element);
  return element;
}

/** With the focus on the link in that row. */
async function showFocused(name: string): Promise<SubprocessorList> {
  const element = await show();
  byRole(element, 'link', name).focus();
  expect(stop()).to.equal(`link ${name}`);
  return element;
}

describe('[Q8] the focus', () => {
  it('goes to the search field when a search takes its row away, and not to another row in its place', async () => {
    const element = await showFocused('Acme');
    await search(element, 'cedar');
    await settled(element);
    expect(rowNames(element)).to.deep.equal(['Cedar']);
    expect(stop()).to.equal(field);
  });

  it('goes to the search field when a search takes every row away', async () => {
    const element = await showFocused('Beta');
    await search(element, 'nowhere');
    await settled(element);
    expect(stop()).to.equal(field);
  });

  it('stays in its row when a search keeps that row and takes those above it', async () => {
    const element = await showFocused('Cedar');
    await search(element, 'cedar');
    await settled(element);
    expect(stop()).to.equal('link Cedar');
  });

  it('stays in its row when the page sorts the list another way', async () => {
    const element = await showFocused('Acme');
    element.sort = '-name';
    await settled(element);
    expect(rowNames(element)).to.deep.equal(['Cedar', 'Beta', 'Acme']);
    expect(stop()).to.equal('link Acme');
  });

  it('goes to the search field when a newer list does not have its row any more', async () => {
    const element = await showFocused('Beta');
    element.manifest = { ...manifest, subprocessors: manifest.subprocessors.filter(({ name }) => name !== 'Beta') };
    await loaded(element);
    await settled(element);
    expect(stop()).to.equal(field);
  });

  it('stays on the button of a column while the rows are sorted', async () => {
    const element = await show();
    byRole(element, 'button', 'Purpose').focus();
    for (const press of ['Enter', 'Enter', 'Enter']) {
      await sendKeys({ press });
      await settled(element);
      expect(stop()).to.equal('button Purpose');
    }
  });

  it('stays on the button of a column when the page changes its language', async () => {
    const element = await show();
    byRole(element, 'button', 'Name').focus();
    element.lang = 'de';
    element.catalogue = { ...en, columns: { ...en.columns, name: 'Firma' } };
    await becomes(() => stop() === 'button Firma');
  });

  it('goes to the search field from a fallback that the list takes the place of', async () => {
    const element = makeList({}, { today: '2025-01-01' });
    stage().append(element);
    await element.updateComplete;
    element.querySelector('a')!.focus();
    expect(stop()).to.equal(`link ${fallbackText}`);
    element.manifest = manifest;
    await loaded(element);
    await settled(element);
    expect(stop()).to.equal(field);
  });

  it('stays in the header that a page puts above the list', async () => {
    const element = makeList({}, { today: '2025-01-01' });
    const header = Object.assign(document.createElement('button'), { slot: 'header', textContent: 'Above' });
    element.append(header);
    stage().append(element);
    await element.updateComplete;
    header.focus();
    element.manifest = manifest;
    await loaded(element);
    await settled(element);
    expect(stop()).to.equal('button Above');
  });

  it('stays in the field while the rows come and go', async () => {
    const element = await show();
    byRole(element, 'searchbox').focus();
    for (const press of ['z', 'Backspace', 'b', 'Backspace']) {
      await sendKeys({ press });
      await settled(element);
      expect(stop()).to.equal(field);
    }
    expect(rowNames(element)).to.have.length(3);
  });

  it('goes to the search field with the button that clears a search', async () => {
    const element = await show();
    await search(element, 'nowhere');
    byRole(element, 'button', 'Clear search').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(stop()).to.equal(field);
  });

  it('goes to the search field when Retry brings a newer list in a stale one’s place', async () => {
    const network = heldNetwork();
    const element = makeList({ src: '/list.json' }, { today: '2025-01-01' });
    stage().append(element);
    (await network.request(1)).answer(manifest);
    await loaded(element);
    const reloading = element.reload();
    (await network.request(2)).answer('', { status: 404 });
    await reloading;
    expect(element.status).to.equal('stale');
    byRole(element, 'button', 'Try again').focus();
    await sendKeys({ press: 'Enter' });
    const arrived = loaded(element);
    (await network.request(3)).answer(manifest);
    await arrived;
    await becomes(() => stop() === field);
    // It goes once the focus has: else Firefox tells a screen reader nothing of the way.
    await becomes(() => allByRole(element, 'button', 'Try again').length === 0);
  });

  it('stays in its row while a reload fails, and the message comes above it', async () => {
    const network = heldNetwork();
    const element = makeList({ src: '/list.json' }, { today: '2025-01-01' });
    stage().append(element);
    (await network.request(1)).answer(manifest);
    await loaded(element);
    byRole(element, 'link', 'Beta').focus();
    const reloading = element.reload();
    (await network.request(2)).answer('', { status: 404 });
    await reloading;
    await settled(element);
    expect(stop()).to.equal('link Beta');
  });

  it('is not taken from the page when a list comes, changes or fails elsewhere', async () => {
    const outside = stage().appendChild(document.createElement('button'));
    outside.textContent = 'Elsewhere';
    outside.focus();
    const element = await show();
    await search(element, 'nowhere');
    await search(element, 'beta');
    element.manifest = manifestOf('One');
    await loaded(element);
    element.manifest = 'no manifest';
    await settled(element);
    expect(element.status).to.equal('error');
    expect(stop()).to.equal('button Elsewhere');
  });

  it('is not lost when the wrapper that has it needs to scroll no longer', async () => {
    const element = await show();
    const place = element.parentElement!;
    const wide = Object.assign(document.createElement('style'), {
      textContent: 'subprocessor-list::part(table) { min-inline-size: 3000px }',
    });
    place.append(wide);
    const wrapper = element.shadowRoot!.querySelector<HTMLElement>('[part=scroll]')!;
    await becomes(() => wrapper.hasAttribute('tabindex'));
    wrapper.focus();
    expect(stop()).to.equal('group Subprocessors');
    wide.remove();
    await becomes(() => wrapper.scrollWidth <= wrapper.clientWidth);
    // A frame more: browsers take the focus from what cannot have it when they next draw.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(element.shadowRoot!.contains(focused()), stop()).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(stop()).to.equal('button Name');
    await becomes(() => !wrapper.hasAttribute('tabindex'));
  });
});
