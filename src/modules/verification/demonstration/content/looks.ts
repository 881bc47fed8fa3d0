// SPDX-License-Identifier: AGPL-3.0-or-later
/** How old what is known of the offices and services of the demonstration is, and what visitors said of them. */
import type { Method, Outcome } from '../../confirming/rules.ts'
import type { ReportOutcome } from '../../reports/rules.ts'

export interface DemoLook {
  /** Italian title of the thing. */
  thing: string
  group: string
  daysAgo: number
  method: Method
  outcome?: Outcome
}

const FERRARA = 'Sportello stranieri di Ferrara (inventato)'
const ANAGRAFE = 'Anagrafe di Ferrara (inventata)'
const MODENA = 'Sportello sociale di Modena (inventato)'
const SHELTER = 'Casa per donne e bambini (inventata)'
const PERMIT = 'Rinnovare il permesso di soggiorno'
const HEALTH = 'Iscriversi al Servizio sanitario'
const SCHOOL = 'Iscrivere un minore a scuola'

export const looks: readonly DemoLook[] = [
  { thing: FERRARA, group: 'hours', daysAgo: 20, method: 'phone' },
  { thing: FERRARA, group: 'contacts', daysAgo: 200, method: 'web' },
  { thing: FERRARA, group: 'languages', daysAgo: 60, method: 'owner', outcome: 'changed' },
  { thing: ANAGRAFE, group: 'hours', daysAgo: 85, method: 'owner' },
  { thing: ANAGRAFE, group: 'contacts', daysAgo: 10, method: 'owner' },
  { thing: ANAGRAFE, group: 'languages', daysAgo: 10, method: 'owner' },
  { thing: ANAGRAFE, group: 'place', daysAgo: 10, method: 'visit' },
  { thing: MODENA, group: 'contacts', daysAgo: 190, method: 'phone' },
  { thing: MODENA, group: 'contacts', daysAgo: 5, method: 'phone', outcome: 'unreachable' },
  { thing: MODENA, group: 'place', daysAgo: 120, method: 'visit' },
  { thing: SHELTER, group: 'contacts', daysAgo: 15, method: 'phone' },
  { thing: PERMIT, group: 'documents', daysAgo: 40, method: 'web' },
  { thing: PERMIT, group: 'costs', daysAgo: 200, method: 'web' },
  { thing: HEALTH, group: 'documents', daysAgo: 12, method: 'owner' },
  { thing: HEALTH, group: 'costs', daysAgo: 12, method: 'owner' },
  { thing: HEALTH, group: 'text', daysAgo: 12, method: 'owner' },
  { thing: SCHOOL, group: 'documents', daysAgo: 190, method: 'phone' },
]

/** Of the other offices one in two was looked at, so many days ago in turn. */
export const AGES = [7, 30, 75, 120, 210, 400] as const

interface DemoReport {
  thing: string
  group: string
  words: string
  daysAgo: number
  answer?: { outcome: ReportOutcome; words: string; daysAgo: number }
}

export const reports: readonly DemoReport[] = [
  {
    thing: FERRARA,
    group: 'contacts',
    words: 'Il numero di telefono suona a vuoto da due giorni, anche in orario di apertura.',
    daysAgo: 3,
  },
  {
    thing: ANAGRAFE,
    group: 'hours',
    words: 'Il sabato mattina ho trovato chiuso, ma qui era scritto aperto.',
    daysAgo: 16,
    answer: {
      outcome: 'mended',
      words: 'Grazie: il sabato si apre solo su appuntamento. Ora la scheda lo dice.',
      daysAgo: 12,
    },
  },
]
