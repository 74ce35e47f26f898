/**
 * `page#faq`, where the heading stands below a list that comes late: the list does not push it out of the reader's view, and
 * nobody is moved who has gone elsewhere.
 */
import { expect } from '@open-wc/testing';
import { failed, loaded, makeList, rowNames, stage } from './support/element.js';
import { expectQuietWindow } from './support/errors.js';
import { heldNetwork } from './support/network.js';

const manifestOfRows = (length: number) => ({
  version: 1,
  subprocessors: Array.from({ length }, (_, index) => ({ name: `Company ${String(index)}`, purpose: 'Hosting' })),
});

/** Two frames: what browsers do to the scroll position by themselves, they have done by then. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const space = (height: string): HTMLElement => {
  const block = document.createElement('div');
  block.style.blockSize = height;
  return block;
};

/** A page with so much above the list and below the heading, opened at that fragment, before the list is there. */
async function open({ above = '0px', below = '200vh', fragment = '#faq' }) {
  const network = heldNetwork();
  const place = stage();
  const element = makeList({ src: '/list.json' });
  const heading = Object.assign(document.createElement('h2'), { id: 'faq', textContent: 'Questions' });
  place.append(space(above), element, heading, space(below));
  location.hash = fragment;
  await network.request(1);
  await drawn();
  const top = (): number => Math.round(heading.getBoundingClientRect().top);
  return { network, element, heading, top };
}

async function arrive({ network, element }: Pick<Awaited<ReturnType<typeof open>>, 'network' | 'element'>, rows = 90) {
  const arrived = loaded(element);
  network.requests.at(-1)!.answer(manifestOfRows(rows));
  await arrived;
  for (let frame = 0; frame < 3; frame += 1) await drawn();
  expect(rowNames(element)).to.have.length(rows);
  expect(element.offsetHeight).to.be.greaterThan(3 * innerHeight);
}

describe('[Q28a] the target of the page’s fragment, below a list that comes late,', () => {
  expectQuietWindow();
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    window.scrollTo(0, 0);
  });

  for (const [name, above, below] of [
    ['at the top of the window', '300vh', '200vh'],
    ['where the page cannot scroll to it yet', '20vh', '95vh'],
    ['right below the place of the list', '0px', '200vh'],
  ] as const)
    // Of the longer list, what is off the screen may be laid out later.
    for (const rows of [90, 200])
      it(`stays where the reader saw it, ${name}, with a list of ${String(rows)} rows`, async () => {
        const page = await open({ above, below });
        const before = page.top();
        expect(before).to.be.within(0, innerHeight - 1);
        await arrive(page, rows);
        expect(page.top()).to.be.closeTo(before, 1);
      });

  it('stays in view where the page ends with it', async () => {
    const page = await open({ above: '10vh', below: '0px' });
    await arrive(page);
    expect(page.top()).to.be.within(0, innerHeight - 1);
  });

  it('stays there also when it is the second attempt that brings the list', async () => {
    const page = await open({ above: '50vh' });
    const error = failed(page.element);
    page.network.requests[0]!.answer('', { status: 404 });
    await error;
    await drawn();
    page.heading.scrollIntoView();
    const before = page.top();
    void page.element.reload();
    await page.network.request(2);
    await arrive(page);
    expect(page.top()).to.be.closeTo(before, 1);
  });

  it('moves nobody who has scrolled away from it', async () => {
    const page = await open({ above: '300vh' });
    window.scrollTo(0, 100);
    await drawn();
    await arrive(page);
    expect(window.scrollY).to.equal(100);
  });

  it('moves nobody where the address has no fragment, or one of something else', async () => {
    for (const fragment of ['', '#elsewhere']) {
      const page = await open({ fragment });
      window.scrollTo(0, 0);
      await arrive(page);
      expect(window.scrollY).to.equal(0);
      page.element.parentElement!.remove();
    }
  });

  it('is left to the reader once the list is there', async () => {
    const page = await open({});
    await arrive(page);
    window.scrollTo(0, 0);
    const again = loaded(page.element);
    void page.element.reload();
    (await page.network.request(2)).answer(manifestOfRows(90));
    await again;
    await drawn();
    expect(window.scrollY).to.equal(0);
  });
});
