// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FieldGroup } from '#ui/form-frame.tsx'
import { Translated } from '#ui/translated.tsx'
import { LawFields, type LegalReference } from '../../legislation/index.ts'
import {
  DraftForm,
  NewDraftPage,
  OpenDraft,
  type PlaceChoices,
  PlaceFields,
  type Standing,
} from '../../review/index.ts'
import * as paths from '../paths.ts'
import { ServiceFrame } from './frame.tsx'

interface Loaded {
  choices: PlaceChoices
  parts: { shown: { references: readonly LegalReference[] } }
}

const ISLANDS = ['writing'] as const

export function NewServicePage({ ctx, data, form }: { ctx: ViewContext; data: Loaded; form: BoundForm }) {
  return (
    <NewDraftPage
      ctx={ctx}
      title={ctx.t('Nuovo servizio')}
      lead={ctx.t(
        'Scrivi per chi sta allo sportello con la persona davanti. Documenti, costi e fasi si aggiungono dopo, uno alla volta. Il pubblico legge la scheda quando un’altra persona la pubblica.',
      )}
      islands={ISLANDS}
    >
      <Writing ctx={ctx} form={form} data={data} isNew />
    </NewDraftPage>
  )
}

interface EditData extends Loaded {
  service: Work
  standing: Standing
}

export function EditServicePage({ ctx, data, form }: { ctx: ViewContext; data: EditData; form: BoundForm }) {
  const { service, standing } = data
  const review = paths.previewService(service.id)
  return (
    <ServiceFrame ctx={ctx} service={service} here="text" writes islands={ISLANDS}>
      <OpenDraft ctx={ctx} state={service.state} standing={standing} review={review} form={form}>
        <Writing ctx={ctx} form={form} data={data} settled={service.published !== null} />
      </OpenDraft>
    </ServiceFrame>
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

const BEFORE = ['title_it', 'summary_it', 'who_it', 'how_it', 'channels', 'outputs_it', 'max_days'] as const
const AFTER = ['special_cases_it', 'constraints_it', 'life_events', 'operators_note', 'updatedOn'] as const
const ENGLISH = ['title', 'summary', 'who', 'how', 'outputs', 'special_cases', 'constraints'] as const

function Writing({ ctx, form, data, settled, isNew }: WritingProps) {
  const field = (name: string) => <Field ctx={ctx} form={form} name={name} key={name} />
  return (
    <DraftForm ctx={ctx} form={form} isNew={isNew}>
      <FieldGroup legend={ctx.t('Che cos’è e come si fa')}>{BEFORE.map(field)}</FieldGroup>
      <FieldGroup legend={ctx.t('Casi, scadenze e note')}>{AFTER.map(field)}</FieldGroup>
      {!settled && <PlaceFields ctx={ctx} form={form} choices={data.choices} />}
      <LawFields ctx={ctx} form={form} references={data.parts.shown.references} />
      <FieldGroup legend={ctx.t('In inglese')}>
        {ENGLISH.map((name) => (
          <Translated ctx={ctx} form={form} name={`${name}_en`} key={name} />
        ))}
      </FieldGroup>
    </DraftForm>
  )
}
