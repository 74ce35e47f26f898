// The script of frame.html, the page to frame: shows the list that its address asks for, and tells the page around it how
// high that is.
import { readParameters } from './parameters.js';

/** What the page around the frame hears, whenever the height changes. */
interface HeightMessage {
  readonly type: 'subprocessor-list-height';
  /** In px. */
  readonly height: number;
}

// Not as an attribute, which a strict policy reports. With no specificity, so that a style sheet of the publisher's wins.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :where(body) { margin: 0.5rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word }
  subprocessor-list { --subprocessor-list--sheets: none }
`);
document.adoptedStyleSheets = [sheet];

const { href } = location;
const { documentElement } = document;
const metaOf = (selector: string): HTMLMetaElement | null => document.querySelector(`meta[${selector}]`);

const SubprocessorList = customElements.get('subprocessor-list') as
  (CustomElementConstructor & { readonly observedAttributes: readonly string[] }) | undefined;
const asked = readParameters(href, metaOf('http-equiv="Content-Security-Policy" i')?.content ?? '', [
  'lang',
  ...(SubprocessorList?.observedAttributes ?? ['src']),
]);

if ('refusal' in asked) say(asked.refusal);
else {
  const { attributes } = asked;
  const manifest = attributes.get('src') ?? '';
  const link = document.createElement('a');
  link.textContent = link.href = manifest;
  link.rel = 'noopener';
  if (SubprocessorList) show(attributes, link);
  else
    say('The list cannot be shown: this browser is too old, or subprocessor-list.js is not beside this page. ', link);
}

/** One list, with a link to its manifest for as long as it is not there. */
function show(attributes: ReadonlyMap<string, string>, link: HTMLAnchorElement): void {
  const lang = attributes.get('lang');
  if (lang) documentElement.lang = lang;
  const list = document.createElement('subprocessor-list');
  for (const [name, value] of attributes) list.setAttribute(name, value);
  list.append(link);
  list.addEventListener('subprocessors-load', ({ manifest }) => {
    documentElement.lang ||= manifest.language ?? 'en';
    const title = list.shadowRoot?.querySelector('[part~=title]')?.textContent.trim();
    if (title) document.title = title;
  });
  place(list);
}

function say(...words: (string | Node)[]): void {
  documentElement.lang = 'en';
  const message = document.createElement('p');
  message.role = 'alert';
  message.append(...words);
  place(message);
}

function place(content: HTMLElement): void {
  const main = document.createElement('main');
  main.append(content);
  document.body.append(main);
}

// Else `<base target>` would take the reader who follows a footnote or the link of a row to another page.
document.addEventListener(
  'click',
  (event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (link?.hash && withoutFragment(link.href) === withoutFragment(location.href)) link.target = '_self';
  },
  { capture: true },
);

function withoutFragment(address: string): string {
  return address.replace(/#.*/s, '');
}

let told: number | undefined;
new ResizeObserver(() => {
  const height = Math.ceil(documentElement.getBoundingClientRect().height);
  if (parent === window || height === told) return;
  told = height;
  // To whoever frames the page: it cannot know its address, and a height is no secret.
  parent.postMessage({ type: 'subprocessor-list-height', height } satisfies HeightMessage, '*');
}).observe(documentElement);
