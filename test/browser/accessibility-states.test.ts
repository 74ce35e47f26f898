/** QUALITY 10: axe finds nothing in any state that a list can be in, on any page. */
import { expectListAccessible } from './support/axe.js';
import {
  failures,
  forceColours,
  groundOf,
  grounds,
  states,
  type GroundName,
  type StateName,
} from './support/states.js';

/**
 * Rules that must have had something to say of what stands in the shadow root: two fewer than the fewest on any page in
 * any engine.
 */
const floors: Record<StateName, number> = {
  'on its way': 7,
  'with everything that a manifest can say': 31,
  'of one row': 20,
  'of fifty rows': 26,
  'of twelve columns': 29,
  'as tables, whatever fits': 31,
  'without rows': 9,
  'with the details of its rows open': 31,
  'that was searched': 31,
  'that was sorted': 31,
  'in which nothing is found': 20,
  'that is stale': 31,
  'beside another of the same name': 29,
};
const failureFloor = 12;

function everyState(ground: GroundName, prepare: (running: Mocha.Context) => Promise<void> | void = () => undefined) {
  for (const [name, show] of Object.entries(states)) {
    it(`[Q10] a list ${name} has no violation`, async function () {
      // Every cell of a long list is looked at by every rule.
      this.timeout(30_000);
      await prepare(this);
      await expectListAccessible(await show(groundOf(ground)), floors[name as StateName]);
    });
  }
}

for (const ground of Object.keys(grounds) as GroundName[]) {
  describe(ground, () => {
    everyState(ground);

    it('[Q10] a list that cannot be had has no violation', async () => {
      await expectListAccessible(await failures.status(groundOf(ground)), failureFloor);
    });
  });
}

describe('in forced colours, where the engine can be told of them', () => {
  everyState('on a light page', forceColours);

  it('[Q10] a list that cannot be had has no violation', async function () {
    await forceColours(this);
    await expectListAccessible(await failures.status(groundOf('on a light page')), failureFloor);
  });
});

describe('a list that cannot be had', () => {
  for (const [reason, show] of Object.entries(failures)) {
    it(`[Q10] has no violation, with the button that tries again: ${reason}`, async () => {
      await expectListAccessible(await show(groundOf('on a light page')), failureFloor);
    });
  }
});
