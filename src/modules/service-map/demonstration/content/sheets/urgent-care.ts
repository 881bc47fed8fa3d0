// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../legislation/demonstration/content/cite.ts'
import type { DemoService } from '../format.ts'

export const urgentCare: DemoService = {
  slug: 'cure-urgenti-stp',
  theme: 'salute-e-iscrizione-sanitaria',
  organization: 'comune-di-ferrara',
  project: 'dimostrazione',
  title: {
    it: 'Curarsi senza il permesso di soggiorno',
    en: 'Get health care without a residence permit',
  },
  summary: {
    it: 'Chi non ha il permesso ha diritto alle cure urgenti e a quelle essenziali. Riceve un codice, lo STP. Chi lo cura non lo denuncia.',
    en: 'Whoever has no permit is entitled to urgent and to essential care. They get a code, the STP. Those who treat them do not report them.',
  },
  who: {
    it: 'Chi è in Italia senza essere in regola con l’ingresso o il soggiorno.\nDonne incinte e madri, bambini e ragazzi: per loro la cura è piena.',
    en: 'People who are in Italy without lawful entry or stay.\nPregnant women and mothers, children and teenagers: for them care is full.',
  },
  how: {
    it: 'Se stai molto male, chiama il 112 o vai al pronto soccorso.\nPer il resto vai all’ambulatorio dell’Azienda USL.\nDi’ come ti chiami e da dove vieni. Firma che non hai mezzi, se è così.\nRicevi il codice STP: vale in tutta Italia.\nPorta il foglio con il codice a ogni visita e in farmacia.',
    en: 'If you are very ill, call 112 or go to the emergency room.\nFor the rest go to the clinic of the local health authority.\nSay your name and where you come from. Sign that you have no means, if it is so.\nYou get the STP code: it is valid all over Italy.\nBring the sheet with the code to every visit and to the pharmacy.',
  },
  outputs: {
    it: 'Visite, esami, farmaci e ricovero, se sono urgenti o essenziali. Anche vaccini e cure che continuano.',
    en: 'Visits, tests, medicines and hospital care, if they are urgent or essential. Vaccines and continued care as well.',
  },
  special_cases: {
    it: 'Senza documenti si è curati lo stesso: il codice si dà con i dati che la persona dice.\nIl personale fa rapporto solo quando deve farlo anche per un cittadino italiano.',
    en: 'One is treated without papers too: the code is given with what the person says.\nStaff make a report only when they would have to for an Italian citizen too.',
  },
  constraints: {
    it: 'Il codice ha una scadenza e si rinnova: chiedi il giorno a chi te lo dà.',
    en: 'The code runs out and is renewed: ask whoever gives it to you on which day.',
  },
  max_days: null,
  channels: ['desk'],
  life_events: ['arrival', 'health', 'birth', 'hardship'],
  operators_note: 'Di’ subito che nessuno viene denunciato: è la prima paura di chi arriva.',
  documents: [
    { key: 'indigenza', form: 'self_declaration' },
    {
      key: 'passaporto',
      form: 'copy',
      condition: { it: 'Non è un obbligo per farsi curare.', en: 'It is not required to be treated.' },
      optional: true,
    },
  ],
  costs: [
    {
      label: { it: 'Cure urgenti ed essenziali', en: 'Urgent and essential care' },
      amount: '0.00',
      payer_condition: { it: 'Per chi non ha mezzi sufficienti.', en: 'For those without sufficient means.' },
    },
    {
      label: { it: 'Ticket', en: 'Patient’s share of the cost (ticket)' },
      amount: null,
      payer_condition: {
        it: 'Come per i cittadini italiani. Chiedi all’ufficio quando non si paga.',
        en: 'As for Italian citizens. Ask the office when it is not due.',
      },
    },
  ],
  phases: [
    { title: { it: 'Chiedi il codice STP', en: 'You ask for the STP code' }, days: null },
    { title: { it: 'Fai la visita', en: 'You have the visit' }, days: null },
  ],
  citations: [
    cite('dlgs-286-1998', '35', '3'),
    cite('dlgs-286-1998', '35', '4'),
    cite('dlgs-286-1998', '35', '5'),
    cite('dpr-394-1999', '43'),
  ],
  updatedOn: '2026-11-02',
  writtenBy: 'redattore',
  publishedBy: 'revisore',
  offices: [
    { name: 'Ambulatorio per chi non ha il permesso (inventato)' },
    {
      name: 'Consultorio di Bologna (inventato)',
      note: { it: 'Per donne incinte e bambini.', en: 'For pregnant women and children.' },
    },
  ],
}
