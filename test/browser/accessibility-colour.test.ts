/** QUALITY 7: nothing is told by colour alone, and what a user's own colours take away was not needed. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import en from '../../src/language/catalogues/en.js';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { allByRole, byRole } from './support/element.js';
import { forceColours, groundOf, states } from './support/states.js';

const show = () => states['with everything that a manifest can say'](groundOf('on a light page'));

/** How visible the two arrows of each header are: up, then down. */
const arrows = (element: SubprocessorList): Record<string, string> => {
  const headers = [...allByRole(element, 'table').at(-1)!.querySelectorAll('thead th')];
  const opacities = (header: Element) =>
    [...header.querySelectorAll('path')].map((path) => getComputedStyle(path).opacity).join(' ');
  return Object.fromEntries(headers.map((header) => [header.textContent.trim(), opacities(header)]));
};

async function expectArrows(): Promise<void> {
  const element = await show();
  const { Purpose: unsorted, Added: before } = arrows(element);
  expect(unsorted).to.match(/^(\S+) \1$/, 'both arrows are alike');
  expect(before).to.equal(unsorted);
  for (const [sort, expected] of [
    ['added', '1 0'],
    ['-added', '0 1'],
  ] as const) {
    element.sort = sort;
    await element.updateComplete;
    expect(arrows(element)).to.include({ Purpose: unsorted, Added: expected });
  }
}

describe('by shape and words, and not by colour alone,', () => {
  it('[Q7] links in running text are told from it: they are underlined', async () => {
    const links = [...(await show()).shadowRoot!.querySelectorAll('a')];
    expect(links.length).to.be.greaterThan(5);
    for (const link of links) expect(getComputedStyle(link).textDecorationLine, link.href).to.equal('underline');
  });

  it('the sorted column and its direction are told: one arrow is left, and only there', expectArrows);

  it('[Q7] where a row stands in time and whose it is are told: in words', async () => {
    const badges = [...(await show()).shadowRoot!.querySelectorAll('[part~=badge]')];
    expect(badges.map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Affiliate',
      'From Jan 1, 2099',
      'Former',
    ]);
  });

  it('an error and its way out are told: in words', async () => {
    const element = await states['that is stale'](groundOf('on a light page'));
    const message = element.shadowRoot!.querySelector('[part=error]')!;
    expect(message.textContent).to.contain(en.stale).and.to.contain(en.retry);
  });
});

describe('in forced colours, where the engine can be told of them,', () => {
  it('[Q7] the focus is seen: by an outline, which no user colours take away', async function () {
    await forceColours(this);
    const element = await show();
    byRole(element, 'searchbox').focus();
    const canvas = getComputedStyle(document.body).backgroundColor;
    for (let stop = 0; stop < 8; stop += 1) {
      const focused = element.shadowRoot!.activeElement!;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
      expect(`${outlineStyle} ${outlineWidth}`, focused.outerHTML).to.equal('solid 2px');
      expect(outlineColor).not.to.equal(canvas);
      await sendKeys({ press: 'Tab' });
    }
  });

  it('the sorted column and its direction are told as elsewhere', async function () {
    await forceColours(this);
    await expectArrows();
  });

  it('[Q7] field, buttons and badges have an edge, rows a line between them', async function () {
    await forceColours(this);
    const element = await states['that is stale'](groundOf('on a light page'));
    const edged = [
      byRole(element, 'button', 'Try again'),
      byRole(element, 'searchbox').closest('[part=toolbar]')!,
      ...element.shadowRoot!.querySelectorAll('[part~=badge]'),
    ];
    const hasEdge = (one: Element, side: 'Top' | 'Bottom') => {
      const style = getComputedStyle(one);
      return style[`border${side}Style`] === 'solid' && parseFloat(style[`border${side}Width`]) > 0;
    };
    for (const one of edged)
      expect(hasEdge(one, 'Top') || [...one.children].some((child) => hasEdge(child, 'Top')), one.outerHTML).to.equal(
        true,
      );
    for (const row of element.shadowRoot!.querySelectorAll('tbody tr'))
      expect(hasEdge(row, 'Bottom') || [...row.children].every((cell) => hasEdge(cell, 'Bottom'))).to.equal(true);
  });
});

describe('in 320 px', () => {
  it('[Q7] targets are at least 24 px in both directions, too', async () => {
    const element = await states['with everything that a manifest can say'](groundOf('in 320 px'));
    // A link in a sentence has the height of its line (WCAG 2.5.8, “inline”).
    const targets = [...element.shadowRoot!.querySelectorAll('a, button, input')].filter(
      (one) => getComputedStyle(one).display !== 'inline',
    );
    expect(targets.length).to.be.greaterThan(10);
    const small = targets.filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return height < 24 || width < 24;
    });
    expect(small.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });
});
