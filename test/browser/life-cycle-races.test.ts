/** Two things at once: what was asked for last is what stands in the end, and nothing of what was overtaken is left. */
import { expect } from '@open-wc/testing';
import da from '../../src/language/catalogues/da.js';
import de from '../../src/language/catalogues/de.js';
import en from '../../src/language/catalogues/en.js';
import {
  allByRole,
  byRole,
  loaded,
  makeList,
  manifestOf,
  mount,
  rowNames,
  search,
  settled,
  shadowText,
  stage,
} from './support/element.js';
import { stillClock, turn } from './support/clock.js';
import { expectQuietWindow } from './support/errors.js';
import { heldNetwork } from './support/network.js';

/** Names of the events of a list's outcome, as they come. */
function outcomes(element: HTMLElement): string[] {
  const names: string[] = [];
  for (const name of ['subprocessors-load', 'subprocessors-error'] as const)
    element.addEventListener(name, () => names.push(name));
  return names;
}

let folders = 0;
/** A folder of catalogues that no other test has a request under way to. */
const newFolder = () => `/races/${String((folders += 1))}`;

const searchNames = (element: Element) => allByRole(element, 'searchbox').map(({ ariaLabel }) => ariaLabel);

describe('[Q24] src that changes', () => {
  expectQuietWindow();

  it('ten times in one breath makes one request, for the last', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/0.json' });
    for (let index = 1; index < 10; index += 1) element.src = `/${String(index)}.json`;
    const request = await network.request(1);
    request.answer(manifestOf('Last'));
    await loaded(element);
    expect(network.requests.map(({ url }) => new URL(url).pathname)).to.deep.equal(['/9.json']);
    expect(rowNames(element)).to.deep.equal(['Last']);
  });

  it('during reload() gives up that, and shows what the new address holds', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/one.json' });
    (await network.request(1)).answer(manifestOf('One'));
    await loaded(element);
    const told = outcomes(element);
    const reloading = element.reload();
    const second = await network.request(2);
    element.src = '/two.json';
    const third = await network.request(3);
    expect(second.init.signal?.aborted).to.equal(true);
    third.answer(manifestOf('Two'));
    await reloading;
    await settled(element);
    expect(rowNames(element)).to.deep.equal(['Two']);
    expect(told).to.deep.equal(['subprocessors-load']);
  });

  it('while a retry is waited for leaves no retry to the old address', async () => {
    const time = stillClock();
    const network = heldNetwork();
    const element = mount({ src: '/one.json' }, { clock: time.clock });
    (await network.request(1)).fail();
    await time.pass(0);
    expect(time.pending()).to.include(300);
    element.src = '/two.json';
    (await network.request(2)).answer(manifestOf('Two'));
    await loaded(element);
    await time.pass(60_000);
    expect(network.requests).to.have.length(2);
    expect(rowNames(element)).to.deep.equal(['Two']);
    expect(element.status).to.equal('ready');
  });

  it('in two lists crosswise ends with each at its last address', async () => {
    const network = heldNetwork();
    const [one, other] = [mount({ src: '/one.json' }), mount({ src: '/other.json' })];
    const [first, second] = [await network.request(1), await network.request(2)];
    one.src = '/other.json';
    other.src = '/one.json';
    await Promise.all([one.updateComplete, other.updateComplete]);
    const both = Promise.all([loaded(one), loaded(other)]);
    for (const { url, init, answer } of network.requests) {
      if (!init.signal?.aborted) answer(manifestOf(url.endsWith('/one.json') ? 'One' : 'Other'));
    }
    await both;
    expect(rowNames(one)).to.deep.equal(['Other']);
    expect(rowNames(other)).to.deep.equal(['One']);
    expect([first, second].every(({ url }) => /\/(one|other)\.json$/.test(url))).to.equal(true);
  });

  it('and the property set in the same breath: the property is shown, and nothing is asked for', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    element.manifest = manifestOf('Given');
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Given']);
    expect(network.requests).to.deep.equal([]);
  });
});

describe('[Q24] reload()', () => {
  expectQuietWindow();

  it('twice at once shows the later answer, whichever comes first, and tells of one list', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    (await network.request(1)).answer(manifestOf('Old'));
    await loaded(element);
    const told = outcomes(element);
    const both = Promise.all([element.reload(), element.reload()]);
    await network.request(2);
    await turn();
    for (const { answer, init } of network.requests.slice(1)) if (!init.signal?.aborted) answer(manifestOf('New'));
    await both;
    expect(rowNames(element)).to.deep.equal(['New']);
    expect(told).to.deep.equal(['subprocessors-load']);
    expect(element.status).to.equal('ready');
  });

  it('while the reader types keeps what they typed, and shows what it finds in the new list', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    (await network.request(1)).answer(manifestOf('Birch', 'Cedar'));
    await loaded(element);
    const reloading = element.reload();
    const request = await network.request(2);
    const field = byRole(element, 'searchbox');
    field.focus();
    await search(element, 'birch');
    request.answer(manifestOf('Birch A', 'Birch B', 'Dogwood'));
    await reloading;
    expect(byRole(element, 'searchbox') === field).to.equal(true);
    expect(element.shadowRoot!.activeElement === field).to.equal(true);
    expect(field.value).to.equal('birch');
    expect(rowNames(element)).to.deep.equal(['Birch A', 'Birch B']);
  });
});

