// Text on its way to a spreadsheet.

/** A value that a spreadsheet would run as a formula gets a leading `'` (OWASP, CSV injection). */
export const asValue = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
