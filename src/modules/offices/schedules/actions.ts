// SPDX-License-Identifier: AGPL-3.0-or-later
/** Parts of a schedule: particular slots, and exceptions. Each makes it another version of itself. */
import { found, Invalid, Refused, StaleEdit } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Exception, Slot } from '../hours/schedule.ts'
import { problemsOfSchedule } from '../hours/slots.ts'
import type { OfficeHand } from '../phrases.ts'
import {
  deleteException,
  deleteSlot,
  findSchedule,
  insertException,
  insertSlots,
  type Kept,
  touchSchedule,
  updateException,
} from './queries.ts'
import { slotProblem } from './rules.ts'

/** A part that is written anew, with the version that was read; without it one is added. */
interface Before {
  readonly id: string
  readonly version: number
}

/** The schedule as it is, held until the transaction ends. */
async function held({ tx }: OfficeHand, { id, slug }: Kept, before: Before | null): Promise<Kept> {
  if (!(await touchSchedule(tx, id, before?.version ?? null))) throw new StaleEdit()
  return found(await findSchedule(tx, slug))
}

export async function writeSlots(
  hand: OfficeHand,
  schedule: Kept,
  slots: readonly Slot[],
  before: Before | null = null,
): Promise<void> {
  const { tx, at } = hand
  const { id, hours } = await held(hand, schedule, before)
  const others = hours.slots.filter((slot) => slot.id !== before?.id)
  const problem = slotProblem(slots, others)
  if (problem) throw new Invalid({ times: problem.error })
  if (before) await deleteSlot(tx, before.id)
  await insertSlots(tx, { scheduleId: id, exceptionId: null, slots, at })
  await hand.note('schedule.slot_written', id)
}

export async function removeSlot(hand: OfficeHand, schedule: Kept, slotId: string): Promise<void> {
  await held(hand, schedule, null)
  await deleteSlot(hand.tx, slotId)
  await hand.note('schedule.slot_removed', schedule.id)
}

export async function writeException(
  hand: OfficeHand,
  schedule: Kept,
  exception: Exception,
  before: Before | null = null,
): Promise<void> {
  const { tx, at } = hand
  const { id, hours } = await held(hand, schedule, before)
  const others = hours.exceptions.filter((one) => one.id !== before?.id)
  const [problem] = problemsOfSchedule({ ...hours, slots: [], exceptions: [...others, exception] })
  if (problem?.at === 'schedule') throw new Refused(problem.error.source, problem.error.values)
  if (problem) throw new Invalid({ from_day: problem.error })
  const exceptionId = before?.id ?? newId(at.getTime())
  if (before) await updateException(tx, { id: exceptionId, exception })
  else await insertException(tx, { id: exceptionId, scheduleId: id, exception })
  await insertSlots(tx, { scheduleId: id, exceptionId, slots: exception.slots, at })
  await hand.note('schedule.exception_written', id)
}

export async function removeException(hand: OfficeHand, schedule: Kept, exceptionId: string): Promise<void> {
  await held(hand, schedule, null)
  await deleteException(hand.tx, exceptionId)
  await hand.note('schedule.exception_removed', schedule.id)
}
