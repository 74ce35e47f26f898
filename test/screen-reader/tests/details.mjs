/** Rows with more below their names: roles, former names, notes; and cells of several lines. */
export const src = '/test/screen-reader/pages/details.json';

export const tests = {
  async 'says the name alone as the header of a row'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('t', ['Hosting', 'table with 4 rows 5 columns']);
    await reader.press('alt+shift+Down', [/^Alpha Cloud row header/]);
  },

  async 'says what stands below the name as a cell of its own, line by line'(reader) {
    await reader.press('alt+shift+Right', [
      'Affiliate',
      'Formerly Alpine Cloud',
      'Only if backups are on',
      'Row 2, column 2',
    ]);
  },

  async 'does not repeat what stands below the name before the values of the row'(reader) {
    await reader.press('alt+shift+Right', ['Servers', 'Row 2, column 3'], { never: ['Affiliate'] });
    await reader.press('alt+shift+Down', ['Beta Storage', 'Files', 'Row 3, column 3']);
    await reader.press('alt+shift+Up', ['Alpha Cloud', 'Servers'], { never: ['Affiliate', 'Formerly', 'Only if'] });
  },

  async 'says two lines of a cell as two'(reader) {
    await reader.press('alt+shift+Right', ['Location', 'Ireland, Germany']);
    await reader.press('alt+shift+Right', [
      'Contact',
      /^Ada Lovelace/,
      'ada@alpha.example link',
      /^privacy@alpha\.example link/,
    ]);
  },

  async 'leads from the mark at a name to its footnote, and back'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    // Past the search field, the export, four headings, the link to the row and two addresses.
    for (let tab = 1; tab <= 9; tab += 1) await reader.press('Tab', [/./]);
    await reader.press('Tab', ['Beta Storage', '* link']);
    await reader.press('Return', ['Only for customers in the United States.']);
    await reader.press('Tab', ['Back to the list link']);
    await reader.press('Return', ['* link']);
  },
};
