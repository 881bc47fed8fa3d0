// SPDX-License-Identifier: AGPL-3.0-or-later
/** The pieces of a synthesis: a sentence, a picture and its table each. A report shows them for each of its themes. */
import type { ViewContext } from '#kernel/render/context.ts'
import { AreaMap } from '#ui/area-map.tsx'
import type { HeadingLevel } from '#ui/card.tsx'
import { BarChart } from '#ui/chart.tsx'
import { HeatTable, StackedBars } from '#ui/chart-tables.tsx'
import { Localized } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { languageName, nativeName, REACHES } from '../../../offices/index.ts'
import * as paths from '../../paths.ts'
import type { Synthesis } from '../load.ts'
import { type KindRow, kindRows, type PlaceRow, servicesByProvince, spokenOf } from '../rules.ts'
import { queryOf, TABLES, type TableName, totalHeading } from '../tables.ts'
import {
  ageRows,
  agesSentence,
  gapSentences,
  languagesSentence,
  officesSentence,
  servicesSentence,
} from '../words.ts'

interface Of {
  ctx: ViewContext
  synthesis: Synthesis
  /** Of its headings: 2, or 3 under the name of a theme. */
  level: HeadingLevel
  /** Before each of its anchors, where a page shows several. */
  prefix: string
}

const csvOf = (synthesis: Synthesis, name: TableName): string =>
  `${paths.synthesisTable(TABLES[name])}${queryOf(synthesis)}`

export function SynthesisParts(props: Of) {
  return (
    <>
      <Gaps {...props} />
      <Offices {...props} />
      <Places {...props} />
      <Languages {...props} />
      <Ages {...props} />
    </>
  )
}

function Gaps({ ctx, synthesis, level, prefix }: Of) {
  const { t } = ctx
  const gaps = gapSentences(ctx, synthesis)
  return (
    <Section title={t('Che cosa manca')} level={level} id={`${prefix}manca`}>
      {gaps.length === 0 ? (
        <p>{t('Da quello che è scritto non manca niente.')}</p>
      ) : (
        <ul>
          {gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Offices({ ctx, synthesis, level, prefix }: Of) {
  const { t } = ctx
  const rows = kindRows(synthesis.offices)
  return (
    <Section title={t('Gli uffici')} level={level} id={`${prefix}uffici`}>
      {rows.length === 0 ? (
        <p>{officesSentence(ctx, synthesis)}</p>
      ) : (
        <StackedBars
          ctx={ctx}
          title={t('Uffici per tipo e per chi sono')}
          sentence={officesSentence(ctx, synthesis)}
          rows={rows}
          name={t('Tipo di ufficio')}
          nameOf={({ name }) => <Localized ctx={ctx} text={name} />}
          parts={REACHES.map(({ value, label }) => ({
            label: t(label),
            countOf: ({ byReach }: KindRow) => byReach[value],
          }))}
          total={t('Uffici')}
          csv={csvOf(synthesis, 'offices')}
        />
      )}
    </Section>
  )
}

function Places({ ctx, synthesis, level, prefix }: Of) {
  const { t } = ctx
  const { theme, province, provinces, rows } = synthesis
  if (rows.length === 0 || provinces.length === 0) return null
  return (
    <Section title={t('I servizi, provincia per provincia')} level={level} id={`${prefix}servizi`}>
      {province === null && <ServicesMap ctx={ctx} synthesis={synthesis} prefix={prefix} />}
      <HeatTable
        ctx={ctx}
        title={theme ? t('Uffici che offrono ogni servizio') : t('Servizi che si offrono, per tematica')}
        sentence={servicesSentence(ctx, synthesis)}
        rows={rows}
        name={theme ? t('Servizio') : t('Tematica')}
        nameOf={(row) => <RowName ctx={ctx} row={row} />}
        cells={provinces.map(({ code, name }) => ({
          header: name,
          countOf: ({ byProvince }: PlaceRow) => byProvince.get(code) ?? 0,
        }))}
        more={[
          { header: totalHeading(ctx, synthesis), numeric: true, cell: ({ total }) => ctx.number(total) },
        ]}
        csv={csvOf(synthesis, 'services')}
      />
    </Section>
  )
}

function RowName({ ctx, row: { name, slug } }: { ctx: ViewContext; row: PlaceRow }) {
  const said = <Localized ctx={ctx} text={name} />
  return slug === null ? said : <a href={ctx.href(paths.service(slug))}>{said}</a>
}

function ServicesMap({ ctx, synthesis, prefix }: Omit<Of, 'level'>) {
  const { t } = ctx
  const { theme, allProvinces, services, sources } = synthesis
  const counts = servicesByProvince(services)
  const there = allProvinces.filter(({ code }) => counts.has(code)).length
  return (
    <AreaMap
      ctx={ctx}
      id={`${prefix}mappa`}
      title={t('Servizi diversi che si offrono')}
      sentence={t(
        '{there, plural, =0 {Nessuna provincia ha un servizio} one {Una provincia su {all, number} ha almeno un servizio} other {# province su {all, number} hanno almeno un servizio}}.',
        { there, all: allProvinces.length },
      )}
      areas={allProvinces.map((province) => ({
        name: province.name,
        outline: province.outline,
        value: counts.get(province.code) ?? 0,
        label: province.letters ?? undefined,
        to: `${paths.synthesis()}${queryOf({ theme, province })}`,
      }))}
      legend={{ title: t('Servizi nella provincia') }}
      inWords={(count) =>
        t('{count, plural, =0 {nessun servizio} one {# servizio} other {# servizi}}', { count })
      }
      table={{ area: t('Provincia'), value: t('Servizi') }}
      source={t('Confini e nomi: {sources}.', {
        sources: sources.map(({ source, licence }) => `${source} (${licence})`).join('; '),
      })}
    />
  )
}

function Languages({ ctx, synthesis, level, prefix }: Of) {
  const { t } = ctx
  const spoken = spokenOf(synthesis.languages)
  return (
    <Section title={t('Le lingue')} level={level} id={`${prefix}lingue`}>
      {spoken.length === 0 ? (
        <p>{languagesSentence(ctx, synthesis)}</p>
      ) : (
        <BarChart
          ctx={ctx}
          title={t('Uffici in cui si parla una lingua')}
          sentence={languagesSentence(ctx, synthesis)}
          rows={spoken}
          nameOf={({ language }) => (
            <>
              {languageName(language, ctx.locale)} (<bdi lang={language}>{nativeName(language)}</bdi>)
            </>
          )}
          countOf={({ offices }) => offices}
          columns={{ name: t('Lingua'), value: t('Uffici') }}
          csv={csvOf(synthesis, 'languages')}
        />
      )}
    </Section>
  )
}

function Ages({ ctx, synthesis, level, prefix }: Of) {
  const { t } = ctx
  return (
    <Section title={t('Quanto sono recenti le verifiche')} level={level} id={`${prefix}verifiche`}>
      <BarChart
        ctx={ctx}
        title={t('Ultima verifica di uffici e schede')}
        sentence={agesSentence(ctx, synthesis)}
        rows={ageRows(ctx, synthesis)}
        nameOf={({ name }) => name}
        countOf={({ offices }) => offices}
        columns={{
          name: t('Ultima verifica'),
          value: t('Uffici'),
          more: [
            {
              header: t('Schede di servizi'),
              numeric: true,
              cell: ({ services }) => ctx.number(services),
            },
          ],
        }}
        csv={csvOf(synthesis, 'ages')}
      />
    </Section>
  )
}
