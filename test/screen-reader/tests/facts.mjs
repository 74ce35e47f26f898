/** Names beside labelled facts, for the eye; for a screen reader the tables that they are elsewhere. */
export { src, tests } from '../rows-not-as-rows.mjs';
export const width = '50rem';
export const layout = 'facts';
