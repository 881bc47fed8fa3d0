// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { ChartTable } from '#ui/chart.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Filter, FilterBar } from '#ui/search-box.tsx'
import { Section } from '#ui/section.tsx'
import type { Column } from '#ui/table.tsx'
import * as paths from '../../paths.ts'
import { gapsIn, type LanguageCover } from '../coverage.ts'
import {
  type Coverage,
  gapInWords,
  requestInWords,
  sentenceOf,
  weekOf,
  whereInWords,
} from '../coverage-words.ts'
import { LanguageName } from './language-name.tsx'
import { WeekPicture } from './week-picture.tsx'

/** Which languages are spoken on which day, and where nobody speaks one. */
export function CoveragePage({ ctx, coverage }: { ctx: ViewContext; coverage: Coverage }) {
  const { t } = ctx
  const { province, provinces, covers } = coverage
  return (
    <Page
      ctx={ctx}
      title={t('In quali lingue si parla')}
      description={t('Le lingue che si parlano negli uffici del territorio, giorno per giorno.')}
      lead={t('Gli operatori e i mediatori che ci sono, giorno per giorno. E le lingue che mancano.')}
      crumbs={[{ label: t('Uffici'), to: paths.offices.list }]}
      crumb={t('Lingue')}
      actions={
        <LinkButton ctx={ctx} to={paths.mediation()} tone="outline">
          {t('Servizi di mediazione')}
        </LinkButton>
      }
      noindex={province !== null}
    >
      <FilterBar ctx={ctx} to={paths.coverage()}>
        <Filter
          ctx={ctx}
          name="provincia"
          label={t('Provincia')}
          choices={provinces.map(({ value, label }) => [value, label] as const)}
          value={province ?? ''}
          all={t('Tutte')}
        />
      </FilterBar>
      {covers.length === 0 ? (
        <EmptyState ctx={ctx} title={t('Nessun ufficio ha ancora scritto le sue lingue')}>
          <p>{t('Chi tiene un ufficio le scrive nella sua scheda.')}</p>
        </EmptyState>
      ) : (
        <Week ctx={ctx} coverage={coverage} />
      )}
    </Page>
  )
}

function Week({ ctx, coverage }: { ctx: ViewContext; coverage: Coverage }) {
  const { t } = ctx
  const { covers, province } = coverage
  const where = whereInWords(t, coverage)
  const gaps = gapsIn(covers)
  const title = t('Uffici per lingua e giorno della settimana')
  return (
    <>
      <Section title={t('Giorno per giorno')} id="giorni">
        <p class="chart-sentence">{sentenceOf(ctx, coverage)}</p>
        <WeekPicture ctx={ctx} title={`${title}, ${where}`} covers={covers} />
        <ChartTable
          ctx={ctx}
          caption={title}
          columns={columnsOf(ctx)}
          rows={covers}
          csv={paths.coverageFile(province)}
        />
        <p>
          {province === null
            ? t('Un ufficio chiuso per un periodo non conta.')
            : t(
                'Un ufficio chiuso per un periodo non conta. Un ufficio con indirizzo riservato conta solo in tutta la rete.',
              )}
        </p>
      </Section>
      <Section title={t('Che cosa manca')} id="manca">
        {gaps.length === 0 ? (
          <p>{t('Ogni lingua ha qualcuno in ogni giorno di lavoro.')}</p>
        ) : (
          <ul>
            {gaps.map((gap) => (
              <li key={gap.language}>{gapInWords(ctx, gap, where)}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function columnsOf(ctx: ViewContext): Column<LanguageCover>[] {
  const { t } = ctx
  return [
    { header: t('Lingua'), cell: ({ language }) => languageLink(ctx, language) },
    { header: t('Giorno per giorno'), cell: (cover) => weekOf(ctx, cover) },
    { header: t('Si può chiamare'), cell: (cover) => requestInWords(t, cover) },
  ]
}

/** The offices where it is spoken are one click away. */
const languageLink = (ctx: ViewContext, language: string) => (
  <a href={ctx.href(`${paths.offices.list}?lingua=${language.toLowerCase()}`)}>
    <LanguageName ctx={ctx} code={language} />
  </a>
)
