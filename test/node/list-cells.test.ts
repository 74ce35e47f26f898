// What each field says in its cell: places, transfers, contacts, links, data, dates, and what stands below the name.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineText, type Line } from '../../src/list/content.js';
import type { PreparedList } from '../../src/list/prepare.js';
import { byHeading, details, groupAt, listed, names, read, rowAt, texts, today } from './list-by-hand.js';

/** The one cell of a field. */
const cellOf = (row: object, field: string, more: object = {}): readonly Line[] =>
  rowAt(read(listed([{ name: 'Acme', ...row }], { columns: ['name', field], ...more }))).cells[1] ?? [];
const linesOf = (row: object, field: string, more?: object): string[] => cellOf(row, field, more).map(lineText);
const hrefsOf = (row: object, field: string): (string | undefined)[] =>
  cellOf(row, field).flatMap(({ items }) => items.map(({ href }) => href));
/** What stands below the name when no column tells it. */
const detailsOf = (row: object, more: object = {}): readonly Line[] =>
  rowAt(read(listed([{ name: 'Acme', ...row }], { columns: ['name'], ...more }))).details;

describe('places', () => {
  it('are the country’s name for a code, and the text for all else', () => {
    assert.deepEqual(linesOf({ country: 'IE' }, 'country'), ['Ireland']);
    assert.deepEqual(linesOf({ country: 'Ireland' }, 'country'), ['Ireland']);
    assert.deepEqual(linesOf({ country: 'USA' }, 'country'), ['USA']);
    assert.deepEqual(linesOf({ country: 'ZZ' }, 'country'), ['ZZ']);
    assert.deepEqual(linesOf({ country: 'Constructor' }, 'country'), ['Constructor']);
  });

  it('know the areas that contracts speak of', () => {
    assert.deepEqual(linesOf({ locations: ['EU', 'EEA', 'GLOBAL'] }, 'locations'), [
      'European Union, European Economic Area, Global',
    ]);
  });

  it('stand on one line, or on lines of their own where one holds a comma', () => {
    assert.deepEqual(linesOf({ locations: ['IE', 'Global edge network'] }, 'locations'), [
      'Ireland, Global edge network',
    ]);
    assert.deepEqual(linesOf({ locations: ['Dublin, Ireland', 'NL'] }, 'locations'), [
      'Dublin, Ireland',
      'Netherlands',
    ]);
  });

  it('show the text where there is text and code, and whom they apply to', () => {
    assert.deepEqual(linesOf({ locations: { country: ['NL', 'IE'], text: 'North and West Europe' } }, 'locations'), [
      'North and West Europe',
    ]);
    assert.deepEqual(
      linesOf({ locations: [{ country: 'IE', appliesTo: { region: 'EU' } }, 'US'] }, 'locations', {
        dimensions: { id: 'region', label: 'Region', values: [{ id: 'EU', label: 'Europe' }] },
      }),
      ['Ireland (Region: Europe)', 'United States'],
    );
  });

  it('keep a country that is no code beside the text', () => {
    assert.match(linesOf({ locations: { country: 'Atlantis', text: 'North' } }, 'locations').join('\n'), /Atlantis/);
  });
});

describe('transfers', () => {
  it('are told in words for each mechanism that the format knows', () => {
    assert.deepEqual(linesOf({ transfer: ['SCC', 'DPF', 'adequacy', 'BCR', 'none', 'Art. 49'] }, 'transfer'), [
      'Standard contractual clauses',
      'EU-US Data Privacy Framework',
      'Adequacy decision',
      'Binding corporate rules',
      'No transfer to a third country',
      'Art. 49',
    ]);
  });

  it('show the publisher’s own words, linked where there is an address', () => {
    const row = { transfer: { mechanism: 'SCC', text: 'SCC, module 3', url: 'https://acme.example/scc' } };
    assert.deepEqual(
      [linesOf(row, 'transfer'), hrefsOf(row, 'transfer')],
      [['SCC, module 3'], ['https://acme.example/scc']],
    );
  });

  it('keep a mechanism that nobody knows beside the text', () => {
    assert.match(linesOf({ transfer: { mechanism: 'Handshake', text: 'Ask' } }, 'transfer').join('\n'), /Handshake/);
  });
});

