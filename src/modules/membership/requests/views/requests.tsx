// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { StatusChip, type Tone } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import * as paths from '../../paths.ts'
import type { RequestRow } from '../queries.ts'
import { STATE_WORDS, type State, stateOf } from '../rules.ts'

const TONES: Readonly<Record<State, Tone>> = {
  unconfirmed: 'neutral',
  waiting: 'info',
  admitted: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
  expired: 'warning',
}

export const StateChip = ({ ctx, state }: { ctx: ViewContext; state: State }) => (
  <StatusChip ctx={ctx} tone={TONES[state]}>
    {ctx.t(STATE_WORDS[state])}
  </StatusChip>
)

export function RequestsPage({ ctx, shown }: { ctx: ViewContext; shown: ListShown<RequestRow> }) {
  const { t } = ctx
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Adesioni')}
      lead={t('Gli enti che chiedono di entrare nella rete, e che cosa è stato risposto.')}
      crumbs={[]}
      noindex
      actions={
        <LinkButton ctx={ctx} to={paths.missing()} tone="outline">
          {t('Enti da invitare')}
        </LinkButton>
      }
      things={msg('{count, plural, one {# richiesta} other {# richieste}}')}
      cells={{
        ente: (row) => <a href={ctx.href(paths.request(row.id))}>{row.name}</a>,
        stato: (row) => <StateChip ctx={ctx} state={stateOf(row)} />,
      }}
      empty={{
        title: t('Nessuna richiesta'),
        text: <p>{t('Quando un ente chiede di aderire lo trovi qui, e tra le cose da fare.')}</p>,
      }}
    />
  )
}
