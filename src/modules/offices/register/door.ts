// SPDX-License-Identifier: AGPL-3.0-or-later
/** What other rooms may show of offices: never a confidential address, nor what operators tell one another. */
import { type Actor, may } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { placeOf } from '../within.ts'
import { listKept, listOfficeNames, listOfficesOn, type NamedOffice, type StandingOffice } from './queries.ts'

export interface OpenOffice
  extends Pick<
    StandingOffice,
    'id' | 'slug' | 'name' | 'organization' | 'where' | 'access' | 'booking_url' | 'phone' | 'standing'
  > {
  /** Whether whoever looks keeps it. */
  readonly kept: boolean
}

/** Offices in use among these, by name, as they stand on a day ('YYYY-MM-DD'). */
export async function listOpenOffices(
  db: Db,
  ids: readonly string[],
  { day, actor }: { day: string; actor: Actor | null },
): Promise<OpenOffice[]> {
  if (ids.length === 0) return []
  return (await listOfficesOn(db, ids, day)).map((office) => {
    const { id, slug, name, organization, where, access, booking_url, phone, standing } = office
    const kept = may(actor, 'office.write', placeOf(office))
    return { id, slug, name, organization, where, access, booking_url, phone, standing, kept }
  })
}

const MOST = 2000

/** Offices to choose from, by name: those that somebody keeps; null: all of them. */
export const listOfficesToChoose = (db: Db, keeper: Actor | null): Promise<NamedOffice[]> =>
  keeper === null ? listOfficeNames(db, MOST) : listKept(db, keeper, MOST)
