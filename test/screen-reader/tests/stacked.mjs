/** A list in a narrow place, or at 400 %: rows become paragraphs for the eye, and stay tables for a screen reader. */
export { src, tests } from '../rows-not-as-rows.mjs';
export const width = '20rem';
