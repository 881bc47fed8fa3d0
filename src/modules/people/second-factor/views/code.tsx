// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../paths.ts'
import { TooLate } from './too-late.tsx'

interface CodeData {
  /** Null: nobody is between the password and the code, or it has taken too long. */
  step: { shared_desk: boolean } | null
  hasApp: boolean
  hasPasskey: boolean
  asked: string | undefined
}

export function CodePage({ ctx, data, form }: { ctx: ViewContext; data: CodeData; form: BoundForm }) {
  const { t } = ctx
  const { step, hasApp, hasPasskey, asked } = data
  if (!step) return <TooLate ctx={ctx} title={t('Il secondo fattore')} asked={asked} />
  return (
    <Page
      ctx={ctx}
      title={t('Il secondo fattore')}
      lead={t('La password è giusta. Adesso mostra che sei tu in un altro modo.')}
      start
      noindex
    >
      {hasPasskey && (
        <Section title={t('Con la passkey')}>
          <p>
            <a href={ctx.href(paths.passkeySignIn(asked, step.shared_desk))}>{t('Usa la tua passkey')}</a>
          </p>
        </Section>
      )}
      <Section title={hasApp ? t('Con un codice') : t('Con un codice di riserva')}>
        <div class="narrow">
          <FormFrame ctx={ctx} form={form} submit={t('Entra')}>
            <Field
              ctx={ctx}
              form={form}
              name="code"
              help={hasApp ? undefined : t('Uno dei codici che hai stampato o copiato. Vale una volta.')}
            />
          </FormFrame>
        </div>
      </Section>
      <Section title={t('Non hai né il telefono né i codici?')}>
        <p>
          {t(
            'Chiedi a chi amministra la piattaforma nel tuo ente. Dopo avere controllato che sei tu, può togliere il secondo fattore.',
          )}
        </p>
      </Section>
    </Page>
  )
}
