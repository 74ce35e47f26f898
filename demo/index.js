/** Lets the list on the first page try on the themes: each is a class of the place that the list stands in, and a style sheet. */
/* global document */
import { addCopyButton } from './copy.js';

/** A fixed date, so that the upcoming row stays upcoming. */
const today = '2025-03-20';

const stage = document.querySelector('#stage');
const looks = document.querySelector('#looks');
const said = document.querySelector('#look');
const details = document.querySelector('#look-css');
const ownLook = said.textContent;

stage.querySelector('subprocessor-list').today = today;

/** The style sheet of a theme, as it is written. */
async function sheetOf(theme) {
  const response = await fetch(`./themes/${theme}.css`, { headers: { accept: 'text/css' } });
  if (!response.ok) throw new Error(`themes/${theme}.css: ${response.status}`);
  return (await response.text()).trim();
}

function showSheet(name, sheet) {
  const code = document.createElement('code');
  code.textContent = sheet;
  const pre = document.createElement('pre');
  pre.append(code);
  details.querySelector('.sheet').replaceChildren(pre);
  addCopyButton(pre, `${name} theme`);
  details.querySelector('summary').textContent = `Show the CSS of “${name}”`;
  said.textContent = `${name}: ${sheet.split('\n').length} lines of CSS, nothing else.`;
  details.hidden = false;
}

async function tryOn() {
  const chosen = looks.querySelector(':checked');
  const theme = chosen.value;
  const name = chosen.parentElement.textContent.trim();
  stage.className = theme && `theme-${theme}`;
  if (!theme) {
    details.hidden = true;
    details.querySelector('.sheet').replaceChildren();
    said.textContent = ownLook;
    return;
  }
  try {
    const sheet = await sheetOf(theme);
    // The last choice wins, whichever answer comes last.
    if (looks.querySelector(':checked') === chosen) showSheet(name, sheet);
  } catch (error) {
    details.hidden = true;
    said.textContent = `${name}: its style sheet could not be loaded (${error.message}).`;
  }
}

looks.addEventListener('change', tryOn);
