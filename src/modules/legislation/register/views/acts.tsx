// SPDX-License-Identifier: AGPL-3.0-or-later

import { msg } from '#kernel/i18n/msg.ts'
import { isStaleText } from '#kernel/i18n/stale-text.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { Localized } from '#ui/prose.tsx'
import * as paths from '../../paths.ts'
import type { ActRow } from '../list.ts'

interface ActsProps {
  ctx: ViewContext
  shown: ListShown<ActRow>
  mayWrite: boolean
}

export function ActsPage({ ctx, shown, mayWrite }: ActsProps) {
  const { t } = ctx
  const add = mayWrite && (
    <LinkButton ctx={ctx} to={paths.acts.add} icon="it-plus">
      {t('Aggiungi un atto')}
    </LinkButton>
  )
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Normativa')}
      description={t('Leggi, decreti, direttive e accordi su cui si basano i testi della rete.')}
      lead={t('Gli atti su cui si basano i testi della rete. Apri un atto per vedere chi lo cita.')}
      crumbs={[]}
      actions={
        mayWrite && (
          <>
            {add}
            <LinkButton ctx={ctx} to={paths.importing.begin} icon="it-upload" tone="outline">
              {t('Importa')}
            </LinkButton>
            <LinkButton ctx={ctx} to={paths.doubted()} tone="outline">
              {t('Citazioni da verificare')}
            </LinkButton>
          </>
        )
      }
      things={msg('{count, plural, one {# atto} other {# atti}}')}
      cells={{
        atto: (act) => (
          <>
            <a href={ctx.href(paths.acts.row(act.slug))}>{act.short_title}</a>{' '}
            {act.archived && <Badge>{t('archiviato')}</Badge>}
          </>
        ),
        titolo: (act) => (
          <>
            <Localized ctx={ctx} text={act.title} />{' '}
            {mayWrite && isStaleText(act.title) && <Badge tone="warning">{t('inglese da aggiornare')}</Badge>}
          </>
        ),
      }}
      empty={{
        title: t('Non c’è ancora nessun atto'),
        text: <p>{t('Qui si trovano le norme su cui lavora la rete, appena qualcuno le aggiunge.')}</p>,
        action: add,
      }}
    />
  )
}
