// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoService } from '../format.ts'
import { officesOf } from '../writing.ts'

export const permit: DemoService = {
  slug: 'rinnovare-il-permesso-di-soggiorno',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: { it: 'Rinnovare il permesso di soggiorno', en: 'Renew the residence permit' },
  summary: {
    it: 'Chi ha un permesso che sta per scadere chiede alla questura di rinnovarlo. Intanto vale la ricevuta.',
    en: 'Whoever has a permit that is about to run out asks the Questura to renew it. Meanwhile the receipt counts.',
  },
  who: {
    it: 'Chi ha un permesso di soggiorno e ha ancora i requisiti per averlo.\nPer esempio un lavoro, gli studi, la famiglia.',
    en: 'People who have a residence permit and still meet the conditions for it.\nFor example a job, studies, a family.',
  },
  how: {
    it: 'Chiedi il modulo a un ufficio postale, o fatti aiutare da un patronato.\nCompila il modulo e consegnalo all’ufficio postale.\nTieni la ricevuta: dice anche il giorno in cui andare in questura.\nIn questura lasci le impronte.\nQuando è pronto, torni a ritirarlo.',
    en: 'Ask for the form at a post office, or let a patronato (free advice centre) help you.\nFill in the form and hand it in at the post office.\nKeep the receipt: it also tells the day on which to go to the Questura.\nAt the Questura your fingerprints are taken.\nWhen it is ready, you go back to collect it.',
  },
  outputs: {
    it: 'Subito una ricevuta. Alla fine il nuovo permesso di soggiorno.',
    en: 'A receipt at once. In the end the new residence permit.',
  },
  special_cases: {
    it: 'Chi aspetta il rinnovo può restare e lavorare, se ha chiesto in tempo e ha la ricevuta.\nPer alcuni permessi, come quelli per asilo, si va direttamente in questura.',
    en: 'Whoever waits for the renewal may stay and work, if they asked in time and have the receipt.\nFor some permits, such as those for asylum, you go straight to the Questura.',
  },
  constraints: {
    it: 'Si chiede almeno sessanta giorni prima della scadenza.',
    en: 'You ask at least sixty days before it runs out.',
  },
  max_days: 60,
  channels: ['post', 'desk', 'helper'],
  life_events: ['permit', 'work', 'family'],
  operators_note:
    'Il termine di sessanta giorni spesso non è rispettato. Se una persona ha la ricevuta, i suoi diritti non si fermano.',
  documents: [
    { key: 'permesso', form: 'copy' },
    { key: 'passaporto', form: 'copy', condition: { it: 'Tutte le pagine.', en: 'All the pages.' } },
    { key: 'codice-fiscale', form: 'copy' },
    {
      key: 'foto',
      form: 'original',
      condition: { it: 'Il giorno in cui vai in questura.', en: 'On the day you go to the Questura.' },
    },
  ],
  costs: [
    { label: { it: 'Marca da bollo', en: 'Revenue stamp' }, amount: '16.00' },
    {
      label: { it: 'Contributo per il permesso', en: 'Contribution for the permit' },
      amount: null,
      payer_condition: {
        it: 'Dipende da quanto dura il permesso. Non lo paga chi ha o chiede asilo o protezione sussidiaria.',
        en: 'It depends on how long the permit lasts. Those who have or ask for asylum or subsidiary protection do not pay it.',
      },
    },
  ],
  phases: [
    { title: { it: 'Domanda all’ufficio postale', en: 'Application at the post office' }, days: null },
    { title: { it: 'Impronte in questura', en: 'Fingerprints at the Questura' }, days: null },
    { title: { it: 'Ritiro del permesso', en: 'The permit is collected' }, days: null },
  ],
  citations: [
    cite('dlgs-286-1998', '5', '4'),
    cite('dlgs-286-1998', '5', '9'),
    cite('dlgs-286-1998', '5', '9-bis'),
    cite('dlgs-286-1998', '5', '2-ter'),
    cite('dpr-394-1999', '13'),
  ],
  updatedOn: '2026-11-03',
  writtenBy: 'redattore',
  publishedBy: 'coordinatore',
  offices: [
    {
      name: 'Sportello stranieri di Ferrara (inventato)',
      note: {
        it: 'Controlla il modulo prima che tu lo consegni.',
        en: 'It checks the form before you hand it in.',
      },
    },
    ...officesOf('Ufficio immigrazione'),
    ...officesOf('Patronato', 'Modena', 'Guastalla'),
  ],
}
