/**
 * QUALITY 6: the text spacing of WCAG 1.4.12, and twice that of letters and lines, cuts nothing and lays nothing over
 * anything. A reader's style sheet comes to the list by inheritance; an extension may also put it into the shadow root.
 */
import { expect } from '@open-wc/testing';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { byRole } from './support/element.js';
import { clipped, overlapping, protruding, seen } from './support/fit.js';
import { failures, groundOf, states, type GroundName, type State } from './support/states.js';

interface Spacing {
  readonly line: number;
  readonly paragraph: number;
  readonly letter: number;
  readonly word: number;
}

const spacings: Record<string, Spacing> = {
  'the spacing of WCAG 1.4.12': { line: 1.5, paragraph: 2, letter: 0.12, word: 0.16 },
  'doubled letter and line spacing': { line: 3, paragraph: 2, letter: 0.24, word: 0.16 },
};

const sheetOf = ({ line, paragraph, letter, word }: Spacing, selector: string): string => `
  ${selector} {
    line-height: ${line} !important;
    letter-spacing: ${letter}em !important;
    word-spacing: ${word}em !important;
  }
  p { margin-bottom: ${paragraph}em !important; }`;

/** Ways in which a spacing comes to a list. The sheet of the page goes with the list's place. */
const ways: Record<string, (element: SubprocessorList, spacing: Spacing) => void> = {
  'inherited from the page': (element, spacing) => {
    element.before(Object.assign(document.createElement('style'), { textContent: sheetOf(spacing, '*') }));
  },
  'put into the shadow root as well': (element, spacing) => {
    ways['inherited from the page']!(element, spacing);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(sheetOf(spacing, '*'));
    element.shadowRoot!.adoptedStyleSheets.push(sheet);
  },
};

const shown: Record<string, State> = {
  'with everything': states['with everything that a manifest can say'],
  'in which nothing is found': states['in which nothing is found'],
  'that cannot be had': failures.status,
};

function expectSpacing(element: Element, { line, letter, word }: Spacing): void {
  for (const one of seen(element)) {
    const { fontSize, lineHeight, letterSpacing, wordSpacing } = getComputedStyle(one);
    const size = parseFloat(fontSize);
    const what = one.outerHTML.slice(0, 60);
    // What is inherited is measured in the letters of whoever says it, and headings and cells have their own.
    expect(parseFloat(letterSpacing), what).to.be.greaterThan(0.5 * letter * size);
    expect(parseFloat(wordSpacing), what).to.be.greaterThan(0.5 * word * size);
    // Headings keep their own, which is less.
    const least = one.matches('h1, h2, h3, h4, h5, h6') ? 1.2 : 0.9 * line;
    expect(parseFloat(lineHeight) / size, what).to.be.at.least(least);
  }
}

for (const [name, spacing] of Object.entries(spacings)) {
  for (const [way, apply] of Object.entries(ways)) {
    describe(`[Q6] ${name}, ${way},`, () => {
      for (const ground of ['on a light page', 'in 320 px'] as GroundName[]) {
        for (const [what, show] of Object.entries(shown)) {
          it(`cuts and covers nothing of a list ${what}, ${ground}`, async () => {
            const element = await show(groundOf(ground));
            apply(element, spacing);
            expect(seen(element).length).to.be.greaterThan(1);
            expectSpacing(element, spacing);
            expect(clipped(element)).to.deep.equal([]);
            expect(overlapping(element)).to.deep.equal([]);
            expect(protruding(element)).to.deep.equal([]);
          });
        }
      }

      it('leaves the field room for the line that is typed', async () => {
        const element = await states['that was searched'](groundOf('in 320 px'));
        apply(element, spacing);
        const field = byRole(element, 'searchbox');
        const { lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(field);
        const room = field.clientHeight - parseFloat(paddingBlockStart) - parseFloat(paddingBlockEnd);
        expect(room).to.be.at.least(Math.floor(parseFloat(lineHeight)));
      });
    });
  }
}

describe('[Q6] what measures this', () => {
  const planted = async (selector: string, style: Partial<CSSStyleDeclaration>) => {
    const element = await states['with everything that a manifest can say'](groundOf('on a light page'));
    Object.assign(element.shadowRoot!.querySelector<HTMLElement>(selector)!.style, style);
    return element;
  };

  it('sees words that are cut', async () => {
    const element = await planted('[part=count]', { overflow: 'hidden', blockSize: '1em', lineHeight: '2' });
    expect(clipped(element).join()).to.match(/^p “4 entries, including 1 former”/);
  });

  it('sees words that lie on others', async () => {
    const element = await planted('[part=group-title]', { marginBlockEnd: '-1em' });
    expect(overlapping(element).join()).to.match(/“Hosting” and p “Where data lies\.”/);
  });

  it('sees what is wider than the list', async () => {
    const element = await planted('[part=footer] p', { inlineSize: '2000px' });
    expect(protruding(element)).to.have.length(1);
  });
});
