// Every state that a list can be in, and every kind of page that it can stand on, each by its name.
import { executeServerCommand } from '@web/test-runner-commands';
import type { LoadErrorReason } from '../../../src/manifest/errors.js';
import type { SubprocessorList } from '../../../src/element/subprocessor-list.js';
import { stillClock } from './clock.js';
import { allByRole, byRole, failed, loaded, makeList, manifestOf, search, settled, stage } from './element.js';
import { everyFeature, wideManifest } from './features.js';
import { heldNetwork } from './network.js';
import { becomes } from './until.js';

export type PutOnPage = (element: SubprocessorList) => SubprocessorList;

/** Makes a list in that state. `put` puts it on the page. */
export type State = (put: PutOnPage) => Promise<SubprocessorList>;

/** Five groups of ten, with what a long list commonly tells. */
const manyRows = {
  version: 1,
  title: 'A long list',
  groups: Array.from({ length: 5 }, (_, index) => ({ id: `group-${String(index)}`, title: `Group ${String(index)}` })),
  subprocessors: Array.from({ length: 50 }, (_, index) => ({
    name: `Company ${String(index)}`,
    group: `group-${String(index % 5)}`,
    purpose: 'Hosting of the application and of its backups',
    locations: ['IE', 'US'],
    links: `https://company-${String(index)}.example/`,
    added: `20${String(10 + (index % 15))}-01-01`,
  })),
};

const ready =
  (manifest: unknown, attributes: Record<string, string> = {}): State =>
  async (put) => {
    const element = put(makeList(attributes, { manifest, today: '2025-01-01' }));
    await loaded(element);
    await measured(element);
    return element;
  };

/** The observer of tables that overflow has looked. */
async function measured(element: SubprocessorList): Promise<void> {
  for (const wrapper of element.shadowRoot!.querySelectorAll('[part=scroll]'))
    await becomes(() => wrapper.scrollWidth <= wrapper.clientWidth || wrapper.hasAttribute('tabindex'));
}

export const states = {
  'on its way': async (put) => {
    const network = heldNetwork();
    const element = makeList({ src: '/list.json' });
    element.replaceChildren();
    put(element);
    await network.request(1);
    await settled(element);
    return element;
  },
  'with everything that a manifest can say': ready(everyFeature),
  'of one row': ready({
    version: 1,
    subprocessors: [{ name: 'Only', purpose: 'Hosting', links: 'https://o.example/' }],
  }),
  'of fifty rows': ready(manyRows),
  // Which scroll, since a list that is free to choose has facts there.
  'of twelve columns': ready(wideManifest, { layout: 'table' }),
  'as tables, whatever fits': ready(everyFeature, { layout: 'table' }),
  'without rows': ready(manifestOf()),
  'with the details of its rows open': async (put) => {
    const element = await ready({ ...everyFeature, columns: ['name', 'purpose'] })(put);
    for (const button of allByRole(element, 'button').filter(({ part }) => part.contains('details-button')))
      button.click();
    await element.updateComplete;
    if (!element.shadowRoot!.querySelector('[part=details] a')) throw new Error('Nothing is open');
    return element;
  },
  'that was searched': async (put) => {
    const element = await ready(everyFeature)(put);
    await search(element, 'mail');
    await measured(element);
    return element;
  },
  'that was sorted': async (put) => {
    const element = await ready(everyFeature)(put);
    element.sort = '-seats';
    await element.updateComplete;
    return element;
  },
  'in which nothing is found': async (put) => {
    const element = await ready(everyFeature)(put);
    await search(element, 'nowhere');
    byRole(element, 'button', 'Clear search');
    return element;
  },
  'that is stale': async (put) => {
    const network = heldNetwork();
    const element = put(makeList({ src: '/list.json' }, { today: '2025-01-01' }));
    (await network.request(1)).answer(everyFeature);
    await loaded(element);
    const reloading = element.reload();
    (await network.request(2)).answer('', { status: 404 });
    await reloading;
    if (element.status !== 'stale') throw new Error(`The list is ${element.status}`);
    await measured(element);
    return element;
  },
  'beside another of the same name': async (put) => {
    const element = await ready(wideManifest, { layout: 'table' })(put);
    await ready(wideManifest, { layout: 'table' })((second) => {
      element.after(second);
      return second;
    });
    return element;
  },
} satisfies Record<string, State>;

