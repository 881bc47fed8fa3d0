// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the sheet of an office lacks, so that whoever keeps it sees where to begin. */
import { msg } from '#kernel/i18n/msg.ts'
import type { Office } from './queries.ts'

export interface Missing {
  /** The field of the form where it is written. */
  readonly field: string
  /** Source text. */
  readonly words: string
}

type Facts = Pick<
  Office,
  'purpose' | 'where' | 'access' | 'phone' | 'email' | 'booking_url' | 'has_hours' | 'hours_to' | 'languages'
>

/** In the order in which citizens miss them. */
export function missingOf(office: Facts, today: string): Missing[] {
  const { purpose, where, access, phone, email, booking_url, has_hours, hours_to } = office
  const lacks: (Missing | false)[] = [
    where === null && { field: 'location_id', words: msg('Dove sta: scegli la sede.') },
    phone === null && email === null && { field: 'phone', words: msg('Come chiamare o scrivere.') },
    !has_hours && { field: 'schedule_id', words: msg('Quando è aperto: scegli un orario.') },
    has_hours &&
      hours_to !== null &&
      hours_to < today && { field: 'schedule_id', words: msg('L’orario è finito: scrivi quello nuovo.') },
    access.length === 0 && {
      field: 'access',
      words: msg('Come ci si va: liberamente, su appuntamento, online.'),
    },
    access.includes('appointment') &&
      booking_url === null &&
      phone === null && { field: 'booking_url', words: msg('Dove si prende l’appuntamento.') },
    office.languages === 0 && { field: 'languages', words: msg('In quali lingue si parla.') },
    purpose.it === '' && { field: 'purpose_it', words: msg('Che cosa fa, in due o tre frasi.') },
    purpose.it !== '' && !purpose.en && { field: 'purpose_en', words: msg('Che cosa fa, in inglese.') },
  ]
  return lacks.filter((one) => one !== false)
}
