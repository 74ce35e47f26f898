// Numbers that were published as text: `1,200`, `€ 90`, `EUR 90`, `12 %`.

/** The mark before decimals. The other one then stands between groups of digits. */
export type DecimalMark = '.' | ',';

/** With a sign, and a currency or per cent sign at most. */
const pattern = /^([+-]?)[^\w\s]?\s?([+-]?\d+(?:[,\s'’]\d{3})*(?:\.\d+)?)\s?[^\w\s]?$/;

function parseNumber(text: string): number {
  const [, sign = '', digits] = pattern.exec(text.trim().replace('\u2212', '-')) ?? [];
  return digits ? Number(sign + digits.replace(/[,\s'’]/g, '')) : NaN;
}

const inEnglish = (text: string): string => text;
const inGerman = (text: string): string => text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));

/**
 * The numbers that all of these texts are, in their order; undefined where one of them is something else, or there is none.
 *
 * @param decimalMark asked where both marks make sense: `1,200`
 */
export function parseNumbers(texts: readonly string[], decimalMark: () => DecimalMark): number[] | undefined {
  if (!texts.length) return undefined;
  // One currency for all: of `SOC 2` and `ISO 27001`, the letters are what sorts them.
  const [currency = ''] = /[A-Z]{2,3}/.exec(texts[0] ?? '') ?? [];
  const amounts = texts.map((text) => text.replace(currency, ''));
  const [first, second] = [inEnglish, inGerman].filter((read) =>
    amounts.every((text) => !Number.isNaN(parseNumber(read(text)))),
  );
  const read = second && decimalMark() === ',' ? second : first;
  return read && amounts.map((text) => parseNumber(read(text)));
}
