// What the published JSON Schema says about each key, for whoever edits a manifest: a privacy or compliance person.
//
// Only the build imports it. The types make a key without a description, or an example of the wrong type, an error.

import type * as z from 'zod/mini';
import type * as schema from '../../manifest/schema.js';

/** What stands beside a key or a definition: plain sentences, and values as a publisher would write them. */
export interface Entry<Value = unknown> {
  readonly description: string;
  readonly examples: readonly [Value, ...Value[]];
}

type Schemas = typeof schema;
/** Every schema that `schema.ts` exports: each becomes a shared definition but `manifest`, which is the document. */
export type DefinitionName = {
  [Name in keyof Schemas]: Schemas[Name] extends z.ZodMiniType ? Name : never;
}[Exclude<keyof Schemas, 'manifest'>];

type ObjectIn<Name extends keyof Schemas> = Schemas[Name] extends z.ZodMiniType
  ? Exclude<z.infer<Schemas[Name]>, string>
  : never;
type Entries<Name extends keyof Schemas> = {
  readonly [Key in keyof ObjectIn<Name>]-?: Entry<Exclude<ObjectIn<Name>[Key], undefined>>;
};
type Meanings<Name extends keyof Schemas> =
  Schemas[Name] extends z.ZodMiniType<infer Value extends string> ? Readonly<Record<Value, string>> : never;

