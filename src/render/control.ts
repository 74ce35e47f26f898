// What a control is. Those that there are stand in the registry, controls.ts.
import type { TemplateResult } from 'lit';
import type { SetChoice } from '../list/state.js';
import type { ListView } from '../list/view.js';

/** Shows a part of the view's state, and changes it through `set`. */
export type Control = (view: ListView, set: SetChoice) => TemplateResult;
