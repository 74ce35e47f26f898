// Which field a word means: a key that is spelt another way, or a heading as tables of subprocessors have it. English.

/** A word in one spelling: without case, white space, hyphens and underscores, in the singular. */
const spelling = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replace(/ies$/, 'y')
    .replace(/s$/, '');

/** A heading in one wording: “Location of processing” as `processinglocation`, “DPA link” as `dpa`. */
const wording = (heading: string): string =>
  spelling(spelling(heading).replace(/^(.+)of(?:the)?(.+)/, '$2$1')).replace(/(.)(?:link|url)$/, '$1');

/**
 * The headings of each field, in one wording. One that can mean several things (`Country`, `Date`, `Type`, `Status`,
 * `Service`) is not here: the seat of a company, for instance, is not where it processes data.
 */
const headings: Readonly<Record<string, string>> = {
  name: 'company companyname vendor vendorname subprocessor subprocessorname subdataprocessor dataprocessor processor processorname provider providername serviceprovider serviceprovidername supplier suppliername thirdparty thirdpartyname thirdpartyprovider thirdpartyserviceprovider thirdpartyvendor entity entityname subcontractor',
  legalName: 'legalentity legalentityname companylegalname',
  purpose:
    'processingpurpose processingactivity processingnature processingnatureandpurpose serviceprovided servicesprovided',
  category: 'servicetype servicecategory',
  dataCategories: 'datatype dataprocessed personaldata personaldatatype personaldatacategory',
  dataSubjects: 'datasubjectcategory',
  duration: 'processingduration',
  country: 'incorporationcountry registrationcountry entitycountry',
  locations:
    'datalocation processinglocation dataprocessinglocation hostinglocation datahostinglocation storagelocation datastoragelocation serverlocation datacenterlocation datacentrelocation processingcountry processingplace dataprocessingcountry',
  transfer: 'datatransfer transfermechanism datatransfermechanism transfersafeguard transferbasis',
  contacts: 'contactdetail contactinformation',
  added: 'startdate effectivedate dateadded addedon',
  removed: 'enddate dateremoved removedon',
  announced: 'dateannounced announcedon',
  updated: 'lastupdated lastupdate lastmodified lastchanged updatedon',
  objectBy: 'objectiondeadline',
  notes: 'footnote',
  formerNames: 'previousname',
  links: 'url webpage',
  'links.website': 'website homepage',
  'links.privacy': 'privacypolicy privacynotice privacystatement',
  'links.dpa': 'dpa dataprocessingagreement dataprocessingaddendum',
  'links.subprocessors': 'subprocessorlist subprocessorpage',
  'links.trust': 'trustcenter trustcentre',
  // In other objects than a row.
  subprocessors: 'company vendor supplier provider serviceprovider thirdparty entity subprocessorlist row item entry',
  url: 'href link address website',
  label: 'title name text',
  title: 'name label heading',
  email: 'mail emailaddress',
  website: 'url homepage',
  field: 'key',
};

const headingsOf = (field: string): string[] => (Object.hasOwn(headings, field) && headings[field]?.split(' ')) || [];

/** Which of the known fields a word means: one that is spelt almost like it, else one that it is a heading of. */
export function fieldMeant(word: string, known: readonly string[]): string | undefined {
  const [spelt, worded] = [spelling(word), wording(word)];
  return (
    known.find((field) => spelling(field) === spelt) ??
    known.find((field) => [field, ...headingsOf(field)].some((heading) => spelling(heading) === worded))
  );
}
