// Where a list stands: in the shadow root of its box, or behind what can have none. The page's own nodes stay as they are,
// so that a framework that made them can hydrate, change and remove them.
import { warnOnce } from '../controllers/console.js';
import { asksForList, attribute, isUnseen, mayAsk, tag } from './marker.js';

// By its tag's name: the class itself imports this file.
type SubprocessorList = HTMLElementTagNameMap['subprocessor-list'];

interface Place {
  readonly list: SubprocessorList;
  /** The box's, if the list stands in it. */
  readonly shadow: ShadowRoot | undefined;
}

/** Of each box and script that has a list. */
const places = new WeakMap<Element, Place>();

/** Boxes with their list behind them, on the page. */
const crowded = new Set<Element>();

/** What a document may hold besides the list and is still nothing but a snippet. */
const unseen = `${tag},script,style,link,meta,noscript,template`;

/**
 * Gives an element that asks for a list its list, or takes it from one that no longer does.
 *
 * @param names the attributes that are the list's, as they are written on a box
 * @param changed the one that has changed
 * @returns whether it has a list
 */
export function update(marker: Element, names: readonly string[], changed?: string | null): boolean {
  let place = places.get(marker);
  if (!(place ? mayAsk(marker) : asksForList(marker))) {
    if (place) leave(marker, place);
    return false;
  }
  const isNew = !place;
  place ??= findPlace(marker);
  if (!place) return false;
  const { list, shadow } = place;
  for (const name of names) {
    // A script may have changed the list's own.
    if (!isNew && name !== changed) continue;
    const value = marker.getAttribute(name);
    const own = name === attribute ? 'src' : name.slice(5);
    if (value === null || (own === 'src' && !value.trim())) list.removeAttribute(own);
    else list.setAttribute(own, value);
  }
  if (isNew) {
    places.set(marker, place);
    if (shadow) list.addController({ hostUpdated: () => exportParts(list) });
    // What stands in its box's place takes from it what it would find inside.
    else if (!(marker instanceof HTMLScriptElement || list.hasAttribute('table')))
      Object.assign(list, { table: marker });
  }
  stand(marker, place);
  return true;
}

/** Takes the lists away that stood behind boxes which have left the page. */
export function leaveWithBoxes(): void {
  for (const marker of crowded) if (!marker.isConnected) leave(marker, places.get(marker));
}

function leave(marker: Element, place: Place | undefined): void {
  crowded.delete(marker);
  if (!place) return;
  const { list, shadow } = place;
  // The box shows again what it holds.
  if (list.parentNode === shadow) list.replaceWith(...list.childNodes);
  else list.remove();
}

/** The place of a list that there is none of yet, except in a page that was saved with it, or copied by a router. */
function findPlace(marker: Element): Place | undefined {
  const page = marker.ownerDocument;
  const body = isUnseen(marker) ? page.querySelector('body') : null;
  if (isUnseen(marker) && !(body && [...body.childNodes].every(isNothing))) {
    warnOnce(
      `A script in the head of a page cannot show a list. Move it to where the list is to stand, or write <div ${attribute}="${sourceOf(marker)}"></div> there.`,
    );
    return undefined;
  }
  const shadow = shadowOf(marker);
  const there = shadow
    ? shadow.firstElementChild
    : body
      ? body.querySelector(`${tag}:empty`)
      : marker.nextElementSibling;
  if (isList(there) && (shadow || isSaved(there, marker))) return { list: there, shadow };
  const list = page.createElement(tag);
  if (shadow)
    for (const name of ['header', '', 'footer']) {
      const slot = page.createElement('slot');
      slot.name = slot.slot = name;
      list.append(slot);
    }
  return { list, shadow };
}

/** Hands the parts of a list on to the page: `.box::part(row)`. */
function exportParts(list: SubprocessorList): void {
  const { parts } = list;
  // A change has the browser look at the style of every row again.
  if (list.getAttribute('exportparts') !== parts) list.setAttribute('exportparts', parts);
}

const sourceOf = (marker: Element): string => marker.getAttribute(attribute)?.trim() ?? '';

const isList = (element: Element | null): element is SubprocessorList => element?.localName === tag;

/** Whether a list is one that has stood at a marker before, in another copy of the page. */
const isSaved = (list: SubprocessorList, marker: Element): boolean =>
  !list.firstChild && (list.getAttribute('src') ?? '') === sourceOf(marker);

/** Whether a node of a document shows nothing. */
const isNothing = (node: Node): boolean =>
  node instanceof Element ? node.matches(unseen) : !(node instanceof Text && node.data.trim());

function shadowOf(box: Element): ShadowRoot | undefined {
  const { shadowRoot } = box;
  if (shadowRoot) return isList(shadowRoot.firstElementChild) ? shadowRoot : undefined;
  // A custom element may want its own, later.
  if (box.localName.includes('-')) return undefined;
  try {
    // The list decides what of the box is seen, and where.
    return box.attachShadow({ mode: 'open', slotAssignment: 'manual' });
  } catch {
    // Only some elements can have one, and one that is closed is not to be seen.
    return undefined;
  }
}

function stand(marker: Element, { list, shadow }: Place): void {
  if (shadow) {
    if (list.parentNode === shadow) return;
    list.append(...shadow.childNodes);
    shadow.append(list);
  } else if (isUnseen(marker)) {
    if (!list.isConnected) marker.ownerDocument.querySelector('body')?.append(list);
  } else {
    if (list.previousElementSibling !== marker) marker.after(list);
    const next = list.nextElementSibling;
    // It has been parsed since.
    if (isList(next) && isSaved(next, marker)) next.remove();
    if (!(marker instanceof HTMLScriptElement)) crowded.add(marker);
  }
}
