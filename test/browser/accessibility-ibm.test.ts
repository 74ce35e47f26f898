/** QUALITY 10: IBM Equal Access finds nothing in any state that a list can be in, on any page. */
import { expectEqualAccess, onlyInChromium } from './support/ibm.js';
import {
  failures,
  forceColours,
  groundOf,
  grounds,
  states,
  type GroundName,
  type StateName,
} from './support/states.js';

/** Rules that must have passed on something in the shadow root: two fewer than the fewest on any page. */
const floors: Record<StateName, number> = {
  'on its way': 2,
  'with everything that a manifest can say': 35,
  'of one row': 22,
  'of fifty rows': 27,
  'of twelve columns': 33,
  'as tables, whatever fits': 35,
  'without rows': 4,
  'with the details of its rows open': 22,
  'that was searched': 35,
  'that was sorted': 35,
  'in which nothing is found': 26,
  'that is stale': 36,
  'beside another of the same name': 33,
};
const failureFloor = 13;

before(function () {
  onlyInChromium(this);
});

function everyState(ground: GroundName, prepare: (running: Mocha.Context) => Promise<void> | void = () => undefined) {
  for (const [name, show] of Object.entries(states)) {
    it(`[Q10] a list ${name} has no violation`, async function () {
      // Every cell of a long list is looked at by every rule.
      this.timeout(30_000);
      await prepare(this);
      const element = await show(groundOf(ground));
      await expectEqualAccess(element.parentElement!, floors[name as StateName]);
    });
  }
}

for (const ground of Object.keys(grounds) as GroundName[]) {
  describe(ground, () => {
    everyState(ground);

    it('[Q10] a list that cannot be had has no violation', async () => {
      const element = await failures.status(groundOf(ground));
      await expectEqualAccess(element.parentElement!, failureFloor);
    });
  });
}

describe('in forced colours', () => {
  everyState('on a light page', forceColours);

  it('[Q10] a list that cannot be had has no violation', async function () {
    await forceColours(this);
    const element = await failures.status(groundOf('on a light page'));
    await expectEqualAccess(element.parentElement!, failureFloor);
  });
});

describe('a list that cannot be had', () => {
  for (const [reason, show] of Object.entries(failures)) {
    it(`[Q10] has no violation, with the button that tries again: ${reason}`, async () => {
      const element = await show(groundOf('on a light page'));
      await expectEqualAccess(element.parentElement!, failureFloor);
    });
  }
});
