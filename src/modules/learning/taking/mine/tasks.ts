// SPDX-License-Identifier: AGPL-3.0-or-later
/** Courses begun and not finished, and tests that are open, for the desk of everybody. */
import type { Task, TaskSource, Words } from '#contracts/tasks.ts'
import { dayIn } from '#kernel/clock.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { resumeAt } from '../../catalogue/course/rules.ts'
import * as paths from '../../paths.ts'
import { isLate } from '../attempt/rules.ts'
import { hourIn } from '../hour.ts'
import { listMine, type MyCourse } from './queries.ts'

export const courseTasks: TaskSource = {
  order: 20,
  load: async (db, { actor, locale, now, limit }, { zone }) => {
    const courses = await listMine(db, actor.id, { limit: limit + 1, openOnly: true })
    const tasks = courses.map((course) => taskOf(course, now))
    // The course that one was last in has a panel of its own: it is a task only when its test has an end.
    return tasks
      .filter(({ ends }, index) => index > 0 || ends)
      .map(({ ends, task }) => ({
        ...task,
        ...(ends && { due: dayIn(zone, ends), why: endsAt(ends, now, hourIn(zone, locale, ends)) }),
      }))
  },
}

function taskOf(course: MyCourse, now: Date): { task: Task; ends: Date | null } {
  const { enrolment, slug } = course
  const common = { title: course.title, kind: msg('Corso'), whose: null, due: null, why: doneSoFar(course) }
  const next = resumeAt(slug, enrolment, course.units, now)
  const path = next?.to ?? `${paths.course(slug)}#prova`
  const { open_attempt_id: attempt, open_deadline_at: deadline } = enrolment
  if (attempt)
    return {
      task: { ...common, what: { source: msg('Finisci la prova') }, why: null, path },
      ends: deadline ? new Date(deadline) : null,
    }
  const what = { source: next ? msg('Continua il corso') : msg('Fai la prova') }
  return { task: { ...common, what, path }, ends: null }
}

const doneSoFar = ({ units_done: done, units_total: all }: MyCourse): Words => ({
  source: msg('Hai completato {done, number} unità su {all, number}.'),
  values: { done, all },
})

/** The hour until which answers count; afterwards there is only the handing in. */
const endsAt = (ends: Date, now: Date, hour: string): Words =>
  isLate(ends, now)
    ? { source: msg('Il tempo è finito alle {hour}: consegna le risposte che hai dato.'), values: { hour } }
    : { source: msg('Le risposte contano fino alle {hour}.'), values: { hour } }
