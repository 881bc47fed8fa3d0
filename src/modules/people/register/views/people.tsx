// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import * as paths from '../../paths.ts'
import type { PersonRow } from '../list.ts'

interface PeopleProps {
  ctx: ViewContext
  shown: ListShown<PersonRow>
  /** Whether what each role allows is theirs to read. */
  readsRoles: boolean
}

export function PeoplePage({ ctx, shown, readsRoles }: PeopleProps) {
  const { t } = ctx
  const invite = (
    <LinkButton ctx={ctx} to={paths.newInvitations()} icon="it-plus">
      {t('Invita persone')}
    </LinkButton>
  )
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Persone')}
      lead={t('Chi ha un account, e con quali ruoli. Apri una persona per dare o togliere un ruolo.')}
      crumbs={[]}
      noindex
      actions={
        <>
          {invite}
          <LinkButton ctx={ctx} to={paths.invitations()} tone="outline">
            {t('Inviti')}
          </LinkButton>
          {readsRoles && (
            <LinkButton ctx={ctx} to={paths.role('coordinator')} tone="outline">
              {t('Ruoli')}
            </LinkButton>
          )}
        </>
      }
      things={msg('{count, plural, one {# persona} other {# persone}}')}
      cells={{
        nome: (row) => (
          <>
            <a href={ctx.href(paths.person(row.id))}>
              {row.family_name} {row.given_name}
            </a>{' '}
            {row.closed_at && <Badge>{t('account chiuso')}</Badge>}
          </>
        ),
      }}
      empty={{
        title: t('Non c’è ancora nessuno'),
        text: <p>{t('Le persone compaiono qui quando accettano un invito.')}</p>,
        action: invite,
      }}
    />
  )
}
