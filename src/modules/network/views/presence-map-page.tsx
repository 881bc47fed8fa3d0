// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { AreaMap } from '#ui/area-map.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import type { Column } from '#ui/table.tsx'
import * as paths from '../paths.ts'
import type { Presence } from '../territory/presence.ts'
import type { PresenceData } from '../territory/routes.ts'
import { areasOf, inBodies, namesOf, pointsOf, Sources } from './presence-parts.tsx'

/** Bodies of the network by province, and where nobody takes part yet. */
export function PresenceMapPage({ ctx, ...data }: PresenceData & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Chi c’è e chi manca')}
      description={t(
        'Gli enti della rete sulla mappa, provincia per provincia, e i Comuni dove non c’è ancora nessuno.',
      )}
      lead={t(
        'Gli enti della rete, provincia per provincia. Dove non c’è ancora nessuno, la rete può crescere.',
      )}
      crumbs={[{ label: t('Gli enti della rete'), to: paths.partners() }]}
    >
      {data.provinces.length === 0 ? <NoTerritory ctx={ctx} /> : <Presences ctx={ctx} {...data} />}
    </Page>
  )
}

function NoTerritory({ ctx }: { ctx: ViewContext }) {
  return (
    <EmptyState ctx={ctx} icon="it-map-marker" title={ctx.t('Qui non c’è ancora un territorio')}>
      <p>
        {ctx.t(
          'Chi tiene la piattaforma importa Comuni e confini con il comando "referpa territory import".',
        )}
      </p>
    </EmptyState>
  )
}

function Presences({ ctx, provinces, points, elsewhere, sources }: PresenceData & { ctx: ViewContext }) {
  const { t } = ctx
  const areas = areasOf(provinces, ({ code }) => paths.provinceMap(code))
  const more: Column<Presence>[] = [
    { header: t('Quali'), cell: namesOf },
    { header: t('Comuni senza enti'), cell: (province) => withoutOf(ctx, province) },
  ]
  return (
    <>
      <AreaMap
        ctx={ctx}
        id="presenze"
        title={t('Enti della rete per provincia')}
        sentence={<Sentence ctx={ctx} provinces={provinces} />}
        areas={areas}
        points={pointsOf(ctx, points)}
        legend={{ title: t('Enti nella provincia'), points: t('Comune con almeno un ente') }}
        inWords={inBodies(ctx)}
        table={{ area: t('Provincia'), value: t('Enti'), more }}
        source={<Sources ctx={ctx} sources={sources} />}
      />
      {elsewhere > 0 && (
        <p>
          {t(
            '{count, plural, one {Un ente della rete non è sulla mappa: non sappiamo in quale Comune ha sede.} other {# enti della rete non sono sulla mappa: non sappiamo in quale Comune hanno sede.}}',
            { count: elsewhere },
          )}
        </p>
      )}
    </>
  )
}

const withoutOf = ({ t }: ViewContext, { without, municipalities }: Presence) =>
  municipalities === 0
    ? t('Non si sa')
    : t('{without, number} su {known, number}', { without, known: municipalities })

function Sentence({ ctx, provinces }: { ctx: ViewContext; provinces: readonly Presence[] }) {
  const empty = provinces.filter(({ bodies }) => bodies.length === 0)
  const values = { there: provinces.length - empty.length, all: provinces.length }
  const there = ctx.t(
    '{there, plural, =0 {Nessuna provincia ha un ente della rete} one {Una provincia su {all, number} ha almeno un ente della rete} other {# province su {all, number} hanno almeno un ente della rete}}.',
    values,
  )
  return (
    <>
      {there}
      {empty.length > 0 && values.there > 0 && (
        <> {ctx.t('Mancano: {names}.', { names: empty.map(({ name }) => name).join(', ') })}</>
      )}
    </>
  )
}
