/** What the list is shown for: the choices with their names, the count once, and the heading of what is not listed. */
export const src = '/test/screen-reader/pages/tools.json';
export const layout = 'table';

const count = /^\d+ of \d+ entries/;

export const tests = {
  async 'says each choice with its name, and what they are for'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('Tab Tab Tab Tab', ['Listed for panel', 'Plan', 'Any']);
  },

  async 'says how many rows are listed for a choice and how many are not, once'(reader) {
    await reader.press('Down', ['Free', '5 of 6 entries listed for Plan: Free, 1 not listed for it'], {
      once: [count],
    });
    await reader.press('Tab', ['Data region', 'Any']);
    await reader.press('Down', ['EU', '4 of 6 entries listed for Plan: Free; Data region: EU, 2 not listed for it'], {
      once: [count],
    });
  },

  async 'says the heading of the rows that are not listed, with their groups below it'(reader) {
    await reader.press('Tab', ['Name']);
    await reader.press('ctrl+End', ['After the list.']);
    await reader.press('shift+h', [/Optional features.*heading level 4/]);
    await reader.press('shift+h', [/Not listed for Plan: Free; Data region: EU.*heading level 3/]);
    await reader.press('t', ['Optional features', 'table with 3 rows']);
  },
};
