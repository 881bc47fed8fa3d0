// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { Localized } from '#ui/prose.tsx'
import * as paths from '../../paths.ts'
import type { DocumentRow } from '../list.ts'

interface Props {
  ctx: ViewContext
  shown: ListShown<DocumentRow>
  mayWrite: boolean
}

export function DocumentsPage({ ctx, shown, mayWrite }: Props) {
  const { t } = ctx
  const add = mayWrite && (
    <LinkButton ctx={ctx} to={paths.documents.add} icon="it-plus">
      {t('Nuovo documento')}
    </LinkButton>
  )
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Documenti per i servizi')}
      lead={t('I documenti che i servizi chiedono: chi li rilascia e come si ottengono.')}
      crumbs={[{ label: t('Servizi'), to: paths.services() }]}
      actions={add}
      things={msg('{count, plural, one {# documento} other {# documenti}}')}
      cells={{
        documento: (one) => (
          <>
            <a href={ctx.href(paths.documents.row(one.slug))}>
              <Localized ctx={ctx} text={one.name} />
            </a>{' '}
            {one.archived && <Badge>{t('archiviato')}</Badge>}
          </>
        ),
        rilascia: (one) => <Localized ctx={ctx} text={one.issuer} />,
      }}
      empty={{
        title: t('Non c’è ancora nessun documento'),
        text: <p>{t('Qui si trovano i documenti che i servizi chiedono, appena la rete li scrive.')}</p>,
        action: add || undefined,
      }}
    />
  )
}
