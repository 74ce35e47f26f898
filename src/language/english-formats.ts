// What Intl says in English, without Intl: its first object takes 25 ms of a page, 100 ms on a slow phone, which is as much
// as all else of a short list. What is not said here, Intl says; a test holds each word to Intl's.

/** Where most processing takes place. Names that Unicode may yet change are left to Intl. */
const countries =
  'AT Austria,AU Australia,BE Belgium,BR Brazil,CA Canada,CH Switzerland,DE Germany,DK Denmark,ES Spain,FI Finland,FR France,GB United Kingdom,IE Ireland,IN India,IT Italy,JP Japan,NL Netherlands,NO Norway,PL Poland,PT Portugal,SE Sweden,SG Singapore,US United States';

/** As in American English, which is what plain `en` stands for. */
export const english = {
  /** @param code two letters */
  country: (code: string): string | undefined => countries.split(`${code} `)[1]?.split(',')[0],

  /** @param iso `YYYY-MM-DD`, or less, which is left to Intl */
  date(iso: string): string | undefined {
    // Its form and its English words are fixed: ECMA-262, Date.prototype.toUTCString.
    const [, day, month, year] = new Date(iso).toUTCString().split(' ');
    return iso[9] && `${String(month)} ${String(Number(day))}, ${String(Number(year))}`;
  },

  number: (value: number): string | undefined => /^\d{1,3}$/.exec(String(value))?.[0],

  separator: ', ',

  plural: (count: number): 'one' | 'other' => (count === 1 ? 'one' : 'other'),
};
