// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { Localized } from '#ui/prose.tsx'
import * as paths from '../../paths.ts'
import type { KindRow } from '../list.ts'

export function KindsPage({ ctx, shown }: { ctx: ViewContext; shown: ListShown<KindRow> }) {
  const { t } = ctx
  const add = (
    <LinkButton ctx={ctx} to={paths.kinds.add} icon="it-plus">
      {t('Nuovo tipo di ufficio')}
    </LinkButton>
  )
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Tipi di ufficio')}
      lead={t('Come la rete chiama gli uffici: quelli dedicati ai cittadini stranieri e quelli per tutti.')}
      crumbs={[{ label: t('Uffici'), to: paths.offices.list }]}
      actions={add}
      things={msg('{count, plural, one {# tipo} other {# tipi}}')}
      cells={{
        tipo: (kind) => (
          <>
            <a href={ctx.href(paths.kinds.row(kind.slug))}>
              <Localized ctx={ctx} text={kind.name} />
            </a>{' '}
            {kind.archived && <Badge>{t('archiviato')}</Badge>}
          </>
        ),
      }}
      empty={{
        title: t('Non c’è ancora nessun tipo di ufficio'),
        text: <p>{t('Aggiungi i tipi che servono: ogni ufficio ne ha uno.')}</p>,
        action: add,
      }}
    />
  )
}
