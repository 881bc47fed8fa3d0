// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { StatusChip, type Tone } from '#ui/badge.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { Localized } from '#ui/prose.tsx'
import * as paths from '../../paths.ts'
import type { Report } from '../queries.ts'
import { type ReportState, STATE_WORDS, stateOf } from '../rules.ts'

const TONES: Readonly<Record<ReportState, Tone>> = {
  open: 'warning',
  mended: 'success',
  no_error: 'neutral',
  unknown: 'neutral',
}

export const ReportChip = ({ ctx, report }: { ctx: ViewContext; report: Report }) => (
  <StatusChip ctx={ctx} tone={TONES[stateOf(report)]}>
    {ctx.t(STATE_WORDS[stateOf(report)])}
  </StatusChip>
)

export function ReportsPage({ ctx, shown }: { ctx: ViewContext; shown: ListShown<Report> }) {
  const { t } = ctx
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Segnalazioni di errore')}
      lead={t('Che cosa chi legge ha trovato sbagliato nelle schede che tieni.')}
      crumbs={[{ label: t('Dati da confermare'), to: paths.list() }]}
      noindex
      things={msg('{count, plural, one {# segnalazione} other {# segnalazioni}}')}
      cells={{
        scheda: (report) => (
          <a href={ctx.href(paths.report(report.id))}>
            <Localized ctx={ctx} text={report.title} />
          </a>
        ),
        stato: (report) => <ReportChip ctx={ctx} report={report} />,
      }}
      empty={{
        title: t('Nessuno ha segnalato errori'),
        text: <p>{t('Quando qualcuno ne trova uno lo leggi qui, e tra le cose da fare.')}</p>,
      }}
    />
  )
}
