// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Pager } from '#ui/pager.tsx'
import { type Column, Table } from '#ui/table.tsx'
import * as paths from '../paths.ts'
import type { Certificate } from '../queries.ts'
import { groupCode } from '../rules.ts'

export interface RegisterData {
  certificates: Certificate[]
  /** Id to ask the older ones by; null at the end. */
  older: string | null
}

export function RegisterPage({ ctx, data }: { ctx: ViewContext; data: RegisterData }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Registro degli attestati')}
      lead={t('Tutti gli attestati rilasciati, dal più recente. Aprine uno per revocarlo.')}
      crumbs={[{ label: t('Attestati'), to: paths.check() }]}
      noindex
    >
      {data.certificates.length === 0 ? (
        <EmptyState ctx={ctx} title={t('Nessun attestato')}>
          <p>{t('Il primo nasce quando qualcuno supera la prova di un corso.')}</p>
        </EmptyState>
      ) : (
        <CertificateTable
          ctx={ctx}
          caption={t('Registro degli attestati')}
          certificates={data.certificates}
          holders
        />
      )}
      <Pager ctx={ctx} after={data.older ? `${paths.register()}?prima=${data.older}` : undefined} />
    </Page>
  )
}

interface CertificateTableProps {
  ctx: ViewContext
  caption: string
  certificates: Certificate[]
  /** Names whose they are. */
  holders?: boolean
}

export function CertificateTable({ ctx, caption, certificates, holders }: CertificateTableProps) {
  const { t } = ctx
  const title = (certificate: Certificate) => ctx.local(certificate.title)
  const columns: Column<Certificate>[] = [
    {
      header: t('Corso'),
      cell: (certificate) => <span lang={title(certificate).lang}>{title(certificate).text}</span>,
    },
    ...(holders
      ? [{ header: t('Persona'), cell: (certificate: Certificate) => certificate.holder_name }]
      : []),
    { header: t('Rilasciato il'), cell: (certificate) => ctx.date(certificate.issued_on) },
    { header: t('Stato'), cell: (certificate) => (certificate.revoked_at ? t('revocato') : t('valido')) },
    {
      header: t('Codice'),
      cell: (certificate) => (
        <a href={ctx.href(paths.certificate(certificate.code))}>{groupCode(certificate.code)}</a>
      ),
    },
  ]
  return <Table ctx={ctx} caption={caption} hideCaption columns={columns} rows={certificates} />
}
