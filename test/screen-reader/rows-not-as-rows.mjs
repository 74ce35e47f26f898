/** What is heard of a list whose rows are no rows to the eye: they stay the rows of a table. */
export const src = '/test/screen-reader/pages/details.json';

export const tests = {
  async 'is a table with the same rows and columns'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('t', ['Hosting', 'table with 4 rows 5 columns', 'column header', 'Name']);
  },

  async 'has its row headers, its cells and their headings'(reader) {
    await reader.press('alt+shift+Down', [/^Alpha Cloud row header/, 'Row 2, column 1']);
    await reader.press('alt+shift+Right', ['Affiliate', 'Row 2, column 2']);
    await reader.press('alt+shift+Right', ['Servers', 'Row 2, column 3'], { never: ['Alpha'] });
    await reader.press('alt+shift+Right', ['Location', 'Ireland, Germany', 'Row 2, column 4']);
    await reader.press('alt+shift+Down', ['Beta Storage', 'United States', 'Row 3, column 4']);
  },

  async 'does not say the label that stands at a value'(reader) {
    await reader.press('alt+shift+Left', ['Purpose', 'Files'], { once: ['Purpose'] });
  },
};
