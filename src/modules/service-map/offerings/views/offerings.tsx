// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { Table } from '#ui/table.tsx'
import { officePaths } from '../../../offices/index.ts'
import * as paths from '../../paths.ts'
import type { OfferedService } from '../../reading/queries.ts'
import type { OfferingShown } from '../shown.ts'
import { whereWords } from './where-to-go.tsx'

interface Props {
  ctx: ViewContext
  service: OfferedService
  offerings: readonly OfferingShown[]
}

/** Where a service is offered, for whoever keeps an office or writes services. */
export function OfferingsPage({ ctx, service, offerings }: Props) {
  const { t } = ctx
  const name = ctx.local(service.title).text
  return (
    <Page
      ctx={ctx}
      title={t('Uffici che offrono: {name}', { name })}
      lead={t('Quello che scrivi qui si legge subito. La scheda del servizio resta com’è.')}
      crumbs={[
        { label: t('Servizi'), to: paths.services() },
        { label: name, to: paths.service(service.slug) },
      ]}
      crumb={t('Uffici')}
      actions={
        <LinkButton ctx={ctx} to={paths.newOffering(service.slug)} icon="it-plus">
          {t('Aggiungi un ufficio')}
        </LinkButton>
      }
      noindex
    >
      <Table
        ctx={ctx}
        caption={t('Uffici che lo offrono')}
        hideCaption
        rows={offerings}
        empty={t('Nessun ufficio lo offre ancora.')}
        columns={[
          {
            header: t('Ufficio'),
            cell: ({ office }) => <a href={ctx.href(officePaths.row(office.slug))}>{office.name}</a>,
          },
          { header: t('Dove'), cell: ({ office }) => whereWords(ctx, office) },
          { header: t('Che cosa cambia qui'), cell: ({ note }) => <Localized ctx={ctx} text={note} /> },
          {
            header: t('Che cosa puoi fare'),
            cell: ({ id, office, mayChange }) =>
              mayChange && (
                <>
                  <a href={ctx.href(paths.editOffering(service.slug, id))}>
                    {t('Modifica')}
                    <span class="visually-hidden"> {office.name}</span>
                  </a>
                  {' · '}
                  <a href={ctx.href(paths.removeOffering(service.slug, id))}>
                    {t('Togli')}
                    <span class="visually-hidden"> {office.name}</span>
                  </a>
                </>
              ),
          },
        ]}
      />
    </Page>
  )
}
