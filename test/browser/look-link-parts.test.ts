/** A page's sheet tells apart the links of a list: a name's, a cell's, those that open a mail. */
import { expect } from '@open-wc/testing';
import { allByRole, loaded, mount } from './support/element.js';

/** Those that the publisher has written. */
const contentLinks = (element: Element) => allByRole(element, 'link').filter((link) => !link.part.contains('row-link'));

describe('a link', () => {
  it('has tokens beside its part that say where it stands, and whether it opens a mail', async () => {
    const element = mount(
      {},
      {
        manifest: {
          version: 1,
          description: 'See [the agreement](https://acme.example/dpa), or write to <dpo@acme.example>.',
          columns: ['name', 'purpose', 'dataCategories', 'contacts'],
          notes: [{ mark: '*', text: 'In the [EU](https://eu.example/)' }],
          subprocessors: [
            {
              name: 'Birch',
              links: 'https://birch.example/',
              purpose: '**See [the page](https://birch.example/page)**',
              dataCategories: '- [First](https://birch.example/first)\n- second',
              contacts: ['gdpr@birch.example', { name: 'Ada', url: 'https://birch.example/ada' }],
              via: '[Cedar](https://cedar.example/)',
              notes: '*',
            },
          ],
        },
      },
    );
    await loaded(element);
    const parts = contentLinks(element).map((link) => [link.textContent, link.getAttribute('part')]);
    expect(parts.filter(([text]) => !/^[*↩]/.test(text!))).to.deep.equal([
      ['the agreement', 'link'],
      ['dpo@acme.example', 'link mail-link'],
      ['Birch', 'link name-link'],
      ['Cedar', 'link cell-link'],
      ['the page', 'link cell-link'],
      ['First', 'link cell-link'],
      ['gdpr@birch.example', 'link cell-link mail-link'],
      ['https://birch.example/ada', 'link cell-link'],
      ['EU', 'link'],
    ]);
  });

  it('is reached by each token from a page’s sheet', async () => {
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = `
      subprocessor-list::part(link) { letter-spacing: 1px }
      subprocessor-list::part(name-link) { word-spacing: 2px }
      subprocessor-list::part(cell-link) { word-spacing: 3px }`;
    const element = mount(
      {},
      {
        manifest: {
          version: 1,
          columns: ['name', 'contacts'],
          subprocessors: [{ name: 'Birch', links: 'https://birch.example/', contacts: 'gdpr@birch.example' }],
        },
      },
    );
    await loaded(element);
    const styles = contentLinks(element).map((link) => getComputedStyle(link));
    expect(styles.map(({ letterSpacing }) => letterSpacing)).to.deep.equal(['1px', '1px']);
    expect(styles.map(({ wordSpacing }) => wordSpacing)).to.deep.equal(['2px', '3px']);
    sheet.remove();
  });
});
