// SPDX-License-Identifier: AGPL-3.0-or-later

import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FieldGroup, FormFrame } from '#ui/form-frame.tsx'
import { Translated } from '#ui/translated.tsx'
import {
  DraftForm,
  deskPath,
  NewDraftPage,
  OpenDraft,
  type PlaceChoices,
  PlaceFields,
  type Standing,
} from '../../../review/index.ts'
import type { DeskCourse } from '../../course-queries.ts'
import * as paths from '../../paths.ts'
import { CourseFrame } from '../../views/course-frame.tsx'

interface NewProps {
  ctx: ViewContext
  data: { choices: PlaceChoices }
  form: BoundForm
}

export function NewCoursePage({ ctx, data, form }: NewProps) {
  return (
    <NewDraftPage
      ctx={ctx}
      title={ctx.t('Nuovo corso')}
      lead={ctx.t('Prima il corso e le regole della prova; poi, una alla volta, le unità e le domande.')}
      islands={['writing']}
    >
      <FormFrame ctx={ctx} form={form} writing submit={ctx.t('Salva e scrivi le unità')} cancel={deskPath()}>
        <CourseFields ctx={ctx} form={form} choices={data.choices} />
      </FormFrame>
    </NewDraftPage>
  )
}

interface EditProps {
  ctx: ViewContext
  data: { course: DeskCourse; choices: PlaceChoices; standing: Standing }
  form: BoundForm
}

export function EditCoursePage({ ctx, data, form }: EditProps) {
  const { course, standing, choices } = data
  const review = paths.previewCourse(course.id)
  return (
    <CourseFrame ctx={ctx} course={course} here="settings" writes islands={['writing']}>
      <OpenDraft ctx={ctx} state={course.state} standing={standing} review={review} form={form}>
        <DraftForm ctx={ctx} form={form}>
          <CourseFields ctx={ctx} form={form} choices={course.published ? null : choices} />
        </DraftForm>
      </OpenDraft>
    </CourseFrame>
  )
}

interface FieldsProps {
  ctx: ViewContext
  form: BoundForm
  /** Null once the first publication has settled where it belongs. */
  choices: PlaceChoices | null
}

function CourseFields({ ctx, form, choices }: FieldsProps) {
  const field = (name: string) => <Field ctx={ctx} form={form} name={name} />
  return (
    <>
      <FieldGroup legend={ctx.t('Il corso')}>
        {field('titleIt')}
        {field('summaryIt')}
        {field('hours')}
        {field('updatedOn')}
      </FieldGroup>
      <FieldGroup legend={ctx.t('In inglese')}>
        <Translated ctx={ctx} form={form} name="titleEn" />
        <Translated ctx={ctx} form={form} name="summaryEn" />
      </FieldGroup>
      {choices && <PlaceFields ctx={ctx} form={form} choices={choices} />}
      <FieldGroup legend={ctx.t('La prova')}>
        {field('passPercent')}
        {field('drawCount')}
        {field('attemptLimit')}
        {field('minutesLimit')}
      </FieldGroup>
    </>
  )
}
