// What a control is. Those that there are stand in the registry, controls.ts.
import type { SetChoice } from '../list/state.js';
import type { ListView } from '../list/view.js';

/** Shows a part of the view's state, and changes it through `set`. `nothing` where a list has no use for it. */
export type Control = (view: ListView, set: SetChoice) => unknown;
