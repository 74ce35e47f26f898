// Whom to ask: of a row, of the change policy, of the publisher.
import { isEmail } from '../../manifest/link.js';
import type { Contact } from '../../manifest/schema.js';
import { lineOf, type Item, type Line } from '../content.js';
import type { Localization } from '../localization.js';
import type { CellReader } from './field.js';

export const contacts: CellReader = (row, localization) => contactLines(row.contacts, localization);

/** One line per contact. */
export function contactLines(contacts: readonly (string | Contact)[] = [], localization: Localization): Line[] {
  const address = (text = ''): Item | undefined =>
    isEmail(text) || /^https?:/.test(text) ? localization.link(text) : localization.text(text);
  return contacts.flatMap((contact) => {
    if (typeof contact === 'string') return lineOf([address(contact)]);
    const { name, role, email, url, text } = contact;
    return lineOf(
      localization.join(
        [
          localization.name(name),
          localization.text(role),
          localization.text(text),
          address(email),
          localization.link(url),
        ],
        ', ',
      ),
    );
  });
}
