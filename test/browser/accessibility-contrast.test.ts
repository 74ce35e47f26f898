/**
 * QUALITY 7: what the list mixes from the page's own colours can be seen wherever the page's text can be read well (7:1):
 * edges of controls and icons hold 3:1, quiet words 4.5:1. Reckoned from what the browser paints, for eight pages.
 */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { byRole, loaded, makeList, stage } from './support/element.js';
import { everyFeature } from './support/features.js';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** A colour as the browser paints it, whatever it is written in: `color(srgb …)` and `color-mix()` too. */
function painted(colour: string): Colour {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** One colour over another that is opaque. */
const over = ([red, green, blue, alpha]: Colour, below: Colour): Colour => {
  const mix = (top: number, bottom: number): number => top * alpha + bottom * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
};

/** WCAG 2.2, relative luminance. */
const luminance = ([red, green, blue]: Colour): number => {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: Colour, other: Colour): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** How a colour contrasts with the page, at that opacity. */
function contrastOn(page: string, colour: string, opacity: string | number = 1): number {
  const ground = painted(page);
  const [red, green, blue, alpha] = painted(colour);
  return contrast(over([red, green, blue, alpha * Number(opacity)], ground), ground);
}

const one = (element: SubprocessorList, selector: string): CSSStyleDeclaration =>
  getComputedStyle(element.shadowRoot!.querySelector(selector)!);

const pages = [
  ['black on white', '#000', '#fff'],
  ['grey of 7:1 on white', '#595959', '#fff'],
  ['#444 on white', '#444', '#fff'],
  ['slate on cream', '#1c2128', '#fdf6e3'],
  ['blue on pale blue', '#0b3d91', '#f2f7ff'],
  ['white on black', '#fff', '#000'],
  ['grey of 7:1 on black', '#959595', '#000'],
  ['pale on slate', '#e3e7ec', '#14181d'],
] as const;

const quiet = [
  '[part=count]',
  '[part=facts] dt',
  '[part=upcoming]',
  '[part=group-description]',
  '[part~=badge]',
  '.secondary > [part~=note]',
  '.header-cell:not([aria-sort])',
  '[part~=link]',
];

describe('[Q7] on a page whose text is', () => {
  for (const [name, text, ground] of pages)
    it(`${name}, edges and icons hold 3:1 and quiet words 4.5:1`, async () => {
      expect(contrastOn(ground, text)).to.be.at.least(6.99);
      const place = stage();
      Object.assign(place.style, { color: text, background: ground });
      const element = place.appendChild(makeList({}, { manifest: everyFeature, today: '2025-01-01' }));
      await loaded(element);
      await seen(element);

      const edges = ['[part=search]', '[part~=badge]', '.header-row'].map((selector) => {
        const { borderBlockEndColor, borderBlockEndStyle } = one(element, selector);
        expect(borderBlockEndStyle).to.equal('solid');
        return [selector, contrastOn(ground, borderBlockEndColor)] as const;
      });
      for (const [selector, value] of edges) expect(value, selector).to.be.at.least(3);

      for (const selector of ['[aria-sort] .sort-arrow', '.icon']) {
        const { stroke, color, opacity } = one(element, selector);
        expect(contrastOn(ground, stroke === 'currentcolor' ? color : stroke, opacity), selector).to.be.at.least(3);
      }

      const field = byRole(element, 'searchbox');
      const placeholder = getComputedStyle(field, '::placeholder');
      expect(contrastOn(ground, placeholder.color, placeholder.opacity), 'placeholder').to.be.at.least(4.5);
      for (const selector of quiet) {
        const words = one(element, selector);
        expect(contrastOn(ground, words.color, words.opacity), selector).to.be.at.least(4.5);
      }
      field.focus();
      expect(contrastOn(ground, getComputedStyle(field).outlineColor), 'focus ring').to.be.at.least(3);
    });

  /** So that a selector that names nothing fails with its name. */
  async function seen(element: SubprocessorList): Promise<void> {
    element.sort = 'name';
    await element.updateComplete;
    for (const selector of [...quiet, '[aria-sort] .sort-arrow', '.icon'])
      expect(element.shadowRoot!.querySelector(selector), selector).not.to.equal(null);
  }
});
