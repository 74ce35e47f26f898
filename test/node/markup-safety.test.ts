/** A manifest's text becomes no markup: the types forbid it, and what templates are made of is made once. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, type TemplateResult } from 'lit';
import { makeMixed } from '../bench/mixed.mjs';
import { safeLink, type SafeHref } from '../../src/manifest/link.js';
import type { Subprocessor } from '../../src/manifest/schema.js';
import { concatenate, markup, slot, templateOf, type Markup } from '../../src/render/markup.js';
import { renderList } from '../../src/render/list.js';
import { renderHeading, renderLink } from '../../src/render/text.js';
import { listed, see } from './list-by-hand.js';
import { htmlOf, templatesIn } from './templates.js';

describe('markup', () => {
  const row: Subprocessor = { name: '<img src=x onerror=alert(1)>' };

  it('takes no text of a manifest: that does not compile', () => {
    const text = 'any text';
    const refused = [
      // @ts-expect-error a text that is not written in the source code
      () => markup`<p>${text}</p>`,
      // @ts-expect-error nor one from a manifest
      () => markup`<p>${row.name}</p>`,
      // @ts-expect-error a number could become a text one day
      () => markup`<p>${1}</p>`,
      // @ts-expect-error a template of Lit’s holds values
      () => markup`<p>${html`<b>b</b>`}</p>`,
      // @ts-expect-error a list of texts
      () => concatenate([text]),
      // @ts-expect-error what is called like markup
      () => markup(text),
    ];
    assert.equal(refused.length, 6);
  });

  it('cannot be made by hand: what has the same form is not taken for it', () => {
    const isText: string extends Markup ? true : false = false;
    const isMarked: string & { readonly fromSource: true } extends Markup ? true : false = false;
    assert.deepEqual([isText, isMarked], [false, false]);
  });

  /** The literal strings of the template that it makes. */
  const stringsOf = (text: Markup): readonly string[] => [...templateOf(text)().strings];

  it('is put together from literals, slots and other markup', () => {
    const cell = markup`<td class="${markup`cell ${markup`date`}`}">${slot}</td>`;
    assert.deepEqual(stringsOf(cell), ['<td class="cell date">', '</td>']);
    assert.deepEqual(stringsOf(markup`<p>a</p>`), ['<p>a</p>']);
    assert.deepEqual(stringsOf(markup`${slot}`), ['', '']);
    assert.deepEqual(stringsOf(markup`${slot}${slot}`), ['', '', '']);
    assert.deepEqual(stringsOf(markup`<tr a=${slot}>${concatenate([cell, cell])}${markup``}</tr>`), [
      '<tr a=',
      '><td class="cell date">',
      '</td><td class="cell date">',
      '</td></tr>',
    ]);
    assert.deepEqual(stringsOf(concatenate([])), ['']);
  });

  it('renders values into its slots, in order', () => {
    const template = templateOf(markup`<p id=${slot}>${slot}</p>`);
    const { strings, values } = template('a', '<b>');
    assert.deepEqual([...strings], ['<p id=', '>', '</p>']);
    assert.deepEqual(values, ['a', '<b>']);
  });

  it('gives the same template whenever it is the same, however it was put together', () => {
    const whole = templateOf(markup`<p>${slot}</p>`)(1);
    const pieces = templateOf(concatenate([markup`<p>`, slot, markup`</p>`]))(2);
    assert.equal(whole.strings, pieces.strings);
    assert.notEqual(whole.strings, templateOf(markup`<p>${slot} </p>`)(1).strings);
    assert.notEqual(templateOf(markup`a${slot}`)(1).strings, templateOf(markup`${slot}a`)(1).strings);
  });

  it('renders a heading of each level by a template of its own', () => {
    const levels = [1, 2, 3, 4, 5, 6, 7, 0, NaN, 1.5];
    assert.deepEqual(
      levels.map((level) => /<(h\d)/.exec(htmlOf(renderHeading(level, row.name)))?.[1]),
      ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h6', 'h2', 'h2', 'h2'],
    );
    assert.ok(!htmlOf(renderHeading(2, row.name)).includes('onerror'));
  });
});

