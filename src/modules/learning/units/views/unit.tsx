// SPDX-License-Identifier: AGPL-3.0-or-later

import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Field } from '#ui/field.tsx'
import { Confirm, FieldGroup, FormFrame } from '#ui/form-frame.tsx'
import { linkTo } from '#ui/link-to.ts'
import { LawFields, type LegalReference } from '../../../legislation/index.ts'
import { FileField, type FilesShown, fileUrl, WhileOpen } from '../../../review/index.ts'
import type { DeskCourse } from '../../course-queries.ts'
import { LONGEST_UNIT_MINUTES } from '../../course-rules.ts'
import * as paths from '../../paths.ts'
import { CourseFrame } from '../../views/course-frame.tsx'
import type { PinnedUnit } from '../queries.ts'

interface Loaded {
  course: DeskCourse
  parts: { shown: { references: readonly LegalReference[]; files: FilesShown<'images'> } }
}

const ISLANDS = ['editor', 'upload', 'pictures', 'writing'] as const

interface NewProps {
  ctx: ViewContext
  data: Loaded
  form: BoundForm
}

export function NewUnitPage({ ctx, data, form }: NewProps) {
  return (
    <CourseFrame
      ctx={ctx}
      course={data.course}
      here="units"
      writes
      title={ctx.t('Nuova unità')}
      islands={ISLANDS}
    >
      <Writing
        ctx={ctx}
        data={data}
        form={form}
        // Also where the text of a unit that somebody has removed is shown again.
        to={paths.newUnit(data.course.id)}
        submit={ctx.t('Aggiungi l’unità')}
      />
    </CourseFrame>
  )
}

interface EditProps {
  ctx: ViewContext
  data: Loaded & { unit: PinnedUnit; number: number }
  form: BoundForm
}

export function EditUnitPage({ ctx, data, form }: EditProps) {
  const { course, unit, number } = data
  return (
    <CourseFrame
      ctx={ctx}
      course={course}
      here="units"
      writes
      title={ctx.t('Unità {number, number}', { number })}
      islands={ISLANDS}
    >
      {unit.minutes > LONGEST_UNIT_MINUTES && (
        <Alert
          ctx={ctx}
          tone="warning"
          title={ctx.t('Questa unità dura {minutes, number} minuti', { minutes: unit.minutes })}
        >
          <p>{ctx.t('Più di sei: prova a dividerla in due.')}</p>
        </Alert>
      )}
      <p>
        <a href={linkTo(ctx, paths.englishUnit(course.id, unit.unitId))}>{ctx.t('Traduci in inglese')}</a>
      </p>
      <Writing ctx={ctx} data={data} form={form} submit={ctx.t('Salva l’unità')} />
    </CourseFrame>
  )
}

function Writing({ ctx, data, form, to, submit }: NewProps & { to?: string; submit: string }) {
  const { references, files } = data.parts.shown
  return (
    <WhileOpen ctx={ctx} state={data.course.state} review={paths.previewCourse(data.course.id)} form={form}>
      <FormFrame
        ctx={ctx}
        form={form}
        to={to}
        writing
        multipart
        submit={submit}
        cancel={paths.courseUnits(data.course.id)}
        cancelWords={ctx.t('Torna alle unità')}
      >
        <FieldGroup legend={ctx.t('Il testo')}>
          <Field ctx={ctx} form={form} name="title" />
          <Field
            ctx={ctx}
            form={form}
            name="body"
            editor={{
              files: files.held.map(({ id, name }) => ({ id, name })),
              fileUrl: fileUrl('{id}'),
              maxMinutes: LONGEST_UNIT_MINUTES,
            }}
          />
          <FileField
            ctx={ctx}
            form={form}
            name="images"
            pictures
            files={files}
            multiple
            help={ctx.t(
              'Caricala, poi mettila nel testo con il pulsante «Immagine»: su una riga da sola, con la descrizione per chi non la vede. Luogo e dati dell’apparecchio, che le foto portano con sé, vengono tolti.',
            )}
            note={(file) =>
              ctx.t('nel testo: {code}', { code: `![${ctx.t('descrizione')}](file:${file.id})` })
            }
          />
        </FieldGroup>
        <LawFields ctx={ctx} form={form} references={references} />
        <FieldGroup legend={ctx.t('La lettura')}>
          <Field ctx={ctx} form={form} name="minutes" />
          <Field ctx={ctx} form={form} name="completion" />
        </FieldGroup>
      </FormFrame>
    </WhileOpen>
  )
}

interface RemoveProps {
  ctx: ViewContext
  data: { course: DeskCourse; unit: PinnedUnit; number: number }
  form: BoundForm
}

export function RemoveUnitPage({ ctx, data, form }: RemoveProps) {
  const { course, unit } = data
  return (
    <CourseFrame ctx={ctx} course={course} here="units" writes title={ctx.t('Togli l’unità')}>
      <Confirm ctx={ctx} form={form} confirm={ctx.t('Togli l’unità')} cancel={paths.courseUnits(course.id)}>
        <p>
          {ctx.t('«{title}» esce dal corso e il suo testo si perde. Le sue domande restano, senza unità.', {
            title: unit.title.it,
          })}
        </p>
        {course.published && <p>{ctx.t('Nelle versioni già pubblicate resta com’è.')}</p>}
      </Confirm>
    </CourseFrame>
  )
}
