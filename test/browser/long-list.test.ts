/** QUALITY 31: in a long list groups that are off the screen wait to be laid out; nothing is lost by that. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { allByRole, loaded, mount, rowNames, search, settled } from './support/element.js';
import { emulate } from './support/media.js';
import { isChromium } from './support/visit.js';

const groupCount = 6;

async function show(rowCount: number): Promise<SubprocessorList> {
  const element = mount(
    {},
    {
      manifest: {
        version: 1,
        groups: Array.from({ length: groupCount }, (_, index) => ({
          id: `g${String(index)}`,
          title: `Group ${String(index)}`,
        })),
        subprocessors: Array.from({ length: rowCount }, (_, index) => ({
          name: `Company ${String(index)}`,
          group: `g${String(index % groupCount)}`,
        })),
      },
    },
  );
  await loaded(element);
  return element;
}

const groupsOf = (element: SubprocessorList) => [...element.shadowRoot!.querySelectorAll('[part~=group]')];
const visibilities = (element: SubprocessorList) =>
  new Set(groupsOf(element).map((group) => getComputedStyle(group).getPropertyValue('content-visibility')));

describe('a long list', () => {
  before(function () {
    // Safari has it from 18 on; in older engines a long list is laid out whole.
    if (!CSS.supports('content-visibility', 'auto')) this.skip();
  });

  it('[Q31] lays out what is near in Chromium, in a list of more than a hundred rows, and everything elsewhere', async () => {
    // Firefox and WebKit keep from screen readers what is not laid out.
    expect([...visibilities(await show(102))]).to.deep.equal([isChromium ? 'auto' : 'visible']);
  });

  it('[Q31] lays out everything in a list of a hundred', async () => {
    expect([...visibilities(await show(96))]).to.deep.equal(['visible']);
  });

  it('lays out everything that a search leaves of it', async () => {
    const element = await show(120);
    await search(element, 'company 11');
    await settled(element);
    expect([...visibilities(element)]).to.deep.equal(['visible']);
    expect(rowNames(element)).to.have.length(11);
  });

  it('[Q31] is printed whole', async function () {
    const element = await show(120);
    await emulate(this, { media: 'print' }, 'print');
    expect([...visibilities(element)]).to.deep.equal(['visible']);
  });

  it('has every row and every heading, near or far', async () => {
    const element = await show(120);
    expect(element.shadowRoot!.querySelectorAll('tbody tr')).to.have.length(120);
    expect(allByRole(element, 'heading')).to.have.length(groupCount);
  });
});
