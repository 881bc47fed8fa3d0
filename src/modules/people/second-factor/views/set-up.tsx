// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import type { SetUp } from '../qr.ts'
import { TooLate } from './too-late.tsx'

interface StepsProps {
  ctx: ViewContext
  setUp: SetUp
  form: BoundForm
  submit: string
  cancel?: string
}

/** The three steps by which an app is set up: by its camera, or by typing. */
export function SetUpSteps({ ctx, setUp, form, submit, cancel }: StepsProps) {
  const { t } = ctx
  const { qr, secret } = setUp
  return (
    <>
      <ol class="set-up-steps">
        <li>
          {t(
            'Apri sul telefono un’app per i codici. Se non ne hai una, installala: vanno bene tutte quelle che seguono lo standard TOTP. Anche molti gestori di password lo fanno, sul computer.',
          )}
        </li>
        <li>
          <p>{t('Inquadra questo codice QR con l’app.')}</p>
          <svg
            class="qr"
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            role="img"
            aria-label={t('Codice QR: il suo contenuto è scritto qui sotto')}
          >
            <path class="qr-dark" d={qr.path} />
          </svg>
          <p>{t('Non puoi inquadrarlo? Scrivi nell’app questa chiave, gli spazi non contano:')}</p>
          <p>
            <code class="set-up-secret">{secret}</code>
          </p>
        </li>
        <li>{t('L’app mostra sei cifre, che cambiano ogni mezzo minuto. Scrivile qui.')}</li>
      </ol>
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={submit} cancel={cancel}>
          <Field ctx={ctx} form={form} name="code" />
        </FormFrame>
      </div>
    </>
  )
}

interface RequiredProps {
  ctx: ViewContext
  data: { setUp: SetUp | null; asked: string | undefined }
  form: BoundForm
}

export function RequiredSetUpPage({ ctx, data, form }: RequiredProps) {
  const { t } = ctx
  const title = t('Proteggi il tuo account')
  if (!data.setUp) return <TooLate ctx={ctx} title={title} asked={data.asked} />
  return (
    <Page
      ctx={ctx}
      title={title}
      lead={t(
        'Il tuo ruolo chiede un secondo fattore: oltre alla password, un codice del telefono. Servono due minuti.',
      )}
      start
      noindex
    >
      <SetUpSteps ctx={ctx} setUp={data.setUp} form={form} submit={t('Conferma ed entra')} />
    </Page>
  )
}
