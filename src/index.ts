// The package as a library: the class, the types and the pure functions. Importing it registers nothing.
export { SubprocessorList } from './element/subprocessor-list.js';
export type { Status } from './element/controllers/manifest.js';
export { SubprocessorsChangeEvent, SubprocessorsErrorEvent, SubprocessorsLoadEvent } from './element/events.js';
export type { Catalogue } from './language/strings.js';
export * from './manifest/index.js';
