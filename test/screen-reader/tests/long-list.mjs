/** Two hundred rows in twenty groups, most of them far off the screen. */
export const src = '/long-list.json';

export const tests = {
  async 'has all headings and all tables'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    for (let group = 1; group <= 6; group += 1) await reader.press('h', [`Group ${group} heading level 2`]);
  },

  async 'says the name, the header and the cells of the last table'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    // Chromium has no caption of a table that it has not laid out yet; the table's own name is there.
    const caption = reader.browser === 'firefox' ? ['Group 20'] : [];
    // Nor does it take the blanks off a heading there.
    await reader.press('shift+t', [...caption, 'table with 11 rows 5 columns', /Name\s+column header/]);
    await reader.press('alt+shift+Down', ['Company 1 of Group 20 row header', 'Row 2, column 1']);
    await reader.press('alt+shift+Right', ['Link to Company 1 of Group 20 link', 'Row 2, column 2']);
    await reader.press('alt+shift+Right', ['Hosting', 'Row 2, column 3']);
    await reader.press('alt+shift+Down', ['Company 2 of Group 20', 'Hosting', 'Row 3, column 3']);
  },

  async 'goes from table to table'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    // All have the same columns: the buttons are in the first table alone.
    await reader.press('t', ['Group 1', 'table with 11 rows 5 columns', 'Name push button']);
    for (let group = 2; group <= 4; group += 1)
      await reader.press('t', [`Group ${group}`, 'table with 11 rows 5 columns', 'Name column header']);
  },
};
