// SPDX-License-Identifier: AGPL-3.0-or-later
/** Hours of the demonstration: invented, as the offices are. Cells are written as a clerk writes them. */
import type { CellName } from '../../schedules/grid.ts'

export interface DemoSchedule {
  key: string
  body: string
  name: string
  week: Partial<Record<CellName, string>>
  openOnFeasts?: true
  slots?: readonly { mode: 'walk_in'; weekdays: string[]; weeks: string[]; times: string; note: string }[]
  exceptions?: readonly { from: string; to: string; everyYear: boolean; reason: string; walkIn?: string }[]
}

const MORNINGS = {
  walk_in_1: '9-13',
  walk_in_2: '9-13',
  walk_in_3: '9-13',
  walk_in_4: '9-13',
  walk_in_5: '9-13',
}

export const schedules: readonly DemoSchedule[] = [
  {
    key: 'sportello-ferrara',
    body: 'comune-di-ferrara',
    name: 'Sportello stranieri (inventato)',
    week: {
      ...MORNINGS,
      appointment_2: '15-17',
      appointment_4: '15-17',
      phone_1: '8.30-9',
      phone_3: '8.30-9',
      phone_5: '8.30-9',
      mediator_3: '14-17',
    },
    exceptions: [
      { from: '2026-08-10', to: '2026-08-21', everyYear: true, reason: 'Chiusura di agosto' },
      { from: '2026-12-24', to: '2027-01-01', everyYear: true, reason: 'Chiusura di fine anno' },
      {
        from: '2026-12-07',
        to: '2026-12-07',
        everyYear: false,
        reason: 'Formazione degli operatori',
        walkIn: '11-13',
      },
    ],
  },
  {
    key: 'palazzo-ferrara',
    body: 'comune-di-ferrara',
    name: 'Palazzo dei servizi (inventato)',
    week: {
      walk_in_1: '8.30-13',
      walk_in_2: '8.30-13, 15-17',
      walk_in_3: '8.30-13',
      walk_in_4: '8.30-13, 15-17',
      walk_in_5: '8.30-12.30',
    },
    slots: [{ mode: 'walk_in', weekdays: ['6'], weeks: ['1'], times: '9-12', note: 'solo carte d’identità' }],
  },
  {
    key: 'ambulatorio-modena',
    body: 'azienda-usl-dimostrativa',
    name: 'Ambulatorio per stranieri (inventato)',
    week: { walk_in_2: '14.30-18', walk_in_4: '14.30-18', phone_1: '9-12', mediator_2: '14.30-18' },
  },
  {
    key: 'casa-donne',
    body: 'comune-di-ferrara',
    name: 'Telefono a ogni ora (inventato)',
    week: {
      phone_1: 'h24',
      phone_2: 'h24',
      phone_3: 'h24',
      phone_4: 'h24',
      phone_5: 'h24',
      phone_6: 'h24',
      phone_7: 'h24',
    },
    openOnFeasts: true,
  },
]
