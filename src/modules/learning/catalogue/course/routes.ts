// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import { goneSince } from '../../../review/index.ts'
import { COURSE } from '../../draft.ts'
import * as paths from '../../paths.ts'
import { findCourse } from './queries.ts'
import { CoursePage } from './views/course.tsx'

export const coursePage = page({
  path: paths.course(':slug'),
  access: everyone,
  subject: async (db, { slug = '' }, actor, services) => {
    const course = await findCourse(db, services.published, slug, actor?.id ?? null)
    const gone = course ? null : await goneSince(db, COURSE, slug, services)
    if (gone) throw gone
    return course
  },
  load: async ({ subject }) => subject,
  view: (ctx, data) => CoursePage({ ctx, ...data }),
})
