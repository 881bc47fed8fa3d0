// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Confirm } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { KnownPerson } from '../queries.ts'

interface ClosingProps {
  ctx: ViewContext
  person: KnownPerson
  form: BoundForm
}

export function ClosingPage({ ctx, person, form }: ClosingProps) {
  const { t } = ctx
  const back = paths.person(person.id)
  return (
    <Page
      ctx={ctx}
      title={t('Chiudi l’account di {name}', { name: person.name })}
      crumbs={[
        { label: t('Persone'), to: paths.people() },
        { label: person.name, to: back },
      ]}
      crumb={t('Chiudi l’account')}
      noindex
    >
      <Confirm ctx={ctx} form={form} confirm={t('Chiudi l’account')} cancel={back}>
        <p>
          {t('La persona esce subito e non entra più. Quello che ha fatto resta. L’account si può riaprire.')}
        </p>
        <p>{t('Due anni dopo la chiusura la piattaforma dimentica nome, indirizzo e ruoli.')}</p>
      </Confirm>
    </Page>
  )
}
