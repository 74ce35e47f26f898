// The most common English output of Intl, without Intl: creating the first Intl object takes 25 ms, and 100 ms on a slow
// phone, as long as everything else in a short list. Whatever is missing here comes from Intl. A test compares every word
// with the output of Intl.

/** The countries where most processing takes place. Names that may change in Unicode are left to Intl. */
const countries =
  'AT Austria,AU Australia,BE Belgium,BR Brazil,CA Canada,CH Switzerland,DE Germany,DK Denmark,ES Spain,FI Finland,FR France,GB United Kingdom,IE Ireland,IN India,IT Italy,JP Japan,NL Netherlands,NO Norway,PL Poland,PT Portugal,SE Sweden,SG Singapore,US United States';

/** American English, which is what `en` without a region means. */
export const english = {
  /** @param code two letters */
  country: (code: string): string | undefined => countries.split(`${code} `)[1]?.split(',')[0],

  /** @param iso `YYYY-MM-DD`; a less precise date is left to Intl */
  date(iso: string): string | undefined {
    // The format and its English words are fixed by ECMA-262, Date.prototype.toUTCString.
    const [, day, month, year] = new Date(iso).toUTCString().split(' ');
    return iso[9] && `${String(month)} ${String(Number(day))}, ${String(Number(year))}`;
  },

  number: (value: number): string | undefined => /^\d{1,3}$/.exec(String(value))?.[0],

  separator: ', ',

  plural: (count: number): 'one' | 'other' => (count === 1 ? 'one' : 'other'),
};
