// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { Section } from '#ui/section.tsx'
import { sendToReviewPath } from '../../review/index.ts'
import type { DeskCourse } from '../course-queries.ts'
import * as paths from '../paths.ts'

/** At the foot of the lists of a course: what to do when it is ready. */
export function Finish({ ctx, course }: { ctx: ViewContext; course: DeskCourse }) {
  return (
    <Section title={ctx.t('Quando il corso è pronto')}>
      <div class="actions">
        <PostButton ctx={ctx} to={sendToReviewPath(paths.editCourse(course.id))}>
          {ctx.t('Invia in revisione')}
        </PostButton>
        <LinkButton ctx={ctx} to={paths.previewCourse(course.id)} tone="outline">
          {ctx.t('Guarda l’anteprima')}
        </LinkButton>
      </div>
    </Section>
  )
}
