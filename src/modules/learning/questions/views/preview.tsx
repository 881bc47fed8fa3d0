// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { linkTo } from '#ui/link-to.ts'
import { Section } from '#ui/section.tsx'
import type { Citation } from '../../../legislation/index.ts'
import type { DeskCourse } from '../../course-queries.ts'
import * as paths from '../../paths.ts'
import { CourseFrame } from '../../views/course-frame.tsx'
import type { PinnedQuestion } from '../queries.ts'
import { Answers, Asked } from './asked.tsx'

interface Props {
  ctx: ViewContext
  data: {
    course: DeskCourse
    question: PinnedQuestion
    number: number
    count: number
    citations: readonly Citation[]
    writes: boolean
  }
}

/** A question as it is asked, then what is said after hand-in. */
export function QuestionPreviewPage({ ctx, data }: Props) {
  const { course, question, number, count, citations, writes } = data
  const title = ctx.t('Domanda {number, number} di {count, number}', { number, count })
  return (
    <CourseFrame ctx={ctx} course={course} here="questions" writes={writes} title={title}>
      <Section title={ctx.t('Come la vede chi fa la prova')}>
        <Asked ctx={ctx} body={question.body} prefix="prova-" />
      </Section>
      <Section title={ctx.t('Dopo la consegna')}>
        <Answers ctx={ctx} body={question.body} citations={citations} />
      </Section>
      <p>
        {writes ? (
          <a href={linkTo(ctx, paths.editQuestion(course.id, question.questionId))}>
            {ctx.t('Modifica la domanda')}
          </a>
        ) : (
          <a href={linkTo(ctx, paths.previewCourse(course.id))}>{ctx.t('Torna all’anteprima del corso')}</a>
        )}
      </p>
    </CourseFrame>
  )
}
