// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'

export function SentencesPage({ ctx, form }: { ctx: ViewContext; form: BoundForm }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Frasi per i cittadini stranieri')}
      lead={t('Una frase per lingua, che dice dove andare. Una frase vuota non si mostra.')}
      crumbs={[{ label: t('Impostazioni'), to: paths.settings() }]}
      noindex
    >
      <FormFrame ctx={ctx} form={form} submit={t('Salva')} cancel={paths.settings()}>
        {Object.keys(form.fields).map((name) => (
          <Field ctx={ctx} form={form} name={name} key={name} />
        ))}
      </FormFrame>
    </Page>
  )
}
