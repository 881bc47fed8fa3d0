// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import type { Admission } from '../joining/queries.ts'

interface Props {
  ctx: ViewContext
  admission: Admission
  form: BoundForm
}

export function AdmissionPage({ ctx, admission, form }: Props) {
  const { t } = ctx
  const name = `${admission.given_name} ${admission.family_name}`
  return (
    <Page
      ctx={ctx}
      title={t('Richiesta di account')}
      noindex
      lead={t('{name} chiede un account. Conosci questa persona? Lavora nel tuo ente?', { name })}
    >
      <DescriptionList
        entries={[
          [t('Nome'), name],
          [t('E-mail, confermata'), admission.email],
          [t('Ente'), admission.organization],
          [t('Chiesto il'), ctx.dateTime(admission.confirmed_at)],
          [t('Si cancella il'), ctx.date(admission.expires_at)],
        ]}
      />
      <FormFrame ctx={ctx} form={form} submit={t('Invia la decisione')}>
        <Field ctx={ctx} form={form} name="decision" />
        <Field ctx={ctx} form={form} name="reason" />
      </FormFrame>
    </Page>
  )
}
