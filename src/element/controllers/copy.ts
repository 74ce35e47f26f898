// Who copies rows into a spreadsheet has them as rows and columns. Browsers copy a table as it is laid out: in a narrow place
// it is none, and what stands below a name shares its place, though it is a cell.
import type { LitElement, ReactiveController } from 'lit';
import { asValue } from '../../list/formula.js';

export class CopyController implements ReactiveController {
  #whileConnected: AbortController | undefined;

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // Not of the shadow root: some engines tell the body of it, whatever is selected.
    // By a signal, since the document is another one by the time that a list hears of its move.
    this.#whileConnected = new AbortController();
    this.host.ownerDocument.addEventListener('copy', this.#copy, { signal: this.#whileConnected.signal });
  }

  hostDisconnected(): void {
    this.#whileConnected?.abort();
  }

  readonly #copy = (event: ClipboardEvent): void => {
    const root = this.host.renderRoot as ShadowRoot;
    // A field has a selection of its own.
    const range = root.activeElement?.matches('input') ? undefined : selectionIn(root);
    const tables = range ? [...root.querySelectorAll('table')].map((table) => recordsOf(table, range)) : [];
    const selected = tables.filter((records) => records.length);
    // A few words of one cell are no table.
    if (!event.clipboardData || event.defaultPrevented || !selected.some(([first]) => first?.[1] !== undefined)) return;
    event.preventDefault();
    event.clipboardData.setData('text/html', selected.map(toHTML).join(''));
    event.clipboardData.setData(
      'text/plain',
      selected.map((records) => records.map((record) => record.map(onOneLine).join('\t')).join('\n')).join('\n\n'),
    );
  };
}

/** The range that is selected in a shadow root. Engines have three ways to tell of it. */
function selectionIn(root: ShadowRoot): Range | undefined {
  const page = root.ownerDocument;
  const own = (root as { getSelection?: () => Selection | null }).getSelection?.();
  const selection = (own ?? page.getSelection()) as
    | (Omit<Selection, 'getComposedRanges'> & {
        getComposedRanges?: (options: { shadowRoots: ShadowRoot[] }) => StaticRange[];
      })
    | null;
  const composed = own ? undefined : selection?.getComposedRanges?.({ shadowRoots: [root] })[0];
  const found = composed ?? (selection?.rangeCount ? selection.getRangeAt(0) : undefined);
  // What goes beyond the list is the page's, and the browser's to copy.
  if (!found || [found.startContainer, found.endContainer].some((one) => one.getRootNode() !== root)) return undefined;
  const range = page.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

/** Whether any words of an element are selected. A selection of one cell may end at the beginning of the next. */
function holds(range: Range, element: Element): boolean {
  if (!range.intersectsNode(element)) return false;
  const part = range.cloneRange();
  const whole = range.cloneRange();
  whole.selectNodeContents(element);
  if (whole.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(element, 0);
  if (whole.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(element, element.childNodes.length);
  return part.toString().trim() !== '';
}

/** The words of a cell that are meant to be copied. */
const textOf = (cell: Element): string =>
  [...cell.querySelectorAll<HTMLElement>(':scope > :not(.row-link, .details-button)')]
    .map((child) => child.innerText.trim())
    .filter(Boolean)
    .join('\n');

/** The headings and the selected rows of a table, with the columns that the selection reaches; empty if it reaches none. */
function recordsOf(table: HTMLTableElement, range: Range): string[][] {
  if (!range.intersectsNode(table)) return [];
  const rows = [...table.rows].filter((row) => row.matches('.row:not([hidden])'));
  const selected = rows.flatMap((row) => {
    const held = [...row.cells].map((cell) => holds(range, cell));
    const details = row.nextElementSibling;
    const further = details?.matches('.details-row') && holds(range, details) ? details : undefined;
    if (!further && !held.includes(true)) return [];
    const below = [...(further?.querySelectorAll('.detail') ?? [])].map((one) =>
      [...one.children].map((child) => (child as HTMLElement).innerText).join(': '),
    );
    const texts = [...row.cells].map((cell) =>
      (cell.matches('.secondary') ? [textOf(cell), ...below] : [textOf(cell)]).filter(Boolean).join('\n'),
    );
    return [
      { held: held.map((isHeld, index) => isHeld || (!!further && row.cells[index]?.matches('.secondary'))), texts },
    ];
  });
  if (!selected.length) return [];
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map(
    (cell) => cell.querySelector('bdi, .unseen')?.textContent ?? '',
  );
  const isWanted = headings.map((_, index) => selected.some(({ held, texts }) => held[index] && texts[index]));
  return [headings, ...selected.map(({ texts }) => texts)].map((record) =>
    record.filter((_, index) => isWanted[index]).map(asValue),
  );
}

const onOneLine = (text: string): string => text.replace(/\s*[\n\t]\s*/g, '; ');

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };

function toHTML(records: readonly string[][]): string {
  const rows = records.map((record, index) => {
    const tag = index ? 'td' : 'th';
    const cells = record.map((text) => `<${tag}>${text.replace(/[&<>\n]/g, (sign) => escaped[sign] ?? '')}</${tag}>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}
