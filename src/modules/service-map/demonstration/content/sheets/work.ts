// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoService } from '../format.ts'
import { officesOf } from '../writing.ts'

export const work: DemoService = {
  slug: 'iscriversi-al-centro-per-l-impiego',
  theme: 'formazione-professionale-e-lavoro',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: { it: 'Iscriversi al Centro per l’impiego', en: 'Sign up at the employment centre' },
  summary: {
    it: 'Chi non ha lavoro lo dichiara e si fa aiutare a cercarlo. Chi perde il lavoro non perde il permesso.',
    en: 'Whoever has no job says so and gets help to find one. Whoever loses the job does not lose the permit.',
  },
  who: {
    it: 'Chi non ha un lavoro ed è pronto a lavorare.\nChi viene da fuori dall’Unione europea deve avere un permesso che lascia lavorare, o la ricevuta del rinnovo.',
    en: 'People who have no job and are ready to work.\nNationals of countries outside the European Union must have a permit that lets them work, or the receipt of the renewal.',
  },
  how: {
    it: 'Dichiara online che sei pronto a lavorare, o fallo fare allo sportello.\nPrendi appuntamento con il Centro per l’impiego del posto dove abiti.\nAl colloquio firmi un patto: dice che cosa fai tu e che cosa fa il Centro.',
    en: 'Declare online that you are ready to work, or have it done at the desk.\nMake an appointment with the employment centre of the place where you live.\nAt the interview you sign an agreement: it says what you do and what the centre does.',
  },
  outputs: {
    it: 'Lo stato di disoccupazione, con la sua data, e un patto di servizio.',
    en: 'The status of unemployed person, with its date, and a service agreement.',
  },
  special_cases: {
    it: 'Chi perde il lavoro, anche perché si dimette, può restare iscritto fino alla scadenza del permesso.\nSe manca meno di un anno, resta iscritto almeno per un anno. Non vale per il lavoro stagionale.',
    en: 'Whoever loses the job, also by resigning, may stay signed up until the permit runs out.\nIf less than a year is left, they stay signed up for at least one year. This does not hold for seasonal work.',
  },
  constraints: {
    it: 'Dopo la dichiarazione, contatta il Centro entro trenta giorni.',
    en: 'After the declaration, contact the centre within thirty days.',
  },
  max_days: null,
  channels: ['desk', 'online'],
  life_events: ['work', 'permit'],
  operators_note:
    'L’iscrizione serve anche per la salute: chi è iscritto ha l’iscrizione sanitaria obbligatoria.',
  documents: [
    { key: 'permesso', form: 'copy' },
    {
      key: 'ricevuta',
      form: 'copy',
      condition: { it: 'Solo chi sta rinnovando il permesso.', en: 'Only if you are renewing the permit.' },
      optional: true,
    },
    { key: 'codice-fiscale', form: 'copy' },
  ],
  costs: [{ label: { it: 'L’iscrizione', en: 'Signing up' }, amount: '0.00' }],
  phases: [
    {
      title: { it: 'Dichiarazione di essere pronti a lavorare', en: 'Declaration of being ready to work' },
      days: null,
    },
    { title: { it: 'Colloquio e patto di servizio', en: 'Interview and service agreement' }, days: null },
  ],
  citations: [
    cite('dlgs-286-1998', '22', '11'),
    cite('dlgs-150-2015', '19'),
    cite('dlgs-150-2015', '20', '1'),
  ],
  updatedOn: '2026-11-07',
  writtenBy: 'redattore',
  publishedBy: 'coordinatore',
  offices: [...officesOf('Centro per l’impiego')],
}
