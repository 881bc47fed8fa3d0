// SPDX-License-Identifier: AGPL-3.0-or-later

import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FieldGroup, FormFrame } from '#ui/form-frame.tsx'
import { linkTo } from '#ui/link-to.ts'
import { Page } from '#ui/page.tsx'
import { Translated } from '#ui/translated.tsx'
import {
  Checks,
  deskPath,
  discardPath,
  type PlaceChoices,
  PlaceFields,
  Remarks,
  remarksOf,
  type Standing,
  WhileOpen,
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
    <Page
      ctx={ctx}
      title={ctx.t('Nuovo corso')}
      crumbs={[{ label: ctx.t('Redazione'), to: deskPath() }]}
      lead={ctx.t('Prima il corso e le regole della prova; poi, una alla volta, le unità e le domande.')}
      noindex
      islands={['writing']}
    >
      <FormFrame ctx={ctx} form={form} writing submit={ctx.t('Salva e scrivi le unità')} cancel={deskPath()}>
        <CourseFields ctx={ctx} form={form} choices={data.choices} />
      </FormFrame>
    </Page>
  )
}

interface EditProps {
  ctx: ViewContext
  data: { course: DeskCourse; choices: PlaceChoices; standing: Standing }
  form: BoundForm
}

export function EditCoursePage({ ctx, data, form }: EditProps) {
  const { course, standing, choices } = data
  return (
    <CourseFrame ctx={ctx} course={course} here="settings" writes islands={['writing']}>
      <Remarks ctx={ctx} remarks={remarksOf(standing)} />
      <WhileOpen ctx={ctx} state={course.state} review={paths.previewCourse(course.id)} form={form}>
        <Checks ctx={ctx} checks={standing.checks} />
        <FormFrame
          ctx={ctx}
          form={form}
          writing
          submit={ctx.t('Salva la bozza')}
          buttons={
            <Button ctx={ctx} tone="outline" name="next" value="review">
              {ctx.t('Invia in revisione')}
            </Button>
          }
        >
          <CourseFields ctx={ctx} form={form} choices={course.published ? null : choices} />
        </FormFrame>
        <p>
          <a href={linkTo(ctx, discardPath(standing.base))}>{ctx.t('Elimina la bozza')}</a>
        </p>
      </WhileOpen>
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
