// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FieldGroup, FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'

export function FirstStartPage({ ctx, form }: { ctx: ViewContext; form: BoundForm }) {
  const { t } = ctx
  const field = (name: string) => <Field ctx={ctx} form={form} name={name} />
  return (
    <Page ctx={ctx} title={t('Primo avvio')}>
      <p>
        {t('Questa piattaforma è vuota. Qui nascono la rete e il primo account, che amministra e coordina.')}
      </p>
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Crea la rete')}>
          {field('code')}
          <FieldGroup legend={t('La rete')}>
            {field('networkName')}
            {field('organizationName')}
          </FieldGroup>
          <FieldGroup legend={t('Il tuo account')}>
            {field('givenName')}
            {field('familyName')}
            {field('email')}
            {field('password')}
          </FieldGroup>
        </FormFrame>
      </div>
    </Page>
  )
}
