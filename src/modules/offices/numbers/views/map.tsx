// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { AreaMap } from '#ui/area-map.tsx'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { LiveMap } from '#ui/live-map.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { MapData } from '../load.ts'
import { inOffices, Narrow, pointsOf, queryOf, Sources } from './parts.tsx'

/** Offices by province and municipality; what is confidential is counted, and stands nowhere. */
export function OfficeMapPage({ ctx, ...data }: MapData & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('La mappa degli uffici')}
      description={t('Gli uffici del territorio sulla mappa, provincia per provincia e comune per comune.')}
      lead={t('Dove sono gli uffici, provincia per provincia. Apri una provincia per vedere i suoi comuni.')}
      crumbs={[{ label: t('Uffici'), to: paths.offices.list }]}
      crumb={t('Mappa')}
      islands={['open-map']}
      actions={
        <LinkButton ctx={ctx} to={paths.figures()} tone="outline">
          {t('Uffici in cifre')}
        </LinkButton>
      }
    >
      {data.provinces.length === 0 ? (
        <EmptyState ctx={ctx} icon="it-map-marker" title={t('Qui non c’è ancora un territorio')}>
          <p>
            {t(
              'Chi tiene la piattaforma importa Comuni e confini con il comando "referpa territory import".',
            )}
          </p>
        </EmptyState>
      ) : (
        <>
          <Narrow ctx={ctx} to={paths.map()} kinds={data.kinds} asked={data.asked} />
          <LiveMap
            ctx={ctx}
            name={t('Gli uffici, uno per uno')}
            points={`${ctx.href(paths.mapPoints())}${queryOf(data.asked)}`}
            words={{
              one: t('# ufficio'),
              many: t('# uffici'),
              none: t('Qui non c’è nessun ufficio.'),
            }}
          />
          <Drawn ctx={ctx} {...data} />
        </>
      )}
    </Page>
  )
}

function Drawn({
  ctx,
  asked,
  provinces,
  municipalities,
  hidden,
  unknown,
  sources,
}: MapData & { ctx: ViewContext }) {
  const { t } = ctx
  const there = provinces.filter(({ count }) => count > 0).length
  const areas = provinces.map(({ province, count, dedicated }) => ({
    name: province.name,
    outline: province.outline,
    value: count,
    dedicated,
    label: province.letters ?? undefined,
    to: `${paths.provinceMap(province.code)}${queryOf(asked)}`,
  }))
  return (
    <>
      <AreaMap
        ctx={ctx}
        id="uffici"
        title={t('Uffici per provincia')}
        sentence={t(
          '{there, plural, =0 {Nessuna provincia ha un ufficio così} one {Una provincia su {all, number} ha almeno un ufficio così} other {# province su {all, number} hanno almeno un ufficio così}}.',
          { there, all: provinces.length },
        )}
        areas={areas}
        points={pointsOf(ctx, municipalities)}
        legend={{ title: t('Uffici nella provincia'), points: t('Comune con almeno un ufficio') }}
        inWords={inOffices(ctx)}
        table={{
          area: t('Provincia'),
          value: t('Uffici'),
          more: [{ header: t('Dedicati'), numeric: true, cell: ({ dedicated }) => ctx.number(dedicated) }],
        }}
        source={<Sources ctx={ctx} sources={sources} />}
      />
      {hidden > 0 && (
        <p>
          {t(
            '{count, plural, one {Un ufficio è senza indirizzo pubblico: sulla mappa non c’è.} other {# uffici sono senza indirizzo pubblico: sulla mappa non ci sono.}}',
            { count: hidden },
          )}
        </p>
      )}
      {unknown > 0 && (
        <p>
          {t(
            '{count, plural, one {Di un ufficio non sappiamo la provincia} other {Di # uffici non sappiamo la provincia}}: manca il codice ISTAT della sede.',
            { count: unknown },
          )}
        </p>
      )}
    </>
  )
}
