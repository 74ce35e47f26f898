/** Places and transfer mechanisms that a text names, and above all what it does not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import da from '../../src/language/catalogues/da.js';
import de from '../../src/language/catalogues/de.js';
import en from '../../src/language/catalogues/en.js';
import es from '../../src/language/catalogues/es.js';
import fr from '../../src/language/catalogues/fr.js';
import nl from '../../src/language/catalogues/nl.js';
import { namedMechanisms, namedPlaces } from '../../src/manifest/value-text.js';
import { english, wordsOf } from './tables-by-hand.js';

const catalogues = { da, de, en, es, fr, nl };
type Language = keyof typeof catalogues;
const vocabularies = (language: Language) =>
  language === 'en' ? [english] : [wordsOf(catalogues[language], language), english];

/** `IE DE` is what a text names and nothing else; `IE DE +` has more to say. */
const told = ({ values, isWhole }: { values: readonly string[]; isWhole: boolean }): string =>
  [...values, ...(isWhole ? [] : ['+'])].join(' ');

const places: readonly (readonly [Language, text: string, named: string])[] = [
  ['en', 'Ireland', 'IE'],
  ['en', 'IE', 'IE'],
  ['en', 'Ireland and Germany', 'IE DE'],
  ['en', 'Frankfurt, Germany', 'DE +'],
  ['en', 'U.S.', 'US'],
  ['en', 'USA', 'US'],
  ['en', 'The United States of America', 'US'],
  ['en', 'UK', 'GB'],
  ['en', 'Czech Republic / Holland', 'CZ NL'],
  ['en', 'EU', 'EU'],
  ['en', 'European Economic Area', 'EEA'],
  ['en', 'Worldwide', 'GLOBAL'],
  ['en', 'South Africa', 'ZA'],
  ['en', 'Papua New Guinea', 'PG'],
  ['da', 'Danmark og Tyskland', 'DK DE'],
  ['da', 'USA', 'US'],
  ['da', 'EØS', 'EEA'],
  ['de', 'Vereinigte Staaten', 'US'],
  ['de', 'Österreich, Schweiz', 'AT CH'],
  ['de', 'EWR', 'EEA'],
  ['es', 'Estados Unidos', 'US'],
  ['es', 'España y Portugal', 'ES PT'],
  ['fr', 'États-Unis', 'US'],
  ['fr', 'UE', 'EU'],
  ['nl', 'Nederland en België', 'NL BE'],
  ['nl', 'EER', 'EEA'],
  // Where it is not.
  ['en', 'Outside the EU', '+'],
  ['en', 'Not in Germany', '+'],
  ['en', 'All countries except Ireland', '+'],
  ['en', 'No transfer to the United States', '+'],
  ['en', 'Non-EU', '+'],
  ['da', 'Uden for EU', '+'],
  ['da', 'Ikke i Danmark', '+'],
  ['da', 'Udenfor EU', '+'],
  ['da', 'Lande uden for EØS', '+'],
  ['de', 'Außerhalb der EU', '+'],
  ['de', 'Keine Übermittlung in die USA', '+'],
  ['de', 'Nicht in Deutschland', '+'],
  ['es', 'Fuera de la UE', '+'],
  ['es', 'Ningún país salvo España', '+'],
  ['fr', 'Hors UE', '+'],
  ['fr', 'En dehors de l’UE', '+'],
  ['fr', 'Pas en France', '+'],
  ['nl', 'Buiten de EER', '+'],
  ['nl', 'Niet in Nederland', '+'],
  // What is no place.
  ['en', 'EU-GDPR', '+'],
  ['en', 'EU-US Data Privacy Framework', '+'],
  ['en', 'New Jersey', '+'],
  ['en', 'New Mexico', '+'],
  ['en', 'CA, MD, AL', '+'],
  ['en', 'with us', '+'],
  ['en', 'Ask us', '+'],
  ['en', 'it is on the way', '+'],
  ['en', '', '+'],
  ['en', '–', '+'],
  ['en', 'DE12', '+'],
  ['en', 'NA', '+'],
  ['en', 'N/A', '+'],
  ['en', 'OG', '+'],
  ['fr', 'un centre de données', '+'],
  ['es', 'un país', '+'],
  ['da', 'EN', '+'],
  ['de', 'in der Cloud', '+'],
  ['es', 'no consta', '+'],
];

const mechanisms: readonly (readonly [Language, text: string, named: string])[] = [
  ['en', 'SCC', 'SCC'],
  ['en', 'SCCs', 'SCC'],
  ['en', 'Standard Contractual Clauses', 'SCC'],
  ['en', 'SCCs and DPF', 'SCC DPF'],
  ['en', 'Standard Contractual Clauses (2021/914)', 'SCC +'],
  ['en', 'EU-US Data Privacy Framework', 'DPF'],
  ['en', 'Adequacy decision', 'adequacy'],
  ['en', 'Binding Corporate Rules', 'BCR'],
  ['da', da.transfers.SCC, 'SCC'],
  ['de', 'Standardvertragsklauseln', 'SCC'],
  ['de', 'Angemessenheitsbeschluss und SCC', 'SCC adequacy'],
  ['es', es.transfers.SCC, 'SCC'],
  ['fr', fr.transfers.adequacy, 'adequacy'],
  ['nl', nl.transfers.BCR, 'BCR'],
  // None is named.
  ['en', 'No SCCs required', '+'],
  ['en', 'No transfer', '+'],
  ['en', 'Not needed (adequacy not relevant)', '+'],
  ['en', 'N/A', '+'],
  ['da', 'Ingen overførsel', '+'],
  ['de', 'Keine SCC', '+'],
  ['es', 'Sin SCC', '+'],
  ['fr', 'Aucun transfert', '+'],
  ['nl', 'Geen SCC', '+'],
  ['en', 'SCCB', '+'],
];

describe('the places that a text names', () => {
  for (const [language, text, named] of places) {
    it(`in ${language}, “${text}”: ${named}`, () => {
      assert.equal(told(namedPlaces(text, vocabularies(language))), named);
    });
  }
});

describe('the transfer mechanisms that a text names', () => {
  for (const [language, text, named] of mechanisms) {
    it(`in ${language}, “${text}”: ${named}`, () => {
      assert.equal(told(namedMechanisms(text, vocabularies(language))), named);
    });
  }
});
