// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../paths.ts'

interface PasswordProps {
  ctx: ViewContext
  form: BoundForm
}

export function ChoosePasswordPage({ ctx, form }: PasswordProps) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Scegli la tua password')}>
      <p>
        {t(
          'La password che hai ricevuto serve solo per arrivare qui. Scegline una tua: da adesso entri con quella.',
        )}
      </p>
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Salva ed entra')}>
          <Field ctx={ctx} form={form} name="newPassword" />
        </FormFrame>
      </div>
    </Page>
  )
}

export function ChangePasswordPage({ ctx, form }: PasswordProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Cambia la password')}
      crumbs={[{ label: t('I miei dati'), to: paths.myData() }]}
    >
      <p>{t('Dopo il cambio resti dentro solo qui. Negli altri computer devi entrare di nuovo.')}</p>
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Cambia la password')}>
          <Field ctx={ctx} form={form} name="password" />
          <Field ctx={ctx} form={form} name="newPassword" />
        </FormFrame>
      </div>
    </Page>
  )
}