describe('contacts', () => {
  it('are links for addresses and text for the rest, a line each', () => {
    const row = { contacts: ['privacy@acme.example', 'https://acme.example/help', 'Crisp Contact'] };
    assert.deepEqual(linesOf(row, 'contacts'), row.contacts);
    assert.deepEqual(hrefsOf(row, 'contacts'), ['mailto:privacy@acme.example', 'https://acme.example/help', undefined]);
  });

  it('tell name, role, postal text, e-mail and address of one contact in one line', () => {
    const row = {
      contacts: {
        name: 'Ada',
        role: 'DPO',
        email: 'dpo@acme.example',
        url: 'https://acme.example/',
        text: 'Main St 1',
      },
    };
    assert.deepEqual(linesOf(row, 'contacts'), ['Ada, DPO, Main St 1, dpo@acme.example, https://acme.example/']);
    assert.deepEqual(hrefsOf(row, 'contacts'), [
      undefined,
      undefined,
      undefined,
      'mailto:dpo@acme.example',
      'https://acme.example/',
    ]);
  });
});

describe('links', () => {
  it('are called by label, else by relation, a website by its address', () => {
    const links = [
      { url: 'https://acme.example/', rel: 'website' },
      { url: 'https://acme.example/privacy', rel: 'privacy' },
      { url: 'https://acme.example/dpa', rel: 'dpa', label: 'DPA' },
      'https://acme.example/more',
    ];
    assert.deepEqual(linesOf({ links }, 'links'), [
      'https://acme.example/',
      'Privacy policy',
      'DPA',
      'https://acme.example/more',
    ]);
    assert.deepEqual(hrefsOf({ links }, 'links'), [
      'https://acme.example/',
      'https://acme.example/privacy',
      'https://acme.example/dpa',
      'https://acme.example/more',
    ]);
  });

  it('that are not safe are text, and no part of them is lost', () => {
    const row = {
      links: [{ url: 'javascript:alert(1)', label: 'Site' }, 'ftp://acme.example', { rel: 'imprint', label: 'X' }],
    };
    assert.deepEqual(linesOf(row, 'links'), ['Site javascript:alert(1)', 'ftp://acme.example', 'X, imprint']);
    assert.deepEqual(hrefsOf(row, 'links').filter(Boolean), []);
  });

  it('resolve relative addresses against the manifest’s', () => {
    const list = read(listed([{ name: 'A', links: './dpa.pdf' }]), {
      bases: { manifest: 'https://cdn.example/legal/list.json' },
    });
    assert.equal(rowAt(list).cells[1]?.[0]?.items[0]?.href, 'https://cdn.example/legal/dpa.pdf');
  });
});

describe('data categories and subjects', () => {
  it('are text, a list, or lists under headings', () => {
    assert.deepEqual(linesOf({ dataCategories: 'Names' }, 'dataCategories'), ['Names']);
    assert.deepEqual(linesOf({ dataSubjects: ['Customers', 'Staff'] }, 'dataSubjects'), ['Customers, Staff']);
    assert.deepEqual(
      linesOf(
        { dataCategories: { Contact: ['E-mail address', 'Phone'], Billing: 'IBAN', Other: [] } },
        'dataCategories',
      ),
      ['Contact: E-mail address, Phone', 'Billing: IBAN', 'Other'],
    );
  });
});