describe('a language that changes', () => {
  expectQuietWindow();

  it('[Q15] while the words of the first are on their way shows the words of the last, whichever come first', async () => {
    for (const lastFirst of [true, false]) {
      const network = heldNetwork();
      const element = mount(
        { lang: 'de', locales: newFolder() },
        { manifest: manifestOf('Acme', 'Birch'), clock: stillClock().clock },
      );
      const german = await network.request(1);
      element.lang = 'da';
      const danish = await network.request(2);
      expect(danish.url).to.match(/\/da\.json$/);
      const answers = [() => german.answer(de), () => danish.answer(da)];
      for (const answer of lastFirst ? answers.reverse() : answers) {
        answer();
        await settled(element);
      }
      expect(searchNames(element)).to.deep.equal([da.search]);
      expect(element.status).to.equal('ready');
    }
  });

  it('[Q15] there and back again while words are on their way never shows words of the other', async () => {
    const network = heldNetwork();
    const element = mount(
      { lang: 'en', locales: newFolder() },
      {
        manifest: { version: 1, subprocessors: [{ name: 'Acme', country: 'DE' }, { name: 'B' }] },
        clock: stillClock().clock,
      },
    );
    await loaded(element);
    element.lang = 'de';
    const german = await network.request(1);
    element.lang = 'en';
    await settled(element);
    german.answer(de);
    await settled(element);
    expect(searchNames(element)).to.deep.equal([en.search]);
    expect(shadowText(element)).to.contain('Germany').and.not.to.contain('Deutschland');
  });

  it('while the list is on its way makes no second request for it, and the list comes in the last language', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json', lang: 'fr' });
    const request = await network.request(1);
    element.lang = 'en';
    await element.updateComplete;
    request.answer({ version: 1, subprocessors: [{ name: 'Acme', country: 'DE' }] });
    await loaded(element);
    expect(shadowText(element)).to.contain('Germany');
    expect(network.requests.filter(({ url }) => url.endsWith('/list.json'))).to.have.length(1);
  });
});

describe('an element that goes and comes', () => {
  expectQuietWindow();

  it('[Q24] ten times in one task makes one request, which goes on', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/list.json' });
    const request = await network.request(1);
    const told = outcomes(element);
    for (let round = 0; round < 10; round += 1) {
      element.remove();
      stage().append(element);
    }
    await settled(element);
    expect(request.init.signal?.aborted).to.equal(false);
    request.answer(manifestOf('Acme'));
    await settled(element);
    expect(rowNames(element)).to.deep.equal(['Acme']);
    expect(network.requests).to.have.length(1);
    expect(told).to.deep.equal(['subprocessors-load']);
  });

  it('[Q24] and comes with another address in the same task shows that alone', async () => {
    const network = heldNetwork();
    const element = mount({ src: '/one.json' });
    const first = await network.request(1);
    element.remove();
    element.src = '/two.json';
    stage().append(element);
    const second = await network.request(2);
    expect(first.init.signal?.aborted).to.equal(true);
    second.answer(manifestOf('Two'));
    await loaded(element);
    expect(rowNames(element)).to.deep.equal(['Two']);
    expect(network.requests).to.have.length(2);
  });

  it('is removed by who listens to its list, and throws nothing', async () => {
    const element = makeList({}, { manifest: manifestOf('Acme') });
    const gone = new Promise<void>((resolve) => {
      element.addEventListener('subprocessors-load', () => {
        element.remove();
        resolve();
      });
    });
    stage().append(element);
    await gone;
    await settled(element);
    expect(element.isConnected).to.equal(false);
    expect(element.toCSV()).to.contain('Acme');
  });

  it('is given another list by who listens to the first, once, and shows that', async () => {
    const element = makeList({}, { manifest: manifestOf('First') });
    element.addEventListener('subprocessors-load', () => (element.manifest = manifestOf('Second')), { once: true });
    stage().append(element);
    await settled(element);
    await settled(element);
    expect(rowNames(element)).to.deep.equal(['Second']);
  });
});
