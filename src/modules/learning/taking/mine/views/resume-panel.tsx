// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Localized } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../../../paths.ts'
import type { MyCourse } from '../queries.ts'
import { NextSteps, UnitsDone } from './my-course-card.tsx'

/** The course one was in, as a strip above the page: what, how far, and the button that leads back. */
export function ResumePanel({ ctx, course }: { ctx: ViewContext; course: MyCourse }) {
  return (
    <Section
      id="riprendi"
      strip
      title={
        <>
          {ctx.t('Riprendi:')}{' '}
          <a href={ctx.href(paths.course(course.slug))}>
            <Localized ctx={ctx} text={course.title} />
          </a>
        </>
      }
    >
      <UnitsDone ctx={ctx} course={course} />
      <NextSteps ctx={ctx} course={course} />
      <p>
        <a href={ctx.href(paths.myCourses())}>{ctx.t('I miei corsi')}</a>
      </p>
    </Section>
  )
}
