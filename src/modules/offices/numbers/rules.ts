// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sums over counted offices: without a database. */
import type { Counted } from './queries.ts'

export const sumOf = (counted: readonly Pick<Counted, 'count'>[]): number =>
  counted.reduce((sum, { count }) => sum + count, 0)

export const dedicatedOf = (counted: readonly Pick<Counted, 'count' | 'reach'>[]): number =>
  sumOf(counted.filter(({ reach }) => reach === 'dedicated'))

export interface Municipality {
  readonly name: string
  readonly code: string | null
  readonly count: number
  readonly dedicated: number
  /** In degrees; null where no office there has a point. */
  readonly longitude: number | null
  readonly latitude: number | null
}

/** Municipalities with at least one office that everybody may know the place of, by name. */
export function municipalitiesOf(counted: readonly Counted[]): Municipality[] {
  const placed = counted.filter(({ placed, municipality }) => placed && municipality !== null)
  const groups = Map.groupBy(
    placed,
    ({ province, municipality }) => `${province} ${municipality!.toLowerCase()}`,
  )
  return [...groups.values()].map((there) => {
    const { municipality, code } = there[0]!
    return {
      name: municipality!,
      code,
      count: sumOf(there),
      dedicated: dedicatedOf(there),
      longitude: meanOf(there, 'longitude'),
      latitude: meanOf(there, 'latitude'),
    }
  })
}

function meanOf(counted: readonly Counted[], of: 'longitude' | 'latitude'): number | null {
  const known = counted.filter((one) => one[of] !== null)
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one[of]! * one.count, 0) / sumOf(known)
}

export interface ProvinceNumbers<P> {
  readonly province: P
  readonly count: number
  readonly dedicated: number
  /** Slugs of the kinds that it has none of, in their order. */
  readonly lacks: readonly string[]
}

export function byProvince<P extends { readonly code: string }>(
  provinces: readonly P[],
  kinds: readonly string[],
  counted: readonly Counted[],
): ProvinceNumbers<P>[] {
  const groups = Map.groupBy(counted, ({ province }) => province)
  return provinces.map((province) => {
    const here = groups.get(province.code) ?? []
    const has = new Set(here.map(({ kind }) => kind))
    return {
      province,
      count: sumOf(here),
      dedicated: dedicatedOf(here),
      lacks: kinds.filter((kind) => !has.has(kind)),
    }
  })
}

/** Those whose place nobody is told, and those that stand where no province is known. */
export const elsewhere = (counted: readonly Counted[]) => ({
  hidden: sumOf(counted.filter(({ placed }) => !placed)),
  unknown: sumOf(counted.filter(({ placed, province }) => placed && province === null)),
})
