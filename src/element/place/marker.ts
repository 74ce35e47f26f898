// Which elements of a page ask for a list: a box by `data-subprocessor-list` or by the class `subprocessor-list`, and a
// script by the attribute.
import { members } from '../members.js';

/** Its value is the address of the manifest; empty, the list is what the box holds. */
export const attribute = 'data-subprocessor-list';

export const tag = 'subprocessor-list';

/** What may ask. So plain, because all that is added to a page is compared with it. */
export const candidates = `[${attribute}],.${tag}`;

/** What may not: a form, whose inputs stand in for its members, and what would take the whole page along. */
const excluded = `${tag},html,head,body,form,template`;

/** What a list is made of where there is no manifest elsewhere. */
const content = 'table,script[type="application/json"]';

/** The type of a script that runs. What an optimiser leaves of one beside its copy has another. */
const running = /^(module|(text|application)\/(x-)?(java|ecma)script)?$/i;

export const matches = (element: Element, selector: string): boolean => members().matches.call(element, selector);

/** The candidates in an element. */
export const candidatesIn = (element: Element): Iterable<Element> =>
  // Mostly there is none, which is cheaper to learn than a list of none.
  members().querySelector.call(element, candidates) ? members().querySelectorAll.call(element, candidates) : [];

/** Whether an element is of those that may ask for a list. */
export const mayAsk = (element: Element): boolean => matches(element, candidates) && !matches(element, excluded);

/** Whether a script stands where nothing is shown: in the head, or behind the body. */
export const isUnseen = (element: Element): boolean => element.matches('head *,:root>*');

/** Whether an element asks for a list, as far as the page has been parsed. */
export function asksForList(element: Element): boolean {
  if (!mayAsk(element)) return false;
  const { parentElement, ownerDocument } = element;
  const around = parentElement && members().closest.call(parentElement, `${candidates},${tag}`);
  if (around && (around.localName === tag || asksForList(around))) return false;
  const isParsed = ownerDocument.readyState !== 'loading';
  // The body, or the list of a page that was saved with it, may still be on its way.
  if (!isParsed && (isUnseen(element) || element.shadowRoot?.childElementCount === 0)) return false;
  const isNamed = element.hasAttribute(attribute);
  const source = element.getAttribute(attribute)?.trim() || element.getAttribute('data-table');
  if (element instanceof HTMLScriptElement)
    // Whoever adds the script to every page may add the attribute too: empty, it asks for nothing.
    return isNamed && !!source && running.test(element.type);
  if (isNamed || source) return true;
  // Other sites have that class too, also around a list: it counts where there is something to make a list of, and
  // nothing that asks by itself. Either may still be on its way.
  return (
    isParsed &&
    (element.matches(content) || !!element.querySelector(content)) &&
    !element.querySelector(`[${attribute}],${tag}`)
  );
}
