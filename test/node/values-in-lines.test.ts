// Several values stand on one line while they are short, and on lines of their own as soon as they would run together.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { byHeading, details, listed, read } from './list-by-hand.js';

const cellOf = (field: string, value: unknown, more: object = {}): string => {
  const list = read(
    listed([{ name: 'Acme', [field]: value }], { columns: ['name', { field, label: 'Cell' }], ...more }),
  );
  return byHeading(list)['Cell'] ?? '';
};

describe('several values', () => {
  for (const field of [
    'dataCategories',
    'dataSubjects',
    'certifications',
    'locations',
    'transfer',
    'formerNames',
    'group',
  ]) {
    it(`share a line in ${field} while each has four words at most and no comma`, () => {
      assert.equal(cellOf(field, ['One', 'Two and two more']), 'One, Two and two more');
      assert.equal(cellOf(field, ['One', 'Two, too']), 'One\nTwo, too');
      assert.equal(cellOf(field, ['One', 'More than four words here']), 'One\nMore than four words here');
    });
  }

  it('share a line for mechanisms and places in words of ours', () => {
    assert.equal(cellOf('transfer', ['SCC', 'DPF']), 'Standard contractual clauses, EU-US Data Privacy Framework');
    assert.equal(cellOf('transfer', ['SCC', 'none']), 'Standard contractual clauses\nNo transfer to a third country');
    assert.equal(cellOf('locations', ['IE', 'NL']), 'Ireland, Netherlands');
  });

  it('stand below their heading', () => {
    const value = { Contact: ['Name (first, last)', 'E-mail'], Billing: ['IBAN', 'Address'] };
    assert.equal(cellOf('dataCategories', value), 'Contact:\nName (first, last)\nE-mail\nBilling: IBAN, Address');
  });

  it('of a dimension follow the same rule', () => {
    const more = { dimensions: { id: 'plan', label: 'Plan', values: ['Pro', 'Plus, old'] } };
    const list = (plan: string[]): string | undefined =>
      byHeading(read(listed([{ name: 'A', appliesTo: { plan } }], { ...more, columns: ['name', 'plan'] })))['Plan'];
    assert.equal(list(['Pro', 'Max']), 'Pro, Max');
    assert.equal(list(['Pro', 'Plus, old']), 'Pro\nPlus, old');
  });

  it('are each introduced below the name', () => {
    const list = read(listed([{ name: 'A', formerNames: ['Acme, Inc.', 'Beta'] }], { columns: 'name' }));
    assert.deepEqual(details(list), ['Formerly Acme, Inc.\nFormerly Beta']);
  });
});

it('what a location applies to is told apart, dimension by dimension', () => {
  const location = { country: 'IE', appliesTo: { plan: 'Pro', region: 'EU' } };
  assert.equal(cellOf('locations', location), 'Ireland (plan: Pro; region: EU)');
});
