// SPDX-License-Identifier: AGPL-3.0-or-later

import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Field } from '#ui/field.tsx'
import { FieldGroup } from '#ui/form-frame.tsx'
import { linkTo } from '#ui/link-to.ts'
import { LawFields, type LegalReference } from '../../../legislation/index.ts'
import { FileField, type FilesShown, fileUrl } from '../../../review/index.ts'
import type { DeskCourse } from '../../course-queries.ts'
import { LONGEST_UNIT_MINUTES } from '../../course-rules.ts'
import * as paths from '../../paths.ts'
import { PartPage, RemovePartPage } from '../../views/part-page.tsx'
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
    <PartPage
      ctx={ctx}
      course={data.course}
      here="units"
      title={ctx.t('Nuova unità')}
      islands={ISLANDS}
      form={form}
      // Also where the text of a unit that somebody has removed is shown again.
      to={paths.newUnit(data.course.id)}
      multipart
      submit={ctx.t('Aggiungi l’unità')}
    >
      <Fields ctx={ctx} data={data} form={form} />
    </PartPage>
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
    <PartPage
      ctx={ctx}
      course={course}
      here="units"
      title={ctx.t('Unità {number, number}', { number })}
      islands={ISLANDS}
      form={form}
      multipart
      submit={ctx.t('Salva l’unità')}
      above={<AboveUnit ctx={ctx} course={course} unit={unit} />}
    >
      <Fields ctx={ctx} data={data} form={form} />
    </PartPage>
  )
}

function AboveUnit({ ctx, course, unit }: { ctx: ViewContext; course: DeskCourse; unit: PinnedUnit }) {
  return (
    <>
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
    </>
  )
}

function Fields({ ctx, data, form }: NewProps) {
  const { references, files } = data.parts.shown
  return (
    <>
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
          note={(file) => ctx.t('nel testo: {code}', { code: `![${ctx.t('descrizione')}](file:${file.id})` })}
        />
      </FieldGroup>
      <LawFields ctx={ctx} form={form} references={references} />
      <FieldGroup legend={ctx.t('La lettura')}>
        <Field ctx={ctx} form={form} name="minutes" />
        <Field ctx={ctx} form={form} name="completion" />
      </FieldGroup>
    </>
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
    <RemovePartPage ctx={ctx} course={course} here="units" title={ctx.t('Togli l’unità')} form={form}>
      <p>
        {ctx.t('«{title}» esce dal corso e il suo testo si perde. Le sue domande restano, senza unità.', {
          title: unit.title.it,
        })}
      </p>
    </RemovePartPage>
  )
}
