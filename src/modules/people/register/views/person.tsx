// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { History } from '#ui/history.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import type { Deed } from '../../history.ts'
import * as paths from '../../paths.ts'
import type { GrantRow } from '../../roles/held-queries.ts'
import { HeldRoles, type Limits, PastRoles, splitRoles } from '../../roles/views/held-roles.tsx'
import { ACCOUNT_ACTS, type ActsAsked } from '../account-acts.ts'
import type { KnownPerson } from '../queries.ts'

interface PersonProps {
  ctx: ViewContext
  person: KnownPerson
  grants: readonly GrantRow[]
  limits: Limits
  mayGive: boolean
  /** Roles that the asker could give themselves, and may take away. */
  reached: ReadonlySet<string>
  mayLookAfter: boolean
  acts: ActsAsked
  deeds: readonly Deed[]
  phrases: Readonly<Record<string, string>>
}

export function PersonPage(props: PersonProps) {
  const { ctx, person, grants, limits, mayGive, reached, deeds, phrases } = props
  const { t } = ctx
  const { held, past } = splitRoles(grants, ctx.now)
  const give = mayGive && (
    <LinkButton ctx={ctx} to={paths.newRole(person.id)} icon="it-plus">
      {t('Dai un ruolo')}
    </LinkButton>
  )
  return (
    <Page
      ctx={ctx}
      title={person.name}
      crumbs={[{ label: t('Persone'), to: paths.people() }]}
      actions={give}
      noindex
    >
      {person.closed_at && (
        <Alert
          ctx={ctx}
          tone="warning"
          title={t('Account chiuso il {date}', { date: ctx.date(person.closed_at) })}
        />
      )}
      <DescriptionList
        entries={[
          [t('E-mail'), person.email],
          [t('Account aperto il'), ctx.date(person.created_at)],
        ]}
      />
      <Section title={t('Ruoli')}>
        {held.length === 0 ? (
          <EmptyState ctx={ctx} title={t('Nessun ruolo')} action={give}>
            <p>{t('Senza un ruolo la persona legge solo le pagine pubbliche.')}</p>
          </EmptyState>
        ) : (
          <HeldRoles
            ctx={ctx}
            caption={t('Ruoli')}
            grants={held}
            limits={limits}
            mayWithdraw={({ id }) => reached.has(id)}
            mayReplace={({ id, deputy_for }) => reached.has(id) && deputy_for === null}
          />
        )}
      </Section>
      {past.length > 0 && (
        <Section title={t('Ruoli di prima')}>
          <PastRoles ctx={ctx} grants={past} />
        </Section>
      )}
      <Account {...props} />
      <History ctx={ctx} deeds={deeds} phrases={phrases} />
    </Page>
  )
}

function Account({ ctx, person, mayLookAfter, acts }: PersonProps) {
  const { t } = ctx
  return (
    <Section title={t('Account')}>
      {mayLookAfter ? (
        <ul class="account-acts">
          {ACCOUNT_ACTS.filter(({ when }) => when(person, acts)).map(({ words, help, to, how }) => (
            <li key={words}>
              {how === 'post' ? (
                <PostButton ctx={ctx} to={to(person.id)} tone="outline">
                  {t(words)}
                </PostButton>
              ) : (
                <LinkButton ctx={ctx} to={to(person.id)} tone="outline">
                  {t(words)}
                </LinkButton>
              )}
              <p>{t(help)}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {person.id === ctx.actor?.id
            ? t('È il tuo account: lo può chiudere solo un’altra persona.')
            : t(
                'Questa persona ha anche ruoli che tu non puoi dare: del suo account si occupa chi amministra.',
              )}
        </p>
      )}
    </Section>
  )
}
