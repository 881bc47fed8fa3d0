// SPDX-License-Identifier: AGPL-3.0-or-later
/** The cells of the weekly grid: a field each, in which a clerk writes hours as on the door. */
import { type Field, text } from '#kernel/forms/field.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { readTimes } from '../hours/read-times.ts'
import { MODES, type Mode, type Slot } from '../hours/schedule.ts'
import { mergeSlots } from '../hours/slots.ts'
import { type Times, timesWritten } from '../hours/times.ts'
import { WEEKDAYS } from '../hours/weeks.ts'

/** Longer than the reader takes, so that it is the reader who says what is wrong. */
const MAX = 200

/** Hours in one line: '9-13, 15-17:30'. Empty and 'chiuso' are both no hours. */
export function times(options: { label: string; help?: string }): Field<readonly Times[]> {
  const line = text({ ...options, max: MAX })
  return {
    ...line,
    parse: (raw) => {
      const typed = line.parse(raw)
      if (!typed.ok) return typed
      const read = readTimes(typed.value)
      if (read.kind === 'problem') return { ok: false, error: read.error }
      return { ok: true, value: read.kind === 'times' ? read.times : [] }
    },
  }
}

export type CellName = `${Mode}_${1 | 2 | 3 | 4 | 5 | 6 | 7}`

/** The names say which cell: 'walk_in_1' is Monday without appointment. */
export const cellName = (mode: Mode, weekday: number): CellName => `${mode}_${weekday}` as CellName

export const grid = {
  walk_in_1: times({ label: msg('Lunedì, senza appuntamento') }),
  walk_in_2: times({ label: msg('Martedì, senza appuntamento') }),
  walk_in_3: times({ label: msg('Mercoledì, senza appuntamento') }),
  walk_in_4: times({ label: msg('Giovedì, senza appuntamento') }),
  walk_in_5: times({ label: msg('Venerdì, senza appuntamento') }),
  walk_in_6: times({ label: msg('Sabato, senza appuntamento') }),
  walk_in_7: times({ label: msg('Domenica, senza appuntamento') }),
  appointment_1: times({ label: msg('Lunedì, su appuntamento') }),
  appointment_2: times({ label: msg('Martedì, su appuntamento') }),
  appointment_3: times({ label: msg('Mercoledì, su appuntamento') }),
  appointment_4: times({ label: msg('Giovedì, su appuntamento') }),
  appointment_5: times({ label: msg('Venerdì, su appuntamento') }),
  appointment_6: times({ label: msg('Sabato, su appuntamento') }),
  appointment_7: times({ label: msg('Domenica, su appuntamento') }),
  phone_1: times({ label: msg('Lunedì, al telefono') }),
  phone_2: times({ label: msg('Martedì, al telefono') }),
  phone_3: times({ label: msg('Mercoledì, al telefono') }),
  phone_4: times({ label: msg('Giovedì, al telefono') }),
  phone_5: times({ label: msg('Venerdì, al telefono') }),
  phone_6: times({ label: msg('Sabato, al telefono') }),
  phone_7: times({ label: msg('Domenica, al telefono') }),
  mediator_1: times({ label: msg('Lunedì, con la mediazione') }),
  mediator_2: times({ label: msg('Martedì, con la mediazione') }),
  mediator_3: times({ label: msg('Mercoledì, con la mediazione') }),
  mediator_4: times({ label: msg('Giovedì, con la mediazione') }),
  mediator_5: times({ label: msg('Venerdì, con la mediazione') }),
  mediator_6: times({ label: msg('Sabato, con la mediazione') }),
  mediator_7: times({ label: msg('Domenica, con la mediazione') }),
} satisfies Record<CellName, Field<readonly Times[]>>

export type Grid = Readonly<Record<CellName, readonly Times[]>>

const CELLS = MODES.flatMap((mode) => WEEKDAYS.map((weekday) => ({ mode, weekday })))

/** What a cell holds: slots of every week that need no more words. The others have pages of their own. */
export const isOfGrid = ({ weeks, note }: Pick<Slot, 'weeks' | 'note'>): boolean =>
  weeks === null && note === null

export const slotsFrom = (typed: Grid): Slot[] => mergeSlots(CELLS.flatMap((cell) => slotsIn(typed, cell)))

const slotsIn = (typed: Grid, { mode, weekday }: (typeof CELLS)[number]): Slot[] =>
  typed[cellName(mode, weekday)].map(({ from, to }) => ({
    weekdays: [weekday],
    weeks: null,
    from,
    to,
    mode,
    note: null,
  }))

/** What the cells show of a week. */
export const gridOf = (slots: readonly Slot[]): Record<CellName, string> =>
  Object.fromEntries(
    CELLS.map(({ mode, weekday }) => {
      const own = slots.filter(
        (slot) => isOfGrid(slot) && slot.mode === mode && slot.weekdays.includes(weekday),
      )
      return [cellName(mode, weekday), timesWritten(own.sort((a, b) => a.from - b.from))]
    }),
  ) as Record<CellName, string>

/** The cell of a slot that is wrong: one slot may stand in several, of which the first is told. */
export const cellOf = ({ mode, weekdays }: Pick<Slot, 'mode' | 'weekdays'>): CellName =>
  cellName(mode, weekdays[0]!)
