// Footnotes: the mark at a name is a link to its note, and the note has a link back. Where those lead is the element's work
// (element/controllers/footnotes.ts), since an address cannot lead into a shadow root.
import { html, type TemplateResult } from 'lit';
import type { Item } from '../list/content.js';

/** No line ends here. */
const wordJoiner = '\u2060';

/** The mark of a footnote, at the end of a name. */
export const renderMark = ({ text, footnote }: Item): TemplateResult =>
  html`${wordJoiner}<bdi><a part="link" class="mark" role="doc-noteref" href="#footnote-${footnote}">${text}</a></bdi>`;

/** An arrow back, as text and not as a picture. */
const arrow = '\u21a9\ufe0e';

/**
 * A footnote below the list.
 *
 * @param content its mark and its text
 * @param back the words of the link back; undefined where no name has the mark, or nothing would follow the link
 */
export const renderFootnote = (index: number, content: unknown, back: string | undefined): TemplateResult =>
  html`<p part="note" class="paragraph" id="footnote-${index}" tabindex="-1">
    ${content} ${back && html`<a part="link" class="back" role="doc-backlink" href="#" aria-label=${back}>${arrow}</a>`}
  </p>`;
