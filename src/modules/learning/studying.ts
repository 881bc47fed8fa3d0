// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the learner's half of the module gives to its door: catalogue, units, tests, what follows from them. */
import type { JobDeps, NavEntry } from '#contracts/module.ts'
import type { PersonalData } from '#contracts/personal-data.ts'
import { maySomewhere } from '#kernel/access.ts'
import type { Tx } from '#kernel/db/db.ts'
import { handOf } from '#kernel/hand.ts'
import type { Route } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isId } from '#kernel/ids.ts'
import type { Job } from '#kernel/jobs.ts'
import { coursePage } from './catalogue/course/routes.ts'
import { latestPanel, themePanel } from './catalogue/list/panels.ts'
import { listRoutes } from './catalogue/list/routes.ts'
import * as paths from './paths.ts'
import { CLOSE_TASK } from './taking/attempt/actions.ts'
import { attemptRoutes } from './taking/attempt/routes.ts'
import { mineRoutes, resumePanel } from './taking/mine/routes.ts'
import { courseTasks } from './taking/mine/tasks.ts'
import { deleteEnrolmentsBefore, eraseLearner, exportLearner } from './taking/personal-data/queries.ts'
import { learnersWords } from './taking/personal-data/words.ts'
import { closeOverdue } from './taking/result/actions.ts'
import { resultRoutes } from './taking/result/routes.ts'
import { studyRoutes } from './taking/study/routes.ts'

// Fixed addresses first: a reader of this list sees what each pattern may not take.
export const studyingRoutes: readonly Route[] = [
  ...listRoutes,
  ...mineRoutes,
  coursePage,
  ...studyRoutes,
  ...attemptRoutes,
  ...resultRoutes,
]

export const studyingNav: readonly NavEntry[] = [
  { label: msg('Formazione'), path: paths.catalogue(), order: 30 },
]

export const studyingPersonal: readonly NavEntry[] = [
  {
    label: msg('I miei corsi'),
    path: paths.myCourses(),
    order: 10,
    when: (actor) => maySomewhere(actor, 'learning.take'),
  },
]

export const studyingPermissions = {
  'learning.take': msg('Iscriversi ai corsi e fare le prove'),
} as const

export const studyingPanels = { resume: [resumePanel], home: [latestPanel], theme: [themePanel] } as const

export const studyingTasks = [courseTasks] as const

/** Closes tests whose time is over; each start with a limit has put one of these in the queue. */
export const studyingJobs = ({ database, services }: JobDeps): Readonly<Record<string, Job>> => ({
  [CLOSE_TASK]: async ({ attemptId }) => {
    if (!isId(attemptId)) return
    const { clock, baseUrl } = services
    await database.transaction((tx) =>
      closeOverdue(handOf({ tx, by: null, at: clock.now(), baseUrl }), { attemptId, setting: services }),
    )
  },
})

export const learnersData = {
  what: msg('I corsi che segui: iscrizioni, unità, prove con le tue risposte e i punteggi'),
  export: exportLearner,
  words: learnersWords,
  erase: eraseLearner,
} satisfies PersonalData

/** Five years from the end of a course, as the table of enrolments states; certificates are kept by their own module. */
const KEPT_YEARS = 5

export async function forgetOldEnrolments(tx: Tx, at: Date): Promise<void> {
  const before = new Date(at)
  before.setUTCFullYear(at.getUTCFullYear() - KEPT_YEARS)
  await deleteEnrolmentsBefore(tx, before)
}
