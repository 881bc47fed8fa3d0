// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoService } from '../format.ts'
import { officesOf } from '../writing.ts'

export const school: DemoService = {
  slug: 'iscrivere-un-minore-a-scuola',
  theme: 'educazione-e-istruzione-pubblica',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: { it: 'Iscrivere un minore a scuola', en: 'Enrol a child at school' },
  summary: {
    it: 'Ogni minore che è in Italia ha il diritto e l’obbligo di andare a scuola. Si iscrive in ogni periodo dell’anno.',
    en: 'Every child who is in Italy has the right and the duty to go to school. Enrolment is possible at any time of the year.',
  },
  who: {
    it: 'Tutti i minori stranieri presenti in Italia, anche senza permesso di soggiorno.\nLa domanda la fa un genitore o il tutore.',
    en: 'All foreign children present in Italy, even without a residence permit.\nA parent or the guardian applies.',
  },
  how: {
    it: 'Vai alla segreteria della scuola più vicina a casa.\nRacconta quali classi ha fatto il ragazzo.\nPorta i documenti che hai: se mancano, la scuola lo iscrive con riserva.\nLa scuola sceglie la classe.',
    en: 'Go to the office of the school nearest to your home.\nTell which classes the child has attended.\nBring the papers you have: if some are missing, the school enrols the child with a reservation.\nThe school chooses the class.',
  },
  outputs: {
    it: 'L’iscrizione. La classe è quella della sua età, se la scuola non ne decide un’altra.',
    en: 'The enrolment. The class is that of the child’s age, unless the school decides on another.',
  },
  special_cases: {
    it: 'Chi arriva a metà anno si iscrive subito, senza aspettare settembre.\nL’iscrizione con riserva non toglie il diritto al titolo di studio.\nPer chi non è accompagnato firma il tutore.',
    en: 'Whoever arrives in the middle of the year enrols at once, without waiting for September.\nEnrolment with a reservation does not take away the right to the qualification.\nFor an unaccompanied child the guardian signs.',
  },
  constraints: {
    it: 'Si può chiedere in ogni periodo dell’anno.',
    en: 'You may ask at any time of the year.',
  },
  max_days: null,
  channels: ['desk', 'online'],
  life_events: ['arrival', 'school'],
  operators_note: 'Nessuna scuola può chiedere il permesso di soggiorno per iscrivere un minore all’obbligo.',
  documents: [
    {
      key: 'nascita',
      form: 'copy',
      optional: true,
      condition: {
        it: 'O un altro documento con la data di nascita.',
        en: 'Or another paper with the date of birth.',
      },
    },
    { key: 'pagelle', form: 'copy', optional: true },
    { key: 'dimora', form: 'self_declaration' },
  ],
  costs: [
    {
      label: { it: 'Iscrizione alla scuola dell’obbligo', en: 'Enrolment in compulsory school' },
      amount: '0.00',
      payer_condition: {
        it: 'Mensa e trasporto si pagano: chiedi al Comune se c’è una riduzione.',
        en: 'Meals and transport are paid for: ask the municipality whether there is a reduction.',
      },
    },
  ],
  phases: [
    { title: { it: 'Domanda in segreteria', en: 'Application at the school office' }, days: null },
    { title: { it: 'Scelta della classe', en: 'Choice of the class' }, days: null },
  ],
  citations: [
    cite('dlgs-286-1998', '38', '1'),
    cite('dpr-394-1999', '45', '1'),
    cite('dpr-394-1999', '45', '2'),
    cite('costituzione', '34'),
  ],
  updatedOn: '2026-11-05',
  writtenBy: 'revisore',
  publishedBy: 'redattore',
  offices: [
    {
      name: 'Sportello stranieri di Ferrara (inventato)',
      note: {
        it: 'Telefona alla scuola con te e ti dà i moduli tradotti.',
        en: 'It calls the school with you and gives you translated forms.',
      },
    },
    ...officesOf('Segreteria scolastica'),
  ],
}
