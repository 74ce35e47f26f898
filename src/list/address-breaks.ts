// Where a line may break within an address: an e-mail address, a web address, the name of a host. By itself, a browser
// breaks it in the midst of a word, or widens its column at the cost of the others.

/** What an address is known by. Most texts have none of these between two letters, and cost no more than this. */
const mark = /[a-z\d\u00c0-\uffff][@./?&=_][a-z\d\u00c0-\uffff]/i;

/** A shorter one has room in every column: `Node.js` stays whole. */
const longWord = /\S{13,}/g;

/**
 * After slashes and before any other mark, so that the end of a line or the beginning of the next says that the address
 * goes on: no full stop ends a line, where it would seem to end the sentence. Not within `https://`, and not before a
 * digit, which may be that of a number (`1.000.000.000`).
 */
const places = /[^\s:/]\/+(?=[a-z\d\u00c0-\uffff])|[a-z\d\u00c0-\uffff](?=[@.?&=_][a-z\u00c0-\uffff])/gi;

/** The pieces of a text between which a line may break. Joined, they are the text. */
export function addressPieces(text: string): string[] {
  if (!mark.test(text)) return [text];
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: word, index } of text.matchAll(longWord))
    for (const { 0: last, index: place } of word.matchAll(places)) {
      const end = index + place + last.length;
      pieces.push(text.slice(start, end));
      start = end;
    }
  return [...pieces, text.slice(start)];
}