describe('dates', () => {
  it('are shown as precisely as they were written, in any time zone', () => {
    assert.deepEqual(linesOf({ added: '2025-01-01' }, 'added'), ['Jan 1, 2025']);
    assert.deepEqual(linesOf({ added: '2025-01' }, 'added'), ['January 2025']);
    assert.deepEqual(linesOf({ added: '2025' }, 'added'), ['2025']);
    assert.equal(cellOf({ added: '2025-01' }, 'added')[0]?.items[0]?.iso, '2025-01');
  });

  it('that are none are the text they are', () => {
    assert.deepEqual(linesOf({ added: '2025-02-30' }, 'added'), ['2025-02-30']);
    assert.deepEqual(linesOf({ added: 'Q3 2025' }, 'added'), ['Q3 2025']);
    assert.equal(cellOf({ added: '2025-02-30' }, 'added')[0]?.items[0]?.iso, undefined);
  });
});

describe('the name', () => {
  it('falls back to the legal name, then to words that say that there is none', () => {
    assert.deepEqual(names(read(listed([{ legalName: 'Acme, Inc.' }, { purpose: 'Hosting' }]))), [
      'Acme, Inc.',
      'Name not given',
    ]);
  });

  it('stands in for a legal name that is not given', () => {
    const list = read(listed([{ name: 'Acme' }], { columns: ['name', 'legalName'] }));
    assert.deepEqual(texts(list), [['Acme', 'Acme']]);
  });

  const links = ['https://acme.example/first', { url: 'https://acme.example/', rel: 'website' }];
  const nameLinkOf = (row: object, columns: unknown[]): string | undefined =>
    rowAt(read(listed([{ name: 'Acme', ...row }], { columns }))).cells[0]?.[0]?.items[0]?.href;

  it('links to the website, else to the first link without a relation, when no column shows links', () => {
    assert.equal(nameLinkOf({ links }, ['name', 'purpose']), 'https://acme.example/');
    assert.equal(nameLinkOf({ links: links[0] }, ['name', 'purpose']), 'https://acme.example/first');
    assert.equal(nameLinkOf({ links: 'javascript:alert(1)' }, ['name']), undefined);
    const labelled = { url: 'https://acme.example/about', label: 'About' };
    const dpa = { url: 'https://acme.example/dpa', rel: 'dpa' };
    assert.equal(nameLinkOf({ links: [dpa, labelled] }, ['name']), labelled.url);
  });

  it('never links to a document such as a DPA', () => {
    for (const rel of ['dpa', 'privacy', 'subprocessors', 'trust', 'imprint'])
      assert.equal(nameLinkOf({ links: { url: 'https://acme.example/x', rel } }, ['name']), undefined, rel);
  });

  it('is what is linked, wherever it stands, and nothing beside it', () => {
    const hrefs = (columns: unknown[]): (string | undefined)[][] =>
      rowAt(
        read(
          listed([{ name: 'Acme', legalName: 'Acme, Inc.', purpose: 'Hosting', country: 'IE', links }], { columns }),
        ),
      ).cells.map((cell) => cell.map(({ items }) => items[0]?.href));
    const website = 'https://acme.example/';
    assert.deepEqual(hrefs(['purpose', { field: 'country', with: ['name', 'legalName'] }]), [
      [undefined],
      [undefined, website, undefined],
    ]);
    assert.deepEqual(hrefs(['purpose', 'legalName']), [[undefined], [website]]);
    assert.deepEqual(hrefs(['purpose', 'country']), [[website], [undefined], [undefined]]);
  });

  it('is no link when a column shows links', () => {
    assert.equal(nameLinkOf({ links }, ['name', 'links']), undefined);
    assert.equal(nameLinkOf({ links }, ['name', 'links.website']), undefined);
    assert.equal(nameLinkOf({ links }, ['name', { field: 'purpose', with: 'links' }]), undefined);
  });
});

