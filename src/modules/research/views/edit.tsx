// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import type { Choice } from '#kernel/forms/field.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FieldGroup, FormFrame } from '#ui/form-frame.tsx'
import { linkTo } from '#ui/link-to.ts'
import { Page } from '#ui/page.tsx'
import { Translated } from '#ui/translated.tsx'
import { LawFields, type LegalReference } from '../../legislation/index.ts'
import {
  Checks,
  deskPath,
  discardPath,
  FileField,
  type FilesShown,
  type PlaceChoices,
  PlaceFields,
  Remarks,
  remarksOf,
  type Standing,
  WhileOpen,
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
    <Page
      ctx={ctx}
      title={ctx.t('Nuova ricerca')}
      crumbs={[{ label: ctx.t('Redazione'), to: deskPath() }]}
      lead={ctx.t(
        'Comincia dalla domanda e dal metodo. Risultati e fonti si aggiungono dopo, uno alla volta. Il pubblico la legge quando un’altra persona la pubblica.',
      )}
      noindex
      islands={ISLANDS}
    >
      <Writing ctx={ctx} form={form} data={data} settled={false} cancel={deskPath()} />
    </Page>
  )
}

interface EditData extends Loaded {
  research: Work
  standing: Standing
}

export function EditResearchPage({ ctx, data, form }: { ctx: ViewContext; data: EditData; form: BoundForm }) {
  const { research, standing } = data
  return (
    <ResearchFrame ctx={ctx} research={research} here="text" writes islands={ISLANDS}>
      <Remarks ctx={ctx} remarks={remarksOf(standing)} />
      <WhileOpen ctx={ctx} state={research.state} review={paths.previewResearch(research.id)} form={form}>
        <Checks ctx={ctx} checks={standing.checks} />
        <Writing ctx={ctx} form={form} data={data} settled={research.published !== null} />
        <p>
          <a href={linkTo(ctx, discardPath(standing.base))}>{ctx.t('Elimina la bozza')}</a>
        </p>
      </WhileOpen>
    </ResearchFrame>
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

/** Texts of the form, each with its English beside it. */
const TEXTS = ['title', 'summary', 'question', 'method'] as const

function Writing({ ctx, form, data, settled, cancel }: WritingProps) {
  const { references, files } = data.parts.shown
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
    </FormFrame>
  )
}
