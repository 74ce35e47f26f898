// What one script tag loads: the element, registered, and placed where a page could not write its tag.
import { SubprocessorList } from './define.js';
import { place } from './element/place.js';

SubprocessorList.defaultLocales ??= place(document);