describe('below the name', () => {
  it('stand role, former names, condition, what it applies to, the chain onward and notes', () => {
    const lines = detailsOf(
      {
        role: 'affiliate',
        formerNames: ['Old', 'Older'],
        condition: 'Only with SMS',
        appliesTo: { product: ['hey'], region: 'EU' },
        via: 'Middle',
        notes: ['*', 'Checked yearly'],
      },
      { dimensions: { id: 'product', label: 'Product', values: [{ id: 'hey', label: 'HEY' }] } },
    );
    assert.deepEqual(lines.map(lineText), [
      'Affiliate',
      'Formerly Old, Older',
      'Only with SMS',
      'Product: HEY',
      'region: EU',
      'Engaged by Middle',
      '*',
      'Checked yearly',
    ]);
    assert.deepEqual(
      lines.map(({ part }) => part),
      ['badge badge-affiliate', ...Array<string>(7).fill('note')],
    );
  });

  it('stands nothing for an ordinary subprocessor', () => {
    assert.deepEqual(detailsOf({ role: 'subprocessor' }), []);
  });

  it('stands a role that the format does not know as it was written', () => {
    for (const role of ['processor of processors', 'constructor']) {
      const lines = detailsOf({ role });
      assert.deepEqual(lines.map(lineText), [role]);
      // A role of the publisher's makes no part of its own.
      assert.deepEqual(
        lines.map(({ part }) => part),
        ['badge'],
      );
    }
  });

  it('stands nothing that a column tells', () => {
    const list = read(
      listed([{ name: 'A', role: 'affiliate', notes: 'N', condition: 'C', via: 'V', appliesTo: { region: 'EU' } }], {
        columns: ['name', 'role', { field: 'notes', with: ['condition', 'via'] }, 'appliesTo'],
      }),
    );
    assert.deepEqual(texts(list), [['A', 'Affiliate', 'N\nC\nV', 'region: EU']]);
    assert.deepEqual(details(list), ['']);
  });

  it('stands what it applies to unless each of its dimensions has a column', () => {
    const appliesTo = { product: 'hey', region: 'EU' };
    const show = (columns: string[]): string[] => details(read(listed([{ name: 'A', appliesTo }], { columns })));
    assert.deepEqual(show(['name', 'product', 'region']), ['']);
    assert.match(show(['name', 'product']).join(), /region: EU/);
  });

  it('names the subprocessor that engages it, by its id', () => {
    const list = read(listed([{ name: 'Łódź Hosting' }, { name: 'B', via: 'lodz-hosting' }], { columns: 'name' }));
    assert.deepEqual(details(list), ['', 'Engaged by Łódź Hosting']);
  });

  it('names it by the id of a former name as well, unless another row has that id now', () => {
    const rows = [
      { name: 'Novum', formerNames: ['Old Hosting', 'Mail'] },
      { name: 'Mail' },
      { name: 'B', via: 'old-hosting' },
      { name: 'C', via: 'mail' },
    ];
    const [, , b, c] = details(read(listed(rows, { columns: 'name' })));
    assert.deepEqual([b, c], ['Engaged by Novum', 'Engaged by Mail']);
  });

  it('names nobody where a row names nobody, although a former name has no letter', () => {
    const rows = [{ name: 'Novum', formerNames: '–' }, { name: 'B' }];
    assert.equal(details(read(listed(rows, { columns: 'name' })))[1], '');
  });
});

