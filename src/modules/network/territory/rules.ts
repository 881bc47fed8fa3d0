// SPDX-License-Identifier: AGPL-3.0-or-later
/** What files and rows say of places, put together: without a database. */
import type { Place } from '#kernel/access.ts'
import type { Outline } from '#kernel/outline.ts'
import type { Boundaries } from './read-boundaries.ts'
import type { Municipality } from './read-municipalities.ts'

export const LEVELS = ['region', 'province', 'municipality'] as const
export type Level = (typeof LEVELS)[number]

/** A place as it is stored; the larger one that it lies in by its code. */
export interface Territory {
  readonly level: Level
  readonly code: string
  readonly name: string
  readonly letters: string | null
  readonly parentCode: string | null
  readonly outline: Outline | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly source: string
  readonly licence: string
}

/** Its own key and those of all that it lies in: what a role limited to a province reaches in one of its municipalities. */
export const placeOf = ({ id, province_id, region_id }: Within): Place => ({
  within: [...new Set([id, province_id, region_id])].filter((key) => key !== null),
})

export interface Within {
  id: string
  province_id: string | null
  region_id: string | null
}

/** The municipality of a code begins with its province. */
export const provinceOf = (municipalityCode: string): string => municipalityCode.slice(0, 3)

export interface Given {
  municipalities: readonly Municipality[]
  boundaries: Boundaries | null
  /** What is stored, by code. */
  known: ReadonlyMap<string, Territory>
  source: string
  licence: string
}

/** Every place that the files speak of, larger ones first; or the provinces of which nobody says how they are called or where they lie. */
export function territoriesOf(given: Given): { territories: Territory[]; nameless: string[] } {
  const byProvince = Map.groupBy(given.municipalities, ({ code }) => provinceOf(code))
  const provinces = [...byProvince].map(([code, rows]) => provinceFrom(given, code, rows))
  const nameless = provinces.filter(({ name, regionCode, regionName }) => !name || !regionCode || !regionName)
  if (nameless.length > 0) return { territories: [], nameless: nameless.map(({ code }) => code) }
  const byRegion = Map.groupBy(provinces, ({ regionCode }) => regionCode!)
  const regions = [...byRegion].map(([code, own]) =>
    territory(given, {
      level: 'region',
      code,
      name: own[0]!.regionName!,
      parentCode: null,
      municipalities: own.flatMap((province) => province.municipalities),
    }),
  )
  const middle = provinces.map(({ code, name, letters, regionCode, municipalities }) =>
    territory(given, {
      level: 'province',
      code,
      name: name!,
      letters,
      parentCode: regionCode,
      municipalities,
    }),
  )
  const small = given.municipalities.map(({ code, name }) =>
    territory(given, {
      level: 'municipality',
      code,
      name: nameOf(given, code, name),
      parentCode: provinceOf(code),
      municipalities: [code],
    }),
  )
  return { territories: [...regions, ...middle, ...small], nameless: [] }
}

/** The same name with its accents and capitals, where the boundaries write it so. */
function nameOf({ boundaries }: Given, code: string, listed: string): string {
  const drawn = boundaries?.names.get(code)?.name
  return drawn && drawn.toLowerCase() === listed.toLowerCase() ? drawn : listed
}

function provinceFrom({ boundaries, known }: Given, code: string, rows: readonly Municipality[]) {
  const drawn = rows.map((row) => boundaries?.names.get(row.code))
  const stored = known.get(code)
  const said = (listed: 'provinceName' | 'regionCode' | 'regionName') =>
    rows.find((row) => row[listed])?.[listed] ?? drawn.find((names) => names?.[listed])?.[listed]
  const regionCode = said('regionCode') ?? stored?.parentCode ?? null
  return {
    code,
    letters: rows[0]!.letters,
    name: said('provinceName') ?? stored?.name ?? null,
    regionCode,
    regionName: said('regionName') ?? (regionCode && known.get(regionCode)?.name) ?? null,
    municipalities: rows.map((row) => row.code),
  }
}

interface Whole {
  level: Level
  code: string
  name: string
  letters?: string
  parentCode: string | null
  municipalities: readonly string[]
}

/** Without boundaries what was drawn before stays, and whoever drew it is still named. */
function territory(given: Given, { municipalities, letters, ...named }: Whole): Territory {
  const { boundaries, known, source, licence } = given
  const stored = known.get(named.code)
  const drawn = boundaries?.outlineOf(municipalities) ?? null
  const point = named.level === 'municipality' ? middleOf(drawn) : null
  const theirs = !drawn && stored?.outline ? stored : null
  return {
    ...named,
    letters: letters ?? null,
    outline: drawn ?? stored?.outline ?? null,
    longitude: point?.longitude ?? stored?.longitude ?? null,
    latitude: point?.latitude ?? stored?.latitude ?? null,
    source: theirs?.source ?? source,
    licence: theirs?.licence ?? licence,
  }
}

/** The middle of the box around the largest ring: where a point stands for a municipality. */
function middleOf(outline: Outline | null): { longitude: number; latitude: number } | null {
  const largest = outline?.toSorted((a, b) => b.length - a.length)[0]
  if (!largest) return null
  const middle = (first: 0 | 1) => {
    const along = largest.filter((_, index) => index % 2 === first)
    return Math.round((Math.min(...along) + Math.max(...along)) / 2)
  }
  return { longitude: middle(0), latitude: middle(1) }
}

export type ChangedField = 'name' | 'letters' | 'parentCode' | 'outline' | 'point' | 'credit'

export interface Plan {
  added: Territory[]
  changed: { territory: Territory; fields: ChangedField[] }[]
  same: number
  /** Stored municipalities of the provinces in the files that the files lack: they stay, since roles and bodies may name them. */
  absent: Territory[]
}

/** What an import would do to what is stored. */
export function planImport(wanted: readonly Territory[], known: ReadonlyMap<string, Territory>): Plan {
  const added = wanted.filter(({ code }) => !known.has(code))
  const changed = wanted
    .map((territory) => ({ territory, fields: changedIn(known.get(territory.code), territory) }))
    .filter(({ fields }) => fields.length > 0)
  const codes = new Set(wanted.map(({ code }) => code))
  const absent = [...known.values()].filter(
    ({ level, code }) => level === 'municipality' && !codes.has(code) && codes.has(provinceOf(code)),
  )
  return { added, changed, same: wanted.length - added.length - changed.length, absent }
}

function changedIn(before: Territory | undefined, after: Territory): ChangedField[] {
  if (!before) return []
  const differs: Readonly<Record<ChangedField, boolean>> = {
    name: before.name !== after.name,
    letters: before.letters !== after.letters,
    parentCode: before.parentCode !== after.parentCode,
    outline: JSON.stringify(before.outline) !== JSON.stringify(after.outline),
    point: before.longitude !== after.longitude || before.latitude !== after.latitude,
    credit: before.source !== after.source || before.licence !== after.licence,
  }
  return (Object.keys(differs) as ChangedField[]).filter((field) => differs[field])
}
