/**
 * Puts each list in states.html into its state and keeps it there. The failures are simulated in the page by replacing * `fetch`: not every server that hosts this page could be made to fail, and a request that never ends would keep the page * from becoming idle.
 */
/* global customElements, document, window, InputEvent */

/** A fixed date, so that the upcoming row stays upcoming. */
const today = '2025-03-20';

const asPublished = window.fetch.bind(window);
let staleRequests = 0;

/** The responses for ./answers/<name>. */
const answers = {
  never: () => new Promise(() => {}),
  stale: () => ((staleRequests += 1) === 1 ? asPublished('./states.json') : new Response('', { status: 404 })),
  network: () => Promise.reject(new TypeError('Failed to fetch')),
  status: () => new Response('', { status: 404 }),
  html: () => new Response('<!doctype html><title>Sign in</title>'),
  empty: () => new Response(''),
  'cut-short': () => new Response('{ "version": 1, "subprocessors": [{ "name": "Quills'),
  'not-json': () => new Response('{ "version": 1, "subprocessors": [],, }'),
  'not-a-manifest': () => new Response('null'),
};

window.fetch = async (address, options) => {
  const name = /\/answers\/([\w-]+)$/.exec(String(address))?.[1] ?? '';
  return Object.hasOwn(answers, name) ? answers[name]() : asPublished(address, options);
};

const listIn = (id) => document.querySelector(`#${id} subprocessor-list`);
const loaded = (list) =>
  new Promise((resolve) => {
    if (list.status === 'ready') resolve();
    else list.addEventListener('subprocessors-load', resolve, { once: true });
  });

async function search(list, query) {
  await loaded(list);
  const field = list.shadowRoot.querySelector('input[type=search]');
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function goStale(list) {
  list.src = './answers/stale';
  await loaded(list);
  await list.reload();
}

await customElements.whenDefined('subprocessor-list');

for (const list of document.querySelectorAll('subprocessor-list')) list.today = today;
for (const id of ['loading', 'loading-without-fallback']) {
  Object.assign(listIn(id), { limits: { seconds: Infinity }, src: './answers/never' });
}
Object.assign(listIn('timeout'), { limits: { seconds: 0.1 }, src: './answers/never' });
Object.assign(listIn('too-large'), { limits: { bytes: 1000 }, src: './states.json' });
for (const id of ['network', 'status', 'html', 'empty-file', 'cut-short', 'not-json', 'not-a-manifest']) {
  listIn(id).src = `./answers/${id === 'empty-file' ? 'empty' : id}`;
}
await Promise.all([
  search(listIn('searching'), 'mail'),
  search(listIn('nothing-found'), 'fax machines'),
  goStale(listIn('stale')),
]);
