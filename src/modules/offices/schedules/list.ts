// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import { flag, words } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'

export interface ScheduleRow {
  id: string
  slug: string
  name: string
  organization: string
  valid_from: string | null
  valid_to: string | null
  /** It does not hold any more. */
  ended: boolean
  /** Whether it has any hours yet. */
  filled: boolean
  offices: number
  locations: number
  archived: boolean
}

/** Hours, for those who keep them: citizens read them on the pages of offices. */
export const schedules = listOf<ScheduleRow>()({
  name: 'orari',
  filters: {
    q: words({ label: msg('Parole'), help: msg('Una parte del nome.') }),
    finiti: flag({ label: msg('Solo quelli finiti') }),
    archiviati: flag({ label: msg('Solo gli archiviati') }),
  },
  columns: {
    orario: { header: msg('Orario'), value: (schedule) => schedule.name },
    ente: { header: msg('Ente'), value: (schedule) => schedule.organization },
    dal: { header: msg('Dal giorno'), value: (schedule) => schedule.valid_from, kind: 'day' },
    al: { header: msg('Fino al giorno'), value: (schedule) => schedule.valid_to, kind: 'day' },
    uffici: { header: msg('Uffici'), value: (schedule) => schedule.offices },
    sedi: { header: msg('Sedi'), value: (schedule) => schedule.locations },
  },
  sorts: { orario: 'ascending', ente: 'ascending' },
  first: 'orario',
})
