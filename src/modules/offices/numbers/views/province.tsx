// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { AreaMap } from '#ui/area-map.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { ProvinceData } from '../load.ts'
import type { OfficeInPlace } from '../queries.ts'
import { inOffices, Narrow, pointsOf, queryOf, Sources } from './parts.tsx'

/** Offices in the municipalities of a province, each with its sheet. */
export function ProvinceOfficesPage({ ctx, ...data }: ProvinceData & { ctx: ViewContext }) {
  const { t } = ctx
  const { province, kinds, asked, here } = data
  return (
    <Page
      ctx={ctx}
      title={t('Gli uffici in provincia di {province}', { province: province.name })}
      crumb={province.name}
      crumbs={[
        { label: t('Uffici'), to: paths.offices.list },
        { label: t('Mappa'), to: paths.map() },
      ]}
    >
      <Narrow ctx={ctx} to={paths.provinceMap(province.code)} kinds={kinds} asked={asked} />
      {here.length === 0 && data.known.length === 0 ? (
        <EmptyState ctx={ctx} icon="it-map-marker" title={t('Qui non c’è nessun ufficio così')}>
          <p>
            <a href={ctx.href(`${paths.map()}${queryOf(asked)}`)}>{t('Guarda le altre province')}</a>
          </p>
        </EmptyState>
      ) : (
        <Drawn ctx={ctx} {...data} />
      )}
    </Page>
  )
}

function Drawn({ ctx, province, known, here, offices, sources }: ProvinceData & { ctx: ViewContext }) {
  const { t } = ctx
  const named = Map.groupBy(offices, ({ municipality }) => municipality.toLowerCase())
  return (
    <AreaMap
      ctx={ctx}
      id="uffici"
      title={t('Uffici per Comune')}
      sentence={t(
        '{there, plural, =0 {Nessun Comune ha un ufficio così} one {Un Comune ha almeno un ufficio così} other {# Comuni hanno almeno un ufficio così}}.',
        { there: here.length },
      )}
      areas={areasOf(known, here).map((area) => ({
        ...area,
        offices: named.get(area.name.toLowerCase()) ?? [],
      }))}
      points={pointsOf(ctx, here)}
      ground={province.outline ? [province.outline] : []}
      legend={{ title: t('Uffici nel Comune'), points: t('Comune con almeno un ufficio') }}
      inWords={inOffices(ctx)}
      table={{
        area: t('Comune'),
        value: t('Uffici'),
        more: [{ header: t('Quali'), cell: ({ offices }) => <Names ctx={ctx} offices={offices} /> }],
      }}
      source={<Sources ctx={ctx} sources={sources} />}
    />
  )
}

/** The municipalities that are known, then those that only addresses name. */
function areasOf(known: ProvinceData['known'], here: ProvinceData['here']) {
  const counts = new Map(here.map(({ name, count }) => [name.toLowerCase(), count]))
  const names = new Set(known.map(({ name }) => name.toLowerCase()))
  return [
    ...known.map(({ name, outline }) => ({ name, outline, value: counts.get(name.toLowerCase()) ?? 0 })),
    ...here
      .filter(({ name }) => !names.has(name.toLowerCase()))
      .map(({ name, count }) => ({ name, outline: null, value: count })),
  ]
}

function Names({ ctx, offices }: { ctx: ViewContext; offices: readonly OfficeInPlace[] }) {
  if (offices.length === 0) return '—'
  return (
    <ul class="plain-list">
      {offices.map(({ slug, name }) => (
        <li key={slug}>
          <a href={ctx.href(paths.offices.row(slug))}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
