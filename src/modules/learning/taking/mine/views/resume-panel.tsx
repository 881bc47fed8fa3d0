// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '../../../../../kernel/render/context.ts'
import { Section } from '../../../../../ui/section.tsx'
import * as paths from '../../../paths.ts'
import type { MyCourse } from '../queries.ts'
import { MyCourseCard } from './my-course-card.tsx'

export function ResumePanel({ ctx, course }: { ctx: ViewContext; course: MyCourse }) {
  return (
    <Section
      title={ctx.t('Riprendi')}
      id="riprendi"
      action={<a href={ctx.href(paths.myCourses())}>{ctx.t('I miei corsi')}</a>}
    >
      <MyCourseCard ctx={ctx} course={course} level={3} />
    </Section>
  )
}
