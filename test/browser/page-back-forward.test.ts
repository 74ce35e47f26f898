/** A page that is left and returned to: as the reader left it, without another request, and not kept from the browser's cache by the list. */
import { expect } from '@open-wc/testing';
import { answer } from './support/network.js';
import { openBody, standaloneFile } from './support/page.js';
import { desktop, isChromium, pageOf, visit } from './support/visit.js';

/** What a page keeps for the one who looks at it afterwards. */
declare global {
  interface Window {
    outcome: Promise<Event>;
    returned: { persisted: boolean } | undefined;
  }
}

const body = (src: string) => `
<script>addEventListener('pageshow', ({ persisted }) => { window.returned = { persisted }; })</script>
<subprocessor-list src="${src}"><p>Fallback</p></subprocessor-list>
<script src="${standaloneFile}"></script>`;

/** Types into the search field and sorts, once the list is there. */
async function useTheList() {
  await window.outcome;
  const list = document.querySelector('subprocessor-list')!;
  const field = list.shadowRoot!.querySelector('input')!;
  field.value = 'crisp';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  list.sort = '-name';
  await list.updateComplete;
}

function lookAtTheList() {
  const list = document.querySelector('subprocessor-list')!;
  return {
    persisted: window.returned?.persisted,
    status: list.status,
    query: list.shadowRoot!.querySelector('input')?.value,
    sort: list.sort,
    rows: [...list.shadowRoot!.querySelectorAll('tbody tr')].filter((row) => row.getClientRects().length > 0).length,
  };
}

describe('[Q24] a page that is left and returned to', function () {
  this.timeout(30_000);

  it('is kept by the browser as it was: list, search and order, without a request', async function () {
    if (!isChromium) this.skip();
    const { address, count } = answer('redirect?to=/demo/krispcall.json');
    const seen = await visit<ReturnType<typeof lookAtTheList>>(
      pageOf(body(address), { cache: 'no-cache' }),
      desktop,
      useTheList,
      { go: '/answer/page?body=Elsewhere' },
      { back: true },
      lookAtTheList,
    );
    expect(seen).to.deep.equal({ persisted: true, status: 'ready', query: 'crisp', sort: '-name', rows: 1 });
    expect((await count()).count).to.equal(1);
  });

  it('while its list is on its way has the list all the same', async function () {
    if (!isChromium) this.skip();
    const { address } = answer('held');
    const { searchParams } = new URL(address);
    const seen = await visit<{ status: string; rows: number }>(
      pageOf(body(address), { cache: 'no-cache' }),
      desktop,
      { go: `/answer/release?${searchParams.toString()}` },
      { back: true },
      async () => {
        const list = document.querySelector('subprocessor-list')!;
        while (list.status === 'loading') await new Promise((resolve) => requestAnimationFrame(resolve));
        return { status: list.status, rows: list.shadowRoot!.querySelectorAll('tbody tr:not([hidden])').length };
      },
    );
    expect(seen).to.deep.equal({ status: 'ready', rows: 1 });
  });

  it('has no handler that would keep it from the cache, nor asks for leave to close', async () => {
    const page = await openBody(`<script>
        window.listened = [];
        for (const target of [window, document, EventTarget.prototype]) {
          const original = target.addEventListener;
          target.addEventListener = function (type, ...more) {
            listened.push(type);
            return original.call(this, type, ...more);
          };
        }
      </script>${body('/demo/krispcall.json')}`);
    await page.outcome;
    const { listened } = page as unknown as { listened: string[] };
    expect(listened).to.include('input');
    expect(listened.filter((type) => /unload|pagehide|freeze/.test(type))).to.deep.equal([]);
    expect(page.onbeforeunload).to.equal(null);
  });
});
