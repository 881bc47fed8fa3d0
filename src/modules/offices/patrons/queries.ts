// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { PatronDay } from '../hours/schedule.ts'

export interface Patron extends PatronDay {
  istat_code: string
  /** Null where the instance does not know the municipality. */
  municipality: string | null
}

const columns = sql`p.istat_code, p.month, p.day, p.name, t.name as municipality
  from patron_day p left join territory_label t on t.code = p.istat_code and t.level = 'municipality'`

export async function listPatrons(db: Db): Promise<Patron[]> {
  const { rows } =
    await sql<Patron>`select ${columns} order by t.name nulls last, p.istat_code limit 1000`.execute(db)
  return rows
}

export async function findPatron(db: Db, code: string): Promise<Patron | null> {
  const { rows } = await sql<Patron>`select ${columns} where p.istat_code = ${code}`.execute(db)
  return rows[0] ?? null
}

/** A municipality has one feast: a second takes the place of the first. */
export async function putPatron(tx: Tx, code: string, { month, day, name }: PatronDay): Promise<void> {
  await sql`
    insert into patron_day (istat_code, month, day, name) values (${code}, ${month}, ${day}, ${name})
    on conflict (istat_code) do update set month = excluded.month, day = excluded.day, name = excluded.name`.execute(
    tx,
  )
}

export async function deletePatron(tx: Tx, code: string): Promise<void> {
  await tx.deleteFrom('patron_day').where('istat_code', '=', code).execute()
}