describe('the line of the entity, the first below the name', () => {
  const entity = { name: 'Ostrako Vault', legalName: 'Ostrako BV', country: 'NL' };
  const told = (row: object, columns?: unknown): [part: string | undefined, text: string][] =>
    rowAt(read(listed([row], { columns }))).details.map((line) => [line.part, lineText(line)]);

  it('is its legal name and its country', () => {
    assert.deepEqual(told({ ...entity, notes: 'Checked yearly' }), [
      ['note legal-name', 'Ostrako BV\u00a0· Netherlands'],
      ['note', 'Checked yearly'],
    ]);
    assert.deepEqual(told({ ...entity, country: undefined }), [['note legal-name', 'Ostrako BV']]);
    assert.deepEqual(told({ name: 'Acme', legalName: 'Acme' }), []);
  });

  it('says what a country is that stands there alone, since it could be taken for that of the processing', () => {
    assert.deepEqual(told({ ...entity, legalName: undefined }), [['note', 'Entity country: Netherlands']]);
    assert.deepEqual(told({ legalName: 'Acme, Inc.', country: 'Utopia' }), [['note', 'Entity country: Utopia']]);
    assert.deepEqual(told(entity, ['name', 'legalName']), [['note', 'Entity country: Netherlands']]);
  });

  it('leaves out what a column shows', () => {
    assert.deepEqual(told(entity, ['name', 'country']), [['note legal-name', 'Ostrako BV']]);
    assert.deepEqual(told(entity, ['name', 'legalName', 'country']), []);
    assert.deepEqual(told(entity, ['legalName']), [['note legal-name', 'Ostrako Vault\u00a0· Netherlands']]);
  });

  it('has what the publisher puts with the name, in the same words', () => {
    for (const more of ['legalName', 'country', ['country', 'legalName']])
      assert.deepEqual(told(entity, [{ field: 'name', with: more }]), [
        ['note legal-name', 'Ostrako BV\u00a0\u00b7 Netherlands'],
      ]);
  });

  it('follows the badges, which stand at the name', () => {
    assert.deepEqual(
      told({ ...entity, role: 'affiliate', added: '2099' }).map(([, text]) => text),
      ['From 2099', 'Affiliate', 'Ostrako BV\u00a0· Netherlands'],
    );
  });

  it('has the country in the reader’s language, and is found by its code', () => {
    const list = read(listed([entity], { language: 'en' }), { language: 'da' });
    assert.equal(details(list)[0], 'Ostrako BV\u00a0· Nederlandene');
    assert.deepEqual(
      ['ostrako bv', 'nederlandene', 'nl', 'be'].filter((word) => rowAt(list).isFoundBy(word)),
      ['ostrako bv', 'nederlandene', 'nl'],
    );
  });
});

describe('where a row stands in time', () => {
  const badgesOf = (row: object, day = today): string[] =>
    rowAt(read(listed([{ name: 'A', ...row }]), { today: day }))
      .details.filter(({ part }) => part?.startsWith('badge'))
      .map(lineText);

  it('is told by the dates and the day that is handed in', () => {
    assert.deepEqual(badgesOf({ added: '2025-06-16' }), ['From Jun 16, 2025']);
    assert.deepEqual(badgesOf({ added: '2025-06-15' }), []);
    assert.deepEqual(badgesOf({ removed: '2025-06-15' }), ['Until Jun 15, 2025']);
    assert.deepEqual(badgesOf({ removed: '2025-06-14' }), ['Former']);
    assert.deepEqual(badgesOf({ added: '2025-06-16' }, '2025-06-17'), []);
  });

  it('takes a partial addition from its first day and a partial removal after its last', () => {
    assert.deepEqual(badgesOf({ added: '2025-06' }), []);
    assert.deepEqual(badgesOf({ added: '2025-07' }), ['From July 2025']);
    assert.deepEqual(badgesOf({ removed: '2025' }), ['Until 2025']);
    assert.deepEqual(badgesOf({ removed: '2025-05' }), ['Former']);
  });

  it('is never told by text that is no date', () => {
    assert.deepEqual(badgesOf({ added: '2099-02-30', removed: 'soon' }), []);
  });

  it('has a part for each standing, by which a page can style it', () => {
    const partsOf = (row: object) =>
      rowAt(read(listed([{ name: 'A', ...row }]))).details.flatMap(({ part = '' }) => part.split(' '));
    assert.deepEqual(partsOf({ added: '2025-07' }), ['badge', 'badge-upcoming']);
    assert.deepEqual(partsOf({ removed: '2025-07' }), ['badge', 'badge-leaving']);
    assert.deepEqual(partsOf({ removed: '2025-05' }), ['badge', 'badge-former']);
  });

  it('loses no removal that neither a column nor the badge tells', () => {
    const told = (row: object, columns?: string): string[] =>
      rowAt(read(listed([{ name: 'A', ...row }], { columns }))).details.map(lineText);
    assert.deepEqual(told({ removed: '2025-05' }, 'name'), ['Former', 'Removed: May 2025']);
    assert.deepEqual(told({ removed: 'soon' }, 'name'), ['Removed: soon']);
    assert.deepEqual(told({ added: '2025-07', removed: '2025-08' }, 'name'), [
      'From July 2025',
      'Removed: August 2025',
    ]);
    assert.deepEqual(told({ removed: '2025-07' }, 'name'), ['Until July 2025']);
    assert.deepEqual(told({ removed: '2025-05' }), ['Former']);
  });

  it('leaves former rows on the list', () => {
    assert.equal(read(listed([{ name: 'A', removed: '2020' }])).total, 1);
  });
});

