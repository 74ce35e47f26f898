// What one script tag loads: the element, registered, and placed where a page could not write its tag.
import type { SubprocessorList } from './define.js';
import './define.js';
import { ownFolders } from './element/place/folders.js';

// The class that is registered, so that the script twice places a list once; another script's may lack these. Where there is
// none, the page's own box shows more than an unknown tag in its place would.
const List = customElements.get('subprocessor-list') as Partial<typeof SubprocessorList> | undefined;
if (List) List.defaultLocales ??= ownFolders(document);
List?.place?.(document);
