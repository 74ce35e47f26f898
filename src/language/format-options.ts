// How the list writes dates, lists and the order of text: the options of Intl's objects, in every language. English without
// Intl follows them too, and its test compares with these very options.

/**
 * Manifests hold dates without a time. In local time, 2025-01-01 would be shown as Dec 31 west of Greenwich; in the calendar
 * of the language, as a year of another era.
 */
const date: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: 'gregory', year: 'numeric' };

export const formatOptions: {
  /** By precision: a year, a month, a day. */
  readonly dates: readonly [Intl.DateTimeFormatOptions, Intl.DateTimeFormatOptions, Intl.DateTimeFormatOptions];
  readonly list: Intl.ListFormatOptions;
  readonly order: Intl.CollatorOptions;
} = {
  dates: [date, { ...date, month: 'long' }, { ...date, month: 'short', day: 'numeric' }],
  list: { style: 'narrow' },
  order: { numeric: true },
};
