// QUALITY 20: CSV as RFC 4180 has it, and no cell that a spreadsheet would run.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csv as format } from '../../src/list/csv.js';
import { parseChoices } from '../../src/list/choices.js';
import { initialState } from '../../src/list/state.js';
import { viewList } from '../../src/list/view.js';
import { listed, read, see } from './list-by-hand.js';

const page = 'https://example.com/legal';

/** The records of a file, read strictly by RFC 4180. */
function parseCSV(file: string): string[][] {
  assert.ok(file.startsWith('\ufeff'), 'a byte order mark');
  const records: string[][] = [];
  let record: string[] = [];
  let at = 1;
  while (at < file.length) {
    const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(file.slice(at));
    assert.ok(cell, `a field at ${at}: ${JSON.stringify(file.slice(at, at + 40))}`);
    record.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
    if (cell[3] !== ',') (records.push(record), (record = []));
    at += cell[0].length;
  }
  assert.deepEqual(record, [], 'the last line ends');
  return records;
}
/** Its last column is told apart. */
const csv = (json: unknown, options: object = {}): string[][] =>
  parseCSV(format.write(see(json, options), page)).map((record) => record.slice(0, -1));

describe('CSV', () => {
  it('[Q20] has the headings and a line for each row, ended by CRLF, after a byte order mark', () => {
    const file = format.write(see(listed([{ name: 'Acme', purpose: 'Hosting' }, { name: 'B' }])), page);
    const [acme, b] = ['acme', 'b'].map((id) => `"${page}#subprocessor-${id}; Jun 15, 2025"`);
    assert.equal(file, `\ufeffName,Purpose,Source\r\nAcme,Hosting,${acme}\r\nB,,${b}\r\n`);
  });

  it('[Q20] quotes commas, quotes and line ends', () => {
    const rows = [{ name: 'Acme, Inc.', purpose: 'the "best"\nhosting', locations: 'IE' }];
    assert.ok(
      format.write(see(listed(rows)), page).includes('\r\n"Acme, Inc.","the ""best""\nhosting",Ireland,"https'),
    );
    assert.deepEqual(csv(listed(rows))[1], ['Acme, Inc.', 'the "best"\nhosting', 'Ireland']);
  });

  for (const start of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
    it(`[Q20] guards a field that begins with ${start}`, () => {
      const [, row] = csv(listed([{ name: `${start}1+1`, fields: { [`${start}x`]: 'y' } }]));
      assert.equal(row?.[0], `'${start}1+1`);
      assert.equal(csv(listed([{ name: 'A', fields: { [`${start}x`]: 'y' } }]))[0]?.[1], `'${start}x`);
    });
  }

  it('[Q20] guards negative numbers, and nothing that only holds such a character', () => {
    assert.deepEqual(csv(listed([{ name: 'a=b', purpose: '1 + 1', fields: { n: -5 } }]))[1], ['a=b', '1 + 1', "'-5"]);
  });

  it('puts the group first where there are groups, and one column for each heading of any of them', () => {
    const rows = [
      { name: 'A', group: 'one', purpose: 'Hosting' },
      { name: 'B', group: 'two', added: '2024-01-02' },
    ];
    assert.deepEqual(csv(listed(rows)), [
      ['Group', 'Name', 'Purpose', 'Added'],
      ['one', 'A', 'Hosting', ''],
      ['two', 'B', '', 'Jan 2, 2024'],
    ]);
  });

  it('puts what stands below the names into a last column, where any row has it', () => {
    const rows = [
      {
        name: 'A',
        legalName: 'Acme Ltd',
        country: 'IE',
        group: 'one',
        notes: 'Checked yearly',
        removed: '2025-01-01',
        purpose: 'Hosting',
      },
      { name: 'B', group: 'two' },
    ];
    assert.deepEqual(csv(listed(rows, { columns: ['name', 'purpose'] })), [
      ['Group', 'Name', 'Purpose', 'Details'],
      ['one', 'A', 'Hosting', 'Former\nAcme Ltd\u00a0· Ireland\nRemoved: Jan 1, 2025\nChecked yearly'],
      ['two', 'B', '', ''],
    ]);
    assert.deepEqual(csv(listed(rows, { columns: ['name', 'purpose', 'notes', 'removed'] }))[0], [
      'Group',
      'Name',
      'Purpose',
      'Notes',
      'Removed',
      'Details',
    ]);
    assert.deepEqual(csv(listed([{ name: 'A', notes: 'N' }], { columns: ['name', 'notes'] }))[0], ['Name', 'Notes']);
  });

  it('has no column and no group’s column for a group without rows', () => {
    const groups = { id: 'g', title: 'Affiliates', description: 'None.', columns: ['certifications'] };
    assert.deepEqual(csv(listed([{ name: 'A', purpose: 'Hosting' }], { groups })), [
      ['Name', 'Purpose'],
      ['A', 'Hosting'],
    ]);
  });

  it('tells the address of a link that has words of its own, and no address twice', () => {
    const row = {
      name: 'A',
      transfer: { mechanism: 'SCC', url: 'https://a.example/scc' },
      contacts: ['dpo@a.example', { name: 'Desk', url: 'https://a.example/desk' }],
      links: [
        { rel: 'privacy', url: 'https://a.example/privacy' },
        { rel: 'dpa', label: 'Available on request' },
        { rel: 'website', url: 'https://a.example' },
        './relative.pdf',
      ],
    };
    const bases = { manifest: 'https://cdn.example/legal/list.json' };
    assert.deepEqual(csv(listed([row]), { bases })[1], [
      'A',
      'Standard contractual clauses <https://a.example/scc>',
      'dpo@a.example\nDesk, https://a.example/desk',
      [
        'Privacy policy <https://a.example/privacy>',
        'Available on request',
        'https://a.example',
        './relative.pdf <https://cdn.example/legal/relative.pdf>',
      ].join('\n'),
    ]);
  });

  it('keeps an address that is no link as it is', () => {
    assert.deepEqual(csv(listed([{ name: 'A', purpose: 'https://a.example/' }]))[1], ['A', 'https://a.example/']);
  });

  it('keeps a name that leads to the website plain, and the website', () => {
    const rows = [{ name: 'A', purpose: 'Hosting', links: 'https://a.example/' }];
    assert.deepEqual(csv(listed(rows, { columns: ['purpose', 'name'] })), [
      ['Purpose', 'Name', 'Links'],
      ['Hosting', 'A', 'https://a.example/'],
    ]);
  });

  it('tells the addresses of links inside of prose', () => {
    const purpose = 'See [the *terms*](https://a.example/terms) or <https://a.example/>.\n\n- `[x](/y)`';
    assert.deepEqual(csv(listed([{ name: 'A', purpose }]))[1], [
      'A',
      'See the terms <https://a.example/terms> or https://a.example/.\n[x](/y)',
    ]);
  });

  it('tells what footnotes say, and the condition of a group', () => {
    const more = {
      notes: [
        { mark: '*', text: 'Only [in the EU](https://a.example/eu)' },
        { mark: '†', text: 'Until 2030' },
      ],
      groups: { id: 'g', title: 'Mail', condition: 'Only with e-mail switched on' },
    };
    assert.deepEqual(
      csv(listed([{ name: 'A', group: 'g', notes: ['†', '*', 'Checked'] }], more))[1]?.at(-1),
      ['† Until 2030', '* Only in the EU <https://a.example/eu>', 'Checked', 'Only with e-mail switched on'].join('\n'),
    );
  });

  it('says of each row where it is from, of which day, and of which extract', () => {
    const source = (query: string): (string | undefined)[] =>
      parseCSV(format.write(see(listed([{ name: 'A b' }, { name: 'C', id: 'é/#' }]), { query }), `${page}#top`)).map(
        (record) => record.at(-1),
      );
    assert.deepEqual(source(''), [
      'Source',
      `${page}#subprocessor-a-b; Jun 15, 2025`,
      `${page}#subprocessor-%C3%A9%2F%23; Jun 15, 2025`,
    ]);
    assert.deepEqual(source('c'), [
      'Source',
      `${page}#subprocessor-%C3%A9%2F%23; Jun 15, 2025; Extract: 1 of 2 entries. Filters: Search: c.`,
    ]);
  });

  it('says of each row whether it is listed for the chosen set-up', () => {
    const dimensions = { id: 'plan', label: 'Plan', values: ['Free', 'Pro'] };
    const rows = [{ name: 'A', appliesTo: { plan: 'Pro' } }, { name: 'B' }];
    const view = viewList(read(listed(rows, { dimensions })), {
      ...initialState(),
      scope: parseChoices('plan=Free'),
    });
    assert.deepEqual(
      parseCSV(format.write(view, page)).map((record) => record.slice(-2)),
      [
        ['Listed for', 'Source'],
        ['Plan: Free', `${page}#subprocessor-b; Jun 15, 2025`],
        ['Not listed for Plan: Free', `${page}#subprocessor-a; Jun 15, 2025`],
      ],
    );
  });

  it('is what the reader has before them: searched and sorted', () => {
    const rows = [{ name: 'Beta' }, { name: 'Alpha' }, { name: 'Gamma' }];
    assert.deepEqual(csv(listed(rows), { query: 'a', sort: '-name' }).slice(1), [['Gamma'], ['Beta'], ['Alpha']]);
    assert.deepEqual(csv(listed(rows), { query: 'alp' }).slice(1), [['Alpha']]);
  });
});
