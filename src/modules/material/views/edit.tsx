// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FieldGroup, FormFrame } from '#ui/form-frame.tsx'
import { linkTo } from '#ui/link-to.ts'
import { Page } from '#ui/page.tsx'
import { LawFields, type LegalReference } from '../../legislation/index.ts'
import type { BornFromShown } from '../../research/index.ts'
import {
  Checks,
  deskPath,
  discardPath,
  type FilesShown,
  fileUrl,
  type PlaceChoices,
  PlaceFields,
  Remarks,
  remarksOf,
  type Standing,
  WhileOpen,
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
    <Page
      ctx={ctx}
      title={ctx.t('Nuovo materiale')}
      crumbs={[{ label: ctx.t('Redazione'), to: deskPath() }]}
      lead={ctx.t(
        'Scrivi quello che serve a chi sta allo sportello. Puoi salvare quando vuoi: il pubblico non lo legge finché un’altra persona non lo pubblica.',
      )}
      noindex
      islands={ISLANDS}
    >
      <Writing ctx={ctx} form={form} data={data} settled={false} cancel={deskPath()} />
    </Page>
  )
}

interface EditData extends Loaded {
  material: Work
  standing: Standing
}

export function EditMaterialPage({ ctx, data, form }: { ctx: ViewContext; data: EditData; form: BoundForm }) {
  const { material, standing } = data
  return (
    <MaterialFrame ctx={ctx} material={material} here="text" writes islands={ISLANDS}>
      <Remarks ctx={ctx} remarks={remarksOf(standing)} />
      <WhileOpen ctx={ctx} state={material.state} review={paths.previewMaterial(material.id)} form={form}>
        <Checks ctx={ctx} checks={standing.checks} />
        <Writing ctx={ctx} form={form} data={data} settled={material.published !== null} />
        <p>
          <a href={linkTo(ctx, discardPath(standing.base))}>{ctx.t('Elimina la bozza')}</a>
        </p>
      </WhileOpen>
    </MaterialFrame>
  )
}

interface WritingProps {
  ctx: ViewContext
  form: BoundForm
  data: Loaded
  /** Published once: where it belongs is asked no more. */
  settled: boolean
  cancel?: string
}

/** Pictures that the text may show. */
const editorOf = ({ held }: FilesShown<FileField>) => ({
  files: held.filter(({ field }) => field === 'images').map(({ id, name }) => ({ id, name })),
  fileUrl: fileUrl('{id}'),
  maxMinutes: LONGEST_READING,
})

/** Minutes of reading after which a material is too long for one sitting at the desk. */
const LONGEST_READING = 15

function Writing({ ctx, form, data, settled, cancel }: WritingProps) {
  const { references, files, findings } = data.parts.shown
  return (
    <FormFrame
      ctx={ctx}
      form={form}
      writing
      multipart
      submit={ctx.t('Salva la bozza')}
      cancel={cancel}
      buttons={
        <Button ctx={ctx} tone="outline" name="next" value="review">
          {ctx.t('Invia in revisione')}
        </Button>
      }
    >
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
    </FormFrame>
  )
}
