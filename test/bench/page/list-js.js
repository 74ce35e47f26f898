/** List.js on the plain HTML of the table. */
/* global document, List */

for (const section of document.querySelectorAll('section')) {
  new List(section, { valueNames: ['name', 'purpose', 'data', 'location', 'transfer', 'added'] });
}
