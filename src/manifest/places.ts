// Which codes of places are areas, and which places lie in the European Economic Area.

/** Areas that contracts name: no single country. */
export const isArea = (code: string): boolean => /^(EU|EEA|GLOBAL)$/.test(code);

/** The member states, the territories with codes of their own where the GDPR applies (Art. 355 TFEU), and the two areas. */
const inEea = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK AX EA GF GP IC MF MQ RE YT EU EEA'.split(
    ' ',
  ),
);

/** ISO 3166-1 reserves `UK` for the United Kingdom, whose code is `GB`: two codes of one country. */
export const countryOf = (code: string): string => (code === 'UK' ? 'GB' : code);

export const isInEea = (code: string): boolean => inEea.has(code);
