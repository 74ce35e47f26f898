// Manifests that break the format: what is said of each, and where its words are found afterwards.

/** A manifest that `parseManifest()` reads all the same. */
export interface BadManifest {
  readonly title: string;
  readonly manifest: unknown;
  /** JSON Pointer and code of each problem, in order. */
  readonly problems: readonly (readonly [path: string, code: string])[];
  /** What stands in the manifest that comes out, by JSON Pointer; `undefined`: nothing. */
  readonly shown?: Readonly<Record<string, unknown>>;
}

/** A document with one row, `A`, that has these keys too. */
export const withRow = (row: object): object => ({ version: 1, subprocessors: [{ name: 'A', ...row }] });
/** A document with a row `A` and these keys beside it. */
export const withDocument = (document: object): object => ({ ...withRow({}), ...document });
/** As `JSON.parse()` makes it: in a literal, `__proto__` would set the prototype. */
const parsed = (json: string): unknown => JSON.parse(json);

export const notManifests: readonly (readonly [title: string, json: unknown])[] = [
  ['null', null],
  ['true', true],
  ['a number', 7],
  ['a string', 'subprocessors'],
  ['an empty object', {}],
  ['an object of something else', { name: 'example', dependencies: { lit: '3' } }],
  ['an empty array', []],
  ['an array of null', [null]],
  ['an array of empty objects', [{}, {}]],
  ['an array of numbers', [1, 2]],
  ['an array of arrays', [[{ name: 'A' }]]],
  ['an object whose rows stand under an own key __proto__', parsed('{"__proto__": {"subprocessors": []}}')],
];

