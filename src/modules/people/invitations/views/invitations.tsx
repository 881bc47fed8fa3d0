// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import * as paths from '../../paths.ts'
import type { Invitation } from '../queries.ts'
import { STATE_WORDS, stateOf } from '../rules.ts'

interface InvitationsProps {
  ctx: ViewContext
  shown: ListShown<Invitation>
  sendsMail: boolean
}

export function InvitationsPage({ ctx, shown, sendsMail }: InvitationsProps) {
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
      title={t('Inviti')}
      lead={t('Chi hai invitato, con quale ruolo, e chi ha già accettato.')}
      crumbs={[{ label: t('Persone'), to: paths.people() }]}
      noindex
      actions={
        <>
          {invite}
          <LinkButton ctx={ctx} to={paths.invitationFile()} tone="outline">
            {t('Da un file')}
          </LinkButton>
          <LinkButton ctx={ctx} to={paths.newRoom()} tone="outline">
            {t('Link per un’aula')}
          </LinkButton>
        </>
      }
      things={msg('{count, plural, one {# invito} other {# inviti}}')}
      cells={{
        usi: (row) =>
          row.email ? (row.uses > 0 ? t('sì') : t('non ancora')) : `${row.uses} / ${row.most_uses}`,
        stato: (row) => t(STATE_WORDS[stateOf(row, ctx.now)]),
        azioni: (row) => <RowActs ctx={ctx} row={row} sendsMail={sendsMail} />,
      }}
      empty={{
        title: t('Nessun invito'),
        text: <p>{t('Invita una persona con il suo indirizzo, o un’aula intera con un link solo.')}</p>,
        action: invite,
      }}
    />
  )
}

function RowActs({ ctx, row, sendsMail }: { ctx: ViewContext; row: Invitation; sendsMail: boolean }) {
  const { t } = ctx
  const state = stateOf(row, ctx.now)
  const who = row.email ?? t('chi è in aula')
  const [again, labelled] = sendsMail
    ? [t('Manda di nuovo'), t('Manda di nuovo: {who}', { who })]
    : [t('Mostra il link'), t('Mostra il link: {who}', { who })]
  return (
    <div class="row-acts">
      {row.email && (state === 'open' || state === 'expired') && (
        <PostButton ctx={ctx} to={paths.renewal(row.id)} tone="outline" small label={labelled}>
          {again}
        </PostButton>
      )}
      {state === 'open' && (
        <PostButton
          ctx={ctx}
          to={paths.withdrawInvitation(row.id)}
          tone="outline"
          small
          label={t('Ritira: {who}', { who })}
        >
          {t('Ritira')}
        </PostButton>
      )}
    </div>
  )
}
