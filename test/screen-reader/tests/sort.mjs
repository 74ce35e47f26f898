/** Sorting by the buttons in the headings. */
export const src = '/demo/krispcall.json';

export const tests = {
  async 'says a heading’s button by its label alone'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('Tab', ['Search subprocessors']);
    // Past the button of the filters.
    await reader.press('Tab Tab Tab', ['Infrastructure', /^Service Name push button/]);
  },

  async 'says how the list is sorted, once for each press'(reader) {
    const once = { once: [/^(Sorted by|In the original order)/] };
    await reader.press('Return', ['Sorted by Service Name, ascending.'], once);
    await reader.press('Return', ['Sorted by Service Name, descending.'], once);
    await reader.press('Return', ['In the original order.'], once);
  },

  async 'says in which direction a column is sorted'(reader) {
    await reader.press('Return', ['Sorted by Service Name, ascending.']);
    await reader.press('Tab', ['Legal Name push button']);
    await reader.press('shift+Tab', [/Service Name push button/]);
    await reader.press('KP_Enter', []);
  },

  async 'keeps the reader at the button'(reader) {
    await reader.press('Tab', ['Legal Name push button']);
  },
};
