// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { AreaMap } from '#ui/area-map.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../paths.ts'
import type { ProvinceData } from '../territory/routes.ts'
import { areasOf, inBodies, namesOf, pointsOf, Sources } from './presence-parts.tsx'

/** Bodies in the municipalities of a province, and the municipalities without any. */
export function ProvinceMapPage({ ctx, ...data }: ProvinceData & { ctx: ViewContext }) {
  const { t } = ctx
  const { name } = data.province
  return (
    <Page
      ctx={ctx}
      title={t('{province}: chi c’è e chi manca', { province: name })}
      crumb={name}
      crumbs={[
        { label: t('Gli enti della rete'), to: paths.partners() },
        { label: t('Chi c’è e chi manca'), to: paths.presenceMap() },
      ]}
    >
      {data.municipalities.length === 0 ? <NoMunicipality ctx={ctx} /> : <Presences ctx={ctx} {...data} />}
    </Page>
  )
}

function NoMunicipality({ ctx }: { ctx: ViewContext }) {
  return (
    <EmptyState
      ctx={ctx}
      icon="it-map-marker"
      title={ctx.t('Di questa provincia non conosciamo ancora i Comuni')}
    >
      <p>
        {ctx.t(
          'Chi tiene la piattaforma importa Comuni e confini con il comando "referpa territory import".',
        )}
      </p>
    </EmptyState>
  )
}

function Presences({ ctx, province, municipalities, points, sources }: ProvinceData & { ctx: ViewContext }) {
  const { t } = ctx
  const without = municipalities.filter(({ bodies }) => bodies.length === 0).length
  return (
    <AreaMap
      ctx={ctx}
      id="presenze"
      title={t('Enti della rete per Comune')}
      sentence={t(
        '{there, plural, =0 {Nessun Comune ha ancora un ente della rete} one {Un Comune su {all, number} ha almeno un ente della rete} other {# Comuni su {all, number} hanno almeno un ente della rete}}.',
        { there: municipalities.length - without, all: municipalities.length },
      )}
      areas={areasOf(municipalities)}
      points={pointsOf(ctx, points)}
      ground={province.outline ? [province.outline] : []}
      legend={{ title: t('Enti nel Comune'), points: t('Comune con almeno un ente') }}
      inWords={inBodies(ctx)}
      table={{
        area: t('Comune'),
        value: t('Enti'),
        more: [{ header: t('Quali'), cell: namesOf }],
      }}
      source={<Sources ctx={ctx} sources={sources} />}
    />
  )
}