/** The definitions that are, or hold, an object with keys of its own. */
export const keys = {
  manifest: {
    $schema: {
      description: 'Address of this JSON Schema, so that an editor checks the file and completes keys and values.',
      examples: ['./subprocessors.v1.schema.json'],
    },
    version: {
      description: 'Version of the file format: always 1. It is not the version of your list.',
      examples: [1],
    },
    language: {
      description:
        'Language of the plain texts in this file, as a BCP 47 tag. Without it English is assumed and no text is marked with its language.',
      examples: ['en', 'de', 'pt-BR'],
    },
    publisher: {
      description:
        'The company that publishes this list: the processor, in the words of Art. 28 GDPR, whose subprocessors these are.',
      examples: [{ name: 'Example Ltd', website: 'https://example.com/', contacts: 'privacy@example.com' }],
    },
    title: { description: 'Heading above the list.', examples: ['Subprocessors'] },
    description: {
      description:
        'Text before the list: what it covers and why you publish it. Takes links, emphasis, lists and headings (“## ”).',
      examples: ['Example Ltd uses these subprocessors to provide its service.'],
    },
    closing: {
      description: 'Text after the list. Takes links, emphasis, lists and headings (“## ”).',
      examples: ['Questions? Write to <privacy@example.com>.'],
    },
    updated: {
      description:
        'When the list last changed. Write it yourself with each change: it is never computed. It should not be older than the newest change in the list.',
      examples: ['2025-03-14'],
    },
    changePolicy: {
      description:
        'How customers learn of a new subprocessor and how they may object (Art. 28(2) GDPR). Stands before the list.',
      examples: [{ noticeDays: 30, objectionDays: 14 }],
    },
    subscribe: {
      description: 'Where customers can sign up to hear of changes to this list.',
      examples: [{ type: 'email', url: 'https://example.com/privacy/subscribe' }],
    },
    columns: {
      description:
        'The columns of the tables, in order, with your own headings if you like. Without it each table shows the fields that have a value.',
      examples: [['name', 'purpose', { field: 'locations', label: 'Processing location' }]],
    },
    groups: {
      description:
        'Headings under which the subprocessors stand, in order. A subprocessor names its group by “id”; those of no group come first.',
      examples: [[{ id: 'infrastructure', title: 'Infrastructure' }]],
    },
    dimensions: {
      description:
        'What the list depends on in a customer’s own set-up, such as the product bought or the region chosen. Subprocessors refer to it in “appliesTo”.',
      examples: [[{ id: 'product', label: 'Product', values: ['Basecamp', { id: 'hey', label: 'HEY' }] }]],
    },
    fields: {
      description:
        'Your own fields, for what the format has no key for. Each gets an id and a label here; its values stand under “fields” of a subprocessor.',
      examples: [{ risk: { label: 'Risk level' } }],
    },
    notes: {
      description: 'Footnotes below the list. A subprocessor refers to one by giving its mark under “notes”.',
      examples: [[{ mark: '*', text: 'Only for customers on the Enterprise plan.' }]],
    },
    subprocessors: {
      description: 'The list itself: one object for each subprocessor, as one line of a spreadsheet.',
      examples: [[{ name: 'Example Hosting', purpose: 'Hosting', locations: 'IE' }]],
    },
    changes: {
      description:
        'Entries of the change log that the dates of the subprocessors cannot tell, such as a new name or another location.',
      examples: [[{ date: '2025-03-14', subprocessor: 'example-hosting', type: 'renamed' }]],
    },
  } satisfies Entries<'manifest'>,

  publisher: {
    name: { description: 'Name of the company.', examples: ['Example Ltd'] },
    website: { description: 'Address of its website.', examples: ['https://example.com/'] },
    contacts: { description: 'Whom to ask about this list.', examples: ['privacy@example.com'] },
  } satisfies Entries<'publisher'>,

  changePolicy: {
    noticeDays: {
      description: 'How many days before a new subprocessor starts you tell your customers.',
      examples: [30],
    },
    objectionDays: {
      description: 'How many days customers have to object, counted from your notice.',
      examples: [14],
    },
    description: {
      description: 'The policy in your own words. Shown instead of the sentences that are made from the numbers.',
      examples: ['We give 30 days’ notice by e-mail before a new subprocessor starts.'],
    },
    contacts: { description: 'To whom customers send an objection.', examples: ['privacy@example.com'] },
  } satisfies Entries<'changePolicy'>,

  subscription: {
    type: { description: 'How the news comes.', examples: ['email'] },
    url: {
      description: 'Address of the sign-up page or of the feed; an e-mail address for a mailing list.',
      examples: ['https://example.com/privacy/subscribe'],
    },
    label: { description: 'Text of the link, in place of the usual one.', examples: ['Get notified of changes'] },
  } satisfies Entries<'subscription'>,

  group: {
    id: {
      description: 'Short name by which subprocessors refer to this group. Keep it once it is published: links use it.',
      examples: ['infrastructure'],
    },
    title: { description: 'Heading of the group.', examples: ['Infrastructure'] },
    description: {
      description:
        'Text under the heading. A group with a description is shown even when no subprocessor is in it. Takes links, emphasis, lists and headings (“## ”).',
      examples: ['These subprocessors host customer data.'],
    },
    condition: {
      description: 'In words, when this group concerns a customer.',
      examples: ['Only if you use the mobile app.'],
    },
    columns: {
      description: 'Columns of this group’s table. They replace those of the whole list and take over its headings.',
      examples: [['name', 'locations']],
    },
  } satisfies Entries<'group'>,

  dimension: {
    id: { description: 'Short name that “appliesTo” uses.', examples: ['product', 'region'] },
    label: { description: 'What readers see.', examples: ['Product'] },
    values: {
      description: 'The values there are, in order.',
      examples: [['Basecamp', { id: 'hey', label: 'HEY' }]],
    },
  } satisfies Entries<'dimension'>,

  dimensionValue: {
    id: { description: 'Short name that “appliesTo” uses.', examples: ['hey'] },
    label: { description: 'What readers see.', examples: ['HEY'] },
  } satisfies Entries<'dimensionValue'>,

  customField: {
    label: { description: 'Heading of the field’s column.', examples: ['Risk level'] },
  } satisfies Entries<'customField'>,

  footnote: {
    mark: { description: 'The sign that refers to the footnote.', examples: ['*', '1'] },
    text: {
      description: 'What the footnote says.',
      examples: ['Only for customers on the Enterprise plan.'],
    },
  } satisfies Entries<'footnote'>,

  column: {
    field: {
      description:
        'What the column shows: a key of a subprocessor, the id of one of your own fields or dimensions, or “links.” with a kind of link.',
      examples: ['purpose', 'links.dpa'],
    },
    label: { description: 'Heading of the column, in place of the usual one.', examples: ['What it does'] },
    with: {
      description: 'Further fields to show in the same cell, below the first.',
      examples: ['address', ['category', 'country']],
    },
  } satisfies Entries<'column'>,

  subprocessor: {
    id: {
      description:
        'Short stable name by which others refer to this subprocessor. Made from the name if you leave it out; write it before you change the name, so that it stays the same.',
      examples: ['example-hosting'],
    },
    name: {
      description: 'What you call the subprocessor, as customers know it.',
      examples: ['Example Hosting', 'Twilio'],
    },
    legalName: {
      description: 'The legal entity that you have the contract with.',
      examples: ['Example Hosting Ireland Ltd'],
    },
    formerNames: {
      description: 'Earlier names. What refers to one of them still finds this subprocessor.',
      examples: ['Old Name Inc.'],
    },
    group: {
      description: 'Id of the group in which it stands, or several.',
      examples: ['infrastructure', ['infrastructure', 'support']],
    },
    role: {
      description: 'What it is to you under the GDPR. Without it: a subprocessor.',
      examples: ['affiliate'],
    },
    purpose: {
      description:
        'What it does for you: the description of the processing that Annex IV to Decision (EU) 2021/915 (standard contractual clauses) asks for.',
      examples: ['Hosting of the application and its database'],
    },
    category: { description: 'Its kind, in a word or two.', examples: ['Cloud hosting', 'Analytics'] },
    duration: {
      description: 'How long it processes personal data (Annex II to Decision (EU) 2021/915).',
      examples: ['For the term of the contract'],
    },
    condition: {
      description: 'In words, when this subprocessor concerns a customer.',
      examples: ['Only if SMS two-factor authentication is on'],
    },
    appliesTo: {
      description:
        'For which values of your dimensions it is used. A dimension that is not named counts with all its values.',
      examples: [{ product: ['hey'], region: 'EU' }],
    },
    dataCategories: {
      description: 'Categories of personal data that it processes, as text, as a list, or as lists under headings.',
      examples: [['E-mail address', 'IP address'], { Contact: ['E-mail address'] }],
    },
    dataSubjects: {
      description: 'Categories of data subjects: whose personal data it processes.',
      examples: [['Customers’ employees', 'Website visitors']],
    },
    country: {
      description:
        'Country of the legal entity’s seat: its ISO 3166-1 alpha-2 code, or text. Where data is processed stands under “locations”.',
      examples: ['IE', 'US'],
    },
    address: { description: 'Postal address of the legal entity.', examples: ['1 Example Street, Dublin, Ireland'] },
    locations: {
      description:
        'Where it processes personal data: ISO 3166-1 alpha-2 codes, EU, EEA or GLOBAL, any other text, or an object with a country and your own words.',
      examples: ['IE', ['DE', 'US'], { country: ['NL', 'IE'], text: 'North and West Europe' }],
    },
    transfer: {
      description:
        'What a transfer of personal data to a third country rests on (Chapter V GDPR): one mechanism or several, text, or an object with your own words and a link.',
      examples: ['SCC', ['DPF', 'SCC'], { mechanism: 'SCC', url: 'https://example.com/scc' }],
    },
    contacts: {
      description: 'Whom to ask at the subprocessor: an e-mail address, a web address, text, or an object.',
      examples: ['privacy@example.com', { name: 'Data protection officer', email: 'dpo@example.com' }],
    },
    links: {
      description: 'Web pages of the subprocessor: an address, text, or an object that says what the page is.',
      examples: ['https://example.com/', { rel: 'privacy', url: 'https://example.com/privacy' }],
    },
    via: {
      description:
        'The subprocessor that engages this one, by id or name, where it is not you (Art. 28(4) GDPR): the chain onward.',
      examples: ['example-hosting'],
    },
    certifications: {
      description: 'Certificates and attestations that it holds.',
      examples: ['ISO/IEC 27001', ['ISO/IEC 27001', 'SOC 2 Type II']],
    },
    notes: { description: 'Remarks. The mark of a footnote refers to that footnote.', examples: ['*', 'In trial.'] },
    fields: {
      description: 'Values of your own fields, each under the id that the document’s “fields” gives it.',
      examples: [{ risk: 'Low' }],
    },
    announced: { description: 'When you announced it.', examples: ['2025-02-12'] },
    added: {
      description: 'Since when it processes personal data. A day ahead of today makes it an upcoming subprocessor.',
      examples: ['2025-03-14', '2024-11', '2019'],
    },
    removed: {
      description:
        'Since when it no longer processes personal data. A day ahead of today: it is leaving; a past one: it is a former subprocessor.',
      examples: ['2025-12-31'],
    },
    objectBy: { description: 'Until when customers may object to its addition.', examples: ['2025-02-28'] },
    updated: { description: 'When this entry last changed.', examples: ['2025-03-14'] },
  } satisfies Entries<'subprocessor'>,

  contact: {
    name: { description: 'Name of a person or a team.', examples: ['Privacy team'] },
    role: { description: 'What they are there for.', examples: ['Data protection officer'] },
    email: { description: 'E-mail address.', examples: ['dpo@example.com'] },
    url: { description: 'Address of a contact page or form.', examples: ['https://example.com/contact'] },
    text: { description: 'Anything else, such as a telephone number.', examples: ['+353 1 555 0100'] },
  } satisfies Entries<'contact'>,

  link: {
    url: { description: 'Address of the page.', examples: ['https://example.com/privacy'] },
    label: {
      description: 'Text of the link. Without an address, the text stands alone.',
      examples: ['Available on request'],
    },
    rel: { description: 'What the page is. A column “links.dpa” shows the links of that kind.', examples: ['dpa'] },
  } satisfies Entries<'link'>,

  location: {
    country: {
      description: 'ISO 3166-1 alpha-2 code, EU, EEA or GLOBAL, or several. Readers filter by it.',
      examples: ['IE', ['NL', 'IE']],
    },
    text: {
      description: 'Your own words. Shown instead of the country’s name.',
      examples: ['Google Cloud data centres in the European Union'],
    },
    appliesTo: {
      description: 'For which values of your dimensions data is processed here.',
      examples: [{ region: 'EU' }],
    },
  } satisfies Entries<'location'>,

  transfer: {
    mechanism: { description: 'The transfer mechanism.', examples: ['SCC'] },
    text: {
      description: 'Your own words. Shown instead of the mechanism’s name.',
      examples: ['Standard contractual clauses, module three'],
    },
    url: { description: 'Address of the document.', examples: ['https://example.com/scc.pdf'] },
  } satisfies Entries<'transfer'>,

  change: {
    date: { description: 'When it changed.', examples: ['2025-03-14'] },
    subprocessor: {
      description: 'Id of the subprocessor, or the name of one that is no longer listed.',
      examples: ['example-hosting'],
    },
    type: { description: 'What happened to it.', examples: ['renamed'] },
    description: { description: 'The change in your own words.', examples: ['Moved from Frankfurt to Dublin.'] },
    before: {
      description:
        'The values before this change, under the keys of a subprocessor, so that the list of an earlier day can be shown truly.',
      examples: [{ locations: 'US' }],
    },
  } satisfies Entries<'change'>,
} as const;

