/** Sorting where there is no row of headings: by one choice in the toolbar. */
export const src = '/demo/krispcall.json';
export const width = '20rem';
export const layout = 'stack';

export const tests = {
  async 'says what is chosen, and for what'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('Tab', ['Search subprocessors']);
    // Past the button of the filters.
    await reader.press('Tab Tab Tab', [/Sort by.*(combo box|Original order)|Original order.*Sort by/]);
  },

  async 'says each choice, and how the list is sorted, once'(reader) {
    const once = { once: [/^(Sorted by|In the original order)/] };
    await reader.press('Down', ['Service Name, ascending', 'Sorted by Service Name, ascending.'], once);
    await reader.press('Down', ['Service Name, descending', 'Sorted by Service Name, descending.'], once);
    await reader.press('Up Up', ['Original order', 'In the original order.']);
  },

  async 'is the only thing to sort by: what comes next is in the list'(reader) {
    await reader.press('Tab', [/link/], { never: [/push button/] });
  },
};
