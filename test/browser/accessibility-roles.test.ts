/**
 * QUALITY 5: where a table does not fit it is laid out by other means than a browser's own. What is then no table to look
 * at is still one to assistive technology, since each part says what it is.
 */
import { expect } from '@open-wc/testing';
import { roleAndName } from './support/axe.js';
import { isShown } from './support/element.js';
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

const layouts = {
  'laid out as a table': ['as tables, whatever fits', 'on a light page'],
  'laid out as names beside facts': ['with everything that a manifest can say', 'on a light page'],
  'laid out in a stack': ['with everything that a manifest can say', 'in 320 px'],
} as const;

for (const [layout, [state, ground]] of Object.entries(layouts)) {
  describe(`the parts of a table ${layout}`, () => {
    it('[Q5] are what they are by nature, or say so', async () => {
      const element = await states[state](groundOf(ground));
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
      const element = await states[state](groundOf(ground));
      const tables = [...element.shadowRoot!.querySelectorAll('table')];
      const names = (selector: string) =>
        [...tables[1]!.querySelectorAll(selector)].map((part) => roleAndName(part).name);
      expect(tables.map((table) => roleAndName(table).name)).to.deep.equal([everyFeature.title, 'Hosting']);
      const headings = names('thead th');
      // What stands below the names is no column to sort by.
      expect(headings.slice(0, 3)).to.deep.equal(['Name', 'Details', 'Purpose']);
      expect(headings).to.include.members(['Risk level', 'Added']);
      const sortable = state === 'as tables, whatever fits' ? headings.filter((name) => name !== 'Details') : [];
      expect(
        [...tables[1]!.querySelectorAll('thead button')].filter(isShown).map((one) => roleAndName(one).name),
      ).to.deep.equal(sortable);
      // The name alone, which is read out before each value of the row.
      expect(names('tbody th')).to.deep.equal(['Łódź Hosting', 'Later', 'Gone']);
    });
  });
}
