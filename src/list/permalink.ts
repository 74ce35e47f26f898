// The address of a row: a fragment of the page that the list is on.
import { safeLink, type SafeHref } from '../manifest/link.js';
import type { Localization } from './localization.js';

/** Without what is no character on its own, which no address can hold. */
export const permalinkOf = (id: string, { options }: Localization): SafeHref | undefined =>
  safeLink(`#subprocessor-${encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'))}`, options.bases)?.href;
