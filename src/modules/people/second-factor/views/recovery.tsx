// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { PostButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../paths.ts'
import { inFours, PENDING_SIGN_IN } from '../rules.ts'
import { securityCrumb } from './app.tsx'

interface CodesData {
  /** Null: they were kept, or their time is over. */
  codes: readonly string[] | null
  /** The page that they were on the way to when they signed in. */
  asked: string | undefined
}

export function CodesPage({ ctx, data }: { ctx: ViewContext; data: CodesData }) {
  const { t } = ctx
  const { codes, asked } = data
  return (
    <Page ctx={ctx} title={t('I tuoi codici di riserva')} crumbs={securityCrumb(ctx)} start>
      {codes ? (
        <>
          <p>
            {t(
              'Se perdi il telefono o la chiave, entri con la password e uno di questi codici. Ogni codice vale una volta.',
            )}
          </p>
          <Alert ctx={ctx} tone="warning">
            <p>
              {t(
                'Stampa questa pagina o copiali, adesso: dopo un quarto d’ora non si vedono più. Tienili lontani dal telefono e dalla password.',
              )}
            </p>
          </Alert>
          <ol class="recovery-codes">
            {codes.map((code) => (
              <li key={code}>
                <code>{inFours(code, '-')}</code>
              </li>
            ))}
          </ol>
          <PostButton
            ctx={ctx}
            to={paths.codesKept()}
            values={asked ? { [PENDING_SIGN_IN]: asked } : undefined}
          >
            {t('Li ho conservati')}
          </PostButton>
        </>
      ) : (
        <>
          <p>{t('I codici si vedono solo quando sono nuovi. Se non li hai più, prendine altri dieci.')}</p>
          <p>
            <a href={ctx.href(paths.newCodes())}>{t('Nuovi codici di riserva')}</a>
          </p>
        </>
      )}
    </Page>
  )
}

export function NewCodesPage({ ctx, form }: { ctx: ViewContext; form: BoundForm }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Nuovi codici di riserva')} crumbs={securityCrumb(ctx)}>
      <p>{t('Ne ricevi dieci. Quelli che hai adesso, usati o no, non valgono più.')}</p>
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Dammi nuovi codici')} cancel={paths.security()}>
          <Field ctx={ctx} form={form} name="password" />
        </FormFrame>
      </div>
    </Page>
  )
}
