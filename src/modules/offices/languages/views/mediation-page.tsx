// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { ListPage } from '#ui/list-page.tsx'
import { partnerPath } from '../../../network/index.ts'
import * as paths from '../../paths.ts'
import type { MediationRow } from '../mediation-list.ts'

export function MediationPage({ ctx, shown }: { ctx: ViewContext; shown: ListShown<MediationRow> }) {
  const { t } = ctx
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Servizi di mediazione')}
      description={t('Chi manda mediatori linguistici agli uffici del territorio, in quali lingue e dove.')}
      lead={t('Chi manda mediatori agli uffici, in quali lingue e in quali province. E come si chiede.')}
      crumbs={[
        { label: t('Uffici'), to: paths.offices.list },
        { label: t('Lingue'), to: paths.coverage() },
      ]}
      things={msg('{count, plural, one {# ente} other {# enti}}')}
      cells={{
        ente: (row) => <a href={ctx.href(partnerPath(row.slug))}>{row.name}</a>,
        contatti: (row) => contactCell(ctx, row),
      }}
      empty={{
        title: t('Nessun ente dà ancora mediatori'),
        text: (
          <p>
            {t('Qui stanno gli enti che un ufficio ha scritto accanto a una lingua, e i loro sportelli.')}
          </p>
        ),
      }}
    />
  )
}

/** The desk that answers; where there is none, the body itself. */
function contactCell(ctx: ViewContext, { slug, desk, desk_slug, phone, email }: MediationRow) {
  if (!desk || !desk_slug) return <a href={ctx.href(partnerPath(slug))}>{ctx.t('Chiedi all’ente')}</a>
  return (
    <>
      <a href={ctx.href(paths.offices.row(desk_slug))}>{desk}</a>
      {phone && (
        <>
          {', '}
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
        </>
      )}
      {email && (
        <>
          {', '}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </>
  )
}
