// SPDX-License-Identifier: AGPL-3.0-or-later
/** A schedule as a row that its body keeps. */
import type { Place } from '#kernel/access.ts'
import type { Tx } from '#kernel/db/db.ts'
import { found, Invalid } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { RowDefinition } from '#kernel/list/row-pages.ts'
import { rowViews } from '#ui/row-pages.tsx'
import { refuseEnded } from '../../network/index.ts'
import { bodyChoices } from '../bodies.ts'
import type { Slot } from '../hours/schedule.ts'
import { slugFor } from '../names.ts'
import * as paths from '../paths.ts'
import { type ScheduleInput, scheduleForm } from './forms.ts'
import { gridOf, isOfGrid, slotsFrom } from './grid.ts'
import {
  deleteGridSlots,
  findSchedule,
  insertSchedule,
  insertSlots,
  type Kept,
  type ScheduleRecord,
  updateSchedule,
} from './queries.ts'
import { gridErrors } from './rules.ts'
import { scheduleFormPage } from './views/schedule-form.tsx'

export const placeOfSchedule = ({ organization_id }: Pick<Kept, 'organization_id'>): Place => ({
  within: [organization_id],
})

export const scheduleRow: RowDefinition<Kept, typeof scheduleForm.fields> = {
  kind: 'schedule',
  paths: paths.schedules,
  permission: 'office.write',
  placeOf: placeOfSchedule,
  words: {
    register: msg('Orari'),
    add: msg('Nuovo orario'),
    submit: msg('Salva'),
    archiving: msg(
      'L’orario non si può più scegliere. Gli uffici e le sedi che lo hanno lo tengono. Puoi rimetterlo in uso quando vuoi.',
    ),
  },
  nameOf: (schedule) => schedule.name,
  find: findSchedule,
  form: scheduleForm,
  stored: (_db, { hours, ...schedule }) => ({
    name: schedule.name,
    organization_id: schedule.organization_id,
    ...gridOf(hours.slots),
    valid_from: schedule.valid_from,
    valid_to: schedule.valid_to,
    open_on_holidays: !schedule.closed_on_holidays,
    open_on_patron: !schedule.closed_on_patron,
  }),
  choices: async ({ db, actor }) => ({ organization_id: await bodyChoices(db, actor) }),
  insert: async (tx, id, input, at) => {
    const record = recordFrom(input)
    await refuseEnded(tx, record.organization_id)
    const slug = await slugFor(tx, 'schedule', record.name)
    await insertSchedule(tx, { id, slug, at, ...record })
    await putGrid(tx, { id, input, at, particular: [] })
    return found(await findSchedule(tx, slug))
  },
  update: async (tx, { id, slug, organization_id }, version, input, at) => {
    const record = recordFrom(input)
    if (record.organization_id !== organization_id) await refuseEnded(tx, record.organization_id)
    if (!(await updateSchedule(tx, id, version, record))) return null
    const { hours } = found(await findSchedule(tx, slug))
    await putGrid(tx, { id, input, at, particular: hours.slots.filter((slot) => !isOfGrid(slot)) })
    return findSchedule(tx, slug)
  },
  // People look for the office: its hours stand on its page.
  search: () => [],
  views: { ...rowViews, form: scheduleFormPage },
}

const recordFrom = (input: ScheduleInput): ScheduleRecord => ({
  organization_id: input.organization_id!,
  name: input.name,
  valid_from: input.valid_from,
  valid_to: input.valid_to,
  closed_on_holidays: !input.open_on_holidays,
  closed_on_patron: !input.open_on_patron,
})

interface Putting {
  readonly id: string
  readonly input: ScheduleInput
  readonly at: Date
  readonly particular: readonly Slot[]
}

/** Writes the cells in the place of those that were there. Throws `Invalid` at the cell that meets another. */
async function putGrid(tx: Tx, { id, input, at, particular }: Putting): Promise<void> {
  const slots = slotsFrom(input)
  const errors = gridErrors(slots, particular)
  if (Object.keys(errors).length > 0) throw new Invalid(errors)
  await deleteGridSlots(tx, id)
  await insertSlots(tx, { scheduleId: id, exceptionId: null, slots, at })
}
