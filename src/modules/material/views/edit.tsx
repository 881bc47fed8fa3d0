// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FieldGroup } from '#ui/form-frame.tsx'
import { LawFields, type LegalReference } from '../../legislation/index.ts'
import type { BornFromShown } from '../../research/index.ts'
import {
  DraftForm,
  type FilesShown,
  fileUrl,
  NewDraftPage,
  OpenDraft,
  type PlaceChoices,
  PlaceFields,
  type Standing,
} from '../../review/index.ts'
import type { FileField } from '../parts.ts'
import * as paths from '../paths.ts'
import { FilesFields, ResearchFields } from './fields.tsx'
import { MaterialFrame } from './frame.tsx'

interface Loaded {
  choices: PlaceChoices
  parts: { shown: { references: readonly LegalReference[]; files: FilesShown<FileField> } & BornFromShown }
}

const ISLANDS = ['editor', 'upload', 'pictures', 'writing'] as const

export function NewMaterialPage({ ctx, data, form }: { ctx: ViewContext; data: Loaded; form: BoundForm }) {
  return (
    <NewDraftPage
      ctx={ctx}
      title={ctx.t('Nuovo materiale')}
      lead={ctx.t(
        'Scrivi quello che serve a chi sta allo sportello. Puoi salvare quando vuoi: il pubblico non lo legge finché un’altra persona non lo pubblica.',
      )}
      islands={ISLANDS}
    >
      <Writing ctx={ctx} form={form} data={data} isNew />
    </NewDraftPage>
  )
}

interface EditData extends Loaded {
  material: Work
  standing: Standing
}

export function EditMaterialPage({ ctx, data, form }: { ctx: ViewContext; data: EditData; form: BoundForm }) {
  const { material, standing } = data
  const review = paths.previewMaterial(material.id)
  return (
    <MaterialFrame ctx={ctx} material={material} here="text" writes islands={ISLANDS}>
      <OpenDraft ctx={ctx} state={material.state} standing={standing} review={review} form={form}>
        <Writing ctx={ctx} form={form} data={data} settled={material.published !== null} />
      </OpenDraft>
    </MaterialFrame>
  )
}

interface WritingProps {
  ctx: ViewContext
  form: BoundForm
  data: Loaded
  /** Published once: where it belongs is asked no more. */
  settled?: boolean
  isNew?: boolean
}

/** Pictures that the text may show. */
const editorOf = ({ held }: FilesShown<FileField>) => ({
  files: held.filter(({ field }) => field === 'images').map(({ id, name }) => ({ id, name })),
  fileUrl: fileUrl('{id}'),
  maxMinutes: LONGEST_READING,
})

/** Minutes of reading after which a material is too long for one sitting at the desk. */
const LONGEST_READING = 15

function Writing({ ctx, form, data, settled, isNew }: WritingProps) {
  const { references, files, findings } = data.parts.shown
  return (
    <DraftForm ctx={ctx} form={form} multipart isNew={isNew}>
      <FieldGroup legend={ctx.t('Il testo')}>
        <Field ctx={ctx} form={form} name="title" />
        <Field ctx={ctx} form={form} name="summary" />
        <Field ctx={ctx} form={form} name="body" editor={editorOf(files)} />
        <Field ctx={ctx} form={form} name="updatedOn" />
      </FieldGroup>
      {!settled && <PlaceFields ctx={ctx} form={form} choices={data.choices} />}
      <LawFields ctx={ctx} form={form} references={references} />
      <FilesFields ctx={ctx} form={form} files={files} />
      <ResearchFields ctx={ctx} form={form} findings={findings} />
    </DraftForm>
  )
}
