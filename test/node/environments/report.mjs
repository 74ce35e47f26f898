/**
 * Imports the entry named on the command line and prints, as JSON, what that did. Whatever is thrown ends the process, so
 * that who started it learns of it.
 */
const name = 'subprocessor-list';
const messages = [];
for (const level of ['log', 'info', 'warn', 'error']) console[level] = (...words) => messages.push(words.join(' '));

await import(process.argv[2]);
const isRegistered = () => globalThis.customElements?.get(name) !== undefined;
const registered = isRegistered();
const { SubprocessorList } = await import('subprocessor-list');

// Lit brings a registry along to a Node that has none.
globalThis.customElements.define(name, class extends SubprocessorList {});

const report = {
  globals: ['customElements', 'HTMLElement', 'document', 'CSS'].filter((global) => globalThis[global] !== undefined),
  userAgent: globalThis.navigator?.userAgent ?? '',
  registered,
  registeredByHand: isRegistered(),
  messages,
};
process.stdout.write(JSON.stringify(report));
