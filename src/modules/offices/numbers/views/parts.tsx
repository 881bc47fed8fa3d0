// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the maps of offices share. */
import { PER_DEGREE } from '#kernel/outline.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { MapPoint } from '#ui/area-map.tsx'
import { Filter, FilterBar } from '#ui/search-box.tsx'
import type { Kind } from '../../kinds/queries.ts'
import { REACHES } from '../../office-words.ts'
import type { Asked } from '../queries.ts'
import type { Municipality } from '../rules.ts'

export const inOffices =
  ({ t }: ViewContext) =>
  (count: number): string =>
    t('{count, plural, =0 {nessun ufficio} one {# ufficio} other {# uffici}}', { count })

export const pointsOf = (ctx: ViewContext, municipalities: readonly Municipality[]): MapPoint[] =>
  municipalities.flatMap(({ name, count, longitude, latitude }) =>
    longitude === null || latitude === null
      ? []
      : {
          name: `${name}: ${inOffices(ctx)(count)}`,
          longitude: Math.round(longitude * PER_DEGREE),
          latitude: Math.round(latitude * PER_DEGREE),
        },
  )

/** What narrows the map, as it travels in an address. */
export function queryOf({ kind, reach }: Asked): string {
  const query = new URLSearchParams({ ...(kind && { tipo: kind }), ...(reach && { chi: reach }) }).toString()
  return query === '' ? '' : `?${query}`
}

interface NarrowProps {
  ctx: ViewContext
  to: string
  kinds: readonly Kind[]
  asked: Asked
}

export function Narrow({ ctx, to, kinds, asked }: NarrowProps) {
  const { t } = ctx
  return (
    <FilterBar ctx={ctx} to={to}>
      <Filter
        ctx={ctx}
        name="tipo"
        label={t('Tipo di ufficio')}
        value={asked.kind ?? ''}
        choices={kinds.map(({ slug, name }) => [slug, ctx.local(name).text] as const)}
      />
      <Filter
        ctx={ctx}
        name="chi"
        label={t('Per chi è')}
        value={asked.reach ?? ''}
        choices={REACHES.map(({ value, label }) => [value, t(label)] as const)}
      />
    </FilterBar>
  )
}

export function Sources({
  ctx,
  sources,
}: {
  ctx: ViewContext
  sources: readonly { source: string; licence: string }[]
}) {
  const names = sources.map(({ source, licence }) => `${source} (${licence})`).join('; ')
  return ctx.t('Confini e nomi: {sources}.', { sources: names })
}
