/** Headings of tables of subprocessors as they are published, in each language that has a catalogue. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import da from '../../src/language/catalogues/da.js';
import de from '../../src/language/catalogues/de.js';
import es from '../../src/language/catalogues/es.js';
import fr from '../../src/language/catalogues/fr.js';
import nl from '../../src/language/catalogues/nl.js';
import { fieldOfHeading } from '../../src/manifest/table-fields.js';
import { english, wordsOf } from './tables-by-hand.js';

const catalogues = { da, de, es, fr, nl };

/** What can mean several things stays unknown: `Land` is a seat or a place of processing. */
const unknown = undefined;

/** The headings of one published table. Where a comment has a number, it is that of a file in the index of public ones. */
type Headings = Readonly<Record<string, string | undefined>>;

const published: Readonly<Record<keyof typeof catalogues, readonly Headings[]>> = {
  da: [
    // Digital Cab, digitalcab.dk/underdatabehandlere
    {
      Underdatabehandler: 'name',
      Datalokation: 'locations',
      'Beskrivelse af behandling': 'purpose',
      'Lovligt grundlag for databehandling uden for EU': 'transfer',
      'Opdateret den': 'updated',
    },
    // LogicNodes
    { Underdatabehandler: 'name', 'Behandlede Data': 'dataCategories', Lokation: 'locations' },
    // juriitech
    { Underdatabehandler: 'name', Formål: 'purpose', Lokalisering: 'locations' },
    // 52505889939
    {
      'Nr.': unknown,
      Underdatabehandler: 'name',
      'Behandlingens karakter': 'purpose',
      Selskabsdomicil: unknown,
      Behandlingsregion: 'locations',
      Overførselsgrundlag: 'transfer',
    },
    // 59588374396
    { Lokalitet: 'locations', 'Anvendes ved': unknown },
    // 52105865811
    { Land: unknown, Behandlingsformål: 'purpose' },
  ],
  de: [
    // ApexMail
    { Unterauftragsverarbeiter: 'name', Zweck: 'purpose', Standort: 'locations', Übertragungsgarantie: 'transfer' },
    // 61980353869
    {
      Unterauftragsverarbeiter: 'name',
      Leistung: 'purpose',
      'Ort / Region': 'locations',
      'Zugängliche Datenkategorien': 'dataCategories',
    },
    // 69851712597
    { Sitz: unknown, 'Datenort und Garantie': unknown },
    // 71564179948
    { Dienstleister: 'name', Ort: 'locations' },
  ],
  es: [
    // Norenty
    { Subencargado: 'name', Función: unknown, Región: unknown, DPA: 'links.dpa' },
    // 59758053921
    { Subencargado: 'name', 'Datos que trata': 'dataCategories' },
    // 53305251389
    { Pais: unknown, Finalidad: 'purpose', 'Datos tratados': 'dataCategories' },
    // 56295119529
    { Subencargado: 'name', Ubicacion: 'locations', Garantias: 'transfer' },
    // 56807082165
    { 'Servicio prestado': 'purpose', 'Ubicación principal del tratamiento': 'locations' },
    // 53397031735
    { Localización: 'locations' },
    // 54532761419
    { País: unknown, 'Categoría de datos': 'dataCategories', 'Garantía actual': unknown },
    // 55524824499
    { 'Datos implicados': 'dataCategories' },
  ],
  fr: [
    // 69179329248, as the French state’s own pages have it
    { 'Sous-traitant': 'name', 'Traitement réalisé': 'purpose', 'Pays destinataire': unknown, Garanties: 'transfer' },
    // 71433949353
    {
      'Sous-traitant ultérieur': 'name',
      Prestation: 'purpose',
      'Localisation des données': 'locations',
      'Garanties pour les transferts': 'transfer',
    },
    // 56728194333
    { 'Sous-traitant': 'name', Rôle: unknown, Localisation: 'locations', 'Encadrement du transfert': 'transfer' },
    // 62232004136
    { 'Données concernées': 'dataCategories' },
    // 52222024205
    { Finalité: 'purpose' },
    // 70973497451
    { 'Hors UE': unknown },
  ],
  nl: [
    // AstraPlanner
    {
      Subverwerker: 'name',
      Rol: unknown,
      'Locatie data': 'locations',
      Certificeringen: 'certifications',
      'Juridische grondslag transfer': 'transfer',
    },
    // BossBase
    { Subverwerker: 'name', Waarvoor: 'purpose', Regio: unknown },
    // Heatr
    { Subverwerker: 'name', Doel: 'purpose' },
    // 57743033375
    {
      Subverwerker: 'name',
      'Categorieën gegevens': 'dataCategories',
      'Vestiging / regio': unknown,
      'Overdracht buiten EER': 'transfer',
    },
    // 62464361027
    {
      'Vestiging (land)': unknown,
      'Aard van de verwerking': 'purpose',
      'Land van verwerking (residency)': 'locations',
      'Doorgiftegrondslag (indien buiten EER)': 'transfer',
    },
    // 61808494470
    { Dienst: 'purpose', 'Verwerkte gegevens': 'dataCategories' },
    // 10372984091
    { Locatie: 'locations' },
  ],
};

describe('the heading of a published table', () => {
  for (const [language, tables] of Object.entries(published)) {
    it(`is known in “${language}”, unless it can mean several things`, () => {
      const vocabularies = [wordsOf(catalogues[language as keyof typeof catalogues], language), english];
      const read = tables.map((headings) =>
        Object.fromEntries(Object.keys(headings).map((heading) => [heading, fieldOfHeading(heading, vocabularies)])),
      );
      assert.deepEqual(read, tables);
    });
  }

  it('in English leaves unknown what can mean several things', () => {
    for (const heading of ['Country', 'Date', 'Type', 'Status', 'Service', 'Region', 'Location of the company’s seat'])
      assert.equal(fieldOfHeading(heading, [english]), undefined, heading);
  });
});
