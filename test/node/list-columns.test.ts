// Which columns a table has, in which order and under which headings: given ones, a group's own, derived ones.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellText } from '../../src/list/content.js';
import { byHeading, details, groupAt, headings, listed, names, read, rowAt, texts } from './list-by-hand.js';

const acme = {
  name: 'Acme',
  added: '2024-03-01',
  purpose: 'Hosting',
  locations: 'IE',
  links: { url: 'https://acme.example/', rel: 'website' },
};

describe('derived columns', () => {
  it('are the fields that have a value, in a sensible order and not in the order of the file', () => {
    assert.deepEqual(headings(read(listed([acme]))), ['Name', 'Purpose', 'Location', 'Links', 'Added']);
  });

  it('are none for legal name and country, which stand below the name', () => {
    const list = read(listed([{ ...acme, legalName: 'Acme GmbH', country: 'DE' }]));
    assert.deepEqual(headings(list), ['Name', 'Purpose', 'Processing location', 'Links', 'Added']);
    assert.deepEqual(details(list), ['Acme GmbH\u00a0· Germany']);
  });

  it('are derived for each group on its own', () => {
    const list = read(
      listed([
        { name: 'A', group: 'one', purpose: 'Hosting' },
        { name: 'B', group: 'two', added: '2024' },
      ]),
    );
    assert.deepEqual(headings(list, 0), ['Name', 'Purpose']);
    assert.deepEqual(headings(list, 1), ['Name', 'Added']);
  });

  it('have one for each dimension and each custom field, before the dates', () => {
    const list = read(
      listed([{ ...acme, appliesTo: { product: 'hey' }, fields: { risk: 'Low', soc: true, extra: 3 } }], {
        dimensions: { id: 'product', label: 'Product', values: ['hey'] },
        fields: { risk: { label: 'Risk level' }, soc: { label: 'SOC 2' } },
      }),
    );
    assert.deepEqual(headings(list), [
      'Name',
      'Purpose',
      'Location',
      'Links',
      'Product',
      'Risk level',
      'SOC 2',
      'extra',
      'Added',
    ]);
  });

  it('head the locations “Processing location” once any row has a country of its own', () => {
    assert.ok(headings(read(listed([acme]))).includes('Location'));
    const list = read(listed([acme, { name: 'B', country: 'US', group: 'other' }]));
    assert.ok(headings(list).includes('Processing location'));
    const blank = read(listed([acme, { name: 'B', country: '  ' }]));
    assert.ok(headings(blank).includes('Location'));
  });

  it('are the name alone for rows that have no more', () => {
    assert.deepEqual(headings(read(listed([{ name: 'Acme' }]))), ['Name']);
  });

  it('are none for fields that hold nothing', () => {
    const blank = {
      purpose: '',
      category: '  ',
      duration: { en: '' },
      locations: [],
      transfer: [''],
      links: '',
      contacts: { name: '\u200b' },
      country: ' ',
      legalName: '',
      dataCategories: {},
      added: '',
      appliesTo: { product: [] },
      fields: { risk: '', note: ' ' },
    };
    const dimensions = { id: 'product', label: 'Product', values: ['hey'] };
    assert.deepEqual(headings(read(listed([{ name: 'Acme', ...blank }], { dimensions }))), ['Name']);
    // One row that says something is enough.
    const list = read(
      listed(
        [
          { name: 'Acme', ...blank },
          { name: 'B', category: 'Mail' },
        ],
        { dimensions },
      ),
    );
    assert.deepEqual(headings(list), ['Name', 'Category']);
  });

  it('show a number that is nothing, and a no', () => {
    assert.deepEqual(byHeading(read(listed([{ name: 'A', fields: { seats: 0, soc: false } }]))), {
      Name: 'A',
      seats: '0',
      soc: 'No',
    });
  });

  it('are in one order in all tables, that of the whole list', () => {
    const rows = [
      { name: 'A', group: 'one', fields: { risk: 'Low', seats: 1 } },
      { name: 'B', group: 'two', fields: { seats: 2 } },
      { name: 'C', group: 'two', fields: { extra: 'x', risk: 'High' } },
    ];
    assert.deepEqual(headings(read(listed(rows)), 1), ['Name', 'risk', 'seats', 'extra']);
  });

  it('show the whole row when the manifest’s columns are an empty list', () => {
    assert.deepEqual(headings(read(listed([acme], { columns: [] }))).slice(0, 2), ['Name', 'Purpose']);
  });

  it('show the whole row when a group’s columns are an empty list', () => {
    const list = read(listed([{ ...acme, group: 'g' }], { groups: { id: 'g', title: 'G', columns: [] } }));
    assert.deepEqual(headings(list).slice(0, 2), ['Name', 'Purpose']);
  });
});