export const badManifests: readonly BadManifest[] = [
  // The document.
  {
    title: 'a bare list of rows',
    manifest: [{ name: 'A' }, { name: 'B', site: 'IE' }],
    problems: [
      ['', 'bare-rows'],
      ['/1/site', 'unknown-key'],
    ],
    shown: { '/version': 1, '/subprocessors/0/name': 'A', '/subprocessors/1/fields/site': 'IE' },
  },
  {
    title: 'a bare list of names',
    manifest: ['Twilio', 'Crisp'],
    problems: [
      ['', 'bare-rows'],
      ['/0', 'wrong-type'],
      ['/1', 'wrong-type'],
    ],
    shown: { '/subprocessors/0/name': 'Twilio', '/subprocessors/1/name': 'Crisp' },
  },
  {
    title: 'no version',
    manifest: { subprocessors: [{ name: 'A' }] },
    problems: [['/version', 'version']],
    shown: { '/version': 1, '/subprocessors/0/name': 'A' },
  },
  {
    title: 'version 2',
    manifest: { version: 2, subprocessors: [{ name: 'A' }] },
    problems: [['/version', 'version']],
    shown: { '/version': 2, '/subprocessors/0/name': 'A' },
  },
  {
    title: 'the version as text',
    manifest: { version: '1', subprocessors: [] },
    problems: [['/version', 'version']],
    shown: { '/version': 1 },
  },
  {
    title: 'version null',
    manifest: { version: null, subprocessors: [] },
    problems: [['/version', 'version']],
    shown: { '/version': 1 },
  },
  {
    title: 'subprocessors misspelt',
    manifest: { version: 1, subprocesors: [{ name: 'A' }] },
    problems: [['/subprocesors', 'unknown-key']],
    shown: { '/subprocessors/0/name': 'A', '/subprocesors': undefined },
  },
  {
    title: 'subprocessors misspelt, with a problem in a row',
    manifest: { version: 1, subprocesors: [{ name: 'A', site: 'IE' }] },
    problems: [
      ['/subprocesors', 'unknown-key'],
      ['/subprocesors/0/site', 'unknown-key'],
    ],
  },
  {
    title: 'groups without subprocessors',
    manifest: { version: 1, groups: [{ id: 'a', title: 'A' }] },
    problems: [['/subprocessors', 'missing']],
    shown: { '/groups/0/title': 'A', '/subprocessors': [] },
  },
  {
    title: 'subprocessors as text',
    manifest: { version: 1, subprocessors: 'Twilio' },
    problems: [['/subprocessors', 'wrong-type']],
    shown: { '/subprocessors': [{ name: 'Twilio' }] },
  },
  {
    title: 'subprocessors under keys instead of in a list',
    manifest: { version: 1, subprocessors: { twilio: { name: 'Twilio' } } },
    problems: [
      ['/subprocessors/twilio', 'unknown-key'],
      ['/subprocessors/name', 'missing'],
    ],
    shown: { '/subprocessors/0/fields/twilio': 'name: Twilio' },
  },
  {
    title: 'rows that are no objects',
    manifest: { version: 1, subprocessors: [null, 'Twilio', 7, ['Crisp'], {}, true] },
    problems: [
      ['/subprocessors/0', 'empty'],
      ['/subprocessors/1', 'wrong-type'],
      ['/subprocessors/2', 'wrong-type'],
      ['/subprocessors/3', 'wrong-type'],
      ['/subprocessors/4/name', 'missing'],
      ['/subprocessors/5', 'wrong-type'],
      // Of both rows that hold nothing, at the place of the first.
      ['/subprocessors/0', 'empty'],
    ],
    shown: { '/subprocessors': [{ name: 'Twilio' }, { name: '7' }, { name: 'Crisp' }, { name: 'true' }] },
  },

  {
    title: 'rows inside of groups',
    manifest: {
      version: 1,
      groups: [{ id: 'a', title: 'A', subprocessors: [{ name: 'B', added: 'soon' }, 'C'] }],
      subprocessors: [],
    },
    problems: [
      ['/groups/0/subprocessors', 'unknown-key'],
      ['/groups/0/subprocessors/0/added', 'not-a-date'],
      ['/groups/0/subprocessors/1', 'wrong-type'],
    ],
    shown: {
      '/subprocessors': [
        { name: 'B', added: 'soon', group: ['a'] },
        { name: 'C', group: ['a'] },
      ],
    },
  },
  {
    title: 'a group with rows and a title alone',
    manifest: { version: 1, groups: { title: 'Infra', vendors: { name: 'B' } } },
    problems: [
      ['/groups/vendors', 'unknown-key'],
      ['/groups/id', 'missing'],
    ],
    shown: { '/groups/0/id': 'infra', '/subprocessors': [{ name: 'B', group: ['infra'] }] },
  },
  {
    title: 'subprocessors under a known heading',
    manifest: { version: 1, Vendors: [{ name: 'A' }, {}, { name: 'B', id: 7 }] },
    problems: [
      ['/Vendors', 'unknown-key'],
      ['/Vendors/1/name', 'missing'],
      ['/Vendors/2/id', 'wrong-type'],
      ['/Vendors/1', 'empty'],
    ],
    shown: { '/subprocessors': [{ name: 'A' }, { name: 'B', id: '7' }] },
  },

  // Keys that are spelt another way.
  {
    title: 'the headings of a spreadsheet',
    manifest: {
      version: 1,
      subprocessors: [{ Company: 'AWS', Purpose: 'Hosting', 'Data location': 'IE', Country: 'US' }],
    },
    problems: ['Company', 'Purpose', 'Data location', 'Country'].map((key) => [
      `/subprocessors/0/${key}`,
      'unknown-key',
    ]),
    shown: { '/subprocessors/0': { name: 'AWS', purpose: 'Hosting', locations: ['IE'], fields: { Country: 'US' } } },
  },
  {
    title: 'a heading of a page, with an address and without one',
    manifest: withRow({ 'Privacy Policy': 'https://a.example/', DPA: 'Signed' }),
    problems: [
      ['/subprocessors/0/Privacy Policy', 'unknown-key'],
      ['/subprocessors/0/DPA', 'unknown-key'],
    ],
    shown: {
      '/subprocessors/0/links': [{ url: 'https://a.example/', rel: 'privacy' }],
      '/subprocessors/0/fields': { DPA: 'Signed' },
    },
  },
  {
    title: 'keys in another case that hold null',
    manifest: withRow({ Purpose: null }),
    problems: [
      ['/subprocessors/0/Purpose', 'unknown-key'],
      ['/subprocessors/0/Purpose', 'empty'],
    ],
    shown: { '/subprocessors/0': { name: 'A' } },
  },
  {
    title: 'keys around the rows in another case',
    manifest: withDocument({
      Title: 'T',
      last_updated: '2025',
      'Change Policy': { Notice_Days: '30 days' },
      Footer: 'F',
    }),
    problems: [
      ['/Title', 'unknown-key'],
      ['/last_updated', 'unknown-key'],
      ['/Change Policy', 'unknown-key'],
      ['/Change Policy/Notice_Days', 'unknown-key'],
      ['/Change Policy/Notice_Days', 'wrong-type'],
      ['/Footer', 'unknown-key'],
    ],
    shown: { '/title': 'T', '/updated': '2025', '/changePolicy': { noticeDays: 30 }, '/closing': 'Footer: F' },
  },

  // Unknown keys, at each level.
  {
    title: 'an unknown key of the document',
    manifest: withDocument({ titel: 'Subprocessors' }),
    problems: [['/titel', 'unknown-key']],
    shown: { '/titel': undefined, '/closing': 'titel: Subprocessors' },
  },
  {
    title: 'an unknown key of a row',
    manifest: withRow({ site: 'IE' }),
    problems: [['/subprocessors/0/site', 'unknown-key']],
    shown: { '/subprocessors/0/fields/site': 'IE', '/subprocessors/0/site': undefined },
  },
  {
    title: 'an unknown key of a row that holds an object',
    manifest: withRow({ banana: { colour: ['yellow', { when: 'ripe' }] } }),
    problems: [['/subprocessors/0/banana', 'unknown-key']],
    shown: { '/subprocessors/0/fields/banana': 'colour: yellow, when: ripe' },
  },
  {
    title: 'an unknown key of a row beside a custom field of that name',
    manifest: withRow({ risk: 'Low', fields: { risk: 'High' } }),
    problems: [['/subprocessors/0/risk', 'unknown-key']],
    shown: { '/subprocessors/0/fields': { risk: 'High', 'risk 2': 'Low' } },
  },
  {
    title: 'an unknown key of a row that stands without a list',
    manifest: { version: 1, subprocessors: { name: 'A', risk: 'Low' } },
    problems: [['/subprocessors/risk', 'unknown-key']],
    shown: { '/subprocessors/0/fields': { risk: 'Low' } },
  },
  ...(
    [
      ['links', { url: 'https://example.com/' }],
      ['contacts', { text: 'Reception' }],
      ['locations', { text: 'Ireland' }],
      ['transfer', { mechanism: 'SCC' }],
    ] as const
  ).map(([key, value]): BadManifest => ({
    title: `an unknown key inside ${key}`,
    manifest: withRow({ [key]: [{ ...value, remark: 'kept' }] }),
    problems: [[`/subprocessors/0/${key}/0/remark`, 'unknown-key']],
    shown: { [`/subprocessors/0/${key}`]: [value], '/subprocessors/0/fields/remark': 'kept' },
  })),
  ...(
    [
      ['publisher', { name: 'P' }, '/publisher/extra'],
      ['changePolicy', {}, '/changePolicy/extra'],
      ['subscribe', [{ type: 'web', url: '/s' }], '/subscribe/0/extra'],
      ['columns', [{ field: 'name' }], '/columns/0/extra'],
      ['groups', [{ id: 'g', title: 'G' }], '/groups/0/extra'],
      ['dimensions', [{ id: 'd', label: 'D', values: [] }], '/dimensions/0/extra'],
      ['notes', [{ mark: '*', text: 'N' }], '/notes/0/extra'],
      ['changes', [{ date: '2025' }], '/changes/0/extra'],
    ] as const
  ).map(([key, value, path]): BadManifest => {
    const extended = (object: object) => ({ ...object, extra: 'x' });
    return {
      title: `an unknown key inside ${key}`,
      manifest: withDocument({ [key]: Array.isArray(value) ? value.map(extended) : extended(value) }),
      problems: [[path, 'unknown-key']],
      // A text in an object around the rows is shown below them; in the others it is hardly one for readers.
      shown: ['publisher', 'changePolicy', 'groups'].includes(key)
        ? { [path]: undefined, '/closing': 'extra: x' }
        : { [path]: 'x' },
    };
  }),
  {
    title: 'an unknown key inside a custom field',
    manifest: withDocument({ fields: { risk: { label: 'Risk', unit: '%' } } }),
    problems: [['/fields/risk/unit', 'unknown-key']],
    shown: { '/fields/risk/unit': '%' },
  },
  {
    title: 'an unknown key inside a dimension’s value',
    manifest: withDocument({ dimensions: { id: 'd', label: 'D', values: [{ id: 'v', label: 'V', extra: 'x' }] } }),
    problems: [['/dimensions/values/0/extra', 'unknown-key']],
  },

  // One bad value inside each union.
  {
    title: 'one unknown relation among links',
    manifest: withRow({ links: ['https://a.example/', { url: 'https://b.example/', rel: 'websit' }] }),
    problems: [['/subprocessors/0/links/1/rel', 'unknown-value']],
    shown: { '/subprocessors/0/links': ['https://a.example/', { url: 'https://b.example/', rel: 'websit' }] },
  },
  {
    title: 'an unknown relation of the only link',
    manifest: withRow({ links: { url: 'https://b.example/', rel: 'websit' } }),
    problems: [['/subprocessors/0/links/rel', 'unknown-value']],
  },
  {
    title: 'a relation in capitals',
    manifest: withRow({ links: { url: 'https://b.example/', rel: 'DPA' } }),
    problems: [['/subprocessors/0/links/rel', 'unknown-value']],
    shown: { '/subprocessors/0/links/0/rel': 'dpa' },
  },
  {
    title: 'a link to a script',
    manifest: withRow({ links: [{ url: 'javascript:alert(1)', label: 'L' }] }),
    problems: [['/subprocessors/0/links/0/url', 'not-an-address']],
    shown: { '/subprocessors/0/links/0/url': 'javascript:alert(1)' },
  },
  {
    title: 'one bad e-mail address among contacts',
    manifest: withRow({ contacts: ['Crisp Contact', { email: 'at example.com' }] }),
    problems: [['/subprocessors/0/contacts/1/email', 'not-an-email']],
    shown: { '/subprocessors/0/contacts/1/email': 'at example.com' },
  },
  {
    title: 'a country’s name for its code in a location',
    manifest: withRow({ locations: ['IE', { country: 'Ireland' }] }),
    problems: [['/subprocessors/0/locations/1/country', 'not-a-country']],
    shown: { '/subprocessors/0/locations/1/country': ['Ireland'] },
  },
  {
    title: 'a country’s name among codes in a location',
    manifest: withRow({ locations: { country: ['IE', 'Holland'] } }),
    problems: [['/subprocessors/0/locations/country/1', 'not-a-country']],
    shown: { '/subprocessors/0/locations': [{ country: ['IE', 'Holland'] }] },
  },
  {
    title: 'a number for a value in what a location applies to',
    manifest: withRow({ locations: [{ text: 'T', appliesTo: { region: 5 } }] }),
    problems: [['/subprocessors/0/locations/0/appliesTo/region', 'wrong-type']],
    shown: { '/subprocessors/0/locations/0/appliesTo/region': ['5'] },
  },
  {
    title: 'an unknown transfer mechanism in an object',
    manifest: withRow({ transfer: ['SCC', { mechanism: 'scc' }] }),
    problems: [['/subprocessors/0/transfer/1/mechanism', 'unknown-value']],
    shown: { '/subprocessors/0/transfer/1/mechanism': 'scc' },
  },
  {
    title: 'a number among transfer mechanisms',
    manifest: withRow({ transfer: ['SCC', 3] }),
    problems: [['/subprocessors/0/transfer/1', 'wrong-type']],
    shown: { '/subprocessors/0/transfer': ['SCC', '3'] },
  },
  {
    title: 'an object among data categories',
    manifest: withRow({ dataCategories: ['Name', { a: 'b' }] }),
    problems: [['/subprocessors/0/dataCategories/1', 'wrong-type']],
    shown: { '/subprocessors/0/dataCategories': ['Name', 'a: b'] },
  },
  {
    title: 'an object under a heading of data subjects',
    manifest: withRow({ dataSubjects: { Staff: { a: 'b' }, Others: ['c'] } }),
    problems: [['/subprocessors/0/dataSubjects/Staff', 'wrong-type']],
    shown: { '/subprocessors/0/dataSubjects': { Staff: ['a: b'], Others: ['c'] } },
  },
  {
    title: 'a number in a language map',
    manifest: withRow({ purpose: { en: 5, de: 'fünf' } }),
    problems: [['/subprocessors/0/purpose/en', 'wrong-type']],
    shown: { '/subprocessors/0/purpose': { en: '5', de: 'fünf' } },
  },
  {
    title: 'a language map with a key that is no language',
    manifest: withRow({ purpose: { english: 'a', en_US: 'b' } }),
    problems: [['/subprocessors/0/purpose', 'wrong-type']],
    shown: { '/subprocessors/0/purpose': 'english: a, en_US: b' },
  },
  {
    title: 'a list in a custom field',
    manifest: withRow({ fields: { a: [1, 'two'], b: 'c' } }),
    problems: [['/subprocessors/0/fields/a', 'wrong-type']],
    shown: { '/subprocessors/0/fields': { a: '1, two', b: 'c' } },
  },
  {
    title: 'a number among columns',
    manifest: withDocument({ columns: ['name', 7] }),
    problems: [
      ['/columns/1', 'wrong-type'],
      ['/columns/1', 'unknown-column'],
    ],
    shown: { '/columns': ['name', '7'] },
  },
  {
    title: 'a column without a field',
    manifest: withDocument({ columns: [{ label: 'Heading' }] }),
    problems: [
      ['/columns/0/field', 'missing'],
      ['/columns/0', 'unknown-column'],
    ],
    shown: { '/columns/0/label': 'Heading' },
  },
  {
    title: 'a dimension’s value without a label',
    manifest: withDocument({ dimensions: [{ id: 'd', label: 'D', values: ['a', { id: 'v' }] }] }),
    problems: [['/dimensions/0/values/1/label', 'missing']],
    shown: { '/dimensions/0/values/1/id': 'v' },
  },
  {
    title: 'an unknown way to subscribe',
    manifest: withDocument({ subscribe: [{ type: 'rss', url: '/feed' }] }),
    problems: [['/subscribe/0/type', 'unknown-value']],
    shown: { '/subscribe/0': { type: 'rss', url: '/feed' } },
  },
  {
    title: 'a group without a title',
    manifest: withDocument({ groups: [{ id: 'g' }] }),
    problems: [['/groups/0/title', 'missing']],
    shown: { '/groups/0/id': 'g' },
  },
  {
    title: 'a change of an unknown type on no date',
    manifest: withDocument({ changes: [{ date: 'spring', type: 'moved' }] }),
    problems: [
      ['/changes/0/date', 'not-a-date'],
      ['/changes/0/type', 'unknown-value'],
    ],
    shown: { '/changes/0': { date: 'spring', type: 'moved' } },
  },
  {
    title: 'an unknown role',
    manifest: withRow({ role: 'processor' }),
    problems: [['/subprocessors/0/role', 'unknown-value']],
    shown: { '/subprocessors/0/role': 'processor' },
  },
  {
    title: 'a language that is no tag',
    manifest: withDocument({ language: 'british english' }),
    problems: [['/language', 'not-a-language']],
  },
  ...['constructor', '__proto__'].map((language): BadManifest => ({
    title: `the language ${language}, and a name in another`,
    manifest: { version: 1, language, subprocessors: [{ name: { en: 'A' } }] },
    problems: [['/language', 'not-a-language']],
    shown: { '/subprocessors/0/name': { en: 'A' } },
  })),

  // Dates.
  ...[
    '2025-02-30',
    '2025-02-29',
    '1900-02-29',
    '2025-13',
    '2025-00',
    '2025-04-31',
    '25-01-01',
    '2025-1-1',
    '2025-01-01 ',
    '2025-01-01\n',
    ' 2025',
    '2025-01-01T00:00',
    '2-Dec 2013',
    '',
  ].map((added): BadManifest => ({
    title: `the date ${JSON.stringify(added)}`,
    manifest: withRow({ added }),
    problems: [['/subprocessors/0/added', 'not-a-date']],
    shown: { '/subprocessors/0/added': added },
  })),
  {
    title: 'a year as a number',
    manifest: withRow({ added: 2025 }),
    problems: [['/subprocessors/0/added', 'wrong-type']],
    shown: { '/subprocessors/0/added': '2025' },
  },

  {
    title: 'a date that a spreadsheet made',
    manifest: withRow({ added: 45292 }),
    problems: [
      ['/subprocessors/0/added', 'not-a-date'],
      ['/subprocessors/0/added', 'not-a-date'],
    ],
    shown: { '/subprocessors/0/added': '45292' },
  },

  // Values of another type.
  {
    title: 'a list for a text',
    manifest: withRow({ purpose: ['Hosting', 'Backup'] }),
    problems: [['/subprocessors/0/purpose', 'wrong-type']],
    shown: { '/subprocessors/0/purpose': 'Hosting, Backup' },
  },
  {
    title: 'a list of lists for links',
    manifest: withRow({ links: [['https://a.example/', 'https://b.example/']] }),
    problems: [['/subprocessors/0/links/0', 'wrong-type']],
    shown: { '/subprocessors/0/links': ['https://a.example/, https://b.example/'] },
  },
  {
    title: 'text for what a row applies to',
    manifest: withRow({ appliesTo: 'HEY' }),
    problems: [
      ['/subprocessors/0/appliesTo', 'wrong-type'],
      ['/subprocessors/0/appliesTo/appliesTo', 'unknown-dimension'],
    ],
    shown: { '/subprocessors/0/appliesTo': { appliesTo: ['HEY'] } },
  },
  {
    title: 'a list for a row’s custom fields',
    manifest: withRow({ fields: ['a', 'b'], risk: 'Low' }),
    problems: [
      ['/subprocessors/0/fields', 'wrong-type'],
      ['/subprocessors/0/risk', 'unknown-key'],
    ],
    shown: { '/subprocessors/0/fields': { fields: 'a, b', risk: 'Low' } },
  },
  {
    title: 'text for the publisher, the policy and a custom field',
    manifest: withDocument({ publisher: 'Example', changePolicy: '30 days', fields: { risk: 'Risk' } }),
    problems: [
      ['/publisher', 'wrong-type'],
      ['/changePolicy', 'wrong-type'],
      ['/fields/risk', 'wrong-type'],
    ],
    shown: { '/publisher/name': 'Example', '/changePolicy/description': '30 days', '/fields/risk/label': 'Risk' },
  },
  {
    title: 'numbers as text',
    manifest: withDocument({ changePolicy: { noticeDays: '30', objectionDays: 'thirty' } }),
    problems: [
      ['/changePolicy/noticeDays', 'wrong-type'],
      ['/changePolicy/objectionDays', 'wrong-type'],
    ],
    shown: { '/changePolicy': { noticeDays: 30, objectionDays: 'thirty' } },
  },
  {
    title: 'a row without a name',
    manifest: { version: 1, subprocessors: [{ purpose: 'Hosting' }] },
    problems: [['/subprocessors/0/name', 'missing']],
    shown: { '/subprocessors/0/purpose': 'Hosting' },
  },
  {
    title: 'null here and there',
    manifest: {
      version: 1,
      title: null,
      subprocessors: [{ name: 'A', links: null, locations: ['IE', null, 'US'], fields: { a: null } }],
    },
    problems: [
      ['/title', 'empty'],
      ['/subprocessors/0/links', 'empty'],
      ['/subprocessors/0/locations/1', 'empty'],
      ['/subprocessors/0/fields/a', 'empty'],
    ],
    shown: { '/title': undefined, '/subprocessors/0/links': undefined, '/subprocessors/0/locations/2': 'US' },
  },

  // Own keys `__proto__`, which zod's record drops without a word.
  {
    title: 'an own key __proto__ of the document',
    manifest: parsed('{"version": 1, "__proto__": {"a": "b"}, "subprocessors": [{"name": "A"}]}'),
    problems: [['/__proto__', 'unknown-key']],
  },
  {
    title: 'an own key __proto__ of a row',
    manifest: parsed('{"version": 1, "subprocessors": [{"name": "A", "__proto__": {"purpose": "b"}}]}'),
    problems: [['/subprocessors/0/__proto__', 'unknown-key']],
    shown: { '/subprocessors/0/fields/__proto__': 'purpose: b', '/subprocessors/0/purpose': undefined },
  },
  {
    title: 'an own key __proto__ in a language map',
    manifest: parsed('{"version": 1, "subprocessors": [{"name": "A", "purpose": {"__proto__": "b", "en": "c"}}]}'),
    problems: [['/subprocessors/0/purpose', 'wrong-type']],
    shown: { '/subprocessors/0/purpose': '__proto__: b, en: c' },
  },
  {
    title: 'an own key __proto__ in a link',
    manifest: parsed('{"version": 1, "subprocessors": [{"name": "A", "links": [{"__proto__": "b"}]}]}'),
    problems: [['/subprocessors/0/links/0/__proto__', 'unknown-key']],
    shown: { '/subprocessors/0/fields': JSON.parse('{"__proto__": "b"}') as unknown },
  },
  {
    title: 'an own key __proto__ in a list that is none',
    manifest: parsed('{"version": 1, "subprocessors": [{"name": "A", "via": [{"__proto__": "c"}]}]}'),
    problems: [['/subprocessors/0/via', 'wrong-type']],
    shown: { '/subprocessors/0/via': '__proto__: c' },
  },
  {
    title: 'an own key __proto__ in a row’s custom fields that is no text',
    manifest: parsed('{"version": 1, "subprocessors": [{"name": "A", "fields": {"__proto__": ["b"]}}]}'),
    problems: [['/subprocessors/0/fields/__proto__', 'wrong-type']],
    shown: { '/subprocessors/0/fields/__proto__': 'b' },
  },
  {
    title: 'a custom field called __proto__ without a label',
    manifest: parsed('{"version": 1, "fields": {"__proto__": {}}, "subprocessors": [{"name": "A"}]}'),
    problems: [['/fields/__proto__/label', 'missing']],
  },
  {
    title: 'a list for the custom fields of the document',
    manifest: withDocument({ fields: ['Risk', { a: 'Cost' }] }),
    problems: [['/fields', 'wrong-type']],
    shown: { '/fields': { fields: { label: 'Risk, a: Cost' } } },
  },
];
