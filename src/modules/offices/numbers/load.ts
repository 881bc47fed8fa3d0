// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the map and the figures are made of. */
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Query, Services } from '#kernel/http/route.ts'
import { type Locale, localePath } from '#kernel/i18n/locale.ts'
import { getProvince, listMunicipalities, listProvinces, listSources } from '../../network/index.ts'
import { listKinds } from '../kinds/queries.ts'
import { REACHES } from '../office-words.ts'
import * as paths from '../paths.ts'
import { type Asked, listCounted, listInProvince, listPlaced } from './queries.ts'
import { byProvince, elsewhere, municipalitiesOf } from './rules.ts'

type Told = Pick<Services, 'clock' | 'zone'>

export const today = ({ clock, zone }: Told): string => dayIn(zone, clock.now())

/** What is asked in the address; what is no choice narrows nothing. */
const askedIn = (query: Query, kinds: readonly { slug: string }[], services: Told): Asked => ({
  day: today(services),
  kind: kinds.find(({ slug }) => slug === query.tipo)?.slug ?? null,
  reach: REACHES.find(({ value }) => value === query.chi)?.value ?? null,
})

export async function tellMap(db: Db, query: Query, services: Told) {
  const kinds = await listKinds(db)
  const asked = askedIn(query, kinds, services)
  const [provinces, counted, sources] = await Promise.all([
    listProvinces(db),
    listCounted(db, asked),
    listSources(db),
  ])
  return {
    kinds,
    asked,
    provinces: byProvince(provinces, [], counted),
    municipalities: municipalitiesOf(counted),
    ...elsewhere(counted),
    sources,
  }
}

export async function tellProvince(db: Db, code: string, query: Query, services: Told) {
  const kinds = await listKinds(db)
  const asked = askedIn(query, kinds, services)
  const [province, known, counted, offices, sources] = await Promise.all([
    getProvince(db, code),
    listMunicipalities(db, code),
    listCounted(db, asked),
    listInProvince(db, code, asked),
    listSources(db),
  ])
  const here = municipalitiesOf(counted.filter((one) => one.province === code))
  return { kinds, asked, province, known, here, offices, sources }
}

/** What the map that one moves about in is drawn from: columns, which are a third of what rows would be. */
export async function tellPoints(db: Db, query: Query, locale: Locale, services: Told) {
  const kinds = await listKinds(db)
  const [placed, provinces] = await Promise.all([
    listPlaced(db, askedIn(query, kinds, services)),
    listProvinces(db),
  ])
  const at = new Map(kinds.map(({ slug }, index) => [slug, index]))
  return {
    base: `${localePath(locale, paths.offices.list)}/`,
    longitude: placed.map(({ longitude }) => longitude),
    latitude: placed.map(({ latitude }) => latitude),
    name: placed.map(({ name }) => name),
    slug: placed.map(({ slug }) => slug),
    kind: placed.map(({ kind }) => at.get(kind) ?? -1),
    kinds: kinds.map(({ name }) => name[locale] ?? name.it),
    areas: provinces.flatMap(({ name, outline }) => (outline ? [{ name, outline }] : [])),
  }
}

export async function tellFigures(db: Db, services: Told) {
  const day = today(services)
  const [kinds, provinces, counted] = await Promise.all([
    listKinds(db),
    listProvinces(db),
    listCounted(db, { day, kind: null, reach: null }),
  ])
  return {
    day,
    kinds,
    counted,
    provinces: byProvince(
      provinces.map(({ code, name }) => ({ code, name })),
      kinds.map(({ slug }) => slug),
      counted,
    ),
    ...elsewhere(counted),
  }
}

export type MapData = Awaited<ReturnType<typeof tellMap>>
export type ProvinceData = Awaited<ReturnType<typeof tellProvince>>
export type Figures = Awaited<ReturnType<typeof tellFigures>>
