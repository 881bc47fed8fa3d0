// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../paths.ts'
import { LetterSentPage } from './letter-sent.tsx'
import { signInCrumb } from './sign-in.tsx'

interface JoinProps {
  ctx: ViewContext
  data: {
    bodies: readonly { id: string; name: string }[]
    open: boolean
    panels: readonly FilledPanel[]
  }
  form: BoundForm
}

export function JoinPage({ ctx, data, form }: JoinProps) {
  const { t } = ctx
  const bodies = data.bodies.map(({ id, name }) => ({ value: id, label: name, literal: true }))
  const field = (name: string) => <Field ctx={ctx} form={form} name={name} />
  return (
    <Page
      ctx={ctx}
      title={t('Registrati')}
      crumbs={signInCrumb(ctx)}
      description={t('Un account per chi lavora negli enti della rete.')}
      lead={t('Un account per chi lavora negli enti della rete. Per leggere il sito non serve.')}
    >
      {!data.open && (
        <Alert ctx={ctx} tone="info">
          <p>{t('Qui gli account li apre chi amministra: chiedilo al tuo ente.')}</p>
        </Alert>
      )}
      {data.open && (
        <div class="narrow">
          <FormFrame
            ctx={ctx}
            form={form}
            submit={t('Chiedi l’account')}
            cancel={paths.signIn()}
            cancelWords={t('Ho già un account')}
          >
            {field('givenName')}
            {field('familyName')}
            {field('email')}
            <Field ctx={ctx} form={form} name="organizationId" choices={bodies} />
            {field('newPassword')}
            <p>
              {t('Prima di inviare leggi')}{' '}
              <a href={ctx.href('/privacy')}>{t('che cosa facciamo dei tuoi dati')}</a>.
            </p>
            {field('informed')}
          </FormFrame>
        </div>
      )}
      {data.panels.map((show) => show(ctx))}
    </Page>
  )
}

export const JoinSentPage = ({ ctx, data }: { ctx: ViewContext; data: { sendsMail: boolean } }) => (
  <LetterSentPage
    ctx={ctx}
    title={ctx.t('Ora conferma dalla tua posta')}
    sendsMail={data.sendsMail}
    again={paths.join()}
  >
    {ctx.t(
      'Ti abbiamo scritto. Apri la lettera e conferma il tuo indirizzo: il collegamento vale 24 ore, e una volta sola.',
    )}
  </LetterSentPage>
)

interface ConfirmProps {
  ctx: ViewContext
  email: string
  form: BoundForm
}

export function ConfirmPage({ ctx, email, form }: ConfirmProps) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Conferma il tuo indirizzo')} noindex>
      <p>
        {t('L’indirizzo da confermare è')} <strong>{email}</strong>.
      </p>
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Conferma l’indirizzo')}>
          <Field ctx={ctx} form={form} name="password" />
        </FormFrame>
      </div>
    </Page>
  )
}
