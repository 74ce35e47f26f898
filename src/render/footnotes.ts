// Footnotes: the mark at a name leads to its note, and the note leads back to the mark that the reader came from. By
// script, since an address cannot lead to an element in a shadow root.
import { html, type TemplateResult } from 'lit';
import type { Item } from '../list/content.js';

/** The mark from which the reader came to a note. */
const origins = new WeakMap<Element, HTMLElement>();

const rootOf = (element: Element): ParentNode => element.getRootNode() as Document | ShadowRoot;

function followMark(event: Event): void {
  const mark = event.currentTarget as HTMLElement;
  const note = rootOf(mark).querySelector<HTMLElement>(mark.getAttribute('href') ?? '');
  if (!note) return;
  event.preventDefault();
  origins.set(note, mark);
  note.focus();
}

function goBack(event: Event): void {
  const link = event.currentTarget as HTMLElement;
  const note = link.closest('[part=note]');
  const origin = note && origins.get(note);
  const mark = origin?.isConnected ? origin : rootOf(link).querySelector<HTMLElement>(`[href="#${note?.id ?? ''}"]`);
  if (!mark) return;
  event.preventDefault();
  mark.focus();
}

/** The mark of a footnote, at the end of a name. */
export const renderMark = ({ text, footnote }: Item): TemplateResult =>
  html`<a part="link" class="mark" role="doc-noteref" href="#footnote-${footnote}" @click=${followMark}>${text}</a>`;

/**
 * A footnote below the list.
 *
 * @param content its mark and its text
 * @param back the words of the link back; undefined where no name has the mark
 */
export const renderFootnote = (index: number, content: unknown, back: string | undefined): TemplateResult =>
  html`<p part="note" class="paragraph" id="footnote-${index}" tabindex="-1">
    ${content}
    ${back && html`<a part="link" class="back" role="doc-backlink" href="#" aria-label=${back} @click=${goBack}>↩︎</a>`}
  </p>`;
