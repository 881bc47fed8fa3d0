// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { DemonstrationLogin } from '../demonstration-logins.ts'
import * as paths from '../paths.ts'

export interface SignInData {
  /** The visitor was on the way to a page that asks for an account. */
  returning: boolean
  /** What they wrote when their session had ended waits for them there. */
  kept: boolean
  /** Where whoever has a passkey goes instead. */
  passkey: string
  demonstration: { logins: readonly DemonstrationLogin[]; password: string } | null
}

/** The way to what one does before one has a way in. */
export const signInCrumb = ({ t }: ViewContext) => [{ label: t('Accedi'), to: paths.signIn() }]

export function SignInPage({ ctx, data, form }: { ctx: ViewContext; data: SignInData; form: BoundForm }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Accedi')} description={t('Accesso per chi lavora negli enti della rete.')}>
      {data.returning && (
        <Alert ctx={ctx} tone="info">
          <p>
            {data.kept
              ? t(
                  'La sessione era finita. Quello che hai scritto è conservato: accedi e lo ritrovi, poi invialo.',
                )
              : t('Per questa pagina serve un account. Dopo l’accesso torni qui.')}
          </p>
        </Alert>
      )}
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Accedi')}>
          <Field ctx={ctx} form={form} name="email" />
          <Field ctx={ctx} form={form} name="password" />
          <Field ctx={ctx} form={form} name="sharedDesk" />
        </FormFrame>
        <ul class="link-list">
          <li>
            <a href={ctx.href(data.passkey)}>{t('Accedi con una passkey')}</a>
          </li>
          <li>
            <a href={ctx.href(paths.forgotten())}>{t('Hai dimenticato la password?')}</a>
          </li>
          <li>
            {t('Non hai un account?')} <a href={ctx.href(paths.join())}>{t('Registrati')}</a>
          </li>
        </ul>
      </div>
      {data.demonstration && <DemonstrationLogins ctx={ctx} {...data.demonstration} />}
    </Page>
  )
}

type LoginsProps = { ctx: ViewContext; logins: readonly DemonstrationLogin[]; password: string }

function DemonstrationLogins({ ctx, logins, password }: LoginsProps) {
  const { t } = ctx
  return (
    <Section title={t('Accessi della dimostrazione')}>
      <p>
        {t('Persone inventate. La password è la stessa per tutti:')} <code>{password}</code>
      </p>
      <Table
        ctx={ctx}
        caption={t('Accessi della dimostrazione')}
        hideCaption
        columns={[
          { header: t('E-mail'), cell: (login) => <code>{login.email}</code> },
          { header: t('Ruolo'), cell: (login) => t(login.role) },
        ]}
        rows={logins}
      />
    </Section>
  )
}
