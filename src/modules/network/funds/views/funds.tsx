// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { Localized } from '#ui/prose.tsx'
import * as paths from '../../paths.ts'
import type { FundRow } from '../list.ts'

export function FundsPage({ ctx, shown }: { ctx: ViewContext; shown: ListShown<FundRow> }) {
  const { t } = ctx
  const add = (
    <LinkButton ctx={ctx} to={paths.funds.add} icon="it-plus">
      {t('Nuovo fondo')}
    </LinkButton>
  )
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Fondi')}
      lead={t('I fondi che pagano i progetti, e le parole che ciascuno vuole sulle cose che si fanno.')}
      crumbs={[{ label: t('Progetti'), to: paths.projectRows.list }]}
      actions={add}
      things={msg('{count, plural, one {# fondo} other {# fondi}}')}
      cells={{
        fondo: (fund) => (
          <>
            <a href={ctx.href(paths.funds.row(fund.slug))}>{fund.short_name}</a>{' '}
            {fund.archived && <Badge>{t('archiviato')}</Badge>}
          </>
        ),
        nome: (fund) => <Localized ctx={ctx} text={fund.name} />,
      }}
      empty={{
        title: t('Non c’è ancora nessun fondo'),
        text: (
          <p>{t('Aggiungi il fondo che paga il progetto: le sue diciture valgono per tutti i progetti.')}</p>
        ),
        action: add,
      }}
    />
  )
}
