// The whole list: what stands around it, the toolbar, the groups and their tables.
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { fill } from '../language/strings.js';
import type { ListView } from '../list/view.js';
import { anew } from './anew.js';
import type { ListTemplateOptions } from './list-options.js';
import { renderToolbar } from './controls.js';
import { renderGroup } from './group.js';
import { renderFooter, renderHead } from './head.js';
import { renderNothingFound } from './search.js';
import { renderEmpty, renderGone } from './status.js';
import { renderHeading } from './text.js';

/** A view as a template. Pure: the same view makes the same template. */
export function renderList(view: ListView, options: ListTemplateOptions): TemplateResult {
  const { headingLevel, set, actions, gone, holds } = options;
  const { title, groups, others, total, shown, strings, localization } = view;
  const level = headingLevel + (title ? 1 : 0);
  return html`
    ${anew([localization, headingLevel], () => renderHead(view, headingLevel, level))}
    ${total ? renderToolbar(view, set, actions, holds) : groups.length ? nothing : renderEmpty(strings)}
    ${gone === undefined ? nothing : renderGone(strings, gone)}
    ${groups.map((group, index) => renderGroup(group, view, { ...options, index, level }))}
    ${
      others.length
        ? html`<section part="not-listed" ?hidden=${others.every(({ isHidden }) => isHidden)}>
            ${anew([view.scopeText, level], () => renderHeading(level, html`<bdi>${fill(strings.notListed, { scope: view.scopeText })}</bdi>`))}
            ${others.map((group, index) => renderGroup(group, view, { ...options, index: groups.length + index, level: level + 1 }))}
          </section>`
        : nothing
    }
    ${total && !shown ? renderNothingFound(view, set) : holds?.('nothing-found') ? noChange : nothing}
    ${anew([localization, headingLevel], () => renderFooter(view, level, !set))}
  `;
}
