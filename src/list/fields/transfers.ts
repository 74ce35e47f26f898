// What a transfer to a third country rests on.
import { stringFor } from '../../language/strings.js';
import type { Transfer } from '../../manifest/schema.js';
import type { Item } from '../content.js';
import type { Localization } from '../localization.js';
import { foundBy } from '../short-names.js';
import type { CellReader } from './field.js';

export const transfer: CellReader = ({ transfer = [] }, localization) =>
  localization.lines(transfer.map((one) => transferItems(one, localization)));

function transferItems(transfer: string | Transfer, localization: Localization): Item[] {
  const { mechanism = '', text, url } = typeof transfer === 'string' ? { mechanism: transfer } : transfer;
  const known = localization.string(stringFor(localization.strings.transfers, mechanism));
  const label = localization.text(text) ?? (known && { ...known, isCoded: true });
  const item = foundBy(label, mechanism, known?.text ?? '');
  return localization.join(
    [
      url === undefined ? item : localization.link(url, item),
      // A mechanism that the format does not know was published all the same.
      known ? undefined : foundBy(localization.text(mechanism), mechanism),
    ],
    ', ',
  );
}
