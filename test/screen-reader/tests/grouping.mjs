/** Grouping as the page asks for it: a heading and a table for each value, and rows that stand in several. */
export const src = '/test/screen-reader/pages/tools.json';
export const layout = 'table';
export const groupBy = 'locations';

export const tests = {
  async 'says each group by its heading, in order'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('h', ['Subprocessors of Fernway heading level 2']);
    await reader.press('h', ['Germany heading level 3']);
    await reader.press('h', ['Ireland heading level 3']);
    await reader.press('h', ['United Kingdom heading level 3']);
    await reader.press('h', ['United States heading level 3']);
  },

  async 'says a row in each of its groups, and a count that tells rows'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('t', ['Germany', 'table with 3 rows']);
    await reader.press('t', ['Ireland', 'table with 3 rows']);
  },

  async 'says the count of the list, and not of its tables'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('Tab', ['Search subprocessors']);
    await reader.type('mail', ['1 of 6 entries'], { once: [/of \d+ entries/] });
  },
};