describe('given columns', () => {
  it('of the element may be spelt another way, or be known headings, as in a manifest', () => {
    const columns = ['Vendor', 'Data location', 'PURPOSE', 'Risk'];
    const list = read(listed([{ ...acme, fields: { risk: 'Low' } }]), { columns });
    assert.deepEqual(headings(list), ['Name', 'Location', 'Purpose', 'risk']);
    assert.deepEqual(texts(list), [['Acme', 'Ireland', 'Hosting', 'Low']]);
  });

  it('stand in the given order under the publisher’s headings, even when they are empty', () => {
    const list = read(
      listed([acme], {
        columns: [{ field: 'added', label: 'Since' }, 'certifications', { field: 'name', label: 'Vendor' }],
      }),
    );
    assert.deepEqual(headings(list), ['Since', 'Certifications', 'Vendor']);
    assert.deepEqual(texts(list), [['Mar 1, 2024', '', 'Acme']]);
  });

  it('head the rows by the name wherever it stands, else by the legal name', () => {
    assert.equal(groupAt(read(listed([acme], { columns: ['purpose', 'name'] }))).rowHeader, 1);
    assert.equal(groupAt(read(listed([acme], { columns: ['legalName', 'name'] }))).rowHeader, 1);
    assert.equal(groupAt(read(listed([acme], { columns: ['purpose', 'legalName'] }))).rowHeader, 1);
    assert.equal(
      groupAt(read(listed([acme], { columns: ['purpose', { field: 'locations', with: 'name' }] }))).rowHeader,
      1,
    );
  });

  it('with the legal name in place of the name still say the name, where it is another', () => {
    const rows = [{ name: 'Acme', legalName: 'Acme Hosting GmbH' }, { name: 'Birch' }];
    const { groups } = read(listed(rows, { columns: 'legalName' }));
    assert.deepEqual(
      groups[0]?.rows.map(({ cells, details }) => [...cells, details].map(cellText)),
      [
        ['Acme Hosting GmbH', 'Acme'],
        ['Birch', ''],
      ],
    );
  });

  it('begin with the name where they name neither it nor the legal name', () => {
    for (const columns of ['purpose', ['purpose'], [{ field: 'purpose', with: 'added' }]]) {
      const list = read(listed([acme], { columns }));
      assert.deepEqual([headings(list), names(list)], [['Name', 'Purpose'], ['Acme']]);
    }
    const labelled = {
      columns: [{ field: 'name', label: 'Vendor' }],
      groups: { id: 'g', title: 'G', columns: 'purpose' },
    };
    assert.deepEqual(headings(read(listed([{ ...acme, group: 'g' }], labelled))), ['Vendor', 'Purpose']);
    assert.deepEqual(headings(read(listed([acme]), { columns: ['purpose'] })), ['Name', 'Purpose']);
  });

  it('stand after the name where no row fills them, and nothing else is shown', () => {
    assert.deepEqual(texts(read(listed([acme], { columns: ['colour', 'condition'] }))), [['Acme', '', '']]);
  });

  it('may be one field alone', () => {
    assert.deepEqual(headings(read(listed([acme], { columns: 'name' }))), ['Name']);
  });

  it('put several fields into a cell, each on a line, with `with`', () => {
    const list = read(
      listed([{ ...acme, country: 'IE' }], { columns: ['name', { field: 'country', with: ['purpose'] }, 'links'] }),
    );
    assert.deepEqual(texts(list)[0]?.[1], 'Ireland\nHosting');
    assert.deepEqual(
      rowAt(list).cells[1]?.map(({ items }) => items.map(({ text }) => text)),
      [['Ireland'], ['Hosting']],
    );
  });

  // A screen reader says the header of a row before each of its values: the name alone will do.
  it('put what stands with a name below it, and not into the header of the row', () => {
    const list = read(
      listed([{ ...acme, country: 'IE' }], { columns: [{ field: 'name', with: ['country', 'purpose'] }, 'links'] }),
    );
    assert.deepEqual(texts(list)[0]?.[0], 'Acme');
    assert.equal(details(list)[0], 'Hosting\nIreland');
  });

  it('may be a relation of links, which then stand there with their addresses', () => {
    const links = [
      { url: 'https://acme.example/', rel: 'website' },
      { url: 'https://acme.example/privacy', rel: 'privacy' },
      { url: 'https://acme.example/dpa', rel: 'dpa', label: 'DPA of 2024' },
      { rel: 'trust', label: 'On request' },
    ];
    const list = read(
      listed([{ name: 'Acme', links }], {
        columns: ['name', 'links.privacy', 'links.dpa', 'links.trust', 'links.subprocessors'],
      }),
    );
    assert.deepEqual(headings(list).slice(1), [
      'Privacy policy',
      'Data processing agreement',
      'Trust center',
      'Its subprocessors',
    ]);
    assert.deepEqual(texts(list)[0]?.slice(1), ['https://acme.example/privacy', 'DPA of 2024', 'On request', '']);
    const [, privacy, dpa, trust] = rowAt(list).cells.map((cell) => cell[0]?.items[0]?.href);
    assert.deepEqual([privacy, dpa, trust], ['https://acme.example/privacy', 'https://acme.example/dpa', undefined]);
  });

  it('may be a dimension, where a row that names none applies to all, and values are told by their labels', () => {
    const list = read(
      listed([{ name: 'A', appliesTo: { product: ['hey', 'new'] } }, { name: 'B' }], {
        columns: ['name', 'product'],
        dimensions: { id: 'product', label: 'Product', values: [{ id: 'hey', label: 'HEY' }] },
      }),
    );
    assert.deepEqual(headings(list), ['Name', 'Product']);
    assert.deepEqual(texts(list), [
      ['A', 'HEY, new'],
      ['B', 'All'],
    ]);
  });

  it('may be a custom field, by the label it is declared with or by its id', () => {
    const list = read(
      listed([{ name: 'A', fields: { risk: 'Low', soc: false, seats: 1200, since: '2024-05' } }], {
        columns: ['name', 'risk', 'soc', 'seats', 'since'],
        fields: { risk: { label: 'Risk level' } },
      }),
    );
    assert.deepEqual(headings(list), ['Name', 'Risk level', 'soc', 'seats', 'since']);
    assert.deepEqual(texts(list), [['A', 'Low', 'No', '1,200', 'May 2024']]);
    assert.deepEqual(
      groupAt(list).columns.map(({ content }) => content),
      ['text', 'text', 'text', 'number', 'date'],
    );
  });

  it('that nothing in the manifest is called are shown empty under their own name', () => {
    const list = read(listed([{ name: 'A' }], { columns: ['name', 'colour'] }));
    assert.deepEqual(byHeading(list), { Name: 'A', colour: '' });
  });
});

