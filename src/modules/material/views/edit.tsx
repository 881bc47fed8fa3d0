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
import {
  Checks,
  deskPath,
  discardPath,
  fileUrl,
  type PlaceChoices,
  PlaceFields,
  Remarks,
  remarksOf,
  type ShownFile,
  type Standing,
  WhileOpen,
} from '../../review/index.ts'
import * as paths from '../paths.ts'
import type { MaterialFile } from '../queries.ts'
import type { SlotsOffered } from '../slots.ts'
import { FilesFields, ResearchFields } from './fields.tsx'
import { MaterialFrame } from './frame.tsx'

interface Loaded {
  choices: PlaceChoices
  references: readonly LegalReference[]
  waiting: readonly ShownFile[]
  slots: SlotsOffered
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
      <Writing ctx={ctx} form={form} data={data} held={[]} settled={false} cancel={deskPath()} />
    </Page>
  )
}

interface EditData extends Loaded {
  material: Work
  files: readonly MaterialFile[]
  standing: Standing
}

export function EditMaterialPage({ ctx, data, form }: { ctx: ViewContext; data: EditData; form: BoundForm }) {
  const { material, standing, files } = data
  return (
    <MaterialFrame ctx={ctx} material={material} here="text" writes islands={ISLANDS}>
      <Remarks ctx={ctx} remarks={remarksOf(standing)} />
      <WhileOpen ctx={ctx} state={material.state} review={paths.previewMaterial(material.id)} form={form}>
        <Checks ctx={ctx} checks={standing.checks} />
        <Writing ctx={ctx} form={form} data={data} held={files} settled={material.published !== null} />
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
  held: readonly MaterialFile[]
  /** Published once: where it belongs is asked no more. */
  settled: boolean
  cancel?: string
}

/** Pictures that the text may show. */
const editorOf = (held: readonly MaterialFile[]) => ({
  files: held.filter((file) => file.role === 'image').map((file) => ({ id: file.file_id, name: file.name })),
  fileUrl: fileUrl('{id}'),
  maxMinutes: LONGEST_READING,
})

/** Minutes of reading after which a material is too long for one sitting at the desk. */
const LONGEST_READING = 15

function Writing({ ctx, form, data, held, settled, cancel }: WritingProps) {
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
        <Field ctx={ctx} form={form} name="body" editor={editorOf(held)} />
        <Field ctx={ctx} form={form} name="updatedOn" />
      </FieldGroup>
      {!settled && <PlaceFields ctx={ctx} form={form} choices={data.choices} />}
      <LawFields ctx={ctx} form={form} references={data.references} />
      <FilesFields ctx={ctx} form={form} slots={data.slots} waiting={data.waiting} held={held} />
      <ResearchFields ctx={ctx} form={form} />
    </FormFrame>
  )
}
