// The `url-state` of an element: the prefix of its parameters in the page's address, and of its permalinks.
import type { LitElement } from 'lit';
import type { Clock } from '../language/clock.js';
import { asPlainText } from './properties.js';

export interface AddressHost extends LitElement {
  readonly urlState: string | undefined;
  readonly clock: Clock;
}

/** The prefix of a list's parameters; `undefined` for a list that has none. */
export const prefixOf = ({ urlState }: Pick<AddressHost, 'urlState'>): string | undefined =>
  asPlainText(urlState)?.trim() || undefined;
