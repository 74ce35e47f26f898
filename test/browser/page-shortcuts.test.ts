/**
 * A site's own shortcuts. They leave letters alone that are typed into a field, and look for that at `event.target`, which
 * outside of the shadow root is the list: so the keys that type do not come that far.
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { byRole, loaded, manifestOf, mount } from './support/element.js';

const manifest = manifestOf('Acme', 'Birch', 'Cedar');

async function show(): Promise<SubprocessorList> {
  const element = mount({}, { manifest });
  await loaded(element);
  return element;
}

const listening: AbortController[] = [];
afterEach(() => listening.splice(0).forEach((controller) => controller.abort()));

/** What a site hears of keys, each with its event. */
function hear(...types: ('keydown' | 'keypress' | 'keyup')[]): string[] {
  const heard: string[] = [];
  const controller = new AbortController();
  listening.push(controller);
  for (const type of types)
    document.addEventListener(type, ({ key }) => heard.push(`${type} ${key}`), { signal: controller.signal });
  return heard;
}

/** Sends a key with modifiers, as the browser does from the field. */
const send = (field: HTMLElement, key: string, modifiers: KeyboardEventInit = {}) =>
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...modifiers }));

describe('[Q28a] a site’s own shortcuts', () => {
  it('steal no letter that is typed into the search', async () => {
    const element = await show();
    const field = byRole(element, 'searchbox');
    const shortcut = (event: KeyboardEvent): void => {
      const { localName } = event.target as Element;
      if (localName !== 'input' && ['s', '/', ' '].includes(event.key)) event.preventDefault();
    };
    const controller = new AbortController();
    listening.push(controller);
    for (const type of ['keydown', 'keypress'] as const)
      document.addEventListener(type, shortcut, { signal: controller.signal });
    field.focus();
    await sendKeys({ type: 's/ s' });
    expect(field.value).to.equal('s/ s');
  });

  it('hear of no key that types or edits there, neither when it goes down nor when it comes up', async () => {
    const element = await show();
    const heard = hear('keydown', 'keypress', 'keyup');
    byRole(element, 'searchbox').focus();
    for (const press of ['s', 'S', 'Backspace', 'ArrowLeft', 'Home', 'End', 'Delete']) await sendKeys({ press });
    for (const key of ['/', 'ß', 'か', '😀', 'Dead', 'Process', 'Unidentified'])
      send(byRole(element, 'searchbox'), key);
    expect(heard.filter((one) => !one.endsWith(' Shift'))).to.deep.equal([]);
  });

  it('steal no letter by which an order is chosen, where there are no headings', async () => {
    const element = mount({ layout: 'stack' }, { manifest });
    await loaded(element);
    const heard = hear('keydown', 'keypress', 'keyup');
    byRole(element, 'combobox').focus();
    for (const press of ['n', 'ArrowDown', 'End']) await sendKeys({ press });
    expect(heard).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    expect(heard).to.include('keydown Escape');
  });

  it('hear of Escape, Enter and Tab, and of combinations', async () => {
    const element = await show();
    const field = byRole(element, 'searchbox');
    const heard = hear('keydown');
    field.focus();
    for (const press of ['Escape', 'Enter', 'Tab']) await sendKeys({ press });
    send(field, 'k', { ctrlKey: true });
    send(field, 'K', { metaKey: true });
    send(field, '1', { altKey: true });
    send(field, 'F2');
    send(field, 'PageDown');
    const keys = ['Escape', 'Enter', 'Tab', 'k', 'K', '1', 'F2', 'PageDown'];
    expect(heard).to.deep.equal(keys.map((key) => `keydown ${key}`));
  });

  it('hear of every key elsewhere in the list', async () => {
    const element = await show();
    const heard = hear('keydown');
    byRole(element, 'button', 'Name').focus();
    await sendKeys({ press: 's' });
    expect(heard).to.deep.equal(['keydown s']);
  });

  it('take nothing from a site that follows what is typed: it hears of each change', async () => {
    const element = await show();
    let inputs = 0;
    element.addEventListener('input', () => (inputs += 1));
    byRole(element, 'searchbox').focus();
    await sendKeys({ type: 'ac' });
    expect(inputs).to.equal(2);
  });
});
