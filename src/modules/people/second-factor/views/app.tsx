// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Field } from '#ui/field.tsx'
import { Confirm, FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../paths.ts'
import type { SetUp } from '../qr.ts'
import { SetUpSteps } from './set-up.tsx'

interface Props {
  ctx: ViewContext
  form: BoundForm
}

export const securityCrumb = ({ t }: ViewContext) => [{ label: t('Sicurezza'), to: paths.security() }]

export function BeginAppPage({ ctx, data, form }: Props & { data: { replaces: boolean } }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Un’app per i codici')} crumbs={securityCrumb(ctx)}>
      <p>
        {t(
          'Un’app sul telefono mostra sei cifre che cambiano ogni mezzo minuto. Da quando la confermi, per entrare servono la password e quelle cifre. L’app funziona anche senza rete.',
        )}
      </p>
      {data.replaces && (
        <Alert ctx={ctx} tone="info">
          <p>{t('Hai già un’app. Resta valida finché non confermi quella nuova, poi non serve più.')}</p>
        </Alert>
      )}
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Avanti')} cancel={paths.security()}>
          <Field ctx={ctx} form={form} name="password" />
        </FormFrame>
      </div>
    </Page>
  )
}

export function AppPage({ ctx, data, form }: Props & { data: { setUp: SetUp } }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Imposta l’app')} crumbs={securityCrumb(ctx)} start>
      <SetUpSteps ctx={ctx} setUp={data.setUp} form={form} submit={t('Conferma')} cancel={paths.security()} />
    </Page>
  )
}

export function RemoveAppPage({ ctx, form }: Props) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Togli l’app dei codici')} crumbs={securityCrumb(ctx)}>
      <Confirm
        ctx={ctx}
        form={form}
        confirm={t('Togli l’app dei codici')}
        cancel={paths.security()}
        fields={<Field ctx={ctx} form={form} name="password" />}
      >
        <p>
          {t(
            'Chi conosce la tua password potrà entrare senza codice. Se non hai una passkey, anche i codici di riserva non valgono più. Puoi rimettere l’app quando vuoi.',
          )}
        </p>
      </Confirm>
    </Page>
  )
}
