// SPDX-License-Identifier: AGPL-3.0-or-later
/** The pages of one part of a course, a unit or a question: where it is written, and where it is taken out. */
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from '#ui/children.ts'
import { Confirm, FormFrame } from '#ui/form-frame.tsx'
import { WhileOpen } from '../../review/index.ts'
import type { DeskCourse } from '../course-queries.ts'
import * as paths from '../paths.ts'
import { CourseFrame } from './course-frame.tsx'

interface Props {
  ctx: ViewContext
  course: DeskCourse
  /** The list that the part is in. */
  here: 'units' | 'questions'
  title: string
  form: BoundForm
  children: Children
}

interface WritingProps extends Props {
  islands: readonly string[]
  /** Italian path to post to; the page's own address when absent. */
  to?: string
  submit: string
  multipart?: boolean
  /** What stands between the tabs and the form. */
  above?: Children
}

const listOf = { units: paths.courseUnits, questions: paths.courseQuestions } as const

/** Writes a part: its fields are the children. */
export function PartPage({ ctx, course, here, title, form, children, ...writing }: WritingProps) {
  const { islands, to, submit, multipart, above } = writing
  return (
    <CourseFrame ctx={ctx} course={course} here={here} writes title={title} islands={islands}>
      {above}
      <WhileOpen ctx={ctx} state={course.state} review={paths.previewCourse(course.id)} form={form}>
        <FormFrame
          ctx={ctx}
          form={form}
          to={to}
          writing
          multipart={multipart}
          submit={submit}
          cancel={listOf[here](course.id)}
          cancelWords={here === 'units' ? ctx.t('Torna alle unità') : ctx.t('Torna alle domande')}
        >
          {children}
        </FormFrame>
      </WhileOpen>
    </CourseFrame>
  )
}

/** Takes a part out, as its title says; the children say what is lost. */
export function RemovePartPage({ ctx, course, here, title, form, children }: Props) {
  return (
    <CourseFrame ctx={ctx} course={course} here={here} writes title={title}>
      <Confirm ctx={ctx} form={form} confirm={title} cancel={listOf[here](course.id)}>
        {children}
        {course.published && <p>{ctx.t('Nelle versioni già pubblicate resta com’è.')}</p>}
      </Confirm>
    </CourseFrame>
  )
}
