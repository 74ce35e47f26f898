// What one script tag loads: the element, registered, and placed where a page could not write its tag.
import { SubprocessorList } from './define.js';
import { place } from './element/place.js';

// Where nothing is registered, the page's own box shows more than an unknown tag in its place would.
if (customElements.get('subprocessor-list')) SubprocessorList.defaultLocales ??= place(document);