describe('the address of a link', () => {
  it('is no plain text: that does not compile', () => {
    const address = 'javascript:alert(1)';
    // @ts-expect-error any string could be an unsafe address
    const href: SafeHref = address;
    // @ts-expect-error a literal that is safe has not been checked either
    const literal: SafeHref = 'https://example.com/';
    // @ts-expect-error and none is rendered
    const link = (): TemplateResult => renderLink(address, 'a');
    assert.ok([href, literal, link].length);
  });

  it('comes from safeLink(), which makes none of what is not safe', () => {
    const safe = safeLink('https://example.com/a');
    assert.ok(safe);
    assert.deepEqual(renderLink(safe.href, 'a').values, ['link', 'https://example.com/a', 'a']);
    assert.equal(safeLink('javascript:alert(1)'), undefined);
  });
});

describe('the templates of rows', () => {
  const set = (): void => undefined;
  /** Those of the cells of each table, row by row. */
  const rowTemplates = (json: object, sort = ''): TemplateResult[][] =>
    templatesIn(renderList(see(json, { sort }), { headingLevel: 2, set }))
      .filter((template) => htmlOf(template).includes('<tbody'))
      .map((table) => templatesIn(table).filter((template) => /^<t[hd] part="cell/.test(htmlOf(template))));
  const different = (templates: TemplateResult[]): number => new Set(templates.map(({ strings }) => strings)).size;
  const mixed = makeMixed(2000, true).manifest;

  it('are one in each table, for two thousand mixed rows', () => {
    const [table, ...others] = rowTemplates(makeMixed(2000, false).manifest);
    assert.deepEqual([table?.length, others.length], [2000, 0]);
    assert.equal(different(table ?? []), 1);
    const tables = rowTemplates(mixed);
    assert.equal(tables.length, 20);
    assert.equal(tables.flat().length, 2000);
    assert.deepEqual(tables.map(different), Array(20).fill(1));
  });

  it('are shared by tables of the same columns that hold things of the same kind', () => {
    const rows = makeMixed(20, false).manifest.subprocessors;
    // Each table has the same rows, by other names.
    const subprocessors = ['a', 'b', 'c'].flatMap((group) => rows.map((row) => ({ ...row, id: undefined, group })));
    const tables = rowTemplates({ ...makeMixed(20, false).manifest, subprocessors });
    assert.deepEqual([tables.length, tables.flat().length, different(tables.flat())], [3, 60, 1]);
  });

  it('are no more than the tables where their columns differ', () => {
    const fields = ['purpose', 'dataCategories', 'locations', 'transfer', 'added'];
    const groups = mixed.groups?.map((group, index) => ({
      ...group,
      columns: ['name', ...fields.slice(0, 1 + (index % 5))],
    }));
    const tables = rowTemplates({ ...mixed, groups });
    assert.deepEqual(tables.map(different), Array(20).fill(1));
    assert.ok(different(tables.flat()) >= 5, 'there are tables of one to five more columns');
  });

  it('are the same after a search, a sort and a newer manifest: a template that is kept is used', () => {
    const newer = { ...mixed, subprocessors: [...mixed.subprocessors].reverse() };
    const all = [rowTemplates(mixed), rowTemplates(mixed, '-name'), rowTemplates(newer)].flat(2);
    assert.equal(all.length, 6000);
    assert.equal(different(all), different(all.slice(0, 2000)));
  });

  it('hold no text of the manifest, but letters and digits of a field’s name as a token', () => {
    const name = 'Quartz </tr><script>';
    const [rows = []] = rowTemplates(
      listed([{ name, fields: { [name]: name } }, { name: 'B' }], { columns: ['name', name] }),
    );
    assert.equal(rows.length, 2);
    const htmls = rows.map((row) => htmlOf(row).replaceAll(' cell-Quartz-tr-script- ', ' '));
    for (const text of htmls) assert.doesNotMatch(text, /Quartz|script/);
    assert.notDeepEqual(htmls, rows.map(htmlOf));
    assert.ok(rows.some(({ values }) => values.includes(name)));
  });

  it('are not all kept: a page that goes on making others does not fill the memory', () => {
    // Made of literals, as all markup is: a table of ever more cells.
    const cell = markup`<td>${slot}</td>`;
    const tableOf = (cells: number): Markup => concatenate(Array.from({ length: cells }, () => cell));
    const first = templateOf(tableOf(1))(1).strings;
    assert.equal(templateOf(tableOf(1))(1).strings, first);
    for (let cells = 2; cells < 150; cells += 1) templateOf(tableOf(cells));
    assert.notEqual(templateOf(tableOf(1))(1).strings, first);
  });
});
