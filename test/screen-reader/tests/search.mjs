/** Searching: the field, the count after typing, nothing found, and the way back. */
export const src = '/demo/krispcall.json';

const count = /^\d+ (subprocessors|entries|of \d+ entries)/;

export const tests = {
  async 'says the field, and meets no empty status on the way to it'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('Down', ['Search subprocessors entry'], { never: [/status/i] });
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('Tab', ['Search subprocessors entry', 'Focus mode']);
  },

  async 'says how many are left once, when the reader has typed a word'(reader) {
    await reader.type('twilio', ['2 of 15 entries'], { once: [count] });
  },

  async 'says nothing new for a blank after the word'(reader) {
    await reader.press('space', [], { never: [count] });
  },

  async 'says that nothing is left, and how to go back'(reader) {
    await reader.type('qqq', ['0 of 15 entries'], { once: [count] });
    // Past the button of the filters.
    await reader.press('Tab Tab Tab', ['Clear search push button']);
  },

  async 'says where the focus goes when the search is cleared, and the count'(reader) {
    await reader.press('Return', ['Search subprocessors entry', '15 subprocessors'], { once: [count] });
  },

  async 'has the reader in the field then: what is typed goes into it'(reader) {
    await reader.type('t', ['15 of 15 entries'], { once: [count] });
  },
};
