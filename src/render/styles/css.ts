// The tag of a style sheet: the build takes comments and needless blanks out of what it marks. Lit's own would make an
// object for Lit, which adopts none of our sheets.

/** The text of a sheet, and nothing but what stands in the source code and numbers: any other value does not compile. */
export const css = (literals: TemplateStringsArray, ...numbers: readonly number[]): string =>
  String.raw({ raw: literals }, ...numbers);
