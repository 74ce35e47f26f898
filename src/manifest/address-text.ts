// Addresses as text.

/** An address without its fragment. */
export const withoutFragment = (address: string): string => address.replace(/#.*/s, '');

/** Percent-decoded text; as it is where it cannot be decoded: it may hold a `%` that somebody wrote by hand. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
