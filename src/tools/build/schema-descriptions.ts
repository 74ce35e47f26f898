// The descriptions and examples in the published JSON Schema. Editors show them to the person who writes a manifest, who
// usually works in privacy or compliance.
//
// Only the build imports this file. A key without a description, or an example of the wrong type, does not compile.

import type * as z from 'zod/mini';
import type * as schema from '../../manifest/schema.js';

/** The documentation of one key or definition: plain sentences, and values as a publisher would write them. */
export interface Entry<Value = unknown> {
  readonly description: string;
  readonly examples: readonly [Value, ...Value[]];
}

type Schemas = typeof schema;
/** Every schema that `schema.ts` exports, except `manifest`, which is the document itself. Each is a shared definition. */
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

/** The definitions that are, or contain, an object with its own keys. */
export const keys = {
  manifest: {
    $schema: {
      description: 'Address of this JSON Schema. With it, an editor checks the file and completes keys and values.',
      examples: ['./subprocessors.v1.schema.json'],
    },
    version: {
      description: 'Version of the file format, always 1. This is not the version of your list.',
      examples: [1],
    },
    language: {
      description:
        'Language of the texts in this file, as a BCP 47 tag. If it is missing, English is assumed and no text is marked with its language.',
      examples: ['en', 'de', 'pt-BR'],
    },
    publisher: {
      description:
        'The company that publishes this list: the processor that engages these subprocessors (Art. 28 GDPR).',
      examples: [{ name: 'Example Ltd', website: 'https://example.com/', contacts: 'privacy@example.com' }],
    },
    title: { description: 'Heading above the list.', examples: ['Subprocessors'] },
    description: {
      description:
        'Text before the list: what it covers and why you publish it. May contain links, emphasis, lists and headings (“## ”).',
      examples: ['Example Ltd uses these subprocessors to provide its service.'],
    },
    closing: {
      description: 'Text after the list. May contain links, emphasis, lists and headings (“## ”).',
      examples: ['Questions? Write to <privacy@example.com>.'],
    },
    updated: {
      description:
        'Date of the last change to the list. Update it yourself with every change: it is never computed. It should not be earlier than the latest change in the list.',
      examples: ['2025-03-14'],
    },
    changePolicy: {
      description:
        'How customers are informed of a new subprocessor and how they can object (Art. 28(2) GDPR). Shown before the list.',
      examples: [{ noticeDays: 30, objectionDays: 14 }],
    },
    subscribe: {
      description: 'Where customers can sign up to be notified of changes to this list.',
      examples: [{ type: 'email', url: 'https://example.com/privacy/subscribe' }],
    },
    columns: {
      description:
        'The columns of the tables, in order, with your own headings if you like. If it is missing, each table shows the fields that have a value.',
      examples: [['name', 'purpose', { field: 'locations', label: 'Processing location' }]],
    },
    groups: {
      description:
        'The groups that divide the list, in order. A subprocessor refers to its group by “id”; those without a group come first.',
      examples: [[{ id: 'infrastructure', title: 'Infrastructure' }]],
    },
    dimensions: {
      description:
        'Aspects of a customer’s own setup that decide which subprocessors are used, such as the product or the data region. Subprocessors refer to them in “appliesTo”.',
      examples: [[{ id: 'product', label: 'Product', values: ['Basecamp', { id: 'hey', label: 'HEY' }] }]],
    },
    fields: {
      description:
        'Your own fields, for anything the format has no key for. Define an id and a label for each one here, and give the values under “fields” of a subprocessor.',
      examples: [{ risk: { label: 'Risk level' } }],
    },
    notes: {
      description: 'Footnotes below the list. A subprocessor refers to a footnote by giving its mark under “notes”.',
      examples: [[{ mark: '*', text: 'Only for customers on the Enterprise plan.' }]],
    },
    subprocessors: {
      description: 'The list itself: one object per subprocessor, like one row of a spreadsheet.',
      examples: [[{ name: 'Example Hosting', purpose: 'Hosting', locations: 'IE' }]],
    },
    changes: {
      description:
        'Change log entries that do not follow from the subprocessors’ own dates, such as a new name or a new location.',
      examples: [[{ date: '2025-03-14', subprocessor: 'example-hosting', type: 'renamed' }]],
    },
  } satisfies Entries<'manifest'>,

  publisher: {
    name: { description: 'Name of the company.', examples: ['Example Ltd'] },
    website: { description: 'Address of its website.', examples: ['https://example.com/'] },
    contacts: { description: 'Contact for questions about this list.', examples: ['privacy@example.com'] },
  } satisfies Entries<'publisher'>,

  changePolicy: {
    noticeDays: {
      description: 'How many days before a new subprocessor starts you notify your customers.',
      examples: [30],
    },
    objectionDays: {
      description: 'How many days customers have to object, counted from your notice.',
      examples: [14],
    },
    description: {
      description: 'The policy in your own words. Shown instead of the sentences generated from the two numbers.',
      examples: ['We give 30 days’ notice by e-mail before a new subprocessor starts.'],
    },
    contacts: { description: 'Where customers send an objection.', examples: ['privacy@example.com'] },
  } satisfies Entries<'changePolicy'>,

  subscription: {
    type: { description: 'How subscribers are notified.', examples: ['email'] },
    url: {
      description: 'Address of the sign-up page or the feed, or the e-mail address of a mailing list.',
      examples: ['https://example.com/privacy/subscribe'],
    },
    label: { description: 'Text of the link, instead of the default one.', examples: ['Get notified of changes'] },
  } satisfies Entries<'subscription'>,

  group: {
    id: {
      description:
        'Short identifier by which subprocessors refer to this group. Do not change it once it is published.',
      examples: ['infrastructure'],
    },
    title: { description: 'Heading of the group.', examples: ['Infrastructure'] },
    description: {
      description:
        'Text below the heading. A group with a description is shown even if it has no subprocessors. May contain links, emphasis, lists and headings (“## ”).',
      examples: ['These subprocessors host customer data.'],
    },
    condition: {
      description: 'When this group is relevant to a customer, in words.',
      examples: ['Only if you use the mobile app.'],
    },
    columns: {
      description:
        'Columns of this group’s table. They replace the columns of the whole list and inherit its headings.',
      examples: [['name', 'locations']],
    },
  } satisfies Entries<'group'>,

  dimension: {
    id: { description: 'Short identifier used in “appliesTo”.', examples: ['product', 'region'] },
    label: { description: 'Name shown to readers.', examples: ['Product'] },
    values: {
      description: 'The possible values, in order.',
      examples: [['Basecamp', { id: 'hey', label: 'HEY' }]],
    },
  } satisfies Entries<'dimension'>,

  dimensionValue: {
    id: { description: 'Short identifier used in “appliesTo”.', examples: ['hey'] },
    label: { description: 'Name shown to readers.', examples: ['HEY'] },
  } satisfies Entries<'dimensionValue'>,

  customField: {
    label: { description: 'Heading of the field’s column.', examples: ['Risk level'] },
  } satisfies Entries<'customField'>,

  footnote: {
    mark: { description: 'The mark that refers to the footnote.', examples: ['*', '1'] },
    text: {
      description: 'Text of the footnote.',
      examples: ['Only for customers on the Enterprise plan.'],
    },
  } satisfies Entries<'footnote'>,

  column: {
    field: {
      description:
        'What the column shows: a key of a subprocessor, the id of one of your own fields or dimensions, or “links.” followed by a link type.',
      examples: ['purpose', 'links.dpa'],
    },
    label: { description: 'Heading of the column, instead of the default one.', examples: ['What it does'] },
    with: {
      description: 'Further fields to show in the same cell, below the first one.',
      examples: ['address', ['category', 'country']],
    },
  } satisfies Entries<'column'>,

  subprocessor: {
    id: {
      description:
        'Short, stable identifier of this subprocessor. If you leave it out, it is derived from the name. Set it before you change the name, so that references keep working.',
      examples: ['example-hosting'],
    },
    name: {
      description: 'Name of the subprocessor, as your customers know it.',
      examples: ['Example Hosting', 'Twilio'],
    },
    legalName: {
      description: 'Legal name of the entity that you have the contract with.',
      examples: ['Example Hosting Ireland Ltd'],
    },
    formerNames: {
      description: 'Earlier names. References that use one of them still work.',
      examples: ['Old Name Inc.'],
    },
    group: {
      description: 'Id of the group it belongs to, or several ids.',
      examples: ['infrastructure', ['infrastructure', 'support']],
    },
    role: {
      description: 'Its role under the GDPR. If it is missing: subprocessor.',
      examples: ['affiliate'],
    },
    purpose: {
      description:
        'What it does for you: the description of the processing required by Annex IV to the standard contractual clauses in Decision (EU) 2021/915.',
      examples: ['Hosting of the application and its database'],
    },
    category: { description: 'The kind of service, in a word or two.', examples: ['Cloud hosting', 'Analytics'] },
    duration: {
      description:
        'How long it processes personal data (Annex II to the standard contractual clauses in Decision (EU) 2021/915).',
      examples: ['For the term of the contract'],
    },
    condition: {
      description: 'When this subprocessor is used, in words.',
      examples: ['Only if SMS two-factor authentication is on'],
    },
    appliesTo: {
      description:
        'The values of your dimensions for which it is used. If a dimension is not mentioned, all its values apply.',
      examples: [{ product: ['hey'], region: 'EU' }],
    },
    dataCategories: {
      description: 'Categories of personal data that it processes: text, a list, or lists under headings.',
      examples: [['E-mail address', 'IP address'], { Contact: ['E-mail address'] }],
    },
    dataSubjects: {
      description: 'Categories of data subjects whose personal data it processes.',
      examples: [['Customers’ employees', 'Website visitors']],
    },
    country: {
      description:
        'Country in which the legal entity is established: an ISO 3166-1 alpha-2 code, or text. For where data is processed, use “locations”.',
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
        'The basis for transfers of personal data to a third country (Chapter V GDPR): one or more mechanisms, text, or an object with your own words and a link.',
      examples: ['SCC', ['DPF', 'SCC'], { mechanism: 'SCC', url: 'https://example.com/scc' }],
    },
    contacts: {
      description: 'Contact at the subprocessor: an e-mail address, a web address, text, or an object.',
      examples: ['privacy@example.com', { name: 'Data protection officer', email: 'dpo@example.com' }],
    },
    links: {
      description: 'Web pages of the subprocessor: an address, text, or an object that also says what the page is.',
      examples: ['https://example.com/', { rel: 'privacy', url: 'https://example.com/privacy' }],
    },
    via: {
      description:
        'The subprocessor that engages this one, by id or name, if you do not engage it yourself (Art. 28(4) GDPR).',
      examples: ['example-hosting'],
    },
    certifications: {
      description: 'Certifications and attestations that it holds.',
      examples: ['ISO/IEC 27001', ['ISO/IEC 27001', 'SOC 2 Type II']],
    },
    notes: {
      description: 'Notes. The mark of a footnote refers to that footnote.',
      examples: ['*', 'Pilot phase only.'],
    },
    fields: {
      description: 'Values of your own fields, each under the id defined in the document’s “fields”.',
      examples: [{ risk: 'Low' }],
    },
    wording: {
      description:
        'Your own words for a value, each under the name of its field. They are shown in place of the value, which is still what the list is filtered, sorted and searched by.',
      examples: [{ added: 'Since spring 2024', role: 'Group company' }],
    },
    announced: { description: 'When you announced it to your customers.', examples: ['2025-02-12'] },
    added: {
      description:
        'When it starts to process personal data. Before that day it is marked with it: “From Mar 14, 2025”.',
      examples: ['2025-03-14', '2024-11', '2019'],
    },
    removed: {
      description:
        'When it stops processing personal data. Up to and including that day it is marked with it, “Until Dec 31, 2025”, afterwards “Former”.',
      examples: ['2025-12-31'],
    },
    objectBy: { description: 'Last day on which customers can object to its addition.', examples: ['2025-02-28'] },
    updated: { description: 'Date of the last change to this entry.', examples: ['2025-03-14'] },
  } satisfies Entries<'subprocessor'>,

  contact: {
    name: { description: 'Name of a person or team.', examples: ['Privacy team'] },
    role: { description: 'Their role.', examples: ['Data protection officer'] },
    email: { description: 'E-mail address.', examples: ['dpo@example.com'] },
    url: { description: 'Address of a contact page or form.', examples: ['https://example.com/contact'] },
    text: { description: 'Anything else, such as a telephone number.', examples: ['+353 1 555 0100'] },
  } satisfies Entries<'contact'>,

  link: {
    url: { description: 'Address of the page.', examples: ['https://example.com/privacy'] },
    label: {
      description: 'Text of the link. Without an address, it is shown as plain text.',
      examples: ['Available on request'],
    },
    rel: {
      description: 'What the page is. The column “links.dpa”, for example, shows the links of type “dpa”.',
      examples: ['dpa'],
    },
  } satisfies Entries<'link'>,

  location: {
    country: {
      description: 'ISO 3166-1 alpha-2 code, EU, EEA or GLOBAL; one or several.',
      examples: ['IE', ['NL', 'IE']],
    },
    text: {
      description: 'Your own words. Shown instead of the country’s name.',
      examples: ['Google Cloud data centres in the European Union'],
    },
    appliesTo: {
      description: 'The values of your dimensions for which data is processed here.',
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
    date: { description: 'Date of the change.', examples: ['2025-03-14'] },
    subprocessor: {
      description: 'Id of the subprocessor, or its name if it is no longer listed.',
      examples: ['example-hosting'],
    },
    type: { description: 'What happened.', examples: ['renamed'] },
    description: { description: 'The change in your own words.', examples: ['Moved from Frankfurt to Dublin.'] },
    before: {
      description:
        'The values before this change, under the keys of a subprocessor. They make it possible to reconstruct an earlier version of the list.',
      examples: [{ locations: 'US' }],
    },
  } satisfies Entries<'change'>,
} as const;

/** The meaning of each value of an enumeration. */
export const meanings = {
  role: {
    subprocessor:
      'A processor that you engage to process personal data on behalf of the controller (Art. 28(2) and (4) GDPR).',
    affiliate: 'A subprocessor that belongs to your own group of companies.',
    'independent-controller': 'Determines the purposes and means of the processing itself (Art. 4(7) GDPR).',
    other: 'Any other role. Listed for completeness.',
  } satisfies Meanings<'role'>,
  linkRelation: {
    website: 'Its website. Unless a column shows links, the name in the list leads there.',
    privacy: 'Its privacy notice.',
    dpa: 'Its data processing agreement (Art. 28(3) GDPR).',
    subprocessors: 'Its own list of subprocessors.',
    trust: 'Its trust or security page.',
  } satisfies Meanings<'linkRelation'>,
  transferMechanism: {
    SCC: 'Standard contractual clauses (Art. 46(2)(c) GDPR; Decision (EU) 2021/914).',
    DPF: 'EU-US Data Privacy Framework (Decision (EU) 2023/1795).',
    adequacy: 'An adequacy decision other than the Data Privacy Framework (Art. 45 GDPR).',
    BCR: 'Binding corporate rules (Art. 46(2)(b) and Art. 47 GDPR).',
    none: 'No transfer to a third country.',
  } satisfies Meanings<'transferMechanism'>,
  changeType: {
    added: 'A new subprocessor.',
    removed: 'No longer a subprocessor.',
    renamed: 'It has a new name.',
    changed: 'Something else about it has changed.',
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
  languageTag: { description: 'A language, as a BCP 47 tag.', examples: ['en', 'de', 'fr', 'es', 'pt-BR', 'zh-Hant'] },
  languageMap: {
    description: 'One text per language, under its BCP 47 tag.',
    examples: [{ en: 'Hosting', da: 'Hosting af applikationen' }],
  },
  text: {
    description:
      'Text, or one text per language. May contain [label](address), **strong**, *emphasis* or _emphasis_, `code`, line breaks and lists (“- ”), but no HTML.',
    examples: ['Hosting', { en: 'Hosting', da: 'Hosting af applikationen' }],
  },
  date: {
    description: 'A day, a month or a year (ISO 8601): YYYY-MM-DD, YYYY-MM or YYYY.',
    examples: ['2025-03-14', '2025-03', '2025'],
  },
  address: {
    description:
      'Address of a page: absolute (https:, http:, mailto:), relative to this file (/, ./, ../), or “#” followed by an id on the page. An e-mail address is read as mailto:.',
    examples: ['https://example.com/', './dpa.pdf', 'privacy@example.com'],
  },
  email: { description: 'An e-mail address.', examples: ['privacy@example.com'] },
  countryCode: {
    description: 'An ISO 3166-1 alpha-2 country code, or EU, EEA or GLOBAL.',
    examples: ['IE', 'US', 'EU'],
  },
  role: { description: 'The role of a listed company under the GDPR.', examples: ['subprocessor'] },
  linkRelation: { description: 'What a linked page is.', examples: ['dpa'] },
  transferMechanism: {
    description: 'The basis for a transfer to a third country (Chapter V GDPR).',
    examples: ['SCC'],
  },
  changeType: { description: 'The type of a change.', examples: ['added'] },
  subscribeType: { description: 'How subscribers are notified of changes.', examples: ['email'] },
  appliesTo: {
    description:
      'Ids of dimensions, each with one or more values. Every dimension has to match; within one dimension, any of its values will do.',
    examples: [{ product: ['hey'], region: 'EU' }],
  },
  contact: {
    description: 'A person, team or page to contact.',
    examples: [{ name: 'Privacy team', email: 'privacy@example.com' }],
  },
  contacts: {
    description: 'One or more contacts: an e-mail address, a web address, text, or an object.',
    examples: ['privacy@example.com'],
  },
  link: {
    description: 'A link, with what its page is.',
    examples: [{ rel: 'dpa', url: 'https://example.com/dpa' }],
  },
  links: { description: 'One or more links: an address, text, or an object.', examples: ['https://example.com/'] },
  location: {
    description: 'A processing location: a country, your own words, or both.',
    examples: [{ country: ['NL', 'IE'], text: 'North and West Europe' }],
  },
  locations: {
    description: 'One or more processing locations: a code, text, or an object.',
    examples: ['IE', ['DE', 'US']],
  },
  transfer: {
    description: 'A transfer mechanism, with your own words or a link.',
    examples: [{ mechanism: 'SCC', url: 'https://example.com/scc.pdf' }],
  },
  transfers: {
    description: 'One or more transfer mechanisms: one of the known ones, text, or an object.',
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
    description: 'A column: the name of a field, or an object with a heading or further fields for the same cell.',
    examples: ['name', { field: 'locations', label: 'Processing location' }],
  },
  columns: { description: 'The columns of a table, in order.', examples: [['name', 'purpose', 'locations']] },
  publisher: { description: 'The company that publishes a list.', examples: [{ name: 'Example Ltd' }] },
  changePolicy: {
    description: 'How customers are informed of a new subprocessor and how they can object.',
    examples: [{ noticeDays: 30, objectionDays: 14 }],
  },
  subscription: {
    description: 'A way to be notified of changes to the list.',
    examples: [{ type: 'email', url: 'https://example.com/privacy/subscribe' }],
  },
  group: {
    description: 'A group of subprocessors under one heading.',
    examples: [{ id: 'infrastructure', title: 'Infrastructure' }],
  },
  dimensionValue: {
    description: 'A value that is also its label, or an id with a label.',
    examples: ['Basecamp', { id: 'hey', label: 'HEY' }],
  },
  dimension: {
    description: 'An aspect of a customer’s own setup that decides which subprocessors are used.',
    examples: [{ id: 'region', label: 'Region', values: ['EU', 'US'] }],
  },
  customField: { description: 'A field of your own.', examples: [{ label: 'Risk level' }] },
  footnote: {
    description: 'A footnote below the list.',
    examples: [{ mark: '*', text: 'Only for customers on the Enterprise plan.' }],
  },
  subprocessor: {
    description: 'One subprocessor: one row of the list. Only its name is required.',
    examples: [{ name: 'Example Hosting', purpose: 'Hosting', locations: 'IE', transfer: 'none' }],
  },
  change: {
    description: 'An entry in the change log.',
    examples: [{ date: '2025-03-14', subprocessor: 'example-hosting', description: 'Moved to Dublin.' }],
  },
};
