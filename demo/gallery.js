/**
 * Prepares the examples in gallery.html: shows the source of each list next to it, and the problems found in the list * with mistakes.
 */
/* global document */

/** A fixed date, so that the upcoming rows in the examples stay upcoming. */
const today = '2025-03-20';

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

const indentationOf = (line) => /^ */.exec(line)[0].length;

/** The text of a script as code, without the page's indentation. Continuations of long lines are indented. */
function codeOf(text) {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
  const margin = indentationOf(lines[0]);
  const spans = lines.map((line) => {
    const own = line.slice(margin);
    const span = element('span', `${own}\n`);
    span.style.setProperty('--indentation', `${indentationOf(own) + 2}ch`);
    return span;
  });
  return element('pre', element('code', ...spans));
}

for (const list of document.querySelectorAll('subprocessor-list')) {
  list.today = today;
  const manifest = list.querySelector('script[type="application/json"]');
  if (manifest) list.parentElement.before(codeOf(manifest.textContent));
}

const slips = document.querySelector('#slips subprocessor-list');
function showProblems() {
  const items = slips.problems.map(({ path, message }) => element('li', element('code', path), ` ${message}`));
  document.querySelector('#problems').replaceChildren(...items);
}
slips.addEventListener('subprocessors-load', showProblems);
// The list's script is async, so the list may have loaded before this script ran.
if (slips.problems) showProblems();
