// SPDX-License-Identifier: AGPL-3.0-or-later
import { may, WHOLE_NETWORK, withPermissionSomewhere } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, type Params, page, type Services, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listPage } from '#kernel/list/route.ts'
import { mayWriteRow, rowPages, standingOf } from '#kernel/list/row-pages.ts'
import { historyOf } from '../../people/index.ts'
import { daysOf } from '../hours/days.ts'
import * as paths from '../paths.ts'
import { removeException, removeSlot, writeException, writeSlots } from './actions.ts'
import { exceptionForm, slotForm } from './forms.ts'
import { findPatronOfUsers, type KeptException, type KeptSlot } from './hours-queries.ts'
import { schedules } from './list.ts'
import { findSchedule, type Kept, listUsers, schedulesSource } from './queries.ts'
import { scheduleRow } from './row.ts'
import { exceptionOfInput, exceptionValues, PREVIEW_DAYS, slotsOfInput, slotValues } from './rules.ts'
import { ExceptionPage, SlotPage } from './views/part.tsx'
import { SchedulePage } from './views/schedule.tsx'
import { SchedulesPage } from './views/schedules.tsx'

const access = withPermissionSomewhere('office.write')
const today = ({ clock, zone }: Pick<Services, 'clock' | 'zone'>): string => dayIn(zone, clock.now())

const schedulesRoutes = listPage({
  path: paths.schedules.list,
  access,
  list: schedules,
  source: ({ services }) => schedulesSource(today(services)),
  more: ({ actor }) => ({ mayWritePatrons: may(actor, 'office.write', WHOLE_NETWORK) }),
  view: (ctx, shown, more) => SchedulesPage({ ctx, shown, ...more }),
})

type Actor = Parameters<typeof mayWriteRow>[1]

const own = {
  access,
  subject: (db: Db, { slug = '' }: Params) => findSchedule(db, slug),
  policy: (actor: Actor, schedule: Kept) => mayWriteRow(scheduleRow, actor, schedule),
} as const

const schedulePage = page({
  ...own,
  path: paths.schedules.row(':slug'),
  load: async ({ db, subject: schedule, actor, services }) => {
    const [standing, users, patron, deeds] = await Promise.all([
      standingOf(scheduleRow, { db, actor }, schedule),
      listUsers(db, schedule.id),
      findPatronOfUsers(db, schedule.id),
      historyOf(db, schedule.id),
    ])
    const ranked = [{ level: 'office' as const, schedule: schedule.hours }]
    return {
      schedule,
      ...standing,
      ...users,
      patron,
      days: daysOf(ranked, today(services), PREVIEW_DAYS, patron),
      deeds,
      phrases: services.house.phrases,
    }
  },
  view: (ctx, data) => SchedulePage({ ctx, ...data }),
})

interface Part<P> {
  readonly schedule: Kept
  /** Null where one is added. */
  readonly part: P | null
}

/** A part of a schedule that is there, or nothing. */
const partOf = <P extends { readonly id: string }>(
  partsOf: (schedule: Kept) => readonly P[],
  name: string,
) => ({
  access,
  subject: async (db: Db, params: Params): Promise<(Part<P> & { part: P }) | null> => {
    const schedule = await findSchedule(db, params.slug ?? '')
    const part = schedule && partsOf(schedule).find(({ id }) => id === params[name])
    return schedule && part ? { schedule, part } : null
  },
  policy: (actor: Actor, { schedule }: Part<P>) => mayWriteRow(scheduleRow, actor, schedule),
})

const slotOf = partOf<KeptSlot>(({ hours }) => hours.slots, 'slotId')
const exceptionOf = partOf<KeptException>(({ hours }) => hours.exceptions, 'exceptionId')

const addingSlot = formPage({
  ...own,
  path: paths.newSlot(':slug'),
  form: slotForm,
  load: async ({ subject: schedule }) => ({ schedule, part: null }),
  view: (ctx, data, form) => SlotPage({ ctx, ...data, form }),
  act: async ({ hand, subject: schedule, input }) => {
    await writeSlots(hand, schedule, slotsOfInput(input))
    return seeOther(paths.schedules.row(schedule.slug), ok(msg('Fascia aggiunta.')))
  },
})

const amendingSlot = formPage({
  ...slotOf,
  path: paths.slot(':slug', ':slotId'),
  form: slotForm,
  load: async ({ subject }) => subject,
  stored: ({ part }) => slotValues(part),
  version: ({ schedule }) => schedule.version,
  view: (ctx, data, form) => SlotPage({ ctx, ...data, form }),
  act: async ({ hand, subject: { schedule, part }, input, version }) => {
    await writeSlots(hand, schedule, slotsOfInput(input), { id: part.id, version })
    return seeOther(paths.schedules.row(schedule.slug), ok(msg('Fascia cambiata.')))
  },
})

const droppingSlot = verb({
  ...slotOf,
  path: paths.dropSlot(':slug', ':slotId'),
  on: () => schedulePage,
  act: async ({ hand, subject: { schedule, part } }) => {
    await removeSlot(hand, schedule, part.id)
    return seeOther(paths.schedules.row(schedule.slug), ok(msg('Fascia tolta.')))
  },
})

const addingException = formPage({
  ...own,
  path: paths.newException(':slug'),
  form: exceptionForm,
  load: async ({ subject: schedule }) => ({ schedule, part: null }),
  view: (ctx, data, form) => ExceptionPage({ ctx, ...data, form }),
  act: async ({ hand, subject: schedule, input }) => {
    await writeException(hand, schedule, exceptionOfInput(input))
    return seeOther(paths.schedules.row(schedule.slug), ok(msg('Eccezione aggiunta.')))
  },
})

const amendingException = formPage({
  ...exceptionOf,
  path: paths.exception(':slug', ':exceptionId'),
  form: exceptionForm,
  load: async ({ subject }) => subject,
  stored: ({ part }) => exceptionValues(part),
  version: ({ schedule }) => schedule.version,
  view: (ctx, data, form) => ExceptionPage({ ctx, ...data, form }),
  act: async ({ hand, subject: { schedule, part }, input, version }) => {
    await writeException(hand, schedule, exceptionOfInput(input), { id: part.id, version })
    return seeOther(paths.schedules.row(schedule.slug), ok(msg('Eccezione cambiata.')))
  },
})

const droppingException = verb({
  ...exceptionOf,
  path: paths.dropException(':slug', ':exceptionId'),
  on: () => schedulePage,
  act: async ({ hand, subject: { schedule, part } }) => {
    await removeException(hand, schedule, part.id)
    return seeOther(paths.schedules.row(schedule.slug), ok(msg('Eccezione tolta.')))
  },
})

export const scheduleRoutes = [
  ...schedulesRoutes,
  ...rowPages(scheduleRow, () => schedulePage),
  schedulePage,
  addingSlot,
  amendingSlot,
  droppingSlot,
  addingException,
  amendingException,
  droppingException,
]
