/** Filtering: the button and what it opens, values with their counts, dead ends, chips, and the count once. */
export const src = '/test/screen-reader/pages/tools.json';
export const layout = 'table';

const count = /^\d+ (subprocessors|entries|of \d+ entries)/;

export const tests = {
  async 'says the button, and that it has opened'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('Tab', ['Search subprocessors']);
    await reader.press('Tab', [/Filters.*push button.*collapsed|Filters.*collapsed/]);
    await reader.press('Return', ['expanded'], { never: [count] });
  },

  async 'says each value with its filter and its count'(reader) {
    // Past the export and the two choices of what the list is shown for.
    await reader.press('Tab Tab Tab Tab', ['Group panel', 'Platform 3 check box not checked']);
    await reader.press('Tab', ['Optional features 3 check box not checked']);
  },

  async 'says that a value is chosen, and how many rows are left, once'(reader) {
    await reader.press('space', ['checked', '3 of 6 entries'], { once: [count] });
  },

  async 'says of a value that would leave nothing that it has none, and is not to be had'(reader) {
    await reader.press('Tab Tab', ['Lists only EEA locations 1 check box not checked']);
    await reader.press('Tab', ['Germany 0 check box not checked', 'grayed']);
    await reader.press('space', [], { never: [count, /^checked/] });
  },

  async 'says after Escape that the focus is on the button, how many filters are on, and that it has closed'(reader) {
    await reader.press('Escape', [/Filters ?, 1 filter on collapsed push button/]);
  },

  async 'says the filter that a chip removes, and where the focus goes'(reader) {
    await reader.press('Tab Tab Tab Tab', [/Remove filter Group: Optional features.*push button/]);
    await reader.press('Return', [/Filters.*push button/, '6 subprocessors'], { once: [count] });
  },
};
