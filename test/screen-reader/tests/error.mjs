/** A list that fails to load twice, and then loads. */
export const src = '/failing/demo/krispcall.json?times=2';

const failure = 'The list failed to load: the server answered with an error (HTTP 404).';

export const tests = {
  async 'says the error and the button where they stand'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    // They stand in one line, so that one key says both.
    await reader.press('Down', [failure, 'Try again push button'], { never: [/status/i] });
  },

  async 'says that it tries, and then why it failed again'(reader) {
    await reader.press('ctrl+Home', ['Our subprocessors']);
    await reader.press('Tab', ['Try again push button']);
    await reader.press('Return', [failure], { once: [failure] });
  },

  async 'says where the focus goes when the list is there, and the count'(reader) {
    await reader.press('Return', ['Search subprocessors entry', '15 subprocessors'], { once: ['15 subprocessors'] });
  },

  async 'has the reader in the field then: what is typed goes into it'(reader) {
    await reader.type('twilio', ['2 of 15 entries']);
  },
};
