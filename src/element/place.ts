// Lists for pages whose editors cannot write a custom tag: `<div data-subprocessor-list="…">` becomes one, and
// `<script data-subprocessor-list="…">` puts one where it stands.

import { SubprocessorList } from './subprocessor-list.js';

const attribute = 'data-subprocessor-list';

/**
 * Places every list that the page asks for, now and once it is parsed.
 *
 * @returns the folder of catalogues beside the script, if the script can be told
 */
export function place(page: Document): string | undefined {
  placeAll(page);
  if (page.readyState === 'loading')
    page.addEventListener('DOMContentLoaded', () => {
      placeAll(page);
    });
  // By its name and not by `currentScript`: that is null in a module, and a page can clobber it.
  const script = [...page.querySelectorAll<HTMLScriptElement>('script[src]')].find((one) =>
    /\/subprocessor-list[^/]*\.js(\?|$)/.test(one.src),
  );
  return script && new URL('locales/', script.src).href;
}

function placeAll(page: Document): void {
  // What may be written with `data-` before it.
  const ownAttributes = ['lang', ...SubprocessorList.observedAttributes];
  for (const element of page.querySelectorAll(`[${attribute}]:not([${attribute}=''])`)) {
    const list = page.createElement('subprocessor-list');
    const isScript = element.localName === 'script';
    for (const { name, value } of element.attributes) {
      const own = name.replace(/^data-/, '');
      if (name === attribute) list.setAttribute('src', value);
      else if (own !== name && own !== 'src' && ownAttributes.includes(own)) list.setAttribute(own, value);
      // A box keeps its id, class and style, and what a site's own scripts have written on it.
      else if (!isScript) list.setAttribute(name, value);
    }
    // Done once, whenever this runs again.
    element.setAttribute(attribute, '');
    if (isScript) element.after(list);
    else {
      list.append(...element.childNodes);
      element.replaceWith(list);
    }
  }
}
