// SPDX-License-Identifier: AGPL-3.0-or-later
import { type HomeAsked, panel } from '#contracts/panels.ts'
import { signedIn } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import { isId } from '#kernel/ids.ts'
import * as paths from '../../paths.ts'
import { listMine, type MyCourse } from './queries.ts'
import { MyCoursesPage } from './views/my-courses.tsx'
import { ResumePanel } from './views/resume-panel.tsx'

const PER_PAGE = 25

const myCoursesPage = page({
  path: paths.myCourses(),
  access: signedIn,
  load: async ({ db, actor, query }) => {
    const before = isId(query.prima) ? query.prima : null
    const courses = await listMine(db, actor.id, { before, limit: PER_PAGE + 1 })
    const shown = courses.slice(0, PER_PAGE)
    const older =
      courses.length > PER_PAGE ? `${paths.myCourses()}?prima=${shown.at(-1)!.enrolment.id}` : undefined
    return { courses: shown, older, first: before === null }
  },
  view: (ctx, data) => MyCoursesPage({ ctx, ...data }),
})

/** The course that a signed-in person was last in, on the home page. */
export const resumePanel = panel<HomeAsked, MyCourse>({
  order: 10,
  load: async (db, { actor }) =>
    actor ? ((await listMine(db, actor.id, { limit: 1, openOnly: true }))[0] ?? null) : null,
  view: (ctx, course) => ResumePanel({ ctx, course }),
})

export const mineRoutes = [myCoursesPage]
