/** The letter of each way into a page. */
export const wayNames: readonly string[];
/** The companies that the snippets show. */
export const companies: readonly string[];
/** The script's own tag. */
export const script: string;
/** What somebody pastes, by the letter of its way. */
export const snippets: Readonly<
  Record<string, { readonly text: string; readonly companies?: readonly string[]; readonly inline?: string }>
>;
