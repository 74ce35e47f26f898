/** Events are typed wherever a page listens: on the element, any element, the document, the window. Checked by `tsc`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SubprocessorsChangeEvent, SubprocessorsErrorEvent, SubprocessorsLoadEvent } from '../../src/element/events.js';
import type { SubprocessorList } from '../../src/element/subprocessor-list.js';
import { LoadError } from '../../src/manifest/errors.js';
import type { Problem } from '../../src/manifest/problem.js';
import type { Manifest } from '../../src/manifest/schema.js';

const manifest: Manifest = { version: 1, subprocessors: [] };

/** Never called: there is no document here. What is in it compiles. */
export function listen(page: Document, view: Window, box: Element, div: HTMLDivElement, list: SubprocessorList): void {
  const seen: (Manifest | LoadError | readonly Problem[] | number | string)[] = [];
  page.addEventListener('subprocessors-load', (event) => seen.push(event.manifest, event.problems));
  page.addEventListener('subprocessors-error', ({ error, problems }) => seen.push(error, error.reason, problems));
  page.addEventListener('subprocessors-change', ({ query, sort, shown, total }) =>
    seen.push(query, sort, shown.toFixed(), total.toFixed()),
  );
  view.addEventListener('subprocessors-load', (event) => seen.push(event.manifest));
  view.addEventListener('subprocessors-error', (event) => seen.push(event.error));
  view.addEventListener('subprocessors-change', (event) => seen.push(event.shown));
  box.addEventListener('subprocessors-load', (event) => seen.push(event.manifest));
  box.addEventListener('subprocessors-error', (event) => seen.push(event.error));
  box.addEventListener('subprocessors-change', (event) => seen.push(event.query));
  div.addEventListener('subprocessors-load', (event) => seen.push(event.manifest));
  div.addEventListener('subprocessors-error', (event) => seen.push(event.error));
  div.addEventListener('subprocessors-change', (event) => seen.push(event.sort));
  list.addEventListener('subprocessors-load', (event) => seen.push(event.manifest));
  list.addEventListener('subprocessors-error', (event) => seen.push(event.error));
  list.addEventListener('subprocessors-change', (event) => seen.push(event.total));

  const heard = (event: SubprocessorsLoadEvent): void => void seen.push(event.manifest);
  page.addEventListener('subprocessors-load', heard, { once: true });
  page.removeEventListener('subprocessors-load', heard);

  const heardError = (event: SubprocessorsErrorEvent): void => void seen.push(event.error);
  // @ts-expect-error a load is no error
  page.addEventListener('subprocessors-load', heardError);
  // @ts-expect-error nor is it on the window
  view.addEventListener('subprocessors-load', heardError);
  // @ts-expect-error a change has no manifest
  box.addEventListener('subprocessors-change', heard);
  // @ts-expect-error nor has it on an HTML element
  div.addEventListener('subprocessors-change', heard);
  // @ts-expect-error nor on the element itself
  list.addEventListener('subprocessors-change', heard);
  // @ts-expect-error a name that is misspelt has a plain event
  page.addEventListener('subprocessor-load', heard);
}

/** Never called, for what it does would throw. What an event says cannot be written over. */
export function write(
  load: SubprocessorsLoadEvent,
  error: SubprocessorsErrorEvent,
  change: SubprocessorsChangeEvent,
): void {
  // @ts-expect-error `manifest` is read only
  load.manifest = manifest;
  // @ts-expect-error `problems` is read only
  load.problems = [];
  // @ts-expect-error nor can a problem be added to them
  const problems: Problem[] = load.problems;
  assert.ok(problems);
  // @ts-expect-error `error` is read only
  error.error = new LoadError('network');
  // @ts-expect-error `problems` is read only
  error.problems = [];
  // @ts-expect-error `query` is read only
  change.query = '';
  // @ts-expect-error `sort` is read only
  change.sort = '';
  // @ts-expect-error `shown` is read only
  change.shown = 0;
  // @ts-expect-error `total` is read only
  change.total = 0;
}

describe('an event', () => {
  const error = new LoadError('network');
  const events = {
    'subprocessors-load': new SubprocessorsLoadEvent(manifest, []),
    'subprocessors-error': new SubprocessorsErrorEvent(error, []),
    'subprocessors-change': new SubprocessorsChangeEvent('acme', '-added', 1, 3),
  };

  it('is a class of its own, below the platform’s', () => {
    for (const [type, event] of Object.entries(events)) {
      assert.ok(event instanceof Event);
      assert.equal(event.type, type);
      assert.equal(Object.getPrototypeOf(event.constructor), Event);
    }
    assert.ok(!(events['subprocessors-load'] instanceof SubprocessorsErrorEvent));
    assert.equal(SubprocessorsLoadEvent.name, 'SubprocessorsLoadEvent');
  });

  it('says what happened in fields of its own', () => {
    assert.equal(events['subprocessors-load'].manifest, manifest);
    assert.equal(events['subprocessors-error'].error, error);
    const { query, sort, shown, total } = events['subprocessors-change'];
    assert.deepEqual({ query, sort, shown, total }, { query: 'acme', sort: '-added', shown: 1, total: 3 });
    assert.deepEqual([events['subprocessors-load'].problems, events['subprocessors-error'].problems], [[], []]);
  });

  it('bubbles, leaves shadow roots and cannot be cancelled', () => {
    for (const { bubbles, composed, cancelable } of Object.values(events))
      assert.deepEqual({ bubbles, composed, cancelable }, { bubbles: true, composed: true, cancelable: false });
  });
});
