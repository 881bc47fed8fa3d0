// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { linkTo } from '#ui/link-to.ts'
import { Section } from '#ui/section.tsx'
import * as paths from '../paths.ts'
import type { NotificationRow } from '../queries.ts'
import { NotificationList } from './notification-list.tsx'

interface Props {
  ctx: ViewContext
  data: { rows: readonly NotificationRow[]; total: number }
}

export function UnreadPanel({ ctx, data: { rows, total } }: Props) {
  return (
    <Section
      title={ctx.t('Avvisi da leggere')}
      id="avvisi"
      action={<a href={linkTo(ctx, paths.list())}>{ctx.t('Tutti gli avvisi')}</a>}
    >
      <NotificationList ctx={ctx} rows={rows} brief />
      {total > rows.length && (
        <p>
          {ctx.t('{count, plural, one {Ce n’è un altro da leggere} other {Ce ne sono altri # da leggere}}.', {
            count: total - rows.length,
          })}
        </p>
      )}
    </Section>
  )
}
