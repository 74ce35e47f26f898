// The list as plain text, for a questionnaire or an e-mail.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseChoices } from '../../src/list/choices.js';
import { text as format } from '../../src/list/plain-text.js';
import { initialState, type ListState } from '../../src/list/state.js';
import { viewList } from '../../src/list/view.js';
import { listed, read } from './list-by-hand.js';

const page = 'https://example.com/legal';
const write = (json: unknown, state: Partial<ListState> = {}): string =>
  format.write(viewList(read(json), { ...initialState(), ...state }), page);

describe('plain text', () => {
  const more = {
    title: 'Subprocessors of *Fernway*',
    groups: [
      { id: 'mail', title: 'Mail', description: 'Only **these**.', condition: 'With e-mail switched on' },
      { id: 'none', title: 'Affiliates', description: 'None.' },
    ],
  };
  const rows = [
    {
      name: 'Acme',
      legalName: 'Acme Ltd',
      group: 'mail',
      locations: ['IE', 'US'],
      contacts: ['dpo@a.example', { name: 'Desk', url: 'https://a.example/desk' }],
    },
    { name: 'Birch', group: 'mail' },
    { name: 'Cedar', purpose: 'Backup' },
  ];

  it('says where it is from and of which day, then tells each row below its name, group by group', () => {
    assert.equal(
      write(listed(rows, more)),
      `Subprocessors of Fernway
Source: https://example.com/legal
Jun 15, 2025

Cedar
  Purpose: Backup

Mail

Only these.

Acme
  Acme Ltd
  With e-mail switched on
  Location: Ireland, United States
  Contact:
    dpo@a.example
    Desk, https://a.example/desk

Birch
  With e-mail switched on

Affiliates

None.
`,
    );
  });

  it('says which extract it is, and has no group that has nothing in it', () => {
    assert.equal(
      write(listed(rows, more), { query: 'backup' }),
      `Subprocessors of Fernway
Source: https://example.com/legal
Jun 15, 2025
Extract: 1 of 3 entries. Filters: Search: backup.

Cedar
  Purpose: Backup
`,
    );
  });

  it('says what its rows are listed for, and which are not', () => {
    const dimensions = { id: 'plan', label: 'Plan', values: ['Free', 'Pro'] };
    const scoped = [{ name: 'A', appliesTo: { plan: 'Pro' } }, { name: 'B' }];
    assert.equal(
      write(listed(scoped, { dimensions }), { scope: parseChoices('plan=Free') }),
      `Subprocessors
Source: https://example.com/legal
Jun 15, 2025

Listed for: Plan: Free

B
  Plan: All

Not listed for Plan: Free

A
  Plan: Pro
`,
    );
  });
});
