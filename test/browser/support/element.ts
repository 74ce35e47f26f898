// The element on a page: put there, waited for, and looked at as a reader does.
import '../../../src/define.js';
import type { SubprocessorsErrorEvent, SubprocessorsLoadEvent } from '../../../src/element/events.js';
import type { SubprocessorList } from '../../../src/element/subprocessor-list.js';
import { fastClock, patience, turn } from './clock.js';

type Properties = Partial<Pick<SubprocessorList, 'manifest' | 'catalogue' | 'today' | 'limits' | 'clock'>>;

const stages: Element[] = [];

/** A place of its own on the page, gone after the test. */
export function stage(): HTMLElement {
  const place = document.body.appendChild(document.createElement('main'));
  stages.push(place);
  return place;
}

afterEach(() => {
  for (const place of stages.splice(0)) place.remove();
});

export const fallbackText = 'Ask us for the list';

/** Makes a list with a fallback. Its pauses are short and its patience long. */
export function makeList(attributes: Record<string, string> = {}, properties: Properties = {}): SubprocessorList {
  const element = document.createElement('subprocessor-list');
  const fallback = document.createElement('a');
  fallback.href = '/contact';
  fallback.textContent = fallbackText;
  element.append(fallback);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return Object.assign(element, { clock: fastClock, limits: patience, ...properties });
}

/** Makes a list and puts it on the page. */
export function mount(attributes: Record<string, string> = {}, properties: Properties = {}): SubprocessorList {
  return stage().appendChild(makeList(attributes, properties));
}

/** The next event of that name. */
export function next<Name extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  name: Name,
): Promise<HTMLElementEventMap[Name]> {
  return new Promise((resolve) => {
    target.addEventListener(name, resolve, { once: true });
  });
}

/** The next list; an error fails the test with its words. */
export function loaded(element: SubprocessorList): Promise<SubprocessorsLoadEvent> {
  return Promise.race([
    next(element, 'subprocessors-load'),
    next(element, 'subprocessors-error').then(({ error }) => {
      throw error;
    }),
  ]);
}

/** The next error; a list fails the test. */
export function failed(element: SubprocessorList): Promise<SubprocessorsErrorEvent> {
  return Promise.race([
    next(element, 'subprocessors-error'),
    next(element, 'subprocessors-load').then(() => {
      throw new Error('The list was loaded');
    }),
  ]);
}

/** Everything that follows from a change without the network or a clock is on the page, words of another language too. */
export async function settled(element: SubprocessorList): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await turn();
    await element.updateComplete;
  }
}

const roles = {
  button: 'button',
  searchbox: 'input[type=search]',
  combobox: 'select',
  table: 'table',
  rowheader: 'th[scope=row]',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  status: '[role=status]',
};

interface Controls {
  searchbox: HTMLInputElement;
  combobox: HTMLSelectElement;
}

/** Every element of a role that is shown, and bears that name if one is told. */
export function allByRole(element: Element, role: keyof typeof roles, name?: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(roles[role]) ?? [])].filter(
    (found) => isShown(found) && (name === undefined || (found.ariaLabel ?? textOf(found)) === name),
  );
}

/** The one element of a role and a name. */
export function byRole<Role extends keyof typeof roles>(
  element: Element,
  role: Role,
  name?: string,
): Role extends keyof Controls ? Controls[Role] : HTMLElement {
  const found = allByRole(element, role, name);
  if (found.length !== 1) throw new Error(`${String(found.length)} of role ${role} are called ${name ?? 'anything'}`);
  return found[0] as Role extends keyof Controls ? Controls[Role] : HTMLElement;
}

const textOf = (node: Node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Everything that the element says itself, its fallback not among it. */
export const shadowText = (element: Element) => textOf(element.shadowRoot as Node);

export const isShown = (element: Element) => element.getClientRects().length > 0;

/** Whether the reader sees the fallback. */
export const showsFallback = (element: Element) => {
  const fallback = element.querySelector('a');
  return fallback !== null && isShown(fallback);
};

/** Names of the rows that are shown, in their order. */
export const rowNames = (element: Element) => allByRole(element, 'rowheader').map((header) => textOf(header));

/** Searches as a reader who types. */
export async function search(element: SubprocessorList, query: string): Promise<void> {
  const field = byRole(element, 'searchbox');
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** A small manifest with rows of these names. */
export const manifestOf = (...names: string[]) => ({ version: 1, subprocessors: names.map((name) => ({ name })) });
