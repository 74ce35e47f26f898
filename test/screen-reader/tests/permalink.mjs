/** Addresses that lead to a row: the one that the page was opened with, links, a former name, one that is gone, and back. */
export const src = '/test/screen-reader/pages/permalink.json';
export const fragment = '#subprocessor-beta-storage';

export const tests = {
  async 'has the reader in the row that the page was opened at'(reader) {
    await reader.press('alt+shift+Right', ['Files']);
  },
};
