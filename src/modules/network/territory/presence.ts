// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who is there and who is missing, by place: without a database. */
import { type GroundPoint, PER_DEGREE } from '#kernel/outline.ts'
import type { MapTerritory, SeatedBody } from './queries.ts'
import { provinceOf } from './rules.ts'

/** A place, the bodies that have their seat in it, and of a province how many municipalities are known and how many have none. */
export interface Presence extends Pick<MapTerritory, 'code' | 'name' | 'letters' | 'outline'> {
  bodies: { id: string; name: string }[]
  municipalities: number
  without: number
}

/** A municipality with at least one body. */
export interface SeatPoint extends GroundPoint {
  code: string
  name: string
  bodies: number
}

const bodyOf = ({ id, name }: SeatedBody) => ({ id, name })

export function presenceByProvince(
  provinces: readonly MapTerritory[],
  municipalities: ReadonlyMap<string, number>,
  seated: readonly SeatedBody[],
): Presence[] {
  const byProvince = Map.groupBy(seated, ({ municipality_code }) => provinceOf(municipality_code))
  return provinces.map(({ code, name, letters, outline }) => {
    const here = byProvince.get(code) ?? []
    const known = municipalities.get(code) ?? 0
    const held = new Set(here.map(({ municipality_code }) => municipality_code)).size
    return {
      code,
      name,
      letters,
      outline,
      bodies: here.map(bodyOf),
      municipalities: known,
      without: known - held,
    }
  })
}

export function presenceByMunicipality(
  municipalities: readonly MapTerritory[],
  seated: readonly SeatedBody[],
): Presence[] {
  const byMunicipality = Map.groupBy(seated, ({ municipality_code }) => municipality_code)
  return municipalities.map(({ code, name, letters, outline }) => {
    const bodies = (byMunicipality.get(code) ?? []).map(bodyOf)
    return { code, name, letters, outline, bodies, municipalities: 1, without: bodies.length === 0 ? 1 : 0 }
  })
}

/** One point for each municipality with bodies, where its place is known. */
export function seatPoints(seated: readonly SeatedBody[]): SeatPoint[] {
  const byMunicipality = Map.groupBy(seated, ({ municipality_code }) => municipality_code)
  return [...byMunicipality].flatMap(([code, bodies]) => {
    const { municipality_name: name, longitude, latitude } = bodies[0]!
    return longitude === null || latitude === null
      ? []
      : { code, name, longitude, latitude, bodies: bodies.length }
  })
}

/** From degrees, as people and files write them. */
export const groundPoint = (longitude: number, latitude: number): GroundPoint => ({
  longitude: Math.round(longitude * PER_DEGREE),
  latitude: Math.round(latitude * PER_DEGREE),
})
