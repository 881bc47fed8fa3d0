// SPDX-License-Identifier: AGPL-3.0-or-later
/** From counts to rows, and to what is missing: without a database. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Reach } from '../../offices/index.ts'
import type { LanguageCount, OfficeCount, ServiceCount } from './queries.ts'

export interface KindRow {
  readonly name: LocalText
  readonly byReach: Readonly<Record<Reach, number>>
  readonly total: number
}

/** Kinds in the order of the counts. */
export function kindRows(counts: readonly OfficeCount[]): KindRow[] {
  return [...Map.groupBy(counts, ({ kind }) => kind).values()].map((those) => {
    const of = (reach: Reach) => sum(those.filter((one) => one.reach === reach))
    return {
      name: those[0]!.kind_name,
      byReach: { dedicated: of('dedicated'), mixed: of('mixed'), peripheral: of('peripheral') },
      total: sum(those),
    }
  })
}

const sum = (counts: readonly { count: number }[]): number =>
  counts.reduce((all, { count }) => all + count, 0)

export const officesIn = (counts: readonly OfficeCount[], province?: string): number =>
  sum(province === undefined ? counts : counts.filter((one) => one.province === province))

/** A row of the table by province: a theme with its services, or a service with its offices. */
export interface PlaceRow {
  readonly name: LocalText
  /** The service, where the row is one. */
  readonly slug: string | null
  /** By the code of the province; none where it is absent. */
  readonly byProvince: ReadonlyMap<string, number>
  /** In the whole network, those of no known province too. */
  readonly total: number
}

const offered = (counts: readonly ServiceCount[]) => counts.filter(({ offices }) => offices > 0)

/** Different services that some office offers. */
export const servicesOf = (counts: readonly ServiceCount[]): number =>
  new Set(offered(counts).map(({ id }) => id)).size

/** For each theme that has sheets how many of its services are offered in a province. */
export function themeRows(
  themes: readonly { id: string; name: LocalText }[],
  counts: readonly ServiceCount[],
): PlaceRow[] {
  const byTheme = Map.groupBy(counts, ({ theme_id }) => theme_id)
  return themes.flatMap(({ id, name }) => {
    const those = byTheme.get(id)
    if (!those) return []
    return { name, slug: null, byProvince: servicesByProvince(those), total: servicesOf(those) }
  })
}

/** Themes on which nobody has written a sheet. */
export const withoutSheets = <T extends { readonly id: string }>(
  themes: readonly T[],
  counts: readonly Pick<ServiceCount, 'theme_id'>[],
): T[] => themes.filter(({ id }) => !counts.some(({ theme_id }) => theme_id === id))

/** How many different services each province offers. */
export function servicesByProvince(counts: readonly ServiceCount[]): Map<string, number> {
  const groups = Map.groupBy(offered(counts), ({ province }) => province)
  return new Map(
    [...groups].flatMap(([province, there]) => (province === null ? [] : [[province, servicesOf(there)]])),
  )
}

/** For each service how many offices of a province offer it. */
export function serviceRows(counts: readonly ServiceCount[]): PlaceRow[] {
  return [...Map.groupBy(counts, ({ id }) => id).values()].map((those) => ({
    name: those[0]!.title,
    slug: those[0]!.slug,
    byProvince: new Map(
      those.flatMap(({ province, offices }) => (province === null ? [] : [[province, offices]])),
    ),
    total: those.reduce((all, { offices }) => all + offices, 0),
  }))
}

export interface Gap<P> {
  readonly province: P
  /** Rows of which the province has nothing. */
  readonly lacks: readonly LocalText[]
  /** It has nothing at all. */
  readonly whole: boolean
}

/** Provinces that lack something, those that lack all of it first. */
export function gapsIn<P extends { readonly code: string }>(
  provinces: readonly P[],
  rows: readonly PlaceRow[],
): Gap<P>[] {
  const gaps = provinces.map((province) => {
    const lacks = rows.filter(({ byProvince }) => !byProvince.get(province.code)).map(({ name }) => name)
    return { province, lacks, whole: lacks.length === rows.length }
  })
  return gaps.filter(({ lacks }) => lacks.length > 0).toSorted((a, b) => Number(b.whole) - Number(a.whole))
}

/** Services on offer that no office says it offers. */
export const withoutOffice = (rows: readonly PlaceRow[]): PlaceRow[] =>
  rows.filter(({ slug, total }) => slug !== null && total === 0)

export const spokenOf = (languages: readonly LanguageCount[]): LanguageCount[] =>
  languages.filter(({ offices }) => offices > 0)

/** Languages that people bring and nobody speaks here. */
export const unspokenOf = (languages: readonly LanguageCount[]): string[] =>
  languages.filter(({ offices }) => offices === 0).map(({ language }) => language)
