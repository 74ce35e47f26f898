/** What a page without a framework may write: all of it compiles, with no types but the package's own. */
import 'subprocessor-list/standalone';
import { SubprocessorList, type SubprocessorsLoadEvent } from 'subprocessor-list';
import { parseManifest } from 'subprocessor-list/manifest';
import schema from 'subprocessor-list/subprocessors.v1.schema.json' with { type: 'json' };

const heard = ({ manifest }: SubprocessorsLoadEvent): void => void manifest.subprocessors.length;
document.addEventListener('subprocessors-load', ({ manifest, problems }) => [manifest.title, problems.length]);
document.addEventListener('subprocessors-load', heard);
window.addEventListener('subprocessors-error', ({ error }) => error.reason);
document.querySelector('main')?.addEventListener('subprocessors-change', ({ query }) => query.trim());
document.querySelector('.list')?.addEventListener('subprocessors-change', ({ shown }) => shown.toFixed());

const list = document.createElement('subprocessor-list');
list.manifest = parseManifest({ version: 1, subprocessors: [] }).manifest;
list.headingLevel = 3;
document.body.append(list, new SubprocessorList(), schema.$schema);
