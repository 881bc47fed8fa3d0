// SPDX-License-Identifier: AGPL-3.0-or-later

import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { Confirm, FieldGroup, FormFrame } from '#ui/form-frame.tsx'
import { linkTo } from '#ui/link-to.ts'
import { LawFields, type LegalReference } from '../../../legislation/index.ts'
import { WhileOpen } from '../../../review/index.ts'
import type { DeskCourse } from '../../course-queries.ts'
import * as paths from '../../paths.ts'
import type { QuestionKind } from '../../question.ts'
import type { PinnedUnit } from '../../units/queries.ts'
import { CourseFrame } from '../../views/course-frame.tsx'
import { kindWords } from '../kinds.ts'
import type { PinnedQuestion } from '../queries.ts'
import { OptionRows, TranslatedRows } from './option-rows.tsx'

interface Loaded {
  course: DeskCourse
  kind: QuestionKind
  units: readonly PinnedUnit[]
  parts: { shown: { references: readonly LegalReference[] } }
}

interface NewProps {
  ctx: ViewContext
  data: Loaded
  form: BoundForm
}

export function NewQuestionPage({ ctx, data, form }: NewProps) {
  return (
    <CourseFrame
      ctx={ctx}
      course={data.course}
      here="questions"
      writes
      title={ctx.t('Nuova domanda')}
      islands={['writing']}
    >
      <Writing ctx={ctx} data={data} form={form} submit={ctx.t('Aggiungi la domanda')} />
    </CourseFrame>
  )
}

interface EditProps {
  ctx: ViewContext
  data: Loaded & { question: PinnedQuestion; number: number }
  form: BoundForm
}

export function EditQuestionPage({ ctx, data, form }: EditProps) {
  const { course, question, number } = data
  return (
    <CourseFrame
      ctx={ctx}
      course={course}
      here="questions"
      writes
      title={ctx.t('Domanda {number, number}', { number })}
      islands={['writing']}
    >
      <p>
        <a href={linkTo(ctx, paths.previewQuestion(course.id, question.questionId))}>
          {ctx.t('Guardala come la vede chi fa la prova')}
        </a>
      </p>
      <Writing ctx={ctx} data={data} form={form} submit={ctx.t('Salva la domanda')} />
    </CourseFrame>
  )
}

function Writing({ ctx, data, form, submit }: NewProps & { submit: string }) {
  const { kind, units, course } = data
  const field = (name: string) => <Field ctx={ctx} form={form} name={name} />
  return (
    <WhileOpen ctx={ctx} state={course.state} review={paths.previewCourse(course.id)} form={form}>
      <FormFrame
        ctx={ctx}
        form={form}
        writing
        submit={submit}
        cancel={paths.courseQuestions(course.id)}
        cancelWords={ctx.t('Torna alle domande')}
      >
        <FieldGroup legend={kindWords(ctx, kind)}>
          {field('promptIt')}
          {kind === 'true_false' && field('answer')}
          {kind === 'numeric' && [field('answer'), field('tolerance'), field('measureIt')]}
        </FieldGroup>
        {(kind === 'single' || kind === 'multiple') && <OptionRows ctx={ctx} form={form} kind={kind} />}
        <FieldGroup legend={ctx.t('Dopo la consegna')}>
          {field('feedbackIt')}
          <Field
            ctx={ctx}
            form={form}
            name="unit"
            choices={units.map((unit) => ({ value: unit.unitId, label: unit.title.it, literal: true }))}
          />
        </FieldGroup>
        <LawFields ctx={ctx} form={form} references={data.parts.shown.references} />
        <TranslatedRows ctx={ctx} form={form} kind={kind} />
      </FormFrame>
    </WhileOpen>
  )
}

interface RemoveProps {
  ctx: ViewContext
  data: { course: DeskCourse; question: PinnedQuestion; number: number }
  form: BoundForm
}

export function RemoveQuestionPage({ ctx, data, form }: RemoveProps) {
  const { course, question } = data
  return (
    <CourseFrame ctx={ctx} course={course} here="questions" writes title={ctx.t('Togli la domanda')}>
      <Confirm
        ctx={ctx}
        form={form}
        confirm={ctx.t('Togli la domanda')}
        cancel={paths.courseQuestions(course.id)}
      >
        <p>{ctx.t('«{prompt}» esce dal corso e si perde.', { prompt: question.body.prompt.it })}</p>
        {course.published && <p>{ctx.t('Nelle versioni già pubblicate resta com’è.')}</p>}
      </Confirm>
    </CourseFrame>
  )
}
