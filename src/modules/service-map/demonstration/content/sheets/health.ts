// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoService } from '../format.ts'
import { officesOf } from '../writing.ts'

export const health: DemoService = {
  slug: 'iscriversi-al-servizio-sanitario',
  theme: 'salute-e-iscrizione-sanitaria',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: { it: 'Iscriversi al Servizio sanitario', en: 'Register with the National Health Service' },
  summary: {
    it: 'Chi soggiorna in Italia in regola si iscrive e sceglie il medico. Per molti è un obbligo, ed è gratis.',
    en: 'Whoever stays in Italy lawfully registers and chooses a doctor. For many it is compulsory, and free.',
  },
  who: {
    it: 'Chi lavora, o non ha lavoro ed è iscritto al Centro per l’impiego.\nChi ha un permesso per famiglia, asilo, richiesta di asilo, protezione o attesa della cittadinanza.\nI familiari a carico che soggiornano in regola.\nGli altri, per esempio chi studia, possono iscriversi pagando un contributo.',
    en: 'People who work, or who have no job and are signed up at the employment centre.\nPeople with a permit for family, asylum, application for asylum, protection or pending citizenship.\nDependent relatives who stay lawfully.\nOthers, for example students, may register by paying a contribution.',
  },
  how: {
    it: 'Vai all’Azienda USL del posto dove abiti.\nPorta il permesso, o la ricevuta se lo stai rinnovando.\nScegli il medico di famiglia. Per i bambini scegli il pediatra.\nRicevi la tessera a casa.',
    en: 'Go to the local health authority of the place where you live.\nBring the permit, or the receipt if you are renewing it.\nChoose a family doctor. For children choose a paediatrician.\nThe card arrives at home.',
  },
  outputs: {
    it: 'L’iscrizione, un medico di famiglia e la tessera sanitaria.',
    en: 'The registration, a family doctor and the health card.',
  },
  special_cases: {
    it: 'Chi rinnova il permesso resta iscritto: basta la ricevuta.\nChi non ha la residenza si iscrive dove dimora: conta l’indirizzo scritto nel permesso.\nChi non ha il permesso ha diritto alle cure urgenti o essenziali, con il codice STP.',
    en: 'Whoever is renewing the permit stays registered: the receipt is enough.\nWhoever has no registered residence registers where they live: the address written in the permit counts.\nWhoever has no permit is entitled to urgent or essential care, with the STP code.',
  },
  constraints: {
    it: 'L’iscrizione dura quanto il permesso. Non decade mentre lo si rinnova.',
    en: 'The registration lasts as long as the permit. It does not lapse while the permit is being renewed.',
  },
  max_days: null,
  channels: ['desk'],
  life_events: ['arrival', 'health', 'birth'],
  operators_note:
    'Prima di dire che si paga, guarda il motivo del permesso. Molti studenti lavorano: per loro l’iscrizione è obbligatoria.',
  documents: [
    {
      key: 'permesso',
      form: 'copy',
      condition: {
        it: 'Se è scaduto, porta anche la ricevuta.',
        en: 'If it has run out, bring the receipt too.',
      },
    },
    {
      key: 'ricevuta',
      form: 'copy',
      condition: { it: 'Solo chi sta rinnovando il permesso.', en: 'Only if you are renewing the permit.' },
      optional: true,
    },
    { key: 'codice-fiscale', form: 'copy' },
    { key: 'dimora', form: 'self_declaration' },
  ],
  costs: [
    {
      label: { it: 'Iscrizione obbligatoria', en: 'Compulsory registration' },
      amount: '0.00',
      payer_condition: {
        it: 'Per chi lavora, per la famiglia, per chi chiede o ha protezione.',
        en: 'For those who work, for families, for those who ask for or have protection.',
      },
    },
    {
      label: {
        it: 'Iscrizione volontaria: un contributo all’anno',
        en: 'Voluntary registration: a yearly contribution',
      },
      amount: null,
      payer_condition: {
        it: 'La paga chi non ha l’obbligo di iscriversi. Chiedi l’importo all’Azienda USL.',
        en: 'It is paid by those who need not register. Ask the local health authority for the sum.',
      },
    },
  ],
  phases: [
    { title: { it: 'Consegni i documenti', en: 'You hand in the papers' }, days: null },
    { title: { it: 'Scegli il medico', en: 'You choose the doctor' }, days: null },
  ],
  citations: [
    cite('dlgs-286-1998', '34', '1'),
    cite('dlgs-286-1998', '34', '3'),
    cite('dlgs-286-1998', '35', '3'),
    cite('dpr-394-1999', '42'),
  ],
  updatedOn: '2026-11-02',
  writtenBy: 'redattore',
  publishedBy: 'revisore',
  offices: [
    {
      name: 'Casa per donne e bambini (inventata)',
      note: {
        it: 'Accompagna all’Azienda USL le donne che ospita.',
        en: 'It goes to the health authority with the women it takes in.',
      },
    },
    {
      name: 'Sportello stranieri di Ferrara (inventato)',
      note: {
        it: 'Prepara i documenti con te. L’iscrizione la fa l’Azienda USL.',
        en: 'It prepares the papers with you. The health authority does the registration.',
      },
    },
    ...officesOf('CUP'),
  ],
}
