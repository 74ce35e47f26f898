// Folding for search and for ids: `Łódź`, `lodz` and `LODZ` are the same.

// What Unicode's compatibility decomposition leaves alone, though readers type the plain letter.
const plain: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** Lower case without accents (NFKD, marks off). Text that is plain ASCII already costs one look. */
export function fold(text: string): string {
  // eslint-disable-next-line no-control-regex -- ASCII is what needs no folding, control characters included
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđðħıŧßæœþ]/g, (letter) => plain[letter] ?? letter);
}
