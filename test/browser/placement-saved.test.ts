/** A page that was saved or rendered beforehand with its lists gets each of them once. */
import { expect } from '@open-wc/testing';
import { expectQuietWindow } from './support/errors.js';
import { openBody, standaloneFile } from './support/page.js';
import { listIn, lists, rowsOf } from './support/placed.js';

const source = '/answer/object?name=Acme';
const script = `<script src="${standaloneFile}"></script>`;
const old = '<template shadowrootmode="open"><table part="table"><tr><th scope="row">Gone since</table></template>';

for (const order of ['before', 'after'] as const) {
  const openSaved = (body: string) => openBody(order === 'before' ? script + body : body + script);

  describe(`a page that was saved with its lists, with the script ${order} them`, () => {
    expectQuietWindow();

    it('keeps the list that stands in the shadow root of its box', async function () {
      if (!('shadowRootMode' in HTMLTemplateElement.prototype)) this.skip();
      const page = await openSaved(
        `<div data-box data-subprocessor-list="${source}" data-sort="-name"><template shadowrootmode="open"
          ><subprocessor-list src="/answer/object?name=Old" exportparts="table">${old}<slot name="header" slot="header"></slot
          ><slot name="" slot=""></slot></subprocessor-list></template><p>Fallback</p></div>`,
      );
      const list = listIn(page.document.querySelector('[data-box]'));
      expect(await rowsOf(page)).to.deep.equal([['Acme']]);
      expect(list.sort).to.equal('-name');
      expect(page.document.querySelector('p')!.getClientRects().length).to.equal(0);
      expect(list.getAttribute('exportparts')!.split(',')).to.include('row');
    });

    it('leaves a shadow root that is another’s, and stands behind it', async function () {
      if (!('shadowRootMode' in HTMLTemplateElement.prototype)) this.skip();
      const page = await openSaved(
        `<div data-box data-subprocessor-list="${source}"><template shadowrootmode="open"><b>Theirs</b><slot></slot></template></div>`,
      );
      expect(await rowsOf(page)).to.deep.equal([['Acme']]);
      const box = page.document.querySelector('[data-box]')!;
      expect(box.shadowRoot!.firstElementChild!.localName).to.equal('b');
      expect(box.nextElementSibling === lists(page.document)[0]).to.equal(true);
    });

    it('keeps the list behind a box, and the one of a script', async () => {
      const saved = `<subprocessor-list src="${source}"></subprocessor-list>`;
      const page = await openSaved(
        `<figure data-subprocessor-list="${source}"></figure>${saved}<hr>
         <script src="${standaloneFile}" data-subprocessor-list="${source}" data-sort="-name"></script>${saved}`,
      );
      expect(await rowsOf(page, 2)).to.deep.equal([['Acme'], ['Acme']]);
      const [first, second] = lists(page.document);
      expect((first as { table?: unknown }).table === page.document.querySelector('figure')).to.equal(true);
      expect(second!.sort).to.equal('-name');
    });

    it('does not take for its own the list with other contents that stands there', async () => {
      const page = await openSaved(
        `<figure data-subprocessor-list="${source}"></figure><subprocessor-list src="/answer/object?name=Birch"></subprocessor-list>`,
      );
      expect(await rowsOf(page, 2)).to.deep.equal([['Acme'], ['Birch']]);
    });
  });
}
