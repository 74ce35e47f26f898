// Where the catalogues of the file that runs may be: beside it, wherever an optimiser or a CDN has put it.
import { addressOf } from '../page-address.js';
import { absoluteAddress } from '../sources.js';
import { attribute, tag } from './marker.js';

/** The file's own address; one that an npm CDN answers need not have an extension. */
const ownName = new RegExp(`/${tag}(@[^/]*)?(\\.min)?(\\.js)?$`);

/**
 * The folders of catalogues, the likeliest first; to be asked for while the script runs.
 *
 * A script says so itself by `data-locales`: the one that runs, one of that name, or any with `data-subprocessor-list`, for
 * pages whose optimiser drops the attributes of the first.
 */
export function ownFolders(page: Document): string[] {
  const { currentScript } = page;
  const scripts = [...page.querySelectorAll('script')];
  // A page can have put an image of that name there; in a module it is null.
  const running = scripts.find((script) => script === currentScript);
  const own = scripts.filter(({ src }) => ownName.test(pathOf(src)));
  const told = [running, ...own, ...page.querySelectorAll(`script[${attribute}]`)].find((script) =>
    script?.hasAttribute('data-locales'),
  );
  const folder = told && absoluteAddress(told.getAttribute('data-locales') ?? '', told);
  if (folder) return [folder];
  return [
    ...new Set([running ? running.src : runningAddress(page), ...own.map(({ src }) => src)].flatMap(foldersBeside)),
  ];
}

/** The file that runs, as an error tells it: for a module, under whatever name. None for one that stands in the page. */
function runningAddress(page: Document): string {
  const [address = ''] = /https?:[^\s)]+?(?=(:\d+){1,2}\)?$)/m.exec(String(new Error().stack)) ?? [];
  return address === addressOf(page).replace(/#.*/, '') ? '' : address;
}

function foldersBeside(address: string): string[] {
  if (!/^https?:/.test(address)) return [];
  const path = pathOf(address);
  const beside = path.replace(/[^/]*$/, 'locales/');
  return [
    // An npm CDN answers the name of a package with its file.
    ...(ownName.test(path) && !path.endsWith('.js') ? [`${path}/dist/locales/`] : []),
    // WP Rocket keeps copies below a folder of its own, each under the path that it had.
    beside.replace(/\/[^/]+\/cache\/min\/\d+(?=\/)/, ''),
    beside,
  ];
}

const pathOf = (address: string): string => address.replace(/\/?([?#].*)?$/, '');
