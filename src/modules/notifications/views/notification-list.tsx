// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { StatusChip } from '#ui/badge.tsx'
import { PostButton } from '#ui/button.tsx'
import { Localized } from '#ui/prose.tsx'
import * as paths from '../paths.ts'
import type { NotificationRow } from '../queries.ts'

interface Props {
  ctx: ViewContext
  rows: readonly NotificationRow[]
  /** Subjects alone, where other things stand beside them. */
  brief?: boolean
}

/** Opening one is a button: it marks it as read on the way to its page. */
export function NotificationList({ ctx, rows, brief }: Props) {
  return (
    <ul class="notification-list">
      {rows.map((row) => (
        <li key={row.id} class={row.read_at ? undefined : 'unread'}>
          <PostButton ctx={ctx} to={paths.open(row.id)} tone="plain">
            <Localized ctx={ctx} text={row.subject} />
          </PostButton>
          <p class="notification-facts">
            {!row.read_at && (
              <StatusChip ctx={ctx} tone="info">
                {ctx.t('Da leggere')}
              </StatusChip>
            )}
            <time datetime={row.created_at.toISOString()}>{ctx.dateTime(row.created_at)}</time>
          </p>
          {!brief && (
            <p class="pre-line">
              <Localized ctx={ctx} text={row.body} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
