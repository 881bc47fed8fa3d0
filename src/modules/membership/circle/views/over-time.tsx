// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { ChartTable, StepChart } from '#ui/chart.tsx'
import { Section } from '#ui/section.tsx'
import type { Column } from '#ui/table.tsx'
import * as paths from '../../paths.ts'
import type { Circle, Standing } from '../load.ts'
import { TABLES } from '../tables.ts'
import { periodInWords, saidInWords } from '../words.ts'

/** Bodies and people at the end of each month or quarter: two pictures of one table, since their numbers have nothing in common. */
export function OverTime({ ctx, circle }: { ctx: ViewContext; circle: Circle }) {
  const { t } = ctx
  const { overTime, chosen, undated } = circle
  const first = overTime[0]
  const last = overTime.at(-1)
  if (!first || !last) return null
  const columns: Column<Standing>[] = [
    { header: t('Periodo'), cell: ({ period }) => periodInWords(ctx, period) },
    { header: t('Enti'), numeric: true, cell: ({ bodies }) => ctx.number(bodies) },
    { header: t('Persone con un ruolo'), numeric: true, cell: ({ people }) => saidInWords(ctx, people) },
  ]
  const began = { from: periodInWords(ctx, first.period) }
  const pointOf = (value: (standing: Standing) => number | null) =>
    overTime.map((standing) => ({ label: periodInWords(ctx, standing.period), value: value(standing) }))
  return (
    <Section title={t('Come è cresciuta')} id="nel-tempo">
      <StepChart
        ctx={ctx}
        id="enti-nel-tempo"
        title={t('Enti nella rete, periodo per periodo')}
        sentence={t(
          '{before, plural, one {Un ente} other {# enti}} alla fine di {from}, {now, number} oggi.',
          {
            ...began,
            before: first.bodies,
            now: last.bodies,
          },
        )}
        points={pointOf(({ bodies }) => bodies)}
      />
      <StepChart
        ctx={ctx}
        id="persone-nel-tempo"
        title={t('Persone con un ruolo, periodo per periodo')}
        sentence={t('Persone con un ruolo alla fine di {from}: {before}. Oggi: {now}.', {
          ...began,
          before: saidInWords(ctx, first.people),
          now: saidInWords(ctx, last.people),
        })}
        points={pointOf(({ people }) => (typeof people === 'number' ? people : null))}
      />
      {undated > 0 && (
        <p>
          {t(
            '{count, plural, one {Di un ente non sappiamo quando è entrato: lo contiamo dall’inizio.} other {Di # enti non sappiamo quando sono entrati: li contiamo dall’inizio.}}',
            { count: undated },
          )}
        </p>
      )}
      <ChartTable
        ctx={ctx}
        caption={t('Enti e persone, periodo per periodo')}
        columns={columns}
        rows={overTime.toReversed()}
        csv={paths.circleTable(TABLES.overTime, chosen?.slug)}
      />
    </Section>
  )
}
