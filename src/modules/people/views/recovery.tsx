// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../paths.ts'
import { NoMail } from './join.tsx'

interface Props {
  ctx: ViewContext
  form: BoundForm
}

export function ForgottenPage({ ctx, form }: Props) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Hai dimenticato la password?')}>
      <p>{t('Scrivi l’indirizzo con cui entri. Ti mandiamo un collegamento per sceglierne un’altra.')}</p>
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Manda il collegamento')} cancel={paths.signIn()}>
          <Field ctx={ctx} form={form} name="email" />
        </FormFrame>
      </div>
    </Page>
  )
}

export function ForgottenSentPage({ ctx, data }: { ctx: ViewContext; data: { sendsMail: boolean } }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Guarda la tua posta')} noindex start>
      <p>
        {t(
          'Se con quell’indirizzo c’è un account, ti abbiamo scritto. Il collegamento vale un’ora, e una volta sola.',
        )}
      </p>
      <p>
        {t(
          'Non arriva niente? Guarda nella posta indesiderata, e controlla di avere scritto bene l’indirizzo.',
        )}
      </p>
      <NoMail ctx={ctx} sendsMail={data.sendsMail} />
      <p>
        <a href={ctx.href(paths.forgotten())}>{t('Chiedi di nuovo')}</a>
      </p>
    </Page>
  )
}

export function NewPasswordPage({ ctx, form }: Props) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Scegli una nuova password')} noindex>
      <p>{t('Poi accedi con quella. Le sessioni aperte finiscono, anche negli altri computer.')}</p>
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Salva la nuova password')}>
          <Field ctx={ctx} form={form} name="newPassword" />
        </FormFrame>
      </div>
    </Page>
  )
}
