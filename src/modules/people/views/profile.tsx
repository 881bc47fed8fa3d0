// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { LinkList, Section } from '#ui/section.tsx'
import * as paths from '../paths.ts'
import type { Profile } from '../profile/queries.ts'

interface FormProps {
  ctx: ViewContext
  form: BoundForm
}

interface ProfileProps extends FormProps {
  profile: Profile
  panels: readonly FilledPanel[]
}

export function ProfilePage({ ctx, profile, panels, form }: ProfileProps) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Profilo')} crumbs={[]} noindex lead={t('Come ti chiami, e come ti scriviamo.')}>
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Salva il profilo')}>
          <Field ctx={ctx} form={form} name="givenName" />
          <Field ctx={ctx} form={form} name="familyName" />
          <Field ctx={ctx} form={form} name="locale" />
        </FormFrame>
      </div>
      <Section title={t('Il tuo indirizzo')}>
        <p>
          {t('Entri con')} <strong>{profile.email}</strong>.
        </p>
        <p>
          <a href={ctx.href(paths.changeEmail())}>{t('Cambia l’indirizzo')}</a>
        </p>
      </Section>
      {panels.map((show) => show(ctx))}
      <Section title={t('Le altre tue pagine')}>
        <LinkList
          ctx={ctx}
          links={[
            { to: paths.changePassword(), label: t('Cambia la password') },
            { to: paths.sessions(), label: t('Le tue sessioni') },
            { to: NOTIFICATION_CHOICES, label: t('Scegli che cosa ricevere per e-mail') },
            { to: paths.myData(), label: t('I miei dati') },
          ]}
        />
      </Section>
    </Page>
  )
}

/** Of the room of notifications, whose door says no paths. */
const NOTIFICATION_CHOICES = '/avvisi/preferenze'

export function ChangeEmailPage({ ctx, form, data }: FormProps & { data: { email: string } }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Cambia l’indirizzo')}
      noindex
      crumbs={[{ label: t('Profilo'), to: paths.profile() }]}
    >
      <p>
        {t('Adesso entri con')} <strong>{data.email}</strong>.{' '}
        {t('Scriviamo al nuovo indirizzo: quando lo confermi, vale quello. Avvisiamo anche il vecchio.')}
      </p>
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Manda la lettera')} cancel={paths.profile()}>
          <Field ctx={ctx} form={form} name="email" />
          <Field ctx={ctx} form={form} name="password" />
        </FormFrame>
      </div>
    </Page>
  )
}

export function ConfirmEmailPage({ ctx, form, email }: FormProps & { email: string }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Conferma il nuovo indirizzo')} noindex>
      <p>
        {t('Quando confermi, entri con')} <strong>{email}</strong>.
      </p>
      <FormFrame ctx={ctx} form={form} submit={t('Conferma l’indirizzo')} />
    </Page>
  )
}

export function UndoEmailPage({ ctx, form, email }: FormProps & { email: string }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Riprendi il tuo account')} noindex>
      <p>
        {t('L’account torna al suo indirizzo di prima:')} <strong>{email}</strong>.
      </p>
      <p>{t('Chi è dentro adesso esce, e la password di adesso non vale più: ne scegli subito un’altra.')}</p>
      <p>
        {t(
          'App, passkey e codici di riserva aggiunti dopo il cambio non valgono più. Quelli di prima restano.',
        )}
      </p>
      <FormFrame ctx={ctx} form={form} submit={t('Riprendi l’account')} />
    </Page>
  )
}
