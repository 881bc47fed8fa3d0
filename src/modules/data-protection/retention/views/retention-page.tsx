// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import { dayIn } from '#kernel/clock.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { ForgottenRows } from '#kernel/retention.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { Administration } from '../../administration.tsx'
import * as paths from '../../paths.ts'
import type { Run } from '../queries.ts'

interface RetentionData {
  runs: readonly Run[]
  dataKept: readonly DataKept[]
  zone: string
}

/** What is kept and for how long, and what the nightly job let go of: rows by table, never whose. */
export function RetentionPage({ ctx, runs, dataKept, zone }: RetentionData & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Conservazione dei dati')}
      lead={t(
        'Ogni notte la piattaforma cancella da sola i dati che hanno fatto il loro tempo. Qui leggi quanti, mai di chi.',
      )}
      crumbs={[]}
      noindex
    >
      <Administration ctx={ctx} current={paths.retention()} />
      <Section title={t('Le ultime notti')}>
        {runs.length === 0 ? (
          <EmptyState ctx={ctx} title={t('Nessuna notte ancora')}>
            <p>{t('Il primo lavoro notturno parte alle 3 (ora UTC). Domani qui trovi il suo resoconto.')}</p>
          </EmptyState>
        ) : (
          <Table
            ctx={ctx}
            caption={t('Che cosa è stato cancellato, notte per notte')}
            hideCaption
            columns={[
              { header: t('Notte'), cell: ({ ran_at }) => ctx.date(dayIn(zone, ran_at)) },
              {
                header: t('Righe cancellate o rese anonime'),
                cell: ({ counts }) => <Counts ctx={ctx} counts={counts} />,
              },
            ]}
            rows={runs}
          />
        )}
      </Section>
      <Section title={t('Quanto dura ogni dato')}>
        <Table
          ctx={ctx}
          caption={t('Dati personali, con le tabelle che li tengono')}
          hideCaption
          columns={[
            { header: t('Che cosa'), cell: (row) => t(row.what) },
            { header: t('Per quanto tempo'), cell: (row) => t(row.howLong) },
            { header: t('Tabelle'), cell: (row) => row.tables.join(', ') },
          ]}
          rows={dataKept}
        />
      </Section>
    </Page>
  )
}

function Counts({ ctx: { t }, counts }: { ctx: ViewContext; counts: readonly ForgottenRows[] }) {
  if (counts.length === 0) return <>{t('Niente da cancellare')}</>
  return (
    <ul>
      {counts.map(({ table, deleted, changed }) => (
        <li key={table}>
          {deleted > 0 &&
            t('{table}: {deleted, plural, one {# cancellata} other {# cancellate}}', { table, deleted })}
          {deleted > 0 && changed > 0 && ', '}
          {changed > 0 &&
            t('{table}: {changed, plural, one {# resa anonima} other {# rese anonime}}', { table, changed })}
        </li>
      ))}
    </ul>
  )
}
