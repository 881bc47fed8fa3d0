// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { Confirm, FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../paths.ts'
import { securityCrumb } from './app.tsx'

interface Props {
  ctx: ViewContext
  form: BoundForm
}

/** The island asks the device when the form is sent. What is written inside is what remains without it. */
function Device({ ctx, mode, begin }: { ctx: ViewContext; mode: 'make' | 'ask'; begin: string }) {
  const { t } = ctx
  const words = {
    unsupported: t('Questo browser qui non usa le passkey: entra in un altro modo, o aggiornalo.'),
    failed: t('Il dispositivo non ha dato la passkey. Riprova.'),
    cancelled: t('Non è stata usata nessuna passkey. Puoi riprovare.'),
    offline: t('La piattaforma non risponde. Riprova tra poco.'),
  }
  return (
    <x-passkey data-mode={mode} data-begin={ctx.href(begin)} data-words={JSON.stringify(words)}>
      {t('Per le passkey serve JavaScript, e qui è spento. Tutto il resto funziona anche senza.')}
    </x-passkey>
  )
}

interface SignInProps extends Props {
  data: { asked: string | undefined }
}

export function PasskeySignInPage({ ctx, data, form }: SignInProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Accedi con una passkey')}
      lead={t('Il dispositivo ti chiede l’impronta, il volto o il PIN. La password non serve.')}
      islands={['passkey']}
    >
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Usa la passkey')}>
          <Field ctx={ctx} form={form} name="sharedDesk" />
          <Field ctx={ctx} form={form} name="answer" />
          <Device ctx={ctx} mode="ask" begin={paths.signInChallenge()} />
        </FormFrame>
        <p>
          <a href={ctx.href(paths.signInAgain(data.asked))}>{t('Accedi con la password')}</a>
        </p>
      </div>
    </Page>
  )
}

export function AddPasskeyPage({ ctx, form }: Props) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Aggiungi una passkey')} crumbs={securityCrumb(ctx)} islands={['passkey']}>
      <p>
        {t(
          'Una passkey sta in un dispositivo: il computer, il telefono o una chiave USB. La sblocchi con l’impronta, il volto o un PIN. Vale come password e secondo fattore insieme, e non si può rubare con una pagina finta.',
        )}
      </p>
      <p>{t('Non farla su un computer che usano anche altri con lo stesso accesso.')}</p>
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Crea la passkey')} cancel={paths.security()}>
          <Field ctx={ctx} form={form} name="name" />
          <Field ctx={ctx} form={form} name="password" />
          <Field ctx={ctx} form={form} name="answer" />
          <Device ctx={ctx} mode="make" begin={paths.newPasskeyChallenge()} />
        </FormFrame>
      </div>
    </Page>
  )
}

export function RemovePasskeyPage({ ctx, passkey, form }: Props & { passkey: { name: string } }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Togli la passkey «{name}»', { name: passkey.name })}
      crumb={passkey.name}
      crumbs={securityCrumb(ctx)}
    >
      <Confirm
        ctx={ctx}
        form={form}
        confirm={t('Togli la passkey')}
        cancel={paths.security()}
        fields={<Field ctx={ctx} form={form} name="password" />}
      >
        <p>
          {t(
            'Con quel dispositivo non entri più senza password. Puoi aggiungerla di nuovo quando vuoi. Cancellala anche dal dispositivo.',
          )}
        </p>
      </Confirm>
    </Page>
  )
}