describe('a group’s columns', () => {
  const groups = [{ id: 'g', title: 'G', columns: ['name', { field: 'purpose', label: 'Task' }, 'added'] }];

  it('replace the manifest’s and inherit their labels', () => {
    const list = read(
      listed([{ ...acme, group: 'g' }, acme], {
        groups,
        columns: [
          { field: 'name', label: 'Vendor' },
          { field: 'added', label: 'Since' },
          { field: 'purpose', label: 'What for' },
          'locations',
        ],
      }),
    );
    assert.deepEqual(headings(list, 0), ['Vendor', 'Since', 'What for', 'Location']);
    assert.deepEqual(headings(list, 1), ['Vendor', 'Task', 'Since']);
  });

  it('give way to the element’s own choice, which inherits the labels of both', () => {
    const list = read(listed([{ ...acme, group: 'g' }], { groups, columns: [{ field: 'name', label: 'Vendor' }] }), {
      columns: ['purpose', 'name', 'locations'],
    });
    assert.deepEqual(headings(list), ['Task', 'Vendor', 'Location']);
  });
});

describe('custom fields that are called like something else', () => {
  it('stand with the row key of that name, each under its own words', () => {
    const list = read(listed([{ ...acme, fields: { purpose: 'Own purpose', name: 'Own name' } }]));
    assert.equal(byHeading(list)['Purpose'], 'Hosting\nOwn purpose');
    assert.equal(byHeading(list)['Name'], 'Acme\nOwn name');
  });

  it('[Q19] may be called __proto__, constructor or toString', () => {
    const fields = JSON.parse('{"__proto__": "first", "constructor": "second", "toString": "third"}') as object;
    const list = read(listed([{ name: 'A', fields }, { name: 'B' }]));
    assert.deepEqual(headings(list), ['Name', '__proto__', 'constructor', 'toString']);
    assert.deepEqual(texts(list), [
      ['A', 'first', 'second', 'third'],
      ['B', '', '', ''],
    ]);
  });

  it('may be called __proto__ as an unknown key of the row', () => {
    const row: unknown = JSON.parse('{"name": "A", "__proto__": "first", "constructor": {"deep": ["second"]}}');
    assert.deepEqual(byHeading(read(listed([row])))['__proto__'], 'first');
    assert.deepEqual(byHeading(read(listed([row])))['constructor'], 'deep: second');
  });

  it('may be a given column that no row has, whatever objects inherit', () => {
    const list = read(listed([{ name: 'A' }], { columns: ['name', 'constructor', '__proto__', 'links.constructor'] }));
    assert.deepEqual(texts(list), [['A', '', '', '']]);
  });

  it('may be called like a dimension', () => {
    const list = read(
      listed([{ name: 'A', appliesTo: { product: 'hey' }, fields: { product: 'Own words' } }], {
        dimensions: { id: 'product', label: 'Product', values: 'hey' },
      }),
    );
    assert.equal(byHeading(list)['Product'], 'hey\nOwn words');
  });
});

it('a dimension that is called like a row key is told with the name, not hidden by the key', () => {
  const list = read(
    listed([{ name: 'A', purpose: 'Hosting', appliesTo: { purpose: 'Telephony' } }], {
      dimensions: { id: 'purpose', label: 'Use', values: ['Telephony'] },
    }),
  );
  assert.match(texts(list)[0]?.join('\n') ?? '', /Telephony/);
});

it('unknown keys of a row stand as columns under their own names', () => {
  const list = read(listed([{ name: 'A', headquarter: 'Dublin', rating: 5 }]));
  assert.deepEqual(byHeading(list), { Name: 'A', headquarter: 'Dublin', rating: '5' });
  assert.deepEqual(names(list), ['A']);
});
