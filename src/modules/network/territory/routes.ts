// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { page } from '#kernel/http/route.ts'
import * as paths from '../paths.ts'
import { PresenceMapPage } from '../views/presence-map-page.tsx'
import { ProvinceMapPage } from '../views/province-map-page.tsx'
import { presenceByMunicipality, presenceByProvince, seatPoints } from './presence.ts'
import {
  countMunicipalities,
  findTerritoryByCode,
  getProvince,
  listMunicipalities,
  listProvinces,
  listSeatedBodies,
  listSources,
  type StoredTerritory,
} from './queries.ts'
import { provinceOf } from './rules.ts'

async function tellPresence(db: Db) {
  const [provinces, municipalities, { seated, elsewhere }, sources] = await Promise.all([
    listProvinces(db),
    countMunicipalities(db),
    listSeatedBodies(db),
    listSources(db),
  ])
  return {
    provinces: presenceByProvince(provinces, municipalities, seated),
    points: seatPoints(seated),
    elsewhere,
    sources,
  }
}

async function tellProvince(db: Db, code: string) {
  const [province, municipalities, { seated }, sources] = await Promise.all([
    getProvince(db, code),
    listMunicipalities(db, code),
    listSeatedBodies(db),
    listSources(db),
  ])
  const here = seated.filter(({ municipality_code }) => provinceOf(municipality_code) === code)
  return {
    province,
    municipalities: presenceByMunicipality(municipalities, here),
    points: seatPoints(here),
    sources,
  }
}

/** Alone, without its outline: all else is kept. */
async function provinceAt(db: Db, code: string): Promise<StoredTerritory | null> {
  const territory = await findTerritoryByCode(db, code)
  return territory?.level === 'province' ? territory : null
}

export type PresenceData = Awaited<ReturnType<typeof tellPresence>>
export type ProvinceData = Awaited<ReturnType<typeof tellProvince>>

export const routes = [
  page({
    path: paths.presenceMap(),
    access: everyone,
    load: ({ db, services }) => services.published('presence', () => tellPresence(db)),
    view: (ctx, data) => PresenceMapPage({ ctx, ...data }),
  }),
  page({
    path: paths.provinceMap(':code'),
    access: everyone,
    subject: (db, { code }) => provinceAt(db, code!),
    load: ({ db, subject, services }) =>
      services.published(`presence ${subject.code}`, () => tellProvince(db, subject.code)),
    view: (ctx, data) => ProvinceMapPage({ ctx, ...data }),
  }),
]
