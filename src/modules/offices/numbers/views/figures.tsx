// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { BarChart } from '#ui/chart.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import type { Figures } from '../load.ts'
import { sumOf } from '../rules.ts'
import { kindRows, lackRows, reachRows, TABLES } from '../tables.ts'

interface Of {
  ctx: ViewContext
  figures: Figures
}

/** How many offices there are, of which kinds and where, and what is missing. */
export function FiguresPage({ ctx, figures }: Of) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Uffici in cifre')}
      description={t('Quanti uffici conosce la rete, di che tipo e in quali province, e che cosa manca.')}
      lead={t('Quanti uffici conosce la rete, di che tipo, in quali province. E dove manca qualcosa.')}
      crumbs={[{ label: t('Uffici'), to: paths.offices.list }]}
      actions={
        <LinkButton ctx={ctx} to={paths.map()} tone="outline">
          {t('La mappa degli uffici')}
        </LinkButton>
      }
    >
      {figures.counted.length === 0 ? (
        <EmptyState ctx={ctx} title={t('Non c’è ancora nessun ufficio')}>
          <p>{t('Qui si trovano gli uffici del territorio, appena la rete li scrive.')}</p>
        </EmptyState>
      ) : (
        <>
          <Made ctx={ctx} figures={figures} />
          <Placed ctx={ctx} figures={figures} />
        </>
      )}
    </Page>
  )
}

/** By what they are. */
function Made({ ctx, figures }: Of) {
  const { t } = ctx
  const kinds = kindRows(ctx, figures)
  const total = sumOf(figures.counted)
  return (
    <>
      <Section title={t('Per chi sono')} id="per-chi">
        <BarChart
          ctx={ctx}
          title={t('Uffici, dedicati e per tutti')}
          sentence={t(
            '{total, plural, one {La rete conosce un ufficio} other {La rete conosce # uffici}}; {dedicated, plural, =0 {nessuno è dedicato} one {uno è dedicato} other {# sono dedicati}} ai cittadini stranieri.',
            { total, dedicated: kinds.reduce((sum, { dedicated }) => sum + dedicated, 0) },
          )}
          rows={reachRows(ctx, figures)}
          nameOf={({ name }) => name}
          countOf={({ count }) => count}
          columns={{ name: t('Per chi è'), value: t('Uffici') }}
          csv={paths.figuresTable(TABLES.reaches)}
        />
      </Section>
      <Section title={t('Di che tipo')} id="tipi">
        <BarChart
          ctx={ctx}
          title={t('Uffici per tipo')}
          sentence={t(
            '{none, plural, =0 {Di ogni tipo c’è almeno un ufficio} one {Di un tipo non c’è nessun ufficio} other {Di # tipi non c’è nessun ufficio}}.',
            { none: kinds.filter(({ count }) => count === 0).length },
          )}
          rows={kinds}
          nameOf={({ name }) => name}
          countOf={({ count }) => count}
          columns={{
            name: t('Tipo di ufficio'),
            value: t('Uffici'),
            more: [{ header: t('Dedicati'), numeric: true, cell: ({ dedicated }) => ctx.number(dedicated) }],
          }}
          csv={paths.figuresTable(TABLES.kinds)}
        />
      </Section>
    </>
  )
}

/** By where they are, and what is missing there. */
function Placed({ ctx, figures }: Of) {
  const { t } = ctx
  const { provinces, hidden, unknown } = figures
  if (provinces.length === 0) return null
  const without = provinces.filter(({ dedicated }) => dedicated === 0).map(({ province }) => province.name)
  return (
    <>
      <Section title={t('In quali province')} id="province">
        <BarChart
          ctx={ctx}
          title={t('Uffici per provincia')}
          sentence={t(
            '{count, plural, =0 {Di ogni ufficio si sa la provincia.} one {Un ufficio non è in questa tabella: il suo indirizzo non è pubblico, o non dice la provincia.} other {# uffici non sono in questa tabella: il loro indirizzo non è pubblico, o non dice la provincia.}}',
            { count: hidden + unknown },
          )}
          rows={provinces}
          nameOf={({ province }) => province.name}
          countOf={({ count }) => count}
          columns={{
            name: t('Provincia'),
            value: t('Uffici'),
            more: [{ header: t('Dedicati'), numeric: true, cell: ({ dedicated }) => ctx.number(dedicated) }],
          }}
          csv={paths.figuresTable(TABLES.provinces)}
        />
      </Section>
      <Section title={t('Che cosa manca')} id="che-cosa-manca">
        <BarChart
          ctx={ctx}
          title={t('Tipi di ufficio che mancano, per provincia')}
          sentence={
            without.length === 0
              ? t('Ogni provincia ha almeno un ufficio dedicato ai cittadini stranieri.')
              : t('Senza nessun ufficio dedicato ai cittadini stranieri: {names}.', {
                  names: without.join(', '),
                })
          }
          rows={lackRows(ctx, figures)}
          nameOf={({ name }) => name}
          countOf={({ lacks }) => lacks.length}
          columns={{
            name: t('Provincia'),
            value: t('Tipi che mancano'),
            more: [
              { header: t('Quali'), cell: ({ lacks }) => lacks.join('; ') || t('Nessuno') },
              { header: t('Dedicati'), numeric: true, cell: ({ dedicated }) => ctx.number(dedicated) },
            ],
          }}
          csv={paths.figuresTable(TABLES.lacks)}
        />
      </Section>
    </>
  )
}
