// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../paths.ts'

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

export function JoinSentPage({ ctx, data }: { ctx: ViewContext; data: { sendsMail: boolean } }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Ora conferma dalla tua posta')} noindex start>
      <p>
        {t(
          'Ti abbiamo scritto. Apri la lettera e conferma il tuo indirizzo: il collegamento vale 24 ore, e una volta sola.',
        )}
      </p>
      <p>
        {t(
          'Non arriva niente? Guarda nella posta indesiderata, e controlla di avere scritto bene l’indirizzo.',
        )}
      </p>
      <NoMail ctx={ctx} sendsMail={data.sendsMail} />
      <p>
        <a href={ctx.href(paths.join())}>{t('Chiedi di nuovo')}</a>
      </p>
    </Page>
  )
}

/** Without a mail server letters wait where only administrators see them: whoever waits for one must know. */
export function NoMail({ ctx, sendsMail }: { ctx: ViewContext; sendsMail: boolean }) {
  if (sendsMail) return null
  return (
    <Alert ctx={ctx} tone="warning">
      <p>
        {ctx.t(
          'Questa piattaforma non ha ancora un server di posta: le lettere non partono. Chiedi il collegamento a chi la amministra.',
        )}
      </p>
    </Alert>
  )
}

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
