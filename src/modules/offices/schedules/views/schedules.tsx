// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import * as paths from '../../paths.ts'
import type { ScheduleRow } from '../list.ts'

interface SchedulesData {
  shown: ListShown<ScheduleRow>
  mayWritePatrons: boolean
}

export function SchedulesPage({ ctx, shown, mayWritePatrons }: SchedulesData & { ctx: ViewContext }) {
  const { t } = ctx
  const add = (
    <LinkButton ctx={ctx} to={paths.schedules.add} icon="it-plus">
      {t('Nuovo orario')}
    </LinkButton>
  )
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Orari')}
      lead={t('Quando ricevono gli uffici che tieni aggiornati. Più uffici possono avere lo stesso orario.')}
      crumbs={[{ label: t('Uffici'), to: paths.offices.list }]}
      actions={
        <>
          {add}
          {mayWritePatrons && (
            <LinkButton ctx={ctx} to={paths.patrons} tone="outline">
              {t('Feste dei patroni')}
            </LinkButton>
          )}
        </>
      }
      things={msg('{count, plural, one {# orario} other {# orari}}')}
      cells={{
        orario: (schedule) => (
          <>
            <a href={ctx.href(paths.schedules.row(schedule.slug))}>{schedule.name}</a>{' '}
            {!schedule.filled && <Badge tone="warning">{t('senza ore')}</Badge>}
            {schedule.ended && <Badge tone="warning">{t('finito')}</Badge>}
            {schedule.archived && <Badge>{t('archiviato')}</Badge>}
          </>
        ),
      }}
      empty={{
        title: t('Non c’è ancora nessun orario'),
        text: <p>{t('Aggiungi il primo: poi lo scegli nella scheda di ogni ufficio che lo segue.')}</p>,
        action: add,
      }}
    />
  )
}
