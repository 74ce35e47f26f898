// One manifest with everything that a list can show, for tests of its look and its accessibility.

export const everyFeature = {
  version: 1,
  language: 'en',
  publisher: { name: 'Acme A/S', website: 'https://acme.example/', contacts: 'dpo@acme.example' },
  title: 'Subprocessors of Acme',
  description:
    '## What this is\n\nA list with **strong** words, *emphasis*, `code` and a [link](https://acme.example/dpa).',
  closing: '- One\n- Two',
  updated: '2025-01-02',
  changePolicy: { noticeDays: 30, objectionDays: 14, contacts: 'privacy@acme.example' },
  subscribe: [
    { type: 'email', url: 'list@acme.example' },
    { type: 'atom', url: 'https://acme.example/feed.xml' },
  ],
  groups: [
    { id: 'hosting', title: 'Hosting', description: 'Where data lies.', condition: 'For every customer' },
    { id: 'affiliates', title: 'Affiliates', description: 'None at present.' },
  ],
  dimensions: [{ id: 'product', label: 'Product', values: [{ id: 'hey', label: 'HEY' }, 'Basecamp'] }],
  fields: { risk: { label: 'Risk level' }, seats: { label: 'Seats' } },
  notes: [{ mark: '*', text: 'Only in the European Union' }],
  subprocessors: [
    {
      name: 'Łódź Hosting',
      legalName: 'Łódź Hosting Sp. z o.o.',
      formerNames: 'Old Hosting',
      group: 'hosting',
      role: 'affiliate',
      purpose: 'Hosting of the whole application and of its backups',
      condition: 'Only if SMS two-factor is on',
      appliesTo: { product: ['hey', 'Basecamp'] },
      dataCategories: { Contact: ['E-mail address', 'Phone'], Billing: 'IBAN' },
      country: 'PL',
      locations: [{ country: 'IE', appliesTo: { product: 'hey' } }, 'Global edge network'],
      transfer: ['SCC', { mechanism: 'DPF', url: 'https://dpf.example/' }],
      contacts: { name: 'Ada', role: 'DPO', email: 'dpo@lodz.example' },
      links: [
        { url: 'https://lodz.example/', rel: 'website' },
        { url: 'https://lodz.example/privacy', rel: 'privacy' },
      ],
      notes: '*',
      fields: { risk: 'Low', seats: 1200 },
      added: '2013-12-02',
    },
    {
      name: 'Later',
      group: 'hosting',
      purpose: 'Mail',
      added: '2099-01-01',
      via: 'lodz-hosting',
      fields: { seats: 9 },
    },
    { name: 'Gone', group: 'hosting', purpose: 'Chat', removed: '2020-05', fields: { seats: 10 } },
    { purpose: 'A row without a name', links: 'https://nameless.example/' },
  ],
};

/** Twelve columns, more than any narrow place holds. */
export const wideManifest = {
  version: 1,
  title: 'A wide list',
  subprocessors: ['Acme', 'Beta'].map((name) => ({
    name,
    links: 'https://acme.example/',
    fields: Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`Field${String(index)}`, `value ${String(index)}`]),
    ),
  })),
};
