/** Addresses that lead to a row: the one that the page was opened with, a link, a former name, one that is gone, and back. */
export const src = '/test/screen-reader/pages/permalink.json';
export const fragment = '#subprocessor-beta-storage';

/** From the top of the page to one of the three links. By Tab: browsers skip an entry of the history that no key has made. */
async function goToLink(reader, name) {
  await reader.press('ctrl+Home', ['Our subprocessors']);
  for (const link of ['Delta', 'Gamma', 'Epsilon']) {
    await reader.press('Tab', [new RegExp(`^${link}( visited)? link`)]);
    if (link === name) return;
  }
}

export const tests = {
  async 'has the reader in the row that the page was opened at'(reader) {
    await reader.press('alt+shift+Right', ['Row 3, column 2']);
    await reader.press('alt+shift+Right', ['Files', 'Row 3, column 3']);
  },

  async 'says the name that a link leads to, and goes on from there'(reader) {
    await goToLink(reader, 'Delta');
    await reader.press('Return', ['E-mail', 'Delta Mail row header']);
    await reader.press('alt+shift+Right', ['Formerly Gamma Post', 'Row 2, column 2']);
  },

  async 'leads from a former name to the row, and says so'(reader) {
    await goToLink(reader, 'Gamma');
    await reader.press('Return', ['Delta Mail row header', 'Formerly Gamma Post']);
  },

  async 'says of a row that is gone that it is not there'(reader) {
    await goToLink(reader, 'Epsilon');
    const sentence = 'No entry in this list has the address “#subprocessor-epsilon”. The list may have changed since.';
    await reader.press('Return', [sentence], { once: [/No entry/] });
  },

  async 'goes back to the row before, clears a search that leaves it out, and says how many there are'(reader) {
    await reader.press('Tab', ['Search subprocessors entry', 'Focus mode']);
    await reader.type('alpha', ['1 of 3 entries']);
    await reader.press('alt+Left', ['Delta Mail row header', '3 subprocessors']);
  },
};
