// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { Confirm, FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { GiftChoices } from '../gift-choices.ts'
import type { Base, Colleague } from '../held-queries.ts'
import { roleWords } from '../words.ts'

interface FormProps {
  ctx: ViewContext
  form: BoundForm
}

/** Role, body and limits, as far as whoever gives them may. */
export function GiftFields({ ctx, form, choices }: FormProps & { choices: GiftChoices }) {
  return (
    <>
      <Field ctx={ctx} form={form} name="role" choices={choices.roles} />
      <Field ctx={ctx} form={form} name="organizationId" choices={choices.bodies} />
      {choices.limits.length > 0 && <Field ctx={ctx} form={form} name="limits" choices={choices.limits} />}
    </>
  )
}

interface GivePageProps extends FormProps {
  person: { id: string; name: string }
  choices: GiftChoices
}

export function GivePage({ ctx, form, person, choices }: GivePageProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Dai un ruolo a {name}', { name: person.name })}
      crumbs={[
        { label: t('Persone'), to: paths.people() },
        { label: person.name, to: paths.person(person.id) },
      ]}
      crumb={t('Dai un ruolo')}
      noindex
    >
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Dai il ruolo')} cancel={paths.person(person.id)}>
          <GiftFields ctx={ctx} form={form} choices={choices} />
          <Field ctx={ctx} form={form} name="from" />
          <Field ctx={ctx} form={form} name="until" />
          <Field ctx={ctx} form={form} name="reason" />
        </FormFrame>
      </div>
    </Page>
  )
}

interface WithdrawPageProps extends FormProps {
  grant: Base
  organization: string
  back: string
}

export function WithdrawPage({ ctx, form, grant, organization, back }: WithdrawPageProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Togli un ruolo a {name}', { name: grant.name })}
      crumbs={[{ label: grant.name, to: back }]}
      crumb={t('Togli il ruolo')}
      noindex
    >
      <Confirm
        ctx={ctx}
        form={form}
        fields={<Field ctx={ctx} form={form} name="reason" />}
        confirm={t('Togli il ruolo')}
        cancel={back}
      >
        <p>
          {t('{role}, {organization}. La persona esce subito, e rientra con i ruoli che le restano.', {
            role: t(roleWords(grant.role)),
            organization,
          })}
        </p>
        <p>
          {t('Chi la sostituisce in questo ruolo lo perde insieme a lei. Il ruolo si può dare di nuovo.')}
        </p>
      </Confirm>
    </Page>
  )
}

interface DeputyPageProps extends FormProps {
  grant: Base
  organization: string
  colleagues: readonly Colleague[]
}

export function DeputyPage({ ctx, form, grant, organization, colleagues }: DeputyPageProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Chi sostituisce {name}', { name: grant.name })}
      crumbs={[{ label: t('Che cosa posso fare'), to: paths.myRoles() }]}
      noindex
      lead={t('{role}, {organization}: chi sostituisce può fare lo stesso, e niente di più.', {
        role: t(roleWords(grant.role)),
        organization,
      })}
    >
      {colleagues.length === 0 ? (
        <EmptyState ctx={ctx} title={t('Non c’è un’altra persona in questo ente')}>
          <p>
            {t('Può sostituire solo chi ha già un ruolo nello stesso ente. Chiedi di invitare la persona.')}
          </p>
        </EmptyState>
      ) : (
        <div class="narrow">
          <p>{t('La sostituzione finisce da sola dopo l’ultimo giorno. Puoi toglierla anche prima.')}</p>
          <FormFrame ctx={ctx} form={form} submit={t('Nomina')} cancel={paths.myRoles()}>
            <Field
              ctx={ctx}
              form={form}
              name="personId"
              choices={colleagues.map(({ id, name }) => ({ value: id, label: name, literal: true }))}
            />
            <Field ctx={ctx} form={form} name="from" />
            <Field ctx={ctx} form={form} name="until" />
            <Field ctx={ctx} form={form} name="reason" />
          </FormFrame>
        </div>
      )}
    </Page>
  )
}
