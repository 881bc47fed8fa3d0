// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Pager } from '#ui/pager.tsx'
import * as paths from '../paths.ts'
import type { NotificationRow } from '../queries.ts'
import { NotificationList } from './notification-list.tsx'

interface Props {
  ctx: ViewContext
  data: {
    rows: readonly NotificationRow[]
    /** How many are unread, on all pages. */
    unread: number
    /** Id to ask the older ones by; null at the end. */
    older: string | null
  }
}

export function NotificationsPage({ ctx, data: { rows, unread, older } }: Props) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Avvisi')}
      noindex
      lead={t('Quello che è cambiato e che riguarda te. Dopo 180 giorni gli avvisi si cancellano.')}
    >
      {rows.length > 0 && (
        <div class="actions">
          {unread > 0 && (
            <PostButton ctx={ctx} to={paths.readAll()} tone="outline">
              {t('Segna tutti come letti')}
            </PostButton>
          )}
          <Choose ctx={ctx} />
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState ctx={ctx} title={t('Non ci sono avvisi')} action={<Choose ctx={ctx} />}>
          <p>{t('Quando qualcosa ti riguarda, lo leggi qui e sulla scrivania.')}</p>
        </EmptyState>
      ) : (
        <NotificationList ctx={ctx} rows={rows} />
      )}
      <Pager ctx={ctx} after={older ? `${paths.list()}?prima=${older}` : undefined} />
    </Page>
  )
}

const Choose = ({ ctx }: { ctx: ViewContext }) => (
  <LinkButton ctx={ctx} to={paths.choices()} tone="outline">
    {ctx.t('Scegli che cosa ricevere per e-mail')}
  </LinkButton>
)
