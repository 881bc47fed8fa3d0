// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import type { Outline } from '#kernel/outline.ts'
import type { Level, Territory, Within } from './rules.ts'

/** A country has eight thousand municipalities. */
const MOST = 10_000

/** A place with the larger ones that it lies in. */
export interface StoredTerritory extends Within {
  level: Level
  code: string
  name: string
  letters: string | null
}

const label = sql`select id, level, code, name, letters, province_id, region_id from territory_label`

export async function findTerritory(db: Db, id: string): Promise<StoredTerritory | null> {
  return (await sql<StoredTerritory>`${label} where id = ${id}`.execute(db)).rows[0] ?? null
}

/** `code` as ISTAT writes it: two digits of a region, three of a province, six of a municipality. */
export async function findTerritoryByCode(db: Db, code: string): Promise<StoredTerritory | null> {
  return (await sql<StoredTerritory>`${label} where code = ${code}`.execute(db)).rows[0] ?? null
}

/** Where a body lies that says its municipality and the letters of its province: there or, where no such place is known, in the province. */
export async function findSeat(
  db: Db,
  { place, province }: { place: string; province: string },
): Promise<StoredTerritory | null> {
  const { rows } = await sql<StoredTerritory>`
    with province as (${label} where level = 'province' and letters = ${province})
    select m.id, m.level, m.code, m.name, m.letters, m.province_id, m.region_id
    from territory_label m join province p on p.id = m.province_id
    where m.level = 'municipality' and lower(m.name) = lower(${place})
    union all select * from province order by level limit 1`.execute(db)
  return rows[0] ?? null
}

export async function listTerritoriesById(db: Db, ids: readonly string[]): Promise<StoredTerritory[]> {
  const found = sql<StoredTerritory>`${label} where id = any(${[...ids]}::uuid[]) limit ${MOST}`
  return (await found.execute(db)).rows
}

/** Municipalities by code, each with its province and its region; and provinces by theirs, for municipalities that nobody has imported. */
export async function listSeats(db: Db) {
  const rows = await db
    .selectFrom('territory as t')
    .innerJoin('territory as p', 'p.id', 't.parent_id')
    .innerJoin('territory as r', 'r.id', 'p.parent_id')
    .select(['t.code', 't.name', 'p.code as province_code', 'p.name as province_name', 'p.letters'])
    .select(['r.code as region_code', 'r.name as region_name'])
    .where('t.level', '=', 'municipality')
    .limit(MOST)
    .execute()
  const seats = rows.map((row) => ({
    code: row.code,
    name: row.name,
    province: { code: row.province_code, name: row.province_name, letters: row.letters },
    region: { code: row.region_code, name: row.region_name },
  }))
  return new Map([
    ...seats.map((seat) => [seat.province.code, { ...seat, name: '' }] as const),
    ...seats.map((seat) => [seat.code, seat] as const),
  ])
}

export interface StoredId {
  id: string
  territory: Territory
}

/** All that is stored, by code. */
export async function listTerritories(db: Db): Promise<Map<string, StoredId>> {
  const rows = await db
    .selectFrom('territory as t')
    .leftJoin('territory as p', 'p.id', 't.parent_id')
    .select([
      't.id',
      't.level',
      't.code',
      't.name',
      't.letters',
      'p.code as parentCode',
      't.outline',
      't.longitude',
      't.latitude',
      't.source',
      't.licence',
    ])
    .orderBy('t.code')
    .limit(MOST)
    .execute()
  return new Map(rows.map(({ id, ...territory }) => [territory.code, { id, territory }]))
}

interface Row {
  id: string
  parentId: string | null
  territory: Territory
}

const columnsOf = ({ parentId, territory }: Omit<Row, 'id'>) => ({
  level: territory.level,
  code: territory.code,
  name: territory.name,
  letters: territory.letters,
  parent_id: parentId,
  outline: territory.outline && JSON.stringify(territory.outline),
  longitude: territory.longitude,
  latitude: territory.latitude,
  source: territory.source,
  licence: territory.licence,
})

export async function insertTerritory(tx: Tx, { id, ...row }: Row): Promise<void> {
  await tx
    .insertInto('territory')
    .values({ id, ...columnsOf(row) })
    .execute()
}

export async function updateTerritory(tx: Tx, { id, ...row }: Row): Promise<void> {
  await tx.updateTable('territory').set(columnsOf(row)).where('id', '=', id).execute()
}

export interface MapTerritory {
  code: string
  name: string
  letters: string | null
  outline: Outline | null
  longitude: number | null
  latitude: number | null
}

const ON_MAP = ['code', 'name', 'letters', 'outline', 'longitude', 'latitude'] as const

/** Provinces by name, with their outlines. */
export async function listProvinces(db: Db): Promise<MapTerritory[]> {
  return db
    .selectFrom('territory')
    .select(ON_MAP)
    .where('level', '=', 'province')
    .orderBy('name')
    .limit(200)
    .execute()
}

export async function getProvince(db: Db, code: string): Promise<MapTerritory> {
  const row = await db
    .selectFrom('territory')
    .select(ON_MAP)
    .where('level', '=', 'province')
    .where('code', '=', code)
    .executeTakeFirst()
  return found(row)
}

/** Municipalities of a province by name, with their outlines. The largest has some three hundred. */
export async function listMunicipalities(db: Db, provinceCode: string): Promise<MapTerritory[]> {
  return db
    .selectFrom('territory as t')
    .innerJoin('territory as p', 'p.id', 't.parent_id')
    .select(['t.code', 't.name', 't.letters', 't.outline', 't.longitude', 't.latitude'])
    .where('p.code', '=', provinceCode)
    .where('t.level', '=', 'municipality')
    .orderBy('t.name')
    .limit(1000)
    .execute()
}

/** How many municipalities of each province are known, by its code. */
export async function countMunicipalities(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('territory as t')
    .innerJoin('territory as p', 'p.id', 't.parent_id')
    .select(['p.code', (read) => read.fn.countAll<string>().as('count')])
    .where('t.level', '=', 'municipality')
    .groupBy('p.code')
    .limit(200)
    .execute()
  return new Map(rows.map(({ code, count }) => [code, Number(count)]))
}

/** A body whose municipality is known. */
export interface SeatedBody {
  id: string
  name: string
  municipality_code: string
  municipality_name: string
  longitude: number | null
  latitude: number | null
}

/** Bodies by municipality, and how many say of no municipality that it is theirs. */
export async function listSeatedBodies(db: Db): Promise<{ seated: SeatedBody[]; elsewhere: number }> {
  const rows = await db
    .selectFrom('organization as o')
    .leftJoin('territory as t', (join) =>
      join.onRef('t.code', '=', 'o.istat_code').on('t.level', '=', 'municipality'),
    )
    .select([
      'o.id',
      'o.name',
      't.code as municipality_code',
      't.name as municipality_name',
      't.longitude',
      't.latitude',
    ])
    .orderBy('o.name')
    .limit(1000)
    .execute()
  const seated = rows.filter((row): row is SeatedBody => row.municipality_code !== null)
  return { seated, elsewhere: rows.length - seated.length }
}

/** Who gave the data that are shown, each once. */
export async function listSources(db: Db): Promise<{ source: string; licence: string }[]> {
  return db
    .selectFrom('territory')
    .select(['source', 'licence'])
    .distinct()
    .orderBy('source')
    .limit(20)
    .execute()
}
