/**
 * The examples of gallery.html: shows beside each list the very text that the list is made of, and below it what is
 * wrong with that text.
 */
/* global document */

/** The day on which the page is read: its upcoming rows would be current ones some day. */
const today = '2025-03-20';

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

const indentationOf = (line) => /^ */.exec(line)[0].length;

/** The text of a script as code, without the page's indentation. What does not fit on a line goes on indented. */
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
  const told = slips.problems.map(({ path, message }) => element('li', element('code', path), ` ${message}`));
  document.querySelector('#problems').replaceChildren(...told);
}
slips.addEventListener('subprocessors-load', showProblems);
// The list's own script is async: the list may have come before this one.
if (slips.problems) showProblems();
