// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the maps of the network share. */
import type { ViewContext } from '#kernel/render/context.ts'
import type { MapPoint } from '#ui/area-map.tsx'
import type { Presence, SeatPoint } from '../territory/presence.ts'

export const inBodies =
  ({ t }: ViewContext) =>
  (count: number): string =>
    t('{count, plural, =0 {nessun ente} one {# ente} other {# enti}}', { count })

/** Places as areas of a map, each worth the bodies in it. */
export const areasOf = (places: readonly Presence[], to?: (place: Presence) => string) =>
  places.map((place) => ({
    ...place,
    value: place.bodies.length,
    label: place.letters ?? undefined,
    to: to?.(place),
  }))

export const pointsOf = (ctx: ViewContext, points: readonly SeatPoint[]): MapPoint[] =>
  points.map(({ name, longitude, latitude, bodies }) => ({
    name: `${name}: ${inBodies(ctx)(bodies)}`,
    longitude,
    latitude,
  }))

export const namesOf = ({ bodies }: Pick<Presence, 'bodies'>): string =>
  bodies.map(({ name }) => name).join(', ') || '—'

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
