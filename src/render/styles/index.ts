// The registry of styles, in the order in which they apply. A new sheet is one line here.
//
// How a list looks on a page that does nothing for it: the page's own font and colours, hairlines, one accent. Colours are
// mixed from `currentColor`, so dark pages need nothing; sizes are in `em` of the page's text. Selectors name parts and
// classes, never elements: a new control does not inherit what was meant for another.
import { base } from './base.js';
import { details } from './details.js';
import { exporting } from './export.js';
import { facets } from './facets.js';
import { head } from './head.js';
import { panel } from './panel.js';
import { print } from './print.js';
import { scope } from './scope.js';
import { table } from './table.js';
import { text } from './text.js';
import { toolbar } from './toolbar.js';

/** What all lists share. Behind them each list has a sheet of its own: layout.ts. */
export const styles = [base, text, head, toolbar, panel, facets, exporting, scope, table, details, print];
