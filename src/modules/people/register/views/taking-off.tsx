// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { Confirm } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { KnownPerson } from '../queries.ts'

interface TakingOffProps {
  ctx: ViewContext
  person: KnownPerson
  /** A role of theirs asks for a second factor. */
  required: boolean
  form: BoundForm
}

/** Asks before app, passkeys and recovery codes go from somebody who has lost them. */
export function TakingOffPage({ ctx, person, required, form }: TakingOffProps) {
  const { t } = ctx
  const back = paths.person(person.id)
  return (
    <Page
      ctx={ctx}
      title={t('Togli il secondo fattore a {name}', { name: person.name })}
      crumbs={[
        { label: t('Persone'), to: paths.people() },
        { label: person.name, to: back },
      ]}
      crumb={t('Togli il secondo fattore')}
      noindex
    >
      <Confirm
        ctx={ctx}
        form={form}
        fields={<Field ctx={ctx} form={form} name="reason" />}
        confirm={t('Togli il secondo fattore')}
        cancel={back}
      >
        <p>
          {t(
            'Prima controlla che a chiederlo sia davvero questa persona: a voce o di persona, mai con una e-mail.',
          )}
        </p>
        <p>
          {t(
            'App, passkey e codici di riserva non valgono più, e le sue sessioni si chiudono. Riceve una lettera che lo dice.',
          )}
        </p>
        <p>
          {required
            ? t('Un suo ruolo chiede il secondo fattore: al prossimo accesso ne imposta uno nuovo.')
            : t('Poi entra con la sola password, finché non imposta un altro secondo fattore.')}
        </p>
      </Confirm>
    </Page>
  )
}
