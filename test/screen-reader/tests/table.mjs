/** KrispCall's list as it stands on a page, read table by table, cell by cell and line by line. */
export const src = '/demo/krispcall.json';

export const tests = {
  async 'goes from heading to heading'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('h', ['Infrastructure heading level 2']);
    await reader.press('h', ['Security heading level 2']);
  },

  async 'goes from table to table: caption, size, first heading'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('t', [
      'Infrastructure',
      'table with 4 rows 5 columns',
      'column header',
      'Service Name push button',
    ]);
    // It has the same columns: the buttons are in the first table alone.
    await reader.press('t', ['Security', 'table with 4 rows 5 columns', 'Service Name column header'], {
      never: ['push button'],
    });
    await reader.press('shift+t', ['Infrastructure', 'table with 4 rows 5 columns']);
  },

  async 'goes from cell to cell, with the heading of each other column and each other row'(reader) {
    await reader.press('alt+shift+Down', ['Digital Ocean row header', 'Row 2, column 1']);
    await reader.press('alt+shift+Right', ['Link to Digital Ocean link', 'Row 2, column 2']);
    await reader.press('alt+shift+Right', ['DigitalOcean Holdings, Inc.', 'Row 2, column 3']);
    await reader.press('alt+shift+Right', ['Contact', 'privacy@digitalocean.com link', 'Row 2, column 4']);
    await reader.press('alt+shift+Down', ['Twilio', 'privacy@twilio.com link', 'Row 3, column 4'], {
      once: ['Twilio'],
    });
    await reader.press('alt+shift+Left', ['Legal Name', 'Twilio, Inc.', 'Row 3, column 3']);
  },

  async 'goes line by line, and does not say a group’s name more than twice'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    const said = [];
    for (let line = ''; !/^Digital Ocean/.test(line) && said.length < 30; line = said.at(-1) ?? '')
      said.push(...(await reader.press('Down', [/./])));
    const times = said.filter((phrase) => phrase.includes('Infrastructure')).length;
    if (times > 2) throw new Error(`The group’s name was said ${times} times: ${said.join(' | ')}`);
  },
};
