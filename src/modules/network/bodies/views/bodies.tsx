// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import * as paths from '../../paths.ts'
import type { BodyRow } from '../list.ts'

/** The register of bodies. */
export function BodiesPage({ ctx, shown }: { ctx: ViewContext; shown: ListShown<BodyRow> }) {
  const { t } = ctx
  const add = (
    <LinkButton ctx={ctx} to={paths.bodies.add} icon="it-plus">
      {t('Nuovo ente')}
    </LinkButton>
  )
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Enti')}
      description={t('Il registro degli enti che la rete conosce.')}
      lead={t('Gli enti che la rete conosce: quelli dei progetti e quelli con cui si lavora.')}
      crumbs={[]}
      actions={
        <>
          {add}
          <LinkButton ctx={ctx} to={paths.importingBodies.begin} icon="it-upload" tone="outline">
            {t('Importa')}
          </LinkButton>
          <LinkButton ctx={ctx} to={paths.partners()} tone="outline">
            {t('La pagina che vedono tutti')}
          </LinkButton>
        </>
      }
      things={msg('{count, plural, one {# ente} other {# enti}}')}
      cells={{
        ente: (body) => (
          <>
            <a href={ctx.href(paths.bodies.row(body.slug))}>{body.name}</a>{' '}
            {body.archived && <Badge>{t('archiviato')}</Badge>}
            {body.ended && <Badge tone="warning">{t('non c’è più')}</Badge>}
          </>
        ),
      }}
      empty={{
        title: t('Non c’è ancora nessun ente'),
        text: <p>{t('Qui si trovano gli enti della rete, appena ne aggiungi uno.')}</p>,
        action: add,
      }}
    />
  )
}