describe('what stands around the list', () => {
  const factsOf = (list: PreparedList): [label: string, value: string][] =>
    list.facts.map(({ label, items }) => [label, lineText({ items })]);

  it('is the policy as facts from its numbers, unless the publisher words it; and whom to ask', () => {
    const policy = { noticeDays: 30, objectionDays: 1, contacts: 'privacy@acme.example' };
    const inNumbers = read(listed([], { changePolicy: policy }));
    assert.deepEqual(factsOf(inNumbers), [
      ['Notice before a new subprocessor starts', '30 days'],
      ['Time to object', '1 day from notice'],
    ]);
    assert.deepEqual(inNumbers.policy.map(lineText), ['privacy@acme.example']);
    const worded = read(listed([], { updated: '2025', changePolicy: { ...policy, description: 'We tell you.' } }));
    assert.deepEqual(factsOf(worded), [['Last updated', '2025']]);
    assert.deepEqual(worded.policy.map(lineText), ['We tell you.', 'privacy@acme.example']);
  });

  it('is a period in words as it was written', () => {
    const inWords = { noticeDays: 'a month', objectionDays: '14 business days', description: ' ' };
    assert.deepEqual(factsOf(read(listed([], { changePolicy: inWords }))), [
      ['Notice before a new subprocessor starts', 'a month'],
      ['Time to object', '14 business days'],
    ]);
  });

  it('is subscribe links by label or kind, the date, the publisher and footnotes', () => {
    const list = read(
      listed([], {
        updated: '2025-05',
        publisher: { name: 'Acme', website: 'https://acme.example/', contacts: 'dpo@acme.example' },
        subscribe: [
          { type: 'atom', url: 'https://acme.example/feed' },
          { type: 'email', url: 'list@acme.example', label: 'Mailing list' },
        ],
        notes: [{ mark: '*', text: 'Only in the EU' }],
      }),
    );
    const [updated, subscribe] = list.facts;
    assert.equal(subscribe?.label, 'Get notified of changes');
    assert.deepEqual(
      subscribe.items.map(({ text, href }) => [text, href]),
      [
        ['Atom feed', 'https://acme.example/feed'],
        ['Mailing list', 'mailto:list@acme.example'],
      ],
    );
    assert.deepEqual([updated?.label, updated?.items[0]?.text], ['Last updated', 'May 2025']);
    assert.deepEqual(list.publisher.map(lineText), ['Published by Acme', 'dpo@acme.example']);
    assert.deepEqual(
      list.footnotes.map(({ mark, text }) => [mark.text, text?.text]),
      [['*', 'Only in the EU']],
    );
  });
});

it('a value of 5,000 characters is shown in full', () => {
  const purpose = 'word '.repeat(1000).trim();
  assert.equal(byHeading(read(listed([{ name: 'A', purpose }])))['Purpose'], purpose);
});

it('columns whose values are all numbers or all dates are told apart from text; blank cells do not count', () => {
  const list = read(
    listed([
      { name: 'A', added: '2024', updated: '2024', fields: { seats: 1, mixed: 1 } },
      { name: 'B', updated: 'TBD', fields: { mixed: 'many' } },
    ]),
  );
  const contents = Object.fromEntries(groupAt(list).columns.map(({ label, content }) => [label.text, content]));
  assert.deepEqual(contents, { Name: 'text', seats: 'number', mixed: 'text', Added: 'date', Updated: 'text' });
});
