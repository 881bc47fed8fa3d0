// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoService } from '../format.ts'
import { officesOf } from '../writing.ts'

export const benefits: DemoService = {
  slug: 'chiedere-l-assegno-unico-per-i-figli',
  theme: 'prestazioni-e-servizi-sociali',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: { it: 'Chiedere l’assegno unico per i figli', en: 'Apply for the single allowance for children' },
  summary: {
    it: 'È un aiuto in denaro ogni mese per chi ha figli a carico. Si chiede all’INPS.',
    en: 'It is money every month for those who have dependent children. You ask INPS for it.',
  },
  who: {
    it: 'Le famiglie con figli a carico che vivono in Italia.\nChi viene da fuori dall’Unione europea deve avere un permesso di lungo periodo, oppure un permesso unico di lavoro o per ricerca che vale più di sei mesi.\nLe condizioni su tasse e residenza sono nell’articolo 3: falle controllare.',
    en: 'Families with dependent children who live in Italy.\nNationals of countries outside the European Union must have a long-term permit, or a single work permit or one for research that is valid for more than six months.\nThe conditions on taxes and residence are in Article 3: have them checked.',
  },
  how: {
    it: 'Chiedi prima l’ISEE, se vuoi un importo più alto.\nEntra nel sito dell’INPS, oppure vai a un patronato.\nScrivi i dati dei figli e il conto su cui ricevere i soldi.\nConserva la ricevuta.',
    en: 'First ask for the ISEE certificate, if you want a higher sum.\nSign in on the INPS site, or go to a patronato (free advice centre).\nWrite the details of the children and the account for the money.\nKeep the receipt.',
  },
  outputs: {
    it: 'Un pagamento ogni mese, sul conto che hai scritto.',
    en: 'A payment every month, into the account that you wrote.',
  },
  special_cases: {
    it: 'Senza ISEE si riceve lo stesso l’importo più basso.\nSe i genitori sono separati, la somma si può dividere.',
    en: 'Without the ISEE certificate you still receive the lowest sum.\nIf the parents are separated, the sum may be divided.',
  },
  constraints: {
    it: 'Chi chiede entro il 30 giugno riceve anche i mesi da marzo.',
    en: 'Whoever applies by 30 June also receives the months from March.',
  },
  max_days: null,
  channels: ['online', 'phone', 'helper'],
  life_events: ['birth', 'family', 'hardship'],
  operators_note:
    'Il permesso per motivi familiari va guardato caso per caso: chiedi al patronato prima di dire di no.',
  documents: [
    { key: 'permesso', form: 'copy' },
    {
      key: 'codice-fiscale',
      form: 'copy',
      condition: { it: 'Di chi chiede e di ogni figlio.', en: 'Of the applicant and of each child.' },
    },
    { key: 'conto', form: 'copy' },
    { key: 'isee', form: 'copy', optional: true },
  ],
  costs: [
    {
      label: { it: 'La domanda', en: 'The application' },
      amount: '0.00',
      payer_condition: { it: 'Anche con il patronato.', en: 'With the patronato too.' },
    },
  ],
  phases: [
    { title: { it: 'Domanda all’INPS', en: 'Application to INPS' }, days: null },
    { title: { it: 'Primo pagamento', en: 'First payment' }, days: null },
  ],
  citations: [cite('dlgs-230-2021', '3', '1'), cite('dlgs-230-2021', '4'), cite('dlgs-230-2021', '6', '2')],
  updatedOn: '2026-11-06',
  writtenBy: 'redattore',
  publishedBy: 'coordinatore',
  offices: [
    { name: 'Sportello sociale di Modena (inventato)' },
    ...officesOf('Sede della previdenza'),
    ...officesOf('Patronato'),
  ],
}
