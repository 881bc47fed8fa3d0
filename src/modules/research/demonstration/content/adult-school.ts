// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../legislation/demonstration/content/cite.ts'
import type { DemoResearch } from './format.ts'

export const adultSchool: DemoResearch = {
  slug: 'dove-si-impara-l-italiano',
  theme: 'educazione-e-istruzione-pubblica',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: { it: 'Dove si impara l’italiano da adulti?', en: 'Where do adults learn Italian?' },
  summary: {
    it: 'Le scuole per adulti della mappa sono in quattro province. Le altre hanno bisogno di un accordo.',
    en: 'The schools for adults of the map are in four provinces. The others need an agreement.',
  },
  question: {
    it: 'Chi insegna l’italiano agli adulti in ogni provincia? Che cosa chiede per iscrivere?',
    en: 'Who teaches Italian to adults in each province? What do they ask for to enrol somebody?',
  },
  method: {
    it: 'Ricerca fatta per la dimostrazione. Siamo partiti dalla mappa: abbiamo contato gli uffici di ogni provincia e letto le schede dei servizi. Poi abbiamo cercato nelle norme il perché.\nGli uffici della mappa sono inventati. I numeri mostrano come si lavora, non che cosa c’è davvero. Nessun giurista ha riveduto i testi.',
    en: 'Research done for the demonstration. We began with the map: we counted the offices of each province and read the sheets of services. Then we looked for the reasons in the rules.\nThe offices of the map are invented. The numbers show how the work is done, not what is really there. No lawyer has reviewed the texts.',
  },
  territory: 'Emilia-Romagna',
  updatedOn: '2026-11-25',
  findings: [
    {
      title: {
        it: 'La scuola per adulti è nella mappa in quattro province su nove',
        en: 'The school for adults is on the map in four provinces out of nine',
      },
      body: {
        it: 'Sono Parma, Modena, Bologna e Ravenna. Nelle altre province la mappa non ha un CPIA.\nIl primo passo è chiedere ai CPIA veri di scrivere sedi e orari.',
        en: 'They are Parma, Modena, Bologna and Ravenna. In the other provinces the map has no CPIA.\nThe first step is to ask the real CPIAs to write down places and hours.',
      },
    },
    {
      title: { it: 'Il CPIA fa tre cose diverse', en: 'The CPIA does three different things' },
      body: {
        it: 'Insegna l’italiano, prepara alla licenza media, e ospita il test A2. Sono percorsi diversi, con carte diverse (D.P.R. 263/2012, articolo 4).\nOra hanno tre schede, non una.',
        en: 'It teaches Italian, prepares for the lower secondary diploma, and hosts the A2 test. They are different paths, with different papers (Presidential Decree 263/2012, Article 4).\nNow they have three sheets, not one.',
      },
    },
    {
      title: {
        it: 'A scuola l’italiano è un diritto di chi arriva',
        en: 'At school Italian is a right of whoever arrives',
      },
      body: {
        it: 'Il collegio dei docenti adatta i programmi a ogni alunno (D.P.R. 394/1999, articolo 45, comma 4). Può servirsi di mediatori (comma 5).\nLa famiglia può chiederlo: molte non lo sanno.',
        en: 'The teachers’ board adapts the programme to each pupil (Presidential Decree 394/1999, Article 45, paragraph 4). It may use mediators (paragraph 5).\nThe family may ask for it: many do not know.',
      },
    },
  ],
  sources: [
    { title: 'Mappa della rete: uffici e schede dei servizi della dimostrazione' },
    { title: 'D.P.R. 29 ottobre 2012, n. 263, articoli 3 e 4', datedOn: '2012-10-29' },
    { title: 'D.P.R. 31 agosto 1999, n. 394, articolo 45', datedOn: '1999-08-31' },
  ],
  citations: [
    cite('dpr-263-2012', '3'),
    cite('dpr-263-2012', '4'),
    cite('dpr-394-1999', '45', '4'),
    cite('dpr-394-1999', '45', '5'),
  ],
  writtenBy: 'revisore',
  publishedBy: 'coordinatore',
}
