// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import * as paths from '../../paths.ts'
import type { LocationRow } from '../list.ts'

export function LocationsPage({ ctx, shown }: { ctx: ViewContext; shown: ListShown<LocationRow> }) {
  const { t } = ctx
  const add = (
    <LinkButton ctx={ctx} to={paths.locations.add} icon="it-plus">
      {t('Nuova sede')}
    </LinkButton>
  )
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Sedi')}
      lead={t('Dove stanno gli uffici che tieni aggiornati. Più uffici possono avere la stessa sede.')}
      crumbs={[{ label: t('Uffici'), to: paths.offices.list }]}
      actions={add}
      things={msg('{count, plural, one {# sede} other {# sedi}}')}
      cells={{
        sede: (location) => (
          <>
            <a href={ctx.href(paths.locations.row(location.slug))}>{location.name}</a>{' '}
            {location.confidential && <Badge tone="warning">{t('riservata')}</Badge>}
            {location.archived && <Badge>{t('archiviata')}</Badge>}
          </>
        ),
      }}
      empty={{
        title: t('Non c’è ancora nessuna sede'),
        text: <p>{t('Aggiungi la prima sede: poi la scegli nella scheda di ogni ufficio che ci sta.')}</p>,
        action: add,
      }}
    />
  )
}
