// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FieldGroup } from '#ui/form-frame.tsx'
import { Translated } from '#ui/translated.tsx'
import { PartPage, RemovePartPage } from '../../views/part-page.tsx'
import type { Finding } from '../queries.ts'

interface Props {
  ctx: ViewContext
  research: Work
  form: BoundForm
}

export function FindingPage(props: Props & { finding: Finding | null }) {
  const { ctx, form, finding } = props
  const { t } = ctx
  return (
    <PartPage
      {...props}
      title={finding ? t('Risultato {number, number}', { number: finding.number }) : t('Nuovo risultato')}
      submit={finding ? t('Salva il risultato') : t('Aggiungi il risultato')}
    >
      <Field ctx={ctx} form={form} name="title_it" />
      <Field ctx={ctx} form={form} name="body_it" />
      <Field ctx={ctx} form={form} name="position" />
      <FieldGroup legend={t('In inglese')}>
        <Translated ctx={ctx} form={form} name="title_en" />
        <Translated ctx={ctx} form={form} name="body_en" />
      </FieldGroup>
    </PartPage>
  )
}

export function RemoveFindingPage(props: Props & { finding: Finding }) {
  const { ctx, finding } = props
  return (
    <RemovePartPage {...props} title={ctx.t('Togli il risultato')}>
      <p>
        {ctx.t('Togli dalla bozza «{title}»? I testi che ne sono nati non lo mostreranno più.', {
          title: finding.title.it,
        })}
      </p>
    </RemovePartPage>
  )
}
