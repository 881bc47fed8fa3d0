// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import type { Choice } from '#kernel/forms/field.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FieldGroup } from '#ui/form-frame.tsx'
import { Translated } from '#ui/translated.tsx'
import { LawFields, type LegalReference } from '../../legislation/index.ts'
import {
  DraftForm,
  FileField,
  type FilesShown,
  NewDraftPage,
  OpenDraft,
  type PlaceChoices,
  PlaceFields,
  type Standing,
} from '../../review/index.ts'
import * as paths from '../paths.ts'
import { ResearchFrame } from './frame.tsx'

interface Loaded {
  choices: PlaceChoices
  /** Territories that some room knows. */
  territories: readonly Choice[]
  parts: { shown: { references: readonly LegalReference[]; files: FilesShown } }
}

const ISLANDS = ['upload', 'writing'] as const

export function NewResearchPage({ ctx, data, form }: { ctx: ViewContext; data: Loaded; form: BoundForm }) {
  return (
    <NewDraftPage
      ctx={ctx}
      title={ctx.t('Nuova ricerca')}
      lead={ctx.t(
        'Comincia dalla domanda e dal metodo. Risultati e fonti si aggiungono dopo, uno alla volta. Il pubblico la legge quando un’altra persona la pubblica.',
      )}
      islands={ISLANDS}
    >
      <Writing ctx={ctx} form={form} data={data} isNew />
    </NewDraftPage>
  )
}

interface EditData extends Loaded {
  research: Work
  standing: Standing
}

export function EditResearchPage({ ctx, data, form }: { ctx: ViewContext; data: EditData; form: BoundForm }) {
  const { research, standing } = data
  const review = paths.previewResearch(research.id)
  return (
    <ResearchFrame ctx={ctx} research={research} here="text" writes islands={ISLANDS}>
      <OpenDraft ctx={ctx} state={research.state} standing={standing} review={review} form={form}>
        <Writing ctx={ctx} form={form} data={data} settled={research.published !== null} />
      </OpenDraft>
    </ResearchFrame>
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

/** Texts of the form, each with its English beside it. */
const TEXTS = ['title', 'summary', 'question', 'method'] as const

function Writing({ ctx, form, data, settled, isNew }: WritingProps) {
  const { references, files } = data.parts.shown
  return (
    <DraftForm ctx={ctx} form={form} multipart isNew={isNew}>
      <FieldGroup legend={ctx.t('Domanda e metodo')}>
        {TEXTS.map((name) => (
          <Field ctx={ctx} form={form} name={`${name}_it`} key={name} />
        ))}
        <Field ctx={ctx} form={form} name="territory" />
        {data.territories.length > 0 && (
          <Field ctx={ctx} form={form} name="territoryId" choices={[...data.territories]} />
        )}
        <Field ctx={ctx} form={form} name="updatedOn" />
      </FieldGroup>
      {!settled && <PlaceFields ctx={ctx} form={form} choices={data.choices} />}
      <LawFields ctx={ctx} form={form} references={references} />
      <FieldGroup legend={ctx.t('Documenti')}>
        <FileField
          ctx={ctx}
          form={form}
          files={files}
          name="documents"
          multiple
          help={ctx.t(
            'PDF, testi, fogli e immagini: il questionario, la traccia delle interviste, le tabelle.',
          )}
        />
      </FieldGroup>
      <FieldGroup legend={ctx.t('In inglese')}>
        {TEXTS.map((name) => (
          <Translated ctx={ctx} form={form} name={`${name}_en`} key={name} />
        ))}
      </FieldGroup>
    </DraftForm>
  )
}
