// The reader's tools on a page: lists to filter, and their controls found as a reader finds them.
import type { SubprocessorList } from '../../../src/element/subprocessor-list.js';
import { roleAndName } from './axe.js';
import { stillClock } from './clock.js';
import { allByRole, byRole, isShown, loaded, makeList, stage } from './element.js';

/** Eight rows that differ in what they are filtered by, with two dimensions. */
export const toolsManifest = {
  version: 1,
  title: 'Subprocessors of Fernway',
  columns: ['name', 'purpose', 'locations', 'transfer'],
  groups: [
    { id: 'platform', title: 'Platform' },
    { id: 'optional', title: 'Optional features' },
  ],
  dimensions: [
    { id: 'plan', label: 'Plan', values: ['Free', { id: 'pro', label: 'Professional' }] },
    { id: 'region', label: 'Data region', values: ['EU', 'US', 'AU'] },
  ],
  subprocessors: [
    { name: 'Acme', group: 'platform', locations: ['DE'], transfer: 'none' },
    { name: 'Birch', group: 'platform', locations: ['IE', 'NL'], transfer: 'none', purpose: 'Mail' },
    { name: 'Cedar', group: 'platform', locations: ['US'], transfer: ['SCC', 'DPF'], links: 'https://cedar.example/' },
    { name: 'Dogwood', group: 'platform', locations: ['US', 'IE'], transfer: 'SCC', appliesTo: { region: 'US' } },
    { name: 'Elm', group: 'optional', locations: ['GB'], transfer: 'adequacy', appliesTo: { plan: 'pro' } },
    { name: 'Fir', group: 'optional', locations: ['GLOBAL'], role: 'independent-controller' },
    {
      name: 'Ginkgo',
      group: 'optional',
      locations: [{ country: 'DE', appliesTo: { region: 'EU' } }, 'CA', 'JP', 'SG', 'AU'],
      transfer: 'SCC',
      purpose: 'Mail',
    },
    { name: 'Hazel', group: 'optional', locations: ['FR'], transfer: 'none', removed: '2024-01' },
  ],
};

/** A list with it, in a place of that width, on a clock that stands still. */
export async function showTools(
  attributes: Record<string, string> = {},
  { width = '900px', manifest = toolsManifest }: { width?: string; manifest?: unknown } = {},
) {
  const time = stillClock();
  const element = makeList(attributes, { manifest, clock: time.clock, today: '2025-01-01' });
  const place = stage();
  place.style.inlineSize = width;
  place.append(element);
  await loaded(element);
  return { element, time, status: () => byRole(element, 'status').textContent.trim() };
}

/** The button in the toolbar, whatever it says of the filters that are on. */
export const filtersButton = (element: SubprocessorList): HTMLElement =>
  allByRole(element, 'button').find((button) => roleAndName(button).name.startsWith('Filters'))!;

export async function pressButton(element: SubprocessorList, name: string): Promise<void> {
  const button = allByRole(element, 'button').find((one) => roleAndName(one).name === name);
  if (!button) throw new Error(`No button is called ${name}`);
  button.click();
  await element.updateComplete;
}

/** The panel that is open. */
export const openPanel = (element: SubprocessorList): HTMLDialogElement | null =>
  element.shadowRoot!.querySelector('dialog[open]');

/** The filter of that name, as a group of checkboxes. */
export function filterOf(element: SubprocessorList, name: string): HTMLElement {
  const filter = [...element.shadowRoot!.querySelectorAll<HTMLElement>('fieldset')].find(
    (one) => roleAndName(one).name === name && isShown(one),
  );
  if (!filter) throw new Error(`No filter is called ${name}`);
  return filter;
}

/** The checkboxes of a filter by their names, counts included: `Ireland 2`. */
export const valuesOf = (element: SubprocessorList, filter: string): [name: string, checkbox: HTMLInputElement][] =>
  [...filterOf(element, filter).querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map((checkbox) => [
    roleAndName(checkbox).name.replace(/\s+/g, ' '),
    checkbox,
  ]);

export const valueNames = (element: SubprocessorList, filter: string): string[] =>
  valuesOf(element, filter).map(([name]) => name);

/** The checkbox of a value, whatever its count. */
export function checkboxOf(element: SubprocessorList, filter: string, value: string): HTMLInputElement {
  const found = valuesOf(element, filter).find(([name]) => name.replace(/ \p{Nd}+$/u, '') === value);
  if (!found) throw new Error(`${filter} has no ${value}, but ${valueNames(element, filter).join(', ')}`);
  return found[1];
}

/** Chooses as a reader does. */
export async function tick(element: SubprocessorList, filter: string, value: string): Promise<void> {
  checkboxOf(element, filter, value).click();
  await element.updateComplete;
}

/** The filters that are on, as their chips say. */
export const chips = (element: SubprocessorList): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=chip]')]
    .filter(isShown)
    .map(({ textContent }) => textContent.trim());

export const countOf = (element: SubprocessorList): string | undefined =>
  element.shadowRoot!.querySelector('[part=count]')?.textContent.trim();
