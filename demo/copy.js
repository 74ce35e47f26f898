/** Gives each block of code on the demo pages a button that copies it. Without this script, the code is only text. */
/* global document, getSelection */

/** How long the button says what it did. In milliseconds. */
const shown = 4000;

/** What was done, for screen readers. One for the whole page; it must be there before it says something. */
const status = document.createElement('p');
status.className = 'unseen';
status.setAttribute('role', 'status');
document.body.append(status);

async function copy(pre) {
  // Where the clipboard is refused, a selection is one key away from it.
  try {
    await navigator.clipboard.writeText(pre.textContent);
    return ['Copied', 'Copied to the clipboard'];
  } catch {
    getSelection().selectAllChildren(pre);
    return ['Selected', 'The code is selected. Copy it with Ctrl+C, or Command+C on a Mac.'];
  }
}

/**
 * Puts the button beside a `pre`, not inside of it, so that the code stays all that is in it.
 *
 * @param {HTMLElement} pre
 * @param {string} subject which code it is: the words “Copy” alone would name every button of the page
 */
export function addCopyButton(pre, subject) {
  const frame = document.createElement('div');
  frame.className = 'code';
  pre.before(frame);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  const word = document.createElement('span');
  word.textContent = 'Copy';
  const more = document.createElement('span');
  more.className = 'unseen';
  more.textContent = ` the code: ${subject}`;
  button.append(word, more);
  frame.append(pre, button);

  let timer;
  button.addEventListener('click', async () => {
    clearTimeout(timer);
    status.textContent = '';
    const [said, spoken] = await copy(pre);
    word.textContent = said;
    status.textContent = spoken;
    timer = setTimeout(() => {
      word.textContent = 'Copy';
      status.textContent = '';
    }, shown);
  });
}

let heading = '';
for (const found of document.querySelectorAll('h1, h2, h3, pre')) {
  if (found.localName === 'pre') addCopyButton(found, heading);
  else heading = found.textContent.replace(/\s+/g, ' ').trim();
}
