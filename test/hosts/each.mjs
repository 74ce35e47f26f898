/** For hosts: the same done to every snippet. */

/** What a function makes of each snippet, by its way. */
export const each = (snippets, change) =>
  Object.fromEntries(Object.entries(snippets).map(([way, text]) => [way, change(text, way)]));

/** The same, one after another, where it takes time. An error is the system's own word on the snippet. */
export async function eachInTurn(snippets, change) {
  const made = {};
  for (const [way, text] of Object.entries(snippets)) {
    try {
      made[way] = await change(text, way);
    } catch (error) {
      made[way] = { refused: String(error?.message ?? error) };
    }
  }
  return made;
}
