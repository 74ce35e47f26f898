/** QUALITY 10: axe and IBM find nothing in the states that a reader's filters and choices make, on any page. */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { expectListAccessible } from './support/axe.js';
import { loaded, makeList, search, settled } from './support/element.js';
import { expectEqualAccess, onlyInChromium } from './support/ibm.js';
import { forceColours, groundOf, type GroundName, type State } from './support/states.js';
import { checkboxOf, filtersButton, openPanel, tick, toolsManifest } from './support/tools.js';

const shown =
  (attributes: Record<string, string>, ...steps: ((element: SubprocessorList) => unknown)[]): State =>
  async (put) => {
    const element = put(makeList(attributes, { manifest: toolsManifest, today: '2025-01-01' }));
    await loaded(element);
    for (const step of steps) {
      await step(element);
      await settled(element);
    }
    return element;
  };

const open = (element: SubprocessorList): void => filtersButton(element).click();
const choose = async (element: SubprocessorList): Promise<void> => {
  await tick(element, 'Transfer mechanism', 'Adequacy decision');
  expect(checkboxOf(element, 'Group', 'Platform').getAttribute('aria-disabled')).to.equal('true');
};
const showMore = (element: SubprocessorList): void => {
  openPanel(element)!.querySelector('details')!.open = true;
};

/** With so many rules that must have had something to say. */
const states: Record<string, [state: State, axe: number, ibm: number]> = {
  'with its filters open': [shown({}, open, showMore), 20, 15],
  'that is filtered, with its filters open': [shown({}, open, choose), 20, 15],
  'that is filtered': [shown({}, open, choose, open), 20, 15],
  'in which the filters find nothing': [shown({}, open, choose, (element) => search(element, 'mail'), open), 15, 10],
  'shown for a choice': [shown({ scope: 'plan=Free; region=EU,AU' }), 20, 15],
  'shown as tables for a choice': [shown({ scope: 'plan=Free; region=EU,AU', layout: 'table' }), 20, 15],
};

const places: GroundName[] = ['on a light page', 'on a dark page', 'on a right-to-left page', 'in 320 px'];

for (const place of places)
  describe(place, () => {
    for (const [name, [show, floor, ibmFloor]] of Object.entries(states)) {
      it(`[Q10] axe finds nothing in a list ${name}`, async function () {
        this.timeout(30_000);
        await expectListAccessible(await show(groundOf(place)), floor);
      });

      it(`[Q10] IBM finds nothing in a list ${name}`, async function () {
        onlyInChromium(this);
        this.timeout(30_000);
        const element = await show(groundOf(place));
        await expectEqualAccess(element.parentElement!, ibmFloor);
      });
    }
  });

describe('in forced colours, where the engine can be told of them', () => {
  for (const [name, [show, floor]] of Object.entries(states))
    it(`[Q10] axe finds nothing in a list ${name}`, async function () {
      this.timeout(30_000);
      await forceColours(this);
      await expectListAccessible(await show(groundOf('on a light page')), floor);
    });
});
