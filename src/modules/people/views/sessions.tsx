// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { PostButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { deviceWords } from '../devices.ts'
import * as paths from '../paths.ts'
import { securityCrumb } from '../second-factor/views/app.tsx'
import type { OwnSession } from '../sessions/queries.ts'

interface Props {
  ctx: ViewContext
  data: {
    sessions: readonly OwnSession[]
    /** Id of the one that asks. */
    own: string
  }
}

export function SessionsPage({ ctx, data: { sessions, own } }: Props) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Le tue sessioni')}
      noindex
      crumbs={securityCrumb(ctx)}
      lead={t('Dove sei dentro adesso. Se una sessione non è tua, chiudila e cambia la password.')}
      actions={
        sessions.length > 1 && (
          <PostButton ctx={ctx} to={paths.endOtherSessions()} tone="outline">
            {t('Chiudi tutte le altre')}
          </PostButton>
        )
      }
    >
      <Table
        ctx={ctx}
        caption={t('Le tue sessioni')}
        hideCaption
        columns={[
          { header: t('Da dove'), cell: (session) => <Where ctx={ctx} session={session} own={own} /> },
          { header: t('Da quando'), cell: ({ created_at }) => ctx.dateTime(created_at) },
          { header: t('Ultimo uso'), cell: ({ seen_at }) => ctx.dateTime(seen_at) },
          { header: t('Azioni'), cell: (session) => <End ctx={ctx} session={session} own={own} /> },
        ]}
        rows={sessions}
      />
      <p>
        {t(
          'Di ogni sessione teniamo solo il programma e il sistema, per sette giorni dopo la fine. Non teniamo l’indirizzo di rete.',
        )}
      </p>
      <p>
        <a href={ctx.href(paths.changePassword())}>{t('Cambia la password')}</a>
      </p>
    </Page>
  )
}

interface OneProps {
  ctx: ViewContext
  session: OwnSession
  own: string
}

const nameOf = (ctx: ViewContext, { device }: OwnSession): string =>
  device ? ctx.t('{browser} su {system}', deviceWords(device)) : ctx.t('Programma che non conosciamo')

function Where({ ctx, session, own }: OneProps) {
  return (
    <>
      {nameOf(ctx, session)} {session.id === own && <Badge>{ctx.t('questo dispositivo')}</Badge>}{' '}
      {session.shared_desk && <Badge>{ctx.t('postazione condivisa')}</Badge>}
    </>
  )
}

function End({ ctx, session, own }: OneProps) {
  const words = session.id === own ? ctx.t('Esci da qui') : ctx.t('Chiudi la sessione')
  const label = `${words}: ${nameOf(ctx, session)}, ${ctx.dateTime(session.created_at)}`
  return (
    <PostButton ctx={ctx} to={paths.endSession(session.id)} tone="outline" small label={label}>
      {words}
    </PostButton>
  )
}
