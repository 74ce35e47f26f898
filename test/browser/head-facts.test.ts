/** What stands above the tables and at the names: facts under labels, what is ahead, badges, links. How it is laid out. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { loaded, makeList, stage } from './support/element.js';
import { forceColours } from './support/states.js';

const manifest = {
  version: 1,
  title: 'Subprocessors of Fernway',
  description:
    'Under the terms of our [data processing agreement with all of its many annexes](https://a.example/dpa).',
  updated: '2025-03-03',
  changePolicy: { noticeDays: 30, objectionDays: 14, contacts: 'privacy@fernway.example' },
  subscribe: [
    { type: 'email', url: 'list@fernway.example' },
    { type: 'atom', url: 'https://a.example/feed' },
  ],
  columns: ['name', 'purpose'],
  groups: [
    { id: 'one', title: 'Platform', description: 'Used for every customer' },
    { id: 'two', title: 'Optional features', description: 'Only if you switch them on' },
  ],
  subprocessors: [
    { name: 'Pennant Post', group: 'one', added: '2025-05-01', objectBy: '2025-03-31', links: 'https://p.example/' },
    { name: 'Larkmail', legalName: 'Larkmail GmbH', country: 'DE', group: 'one', removed: '2025-06-30' },
    { name: 'Bramble Charts', group: 'two', removed: '2024-12', role: 'independent-controller' },
    { name: 'Tessera', group: 'two', role: 'processor of our processors' },
  ],
};

async function show(width: string, more: object = {}): Promise<SubprocessorList> {
  const place = stage();
  place.style.inlineSize = width;
  const element = place.appendChild(
    makeList({ lang: 'en' }, { manifest: { ...manifest, ...more }, today: '2025-03-20' }),
  );
  await loaded(element);
  return element;
}

const all = (element: SubprocessorList, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const words = ({ innerText }: HTMLElement): string => innerText.replace(/\s+/g, ' ').trim();
const badge = (element: SubprocessorList, text: string): HTMLElement =>
  all(element, '[part~=badge]').find((one) => words(one) === text)!;
const linesOf = (one: Element): number => {
  const range = document.createRange();
  range.selectNodeContents(one);
  return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
};

describe('the facts of a list', () => {
  it('are terms with their values, in order', async () => {
    const element = await show('70rem');
    const facts = all(element, 'dl[part=facts] > div').map((fact) =>
      [...fact.children].map((one) => words(one as HTMLElement)),
    );
    expect(facts).to.deep.equal([
      ['Last updated', 'Mar 3, 2025'],
      ['Notice before a new subprocessor starts', '30 days'],
      ['Time to object', '14 days from notice'],
      ['Get notified of changes', 'By e-mail Atom feed'],
    ]);
    expect(
      all(element, 'dl > div > *')
        .map(({ localName }) => localName)
        .join(' '),
    ).to.match(/^(dt dd ?)+$/);
  });

  for (const [width, rows] of [
    ['70rem', 1],
    ['18rem', 2],
    ['8rem', 4],
  ] as const)
    it(`[Q6] stand in ${String(rows)} rows where the list is ${width} wide, and nothing of them is cut off`, async () => {
      const element = await show(width);
      const facts = all(element, '[part=facts] > *');
      expect(new Set(facts.map(({ offsetTop }) => offsetTop)).size).to.equal(rows);
      for (const one of all(element, '[part=facts], [part=facts] *'))
        expect(one.scrollWidth, one.innerText).to.be.at.most(one.clientWidth || Infinity);
    });

  it('are none where the manifest says nothing of the kind', async () => {
    const element = await show('70rem', { updated: undefined, changePolicy: undefined, subscribe: undefined });
    expect(all(element, '[part=facts], [part=policy]')).to.deep.equal([]);
  });
});

describe('what is ahead', () => {
  const sentence = 'Upcoming: Pennant Post from May 1, 2025; Larkmail until Jun 30, 2025. Objections by Mar 31, 2025.';

  it('is one sentence below the facts', async () => {
    const [ahead] = all(await show('70rem'), '[part=facts] ~ [part=upcoming]');
    expect(words(ahead!)).to.equal(sentence);
  });

  it('is no part where nothing is', async () => {
    const element = await show('70rem', { subprocessors: { name: 'Acme' } });
    expect(all(element, '[part=upcoming]')).to.deep.equal([]);
  });

  it('reads from left to right in an English list on a page from right to left', async () => {
    const element = await show('70rem');
    element.parentElement!.dir = 'rtl';
    for (const one of [...all(element, '[part=upcoming]'), badge(element, 'From May 1, 2025')])
      expect(getComputedStyle(one).direction, one.innerText).to.equal('ltr');
  });

  const hasEdge = (element: SubprocessorList): boolean => {
    const { borderInlineStartStyle, borderInlineStartWidth } = getComputedStyle(all(element, '[part=upcoming]')[0]!);
    return borderInlineStartStyle === 'solid' && parseFloat(borderInlineStartWidth) > 2;
  };

  it('[Q7] keeps its edge in forced colours', async function () {
    await forceColours(this);
    expect(hasEdge(await show('70rem'))).to.equal(true);
  });

  it('[Q9] keeps its edge on paper', async function () {
    try {
      await emulateMedia({ media: 'print' });
    } catch {
      this.skip();
    }
    try {
      expect(hasEdge(await show('70rem'))).to.equal(true);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});

describe('badges', () => {
  it('[Q7] tell standings apart by shape: a disc, a half, a ring; a role has none', async () => {
    const element = await show('70rem');
    const shapeOf = (text: string): string => {
      const {
        content,
        borderInlineStartWidth: start,
        borderInlineEndWidth: end,
        inlineSize,
      } = getComputedStyle(badge(element, text), '::before');
      if (content === 'none') return 'none';
      const isFull = (width: string) => Math.abs(2 * parseFloat(width) - parseFloat(inlineSize)) <= 2;
      return isFull(start) ? (isFull(end) ? 'disc' : 'half') : 'ring';
    };
    expect(shapeOf('From May 1, 2025')).to.equal('disc');
    expect(shapeOf('Until Jun 30, 2025')).to.equal('half');
    expect(shapeOf('Former')).to.equal('ring');
    expect(shapeOf('Independent controller')).to.equal('none');
  });

  it('do not wrap, however narrow the column', async () => {
    for (const width of ['48rem', '21rem']) {
      const element = await show(width);
      for (const one of all(element, '[part~=secondary]'))
        Object.assign(one.style, { display: 'block', inlineSize: '1em' });
      for (const one of all(element, '[part*="badge-"]'))
        expect(linesOf(one), `${one.innerText} at ${width}`).to.equal(1);
    }
  });

  it('[Q6] wrap where one of them alone is wider than the list', async () => {
    const element = await show('8rem');
    for (const one of all(element, '[part~=badge]'))
      expect(one.offsetWidth, one.innerText).to.be.at.most(element.clientWidth);
  });
});

describe('links', () => {
  it('break like text in prose, and are targets of 24 px elsewhere', async () => {
    const element = await show('18rem');
    const [inProse] = all(element, '[part=description] a');
    expect(inProse!.getClientRects().length).to.be.greaterThan(1);
    const elsewhere = all(element, '[part=facts] a, [part=policy] a, [part~=row] a');
    expect(elsewhere.length).to.be.greaterThan(3);
    for (const link of elsewhere) expect(link.offsetHeight, link.innerText).to.be.at.least(24);
  });

  it('are quieter than words by their line, which the page can set', async () => {
    const element = await show('70rem');
    const [link] = all(element, '[part=facts] a');
    expect(getComputedStyle(link!).textDecorationLine).to.equal('underline');
    expect(getComputedStyle(link!).textDecorationColor).to.match(/(0\.4|40%)\)$/);
    element.style.setProperty('--subprocessor-list-link-decoration', 'none');
    element.style.setProperty('--subprocessor-list-link-color', 'rgb(1, 2, 3)');
    expect(getComputedStyle(link!).textDecorationLine).to.equal('none');
    expect(getComputedStyle(link!).color).to.equal('rgb(1, 2, 3)');
  });
});

it('a group’s title and description are nearer to each other and to their table than to what is above', async () => {
  const element = await show('70rem');
  const [first, second] = all(element, '[part~=group]');
  const box = (group: HTMLElement, part: string) => group.querySelector(`[part=${part}]`)!.getBoundingClientRect();
  const title = box(second!, 'group-title');
  const description = box(second!, 'group-description');
  const above = title.top - first!.getBoundingClientRect().bottom;
  const between = description.top - title.bottom;
  const below = box(second!, 'scroll').top - description.bottom;
  expect(between).to.be.lessThan(below);
  expect(below).to.be.lessThan(above / 2);
});