const answered =
  (body: unknown, init?: ResponseInit): State =>
  async (put) => {
    const network = heldNetwork();
    const element = put(makeList({ src: '/list.json' }));
    const outcome = failed(element);
    (await network.request(1)).answer(body, init);
    await outcome;
    return element;
  };

/** Each reason for which there is no list, with the button that tries again; none can be forgotten. */
export const failures: Record<LoadErrorReason, State> = {
  address: async (put) => {
    const element = put(makeList({ src: 'ftp://acme.example/list.json' }));
    await failed(element);
    return element;
  },
  network: async (put) => {
    const network = heldNetwork();
    const element = put(makeList({ src: '/list.json' }));
    const outcome = failed(element);
    for (const attempt of [1, 2, 3]) (await network.request(attempt)).fail();
    await outcome;
    return element;
  },
  timeout: async (put) => {
    const network = heldNetwork();
    const time = stillClock();
    const element = put(makeList({ src: '/list.json' }, { clock: time.clock, limits: { seconds: 10 } }));
    const outcome = failed(element);
    await network.request(1);
    await time.pass(10_000);
    await outcome;
    return element;
  },
  status: answered('', { status: 404 }),
  html: answered('<!doctype html><title>Sign in</title>'),
  empty: answered(''),
  'too-large': async (put) => {
    const network = heldNetwork();
    const element = put(makeList({ src: '/list.json' }, { limits: { bytes: 10 } }));
    const outcome = failed(element);
    (await network.request(1)).answer(manifestOf('Acme'));
    await outcome;
    return element;
  },
  'cut-short': answered('{"version": 1, "subprocessors": ['),
  'not-json': answered('{"version": 1,}'),
  'not-a-manifest': answered('"text"'),
};

export type StateName = keyof typeof states;

interface Ground {
  /** Of the page's root element. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly style?: Readonly<Partial<CSSStyleDeclaration>>;
  /** Of the place that the list stands in. */
  readonly width?: string;
}

const light = { background: '#fff', color: '#1c2128', colorScheme: 'light' };

/** The pages that a list can stand on. */
export const grounds = {
  'on a light page': { style: light },
  'on a dark page': { style: { background: '#14181d', color: '#e3e7ec', colorScheme: 'dark' } },
  'on a right-to-left page': { style: light, attributes: { lang: 'ar', dir: 'rtl' } },
  'in 320 px': { style: light, width: '320px' },
  // Names beside their facts, where a list has many.
  'in 700 px': { style: light, width: '700px' },
  'in the page’s type of 14 px': { style: { ...light, fontSize: '14px' } },
  'in the page’s type of 20 px': { style: { ...light, fontSize: '20px' } },
} satisfies Record<string, Ground>;

export type GroundName = keyof typeof grounds;

/**
 * Makes the page such a ground until the test is over; what it returns puts a list there, below a heading of the page's
 * own, so that a list begins at level 2.
 */
export function groundOf(name: GroundName): PutOnPage {
  const { attributes = {}, style, width = '900px' }: Ground = grounds[name];
  const root = document.documentElement;
  for (const [attribute, value] of Object.entries(attributes)) root.setAttribute(attribute, value);
  Object.assign(root.style, style);
  return (element) => {
    const place = stage();
    place.style.inlineSize = width;
    place.append(Object.assign(document.createElement('h1'), { textContent: 'Privacy' }), element);
    return element;
  };
}

let isForced = false;

/** Forced colours, as Windows has them, until the test is over. Skips the test in an engine that cannot be told. */
export async function forceColours(running: Mocha.Context): Promise<void> {
  if (!/Chrome\//.test(navigator.userAgent)) running.skip();
  isForced = true;
  await executeServerCommand('force-colours', true);
  if (!matchMedia('(forced-colors: active)').matches) throw new Error('Colours are not forced');
}

afterEach(async () => {
  for (const name of ['lang', 'dir', 'style']) document.documentElement.removeAttribute(name);
  if (!isForced) return;
  isForced = false;
  await executeServerCommand('force-colours', false);
});
