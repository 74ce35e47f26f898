// A list without a reader to answer: rendered without `set`, it has everything to read and nothing to press.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderList } from '../../src/render/list.js';
import type { ListView } from '../../src/list/view.js';
import { everyFeature } from '../browser/support/features.js';
import { listed, see } from './list-by-hand.js';
import { htmlOf, templatesIn } from './templates.js';

const set = (): void => assert.fail('nobody presses anything here');

/** The HTML of all templates of a view, with a mark for each value. */
const html = (view: ListView, options: { set?: () => void } = {}): string =>
  templatesIn(renderList(view, { headingLevel: 2, ...options }))
    .map(htmlOf)
    .join('\n');

// What only a program can focus (`tabindex="-1"`) is no control.
const controls = /<(?:input|button|select|textarea|details|dialog)\b|\btabindex="?\d|@[a-z]+=/g;
const controlsIn = (markup: string): string[] => [...new Set(markup.match(controls))].sort();

/** The text that stands in the templates as values, in the order of the page. */
const textIn = (view: ListView): string =>
  templatesIn(renderList(view, { headingLevel: 2 }))
    .flatMap(({ values }) => values.filter((value) => typeof value === 'string'))
    .join('\n');

describe('a list that is rendered without a way to change it', () => {
  it('is made in Node, where there is no document', () => {
    assert.equal(typeof document, 'undefined');
    const markup = html(see(everyFeature));
    for (const tag of ['<table', '<caption', '<thead', '<tbody', '<tr', '<th', '<td', '<a', '<time'])
      assert.ok(markup.includes(tag), tag);
  });

  it('has no field, no button and nothing that listens', () => {
    assert.deepEqual(controlsIn(html(see(everyFeature))), []);
    // So that this is no list that would not have them anyway.
    assert.deepEqual(controlsIn(html(see(everyFeature), { set })), [
      '<button',
      '<input',
      '<select',
      '@change=',
      '@click=',
      '@input=',
      '@keydown=',
      '@keypress=',
      '@keyup=',
    ]);
  });

  it('has its headings as text, in place of the buttons', () => {
    const view = see(listed([{ name: 'Acme', purpose: 'Mail' }, { name: 'Birch' }]));
    assert.match(textIn(view), /^Name$/m);
    assert.match(textIn(view), /^Purpose$/m);
    assert.match(html(view), /scope="col"/);
  });

  it('says that nothing is listed only where nothing else is said', () => {
    const group = { id: 'g', title: 'Affiliates' };
    const textOf = (one: object): string => textIn(see(listed([{ name: 'A' }], { groups: one })));
    assert.ok(textOf(group).includes('No subprocessors are listed.'));
    for (const words of [{ description: 'We may also engage others.' }, { condition: 'Only on request' }])
      assert.ok(!textOf({ ...group, ...words }).includes('No subprocessors are listed.'), JSON.stringify(words));
  });

  it('says the count, and every row', () => {
    const text = textIn(see(everyFeature));
    for (const words of [
      '4 entries, including 1 former',
      'Łódź Hosting',
      'Later',
      'Gone',
      'Name not given',
      'Hosting',
      'Affiliates',
    ])
      assert.ok(text.includes(words), words);
  });

  it('says which way it is sorted, all the same', () => {
    const view = see(everyFeature, { sort: '-name' });
    const values = templatesIn(renderList(view, { headingLevel: 2 })).flatMap((template) => template.values);
    assert.ok(values.includes('descending'));
    assert.deepEqual(controlsIn(html(view)), []);
  });

  it('has no controls where it has no rows either', () => {
    assert.deepEqual(controlsIn(html(see(listed([])))), []);
    assert.deepEqual(controlsIn(html(see(listed([{ name: 'Only' }])))), []);
  });

  it('is the same template for the same view, so that rendering it again changes nothing', () => {
    const view = see(everyFeature);
    const [one, other] = [1, 2].map(() => templatesIn(renderList(view, { headingLevel: 2 })));
    assert.ok(one && other && one.length > 20);
    assert.deepEqual(one.map(htmlOf), other.map(htmlOf));
    assert.ok(one.every(({ strings }, index) => strings === other[index]?.strings));
  });
});
