// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../paths.ts'
import { LetterSentPage } from './letter-sent.tsx'
import { signInCrumb } from './sign-in.tsx'

interface Props {
  ctx: ViewContext
  form: BoundForm
}

export function ForgottenPage({ ctx, form }: Props) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Hai dimenticato la password?')} crumbs={signInCrumb(ctx)}>
      <p>{t('Scrivi l’indirizzo con cui entri. Ti mandiamo un collegamento per sceglierne un’altra.')}</p>
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Manda il collegamento')} cancel={paths.signIn()}>
          <Field ctx={ctx} form={form} name="email" />
        </FormFrame>
      </div>
    </Page>
  )
}

export const ForgottenSentPage = ({ ctx, data }: { ctx: ViewContext; data: { sendsMail: boolean } }) => (
  <LetterSentPage
    ctx={ctx}
    title={ctx.t('Guarda la tua posta')}
    sendsMail={data.sendsMail}
    again={paths.forgotten()}
  >
    {ctx.t(
      'Se con quell’indirizzo c’è un account, ti abbiamo scritto. Il collegamento vale un’ora, e una volta sola.',
    )}
  </LetterSentPage>
)

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
