/** The playground of the first page: shows the manifest in its text area as a list, and what is wrong with it. Nothing is sent. */
/* global document */
// The demo server, like a publisher’s own, has the package’s module `subprocessor-list/manifest` here.
import { parseJson, parseManifest } from './manifest.js';

/** How long a pause in typing has to be. In milliseconds. */
const pause = 300;

const field = document.querySelector('#manifest');
const list = document.querySelector('#playground subprocessor-list');
const status = document.querySelector('#verdict');
const problemList = document.querySelector('#problems');
const asPublished = field.defaultValue;

/** What is wrong with a text, and whether it is a list all the same. */
function check(text) {
  try {
    const { manifest, problems } = parseManifest(parseJson(text), { text });
    return { isList: manifest !== undefined, problems };
  } catch (error) {
    const message = {
      empty: 'There is no text.',
      html: 'This is HTML, not JSON.',
      'cut-short': 'The JSON ends here, before it is complete.',
      'not-json':
        'From here on, this is not JSON: a comma, a quotation mark or a bracket is missing, or there is one too many.',
    }[error.reason];
    if (message === undefined) throw error;
    const { line, column } = error;
    return { isList: false, problems: [{ path: '', message, severity: 'error', line, column }] };
  }
}

/** The offset of a place that is told by line and column. */
function offsetOf(text, line, column) {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

/** Puts the cursor at the place, and the place in sight. */
function goTo({ line, column }) {
  const start = offsetOf(field.value, line, column);
  const end = field.value.slice(start).search(/\n|$/) + start;
  field.focus();
  field.setSelectionRange(start, end);
  const lineHeight = field.scrollHeight / field.value.split('\n').length;
  field.scrollTop = lineHeight * (line - 1) - field.clientHeight / 2;
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function itemOf(problem) {
  const { path, message, severity, line, column } = problem;
  const severityWord = severity === 'error' ? 'Error' : 'Warning';
  const item = element('li', { className: severity }, element('strong', {}, severityWord));
  if (line !== undefined) {
    const place = element('button', { type: 'button' }, `Line ${line}, column ${column}`);
    place.addEventListener('click', () => goTo(problem));
    item.append(' ', place);
  }
  if (path) item.append(' ', element('code', {}, path));
  item.append(element('p', {}, message));
  return item;
}

const counted = (number, word) => (number === 1 ? `1 ${word}` : `${number} ${word}s`);

/** The result in a sentence, which is also what a screen reader says. */
function verdictOf({ isList, problems }) {
  if (problems.length === 0) return 'No problems.';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [errors && counted(errors, 'error'), warnings && counted(warnings, 'warning')].filter(Boolean);
  if (isList) return `${counts.join(', ')}. The list is shown all the same.`;
  const [{ line, column }] = problems;
  const place = line === undefined ? '' : ` in line ${line}, column ${column}`;
  return `${counts.join(', ')}${place}. The list stays as it was.`;
}

/** Follows the text. A text that is no list leaves the last one where it is. */
function follow() {
  const text = field.value;
  const result = check(text);
  if (result.isList) list.manifest = text;
  field.setAttribute('aria-invalid', String(!result.isList));
  problemList.replaceChildren(...result.problems.map(itemOf));
  problemList.hidden = result.problems.length === 0;
  const verdict = verdictOf(result);
  if (status.textContent !== verdict) status.textContent = verdict;
}

let timer;
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(follow, pause);
});

/** Mistakes that people make, each a change to the text as it was at first. */
const mistakes = {
  comma: (text) => text.replace('"purpose": "Servers and database",', '"purpose": "Servers and database"'),
  key: (text) => text.replace('"locations": "IE"', '"location": "IE"'),
  code: (text) => text.replace('"locations": "IE"', '"locations": "ie"'),
  none: (text) => text,
};
for (const button of document.querySelectorAll('#playground button[value]')) {
  button.addEventListener('click', () => {
    field.value = mistakes[button.value](asPublished);
    follow();
  });
}

follow();
