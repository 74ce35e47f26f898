/** What no column shows of a row: the button, what it opens, and the link to the row. */
export const src = '/test/screen-reader/pages/few-columns.json';

export const tests = {
  async 'says the button with the name of the row, and that it has opened'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    // Past the search, the export and two headings.
    for (let tab = 1; tab <= 4; tab += 1) await reader.press('Tab', [/./]);
    await reader.press('Tab', [/Details of Alpha Cloud.*collapsed/]);
    await reader.press('Return', ['expanded']);
  },

  async 'leads by Tab to the address and to the link of the row'(reader) {
    await reader.press('Tab', ['privacy@alpha.example link']);
    await reader.press('Tab', ['Link to this entry link']);
  },

  async 'closes by Escape, and says that the focus is on the button'(reader) {
    await reader.press('Escape', [/Details of Alpha Cloud.*collapsed/]);
  },

  async 'has a link and no button where nothing is left to say'(reader) {
    await reader.press('Tab', ['Link to Beta Storage link']);
    await reader.press('Tab', [/Details of Gamma Mail.*collapsed/]);
  },

  async 'says the fields under their labels'(reader) {
    await reader.press('Return', ['expanded']);
    await reader.press('Tab', ['Link to this entry link']);
    const said = [];
    while (!said.some((phrase) => phrase.includes('Location')) && said.length < 12)
      said.push(...(await reader.press('Up', [/./])));
    const text = said.join(' | ');
    if (!/Germany, France.*Location/.test(text)) throw new Error(`What was said, from below: ${text}`);
  },
};
