// The manifest format as a library, for Node as for browsers: no DOM, no Lit.
export type { Clock } from '../language/clock.js';
export { parseJson } from './json.js';
export { loadManifest, type Limits, type LoadOptions } from './load.js';
export { LoadError, type LoadErrorReason } from './errors.js';
export { parseManifest, type ParseOptions, type ParseResult } from './parse.js';
export type { Problem, ProblemCode, Severity } from './problem.js';
export { parseDate, standing, type PartialDate, type Standing } from './date.js';
export { rowIds } from './ids.js';
export type {
  AppliesTo,
  Change,
  ChangePolicy,
  Column,
  Contact,
  DataList,
  Dimension,
  FieldValue,
  Footnote,
  Group,
  Link,
  Location,
  Manifest,
  ManifestInput,
  Publisher,
  Subprocessor,
  SubprocessorInput,
  Subscription,
  Text,
  Transfer,
} from './schema.js';
