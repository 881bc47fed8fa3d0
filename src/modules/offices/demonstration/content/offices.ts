// SPDX-License-Identifier: AGPL-3.0-or-later
/** Offices of the demonstration: addresses, numbers and names are invented, and say so. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Access, Accessibility, Reach } from '../../office-words.ts'

export interface DemoLocation {
  key: string
  body: string
  name: string
  lines: string[]
  cap: string
  municipality: string
  istat: string
  point: { longitude: number; latitude: number }
  accessibility: Accessibility[]
  transport?: LocalText
  confidential?: true
  /** Key of its hours. */
  schedule?: string
}

export interface DemoOffice {
  key: string
  body: string
  kind: string
  name: string
  reach: Reach
  location: string
  purpose: LocalText
  access: Access[]
  phone: string | null
  booking_url: string | null
  operators_note: string
  /** Key of its hours; without one those of its location hold. */
  schedule?: string
}

export const locations: readonly DemoLocation[] = [
  {
    key: 'ferrara-servizi',
    body: 'comune-di-ferrara',
    name: 'Palazzo dei servizi (inventato)',
    lines: ['Via dell’Esempio 12', 'Piano terra'],
    cap: '44121',
    municipality: 'Ferrara',
    istat: '038008',
    point: { longitude: 11.6198, latitude: 44.8381 },
    accessibility: ['step_free', 'toilet', 'child_space'],
    schedule: 'palazzo-ferrara',
    transport: { it: 'Autobus 9, fermata Esempio.', en: 'Bus 9, stop “Esempio”.' },
  },
  {
    key: 'modena-servizi',
    body: 'comune-di-modena',
    name: 'Casa dei servizi (inventata)',
    lines: ['Viale della Prova 3'],
    cap: '41121',
    municipality: 'Modena',
    istat: '036023',
    point: { longitude: 10.9252, latitude: 44.6471 },
    accessibility: ['step_free', 'lift'],
    transport: { it: 'A dieci minuti a piedi dalla stazione.', en: 'Ten minutes on foot from the station.' },
  },
  {
    key: 'rifugio',
    body: 'comune-di-ferrara',
    name: 'Casa protetta (inventata)',
    lines: ['Via che non si dice 1'],
    cap: '44123',
    municipality: 'Ferrara',
    istat: '038008',
    point: { longitude: 11.6426, latitude: 44.8949 },
    accessibility: [],
    confidential: true,
  },
]

export const offices: readonly DemoOffice[] = [
  {
    key: 'sportello-stranieri-ferrara',
    body: 'comune-di-ferrara',
    kind: 'stranieri',
    name: 'Sportello stranieri di Ferrara (inventato)',
    reach: 'dedicated',
    location: 'ferrara-servizi',
    purpose: {
      it: 'Aiuta a capire quali carte servono e a quale ufficio andare. Prepara le domande con te. Non rilascia i permessi: quelli li dà la questura.',
      en: 'It helps you understand which papers you need and which office to go to. It prepares applications with you. It does not issue permits: the Questura does.',
    },
    access: ['walk_in', 'appointment', 'phone'],
    phone: '000 4501',
    booking_url: 'https://prenota.referpa.example/ferrara',
    schedule: 'sportello-ferrara',
    operators_note: 'Il mercoledì pomeriggio c’è una mediatrice: avvisa il giorno prima.',
  },
  {
    key: 'anagrafe-ferrara',
    body: 'comune-di-ferrara',
    kind: 'anagrafe',
    name: 'Anagrafe di Ferrara (inventata)',
    reach: 'peripheral',
    location: 'ferrara-servizi',
    purpose: {
      it: 'Iscrive chi viene ad abitare in città e rilascia certificati e carta d’identità.',
      en: 'It registers whoever comes to live in town and issues certificates and identity cards.',
    },
    access: ['appointment', 'online'],
    phone: '000 4502',
    booking_url: null,
    operators_note: '',
  },
  {
    key: 'sportello-sociale-modena',
    body: 'comune-di-modena',
    kind: 'sociale',
    name: 'Sportello sociale di Modena (inventato)',
    reach: 'mixed',
    location: 'modena-servizi',
    purpose: {
      it: 'Ascolta chi è in difficoltà e dice quali aiuti ci sono.',
      en: 'It listens to people in difficulty and says which help there is.',
    },
    access: ['walk_in', 'phone'],
    phone: '000 4503',
    booking_url: null,
    operators_note: '',
  },
  {
    key: 'ambulatorio-modena',
    body: 'azienda-usl-dimostrativa',
    kind: 'ambulatorio',
    name: 'Ambulatorio per chi non ha il permesso (inventato)',
    reach: 'dedicated',
    location: 'modena-servizi',
    purpose: {
      it: 'Visita chi non ha il permesso di soggiorno e dà il codice STP. Nessuno viene denunciato.',
      en: 'It treats whoever has no residence permit and gives the STP code. Nobody is reported.',
    },
    access: ['walk_in', 'phone'],
    phone: '000 4505',
    booking_url: null,
    schedule: 'ambulatorio-modena',
    operators_note: '',
  },
  {
    key: 'casa-donne',
    body: 'comune-di-ferrara',
    kind: 'sociale',
    name: 'Casa per donne e bambini (inventata)',
    reach: 'mixed',
    location: 'rifugio',
    purpose: {
      it: 'Accoglie donne con figli che scappano da una violenza. Si chiama a ogni ora.',
      en: 'It takes in women with children who flee from violence. You can call at any time.',
    },
    access: ['phone', 'referral_only'],
    phone: '000 4504',
    booking_url: null,
    schedule: 'casa-donne',
    operators_note: 'Chiama tu con la persona accanto: non dare mai l’indirizzo.',
  },
]