/** What each value of a closed list means. */
export const meanings = {
  role: {
    subprocessor: 'Processes personal data on your behalf for your customers (Art. 28(2) and (4) GDPR).',
    affiliate: 'A company of your own group that does so.',
    'independent-controller': 'Decides itself why and how it processes the data (Art. 4(7) GDPR).',
    other: 'Listed for the sake of completeness.',
  } satisfies Meanings<'role'>,
  linkRelation: {
    website: 'Its website. The name in the list links here.',
    privacy: 'Its privacy notice.',
    dpa: 'Its data processing agreement (Art. 28(3) GDPR).',
    subprocessors: 'Its own list of subprocessors.',
    trust: 'Its trust or security page.',
  } satisfies Meanings<'linkRelation'>,
  transferMechanism: {
    SCC: 'Standard contractual clauses (Art. 46(2)(c) GDPR; Decision (EU) 2021/914).',
    DPF: 'EU-U.S. Data Privacy Framework (Decision (EU) 2023/1795).',
    adequacy: 'Another adequacy decision (Art. 45 GDPR).',
    BCR: 'Binding corporate rules (Art. 47 GDPR).',
    none: 'No transfer to a third country.',
  } satisfies Meanings<'transferMechanism'>,
  changeType: {
    added: 'A new subprocessor.',
    removed: 'No longer a subprocessor.',
    renamed: 'It goes by another name.',
    changed: 'Something else about it changed.',
  } satisfies Meanings<'changeType'>,
  subscribeType: {
    email: 'By e-mail.',
    atom: 'An Atom feed (RFC 4287).',
    web: 'On a web page.',
  } satisfies Meanings<'subscribeType'>,
} as const;

