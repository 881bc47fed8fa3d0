// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { PartPage, RemovePartPage } from '../../views/part-page.tsx'
import type { Source } from '../queries.ts'

interface Props {
  ctx: ViewContext
  research: Work
  form: BoundForm
}

export function SourcePage(props: Props & { source: Source | null }) {
  const { ctx, form, source } = props
  const { t } = ctx
  return (
    <PartPage
      {...props}
      title={source ? t('Modifica la fonte') : t('Nuova fonte')}
      submit={source ? t('Salva la fonte') : t('Aggiungi la fonte')}
    >
      {Object.keys(form.fields).map((name) => (
        <Field ctx={ctx} form={form} name={name} key={name} />
      ))}
    </PartPage>
  )
}

export function RemoveSourcePage(props: Props & { source: Source }) {
  const { ctx, source } = props
  return (
    <RemovePartPage {...props} title={ctx.t('Togli la fonte')}>
      <p>{ctx.t('Togli dalla bozza «{title}»?', { title: source.title })}</p>
    </RemovePartPage>
  )
}
