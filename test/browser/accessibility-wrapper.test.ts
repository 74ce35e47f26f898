/** QUALITY 4: a table's wrapper does no harm to a table that fits, and two tables of one name are no trouble. */
import { expect } from '@open-wc/testing';
import { expectListAccessible, roleAndName } from './support/axe.js';
import { loaded, makeList, stage } from './support/element.js';
import { groundOf, states } from './support/states.js';
import { becomes } from './support/until.js';

describe('[Q4] the wrapper of a table', () => {
  it('lets a page make its headings stick to the top of the window while the rows go by', async () => {
    const sticky = Object.assign(document.createElement('style'), {
      textContent: 'subprocessor-list::part(head) { position: sticky; inset-block-start: 0 }',
    });
    const place = stage();
    const element = makeList(
      {},
      {
        manifest: {
          version: 1,
          subprocessors: Array.from({ length: 100 }, (_, index) => ({
            name: `Company ${String(index)}`,
            purpose: 'Hosting',
          })),
        },
        today: '2025-01-01',
      },
    );
    place.append(sticky, element);
    await loaded(element);
    const wrapper = element.shadowRoot!.querySelector('[part=scroll]')!;
    expect(wrapper.hasAttribute('tabindex')).to.equal(false);
    const heading = wrapper.querySelector('th')!;
    window.scrollTo(0, 1500);
    await becomes(() => window.scrollY > 1000);
    expect(wrapper.getBoundingClientRect().top).to.be.lessThan(-500);
    expect(heading.getBoundingClientRect().top).to.be.closeTo(0, 1);
    window.scrollTo(0, 0);
  });

  it('is a group and no landmark, so that two lists of one name pass every rule', async () => {
    const element = await states['beside another of the same name'](groundOf('on a light page'));
    const lists = [...element.parentElement!.querySelectorAll('subprocessor-list')];
    const wrappers = lists.map((list) => list.shadowRoot!.querySelector('[part=scroll]')!);
    expect(wrappers.map(roleAndName)).to.deep.equal([
      { role: 'group', name: 'A wide list' },
      { role: 'group', name: 'A wide list' },
    ]);
    await expectListAccessible(element, 29);
  });
});
