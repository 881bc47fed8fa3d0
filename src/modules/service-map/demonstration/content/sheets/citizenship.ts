// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoService } from '../format.ts'
import { officesOf } from '../writing.ts'

export const citizenship: DemoService = {
  slug: 'chiedere-la-cittadinanza-per-residenza',
  theme: 'cittadinanza-attiva-e-coesione',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: { it: 'Chiedere la cittadinanza per residenza', en: 'Apply for citizenship by residence' },
  summary: {
    it: 'Chi vive in Italia in regola da molti anni può chiedere di diventare cittadino italiano.',
    en: 'Whoever has lived in Italy lawfully for many years may ask to become an Italian citizen.',
  },
  who: {
    it: 'Chi viene da un Paese fuori dall’Unione europea e risiede in regola da almeno dieci anni.\nChi è cittadino dell’Unione, da almeno quattro anni.\nChi è apolide o ha lo stato di rifugiato, da almeno cinque anni.',
    en: 'Nationals of a country outside the European Union who have resided lawfully for at least ten years.\nCitizens of the Union, for at least four years.\nStateless people and those with refugee status, for at least five years.',
  },
  how: {
    it: 'Raccogli i documenti del tuo Paese e falli tradurre.\nEntra nel portale del Ministero dell’interno con SPID o CIE.\nCompila la domanda e allega i documenti.\nLa prefettura ti chiama se manca qualcosa.\nQuando arriva il decreto, giuri in Comune.',
    en: 'Collect the papers of your country and have them translated.\nSign in to the portal of the Ministry of the Interior with SPID or CIE.\nFill in the application and attach the papers.\nThe Prefettura calls you if something is missing.\nWhen the decree arrives, you take the oath at the town hall.',
  },
  outputs: {
    it: 'Il decreto che concede la cittadinanza. Si diventa cittadini il giorno dopo il giuramento.',
    en: 'The decree that grants citizenship. You become a citizen on the day after the oath.',
  },
  special_cases: {
    it: 'I figli minori che vivono con chi la ottiene diventano cittadini anche loro, se risiedono in Italia in regola da almeno due anni. Se sono più piccoli, dalla nascita.\nPer chi sposa un cittadino italiano le regole sono altre.',
    en: 'Minor children who live with whoever obtains it become citizens too, if they have resided lawfully in Italy for at least two years. If they are younger, since birth.\nFor those who marry an Italian citizen the rules are others.',
  },
  constraints: {
    it: 'Serve sapere l’italiano almeno al livello B1. Il certificato non serve a chi ha firmato l’accordo di integrazione o ha il permesso UE di lungo periodo.\nIl giuramento va fatto entro sei mesi da quando si riceve il decreto.\nIl termine di ventiquattro mesi si può allungare fino a trentasei.',
    en: 'Italian at level B1 at least is required. The certificate is not required of whoever signed the integration agreement or has the EU long-term permit.\nThe oath must be taken within six months of receiving the decree.\nThe term of twenty-four months may be extended to thirty-six.',
  },
  max_days: 730,
  channels: ['online', 'helper'],
  life_events: ['citizenship'],
  operators_note:
    'La residenza deve essere senza interruzioni. Prima di far partire la domanda, chiedi all’anagrafe il certificato storico.',
  documents: [
    {
      key: 'nascita',
      form: 'original',
      translation: 'legalised',
      condition: {
        it: 'Alcuni Paesi usano l’apostille al posto della legalizzazione.',
        en: 'Some countries use the apostille in the place of legalisation.',
      },
    },
    { key: 'penale', form: 'original', translation: 'legalised' },
    {
      key: 'lingua',
      form: 'copy',
      optional: true,
      condition: {
        it: 'Non serve a chi ha l’accordo di integrazione o il permesso UE di lungo periodo.',
        en: 'Not for whoever has the integration agreement or the EU long-term permit.',
      },
    },
    { key: 'passaporto', form: 'copy' },
    { key: 'permesso', form: 'copy' },
  ],
  costs: [
    {
      label: { it: 'Contributo per la domanda', en: 'Contribution for the application' },
      amount: null,
      payer_condition: {
        it: 'Lo stabilisce la legge: leggi l’importo nel portale prima di pagare.',
        en: 'The law sets it: read the sum on the portal before you pay.',
      },
    },
    { label: { it: 'Marca da bollo', en: 'Revenue stamp' }, amount: '16.00' },
  ],
  phases: [
    { title: { it: 'Domanda online', en: 'Online application' }, days: null },
    { title: { it: 'Controlli e decisione', en: 'Checks and decision' }, days: 730 },
    { title: { it: 'Giuramento in Comune', en: 'Oath at the town hall' }, days: null },
  ],
  citations: [
    cite('l-91-1992', '9', '1'),
    cite('l-91-1992', '9.1'),
    cite('l-91-1992', '9-bis'),
    cite('l-91-1992', '9-ter'),
    cite('l-91-1992', '10'),
    cite('l-91-1992', '14', '1'),
    cite('l-91-1992', '16', '2'),
  ],
  updatedOn: '2026-11-04',
  writtenBy: 'redattore',
  publishedBy: 'coordinatore',
  offices: [
    { name: 'Sportello stranieri di Ferrara (inventato)' },
    ...officesOf('Sportello immigrazione'),
    ...officesOf('Sportello stranieri', 'Bologna', 'Modena'),
  ],
}
