/**
 * QUALITY 5: in a narrow place a table may be laid out by other means than a browser's own. What is then no table to look
 * at is still one to assistive technology, since each part says what it is.
 */
import { expect } from '@open-wc/testing';
import { roleAndName } from './support/axe.js';
import { everyFeature } from './support/features.js';
import { groundOf, states } from './support/states.js';

const native: Record<string, { display: string; role: (part: Element) => string }> = {
  table: { display: 'table', role: () => 'table' },
  thead: { display: 'table-header-group', role: () => 'rowgroup' },
  tbody: { display: 'table-row-group', role: () => 'rowgroup' },
  tr: { display: 'table-row', role: () => 'row' },
  td: { display: 'table-cell', role: () => 'cell' },
  th: { display: 'table-cell', role: (part) => (part.closest('thead') ? 'columnheader' : 'rowheader') },
};

for (const ground of ['on a light page', 'in 320 px'] as const) {
  describe(`the parts of a table ${ground}`, () => {
    it('[Q5] are what they are by nature, or say so', async () => {
      const element = await states['with everything that a manifest can say'](groundOf(ground));
      for (const [name, { display, role }] of Object.entries(native)) {
        const parts = [...element.shadowRoot!.querySelectorAll(name)];
        expect(parts, name).not.to.deep.equal([]);
        for (const part of parts) {
          expect(roleAndName(part).role, part.outerHTML.slice(0, 80)).to.equal(role(part));
          // A row group may be left out of a table (WAI-ARIA 1.2, `row`): it tells a reader nothing.
          if (getComputedStyle(part).display !== display && role(part) !== 'rowgroup')
            expect(part.getAttribute('role')).to.equal(role(part));
        }
      }
    });

    it('[Q1] keep their names: of a table its caption, of a column its label alone, of a row the company', async () => {
      const element = await states['with everything that a manifest can say'](groundOf(ground));
      const tables = [...element.shadowRoot!.querySelectorAll('table')];
      const names = (selector: string) =>
        [...tables[1]!.querySelectorAll(selector)].map((part) => roleAndName(part).name);
      expect(tables.map((table) => roleAndName(table).name)).to.deep.equal([everyFeature.title, 'Hosting']);
      expect(names('thead button')).to.include.members(['Name', 'Purpose', 'Risk level', 'Added']);
      // What stands below the names is no column to sort by.
      const [first, ...others] = names('thead button');
      expect(names('thead th')).to.deep.equal([first, 'Details', ...others]);
      // The name alone, which is read out before each value of the row.
      expect(names('tbody th')).to.deep.equal(['Łódź Hosting', 'Later', 'Gone']);
    });
  });
}
