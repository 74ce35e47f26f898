// Languages that a catalogue is published for, besides English, which is built in. A test holds this to the files.
export const catalogueTags: readonly string[] = ['da', 'de', 'es', 'fr', 'nl'];
