// The whole list: what stands around it, the toolbar, the groups and their tables.
import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { SetChoice } from '../list/state.js';
import type { ListView } from '../list/view.js';
import { anew } from './anew.js';
import { renderToolbar } from './controls.js';
import { renderGroup } from './group.js';
import { renderFooter, renderHead } from './head.js';
import { renderNothingFound } from './search.js';
import { renderEmpty } from './status.js';

export interface ListTemplateOptions {
  /** Level of the list's title, or of its groups' titles where it has none: 1 to 6. */
  readonly headingLevel: number;
  /** Left out, the list is static: no control is shown. */
  readonly set?: SetChoice | undefined;
  /** Whether the details of all rows are open, as on paper. */
  readonly isAllOpen?: boolean;
  /** Whether a part that is to go has the reader's focus, and has to stay until that has moved on. */
  readonly holds?: ((part: string) => boolean) | undefined;
}

/** A view as a template. Pure: the same view makes the same template. */
export function renderList(view: ListView, options: ListTemplateOptions): TemplateResult {
  const { headingLevel, set, holds } = options;
  const { title, groups, total, shown, strings, localization } = view;
  const level = headingLevel + (title ? 1 : 0);
  return html`
    ${anew([localization, headingLevel], () => renderHead(view, headingLevel, level))}
    ${total ? renderToolbar(view, set) : groups.length ? nothing : renderEmpty(strings)}
    ${groups.map((group, index) => renderGroup(group, view, { ...options, index, level }))}
    ${total && !shown ? renderNothingFound(view, set) : holds?.('clear') ? noChange : nothing}
    ${anew([localization, headingLevel], () => renderFooter(view, level, !set))}
  `;
}