export const definitions: {
  readonly [Name in DefinitionName]: Entry<Schemas[Name] extends z.ZodMiniType ? z.infer<Schemas[Name]> : never>;
} = {
  languageTag: { description: 'A language as a BCP 47 tag.', examples: ['en', 'de', 'fr', 'es', 'pt-BR', 'zh-Hant'] },
  languageMap: {
    description: 'One text for each language, under its BCP 47 tag.',
    examples: [{ en: 'Hosting', da: 'Hosting af applikationen' }],
  },
  text: {
    description:
      'Text, or one text for each language. Knows [label](address), **strong**, *emphasis*, `code`, line breaks and lists (“- ”); no HTML.',
    examples: ['Hosting', { en: 'Hosting', da: 'Hosting af applikationen' }],
  },
  date: {
    description: 'A day, a month or a year (ISO 8601): YYYY-MM-DD, YYYY-MM or YYYY.',
    examples: ['2025-03-14', '2025-03', '2025'],
  },
  address: {
    description:
      'Address of a page: absolute (https:, http:, mailto:), relative to this file (/, ./, ../), or “#” with an id on the page. An e-mail address counts as mailto:.',
    examples: ['https://example.com/', './dpa.pdf', 'privacy@example.com'],
  },
  email: { description: 'An e-mail address.', examples: ['privacy@example.com'] },
  countryCode: {
    description: 'A country as its ISO 3166-1 alpha-2 code, or EU, EEA or GLOBAL.',
    examples: ['IE', 'US', 'EU'],
  },
  role: { description: 'What a listed company is under the GDPR.', examples: ['subprocessor'] },
  linkRelation: { description: 'What a linked page is.', examples: ['dpa'] },
  transferMechanism: {
    description: 'What a transfer to a third country rests on (Chapter V GDPR).',
    examples: ['SCC'],
  },
  changeType: { description: 'A kind of change.', examples: ['added'] },
  subscribeType: { description: 'A way to hear of changes.', examples: ['email'] },
  appliesTo: {
    description:
      'Ids of dimensions, each with one value or several. All dimensions named have to match; of the values of one dimension, any.',
    examples: [{ product: ['hey'], region: 'EU' }],
  },
  contact: {
    description: 'Someone to ask.',
    examples: [{ name: 'Privacy team', email: 'privacy@example.com' }],
  },
  contacts: {
    description: 'One contact or several: an e-mail address, a web address, text, or an object.',
    examples: ['privacy@example.com'],
  },
  link: {
    description: 'A link that says what its page is.',
    examples: [{ rel: 'dpa', url: 'https://example.com/dpa' }],
  },
  links: { description: 'One link or several: an address, text, or an object.', examples: ['https://example.com/'] },
  location: {
    description: 'A processing location with a country, your own words, or both.',
    examples: [{ country: ['NL', 'IE'], text: 'North and West Europe' }],
  },
  locations: {
    description: 'One processing location or several: a code, text, or an object.',
    examples: ['IE', ['DE', 'US']],
  },
  transfer: {
    description: 'A transfer mechanism with your own words or a link.',
    examples: [{ mechanism: 'SCC', url: 'https://example.com/scc.pdf' }],
  },
  transfers: {
    description: 'One transfer mechanism or several: a known one, text, or an object.',
    examples: ['SCC', ['DPF', 'SCC']],
  },
  dataList: {
    description: 'Text, a list of texts, or lists under headings.',
    examples: ['E-mail address', ['E-mail address', 'IP address'], { Contact: ['E-mail address'] }],
  },
  fieldValue: {
    description: 'Value of one of your own fields: text, a number, true or false, or a date.',
    examples: ['Low', 3, true],
  },
  column: {
    description: 'A column: a field’s name, or an object with a heading or further fields for the same cell.',
    examples: ['name', { field: 'locations', label: 'Processing location' }],
  },
  columns: { description: 'The columns of a table, in order.', examples: [['name', 'purpose', 'locations']] },
  publisher: { description: 'The company that publishes a list.', examples: [{ name: 'Example Ltd' }] },
  changePolicy: {
    description: 'How customers learn of a new subprocessor and how they may object.',
    examples: [{ noticeDays: 30, objectionDays: 14 }],
  },
  subscription: {
    description: 'A way to hear of changes to the list.',
    examples: [{ type: 'email', url: 'https://example.com/privacy/subscribe' }],
  },
  group: {
    description: 'A heading under which subprocessors stand.',
    examples: [{ id: 'infrastructure', title: 'Infrastructure' }],
  },
  dimensionValue: {
    description: 'A value that is its own label, or an id with a label.',
    examples: ['Basecamp', { id: 'hey', label: 'HEY' }],
  },
  dimension: {
    description: 'Something in a customer’s own set-up that the list depends on.',
    examples: [{ id: 'region', label: 'Region', values: ['EU', 'US'] }],
  },
  customField: { description: 'A field of your own.', examples: [{ label: 'Risk level' }] },
  footnote: {
    description: 'A footnote below the list.',
    examples: [{ mark: '*', text: 'Only for customers on the Enterprise plan.' }],
  },
  subprocessor: {
    description: 'One subprocessor: one line of the list. Only its name is required.',
    examples: [{ name: 'Example Hosting', purpose: 'Hosting', locations: 'IE', transfer: 'none' }],
  },
  change: {
    description: 'An entry of the change log.',
    examples: [{ date: '2025-03-14', subprocessor: 'example-hosting', description: 'Moved to Dublin.' }],
  },
};
