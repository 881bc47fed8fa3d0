// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where a service is offered, as whoever looks may see it. */
import type { Actor } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import {
  findOffices,
  listOpenOffices,
  type OfficeFound,
  type OfficesAsked,
  type OpenOffice,
} from '../../offices/index.ts'
import type { OfferedService } from '../reading/queries.ts'
import { listOfferings, type Offering } from './queries.ts'
import { mayOfferAt } from './rules.ts'

export interface OfferingShown extends Offering {
  readonly office: OpenOffice
  /** Whether whoever looks may change how it is offered there. */
  readonly mayChange: boolean
}

/** By the name of the office, without those that are out of the register or closed for good. */
export async function listOfferingsShown(
  db: Db,
  service: OfferedService,
  { day, actor }: { day: string; actor: Actor | null },
): Promise<OfferingShown[]> {
  const offerings = await listOfferings(db, service.id)
  const byOffice = new Map(offerings.map((offering) => [offering.office_id, offering]))
  const offices = await listOpenOffices(db, [...byOffice.keys()], { day, actor })
  return offices
    .filter(({ standing }) => standing !== 'closed')
    .map((office) => ({
      ...byOffice.get(office.id)!,
      office,
      mayChange: mayOfferAt(actor, service, office.kept),
    }))
}

/** An office that offers a service, as fit as it is for somebody who goes there. */
export interface OfferingFound extends Offering {
  readonly office: OfficeFound
}

export interface WhereFound {
  readonly offerings: readonly OfferingFound[]
  /** How many offices there are, of which these are the fittest. */
  readonly total: number
}

/** The fittest first: open then, with the language, near. */
export async function findOfferings(
  db: Db,
  service: Pick<OfferedService, 'id'>,
  asked: OfficesAsked,
  who: { actor: Actor | null; at: Date; locale: Locale; limit: number },
): Promise<WhereFound> {
  const offered = await listOfferings(db, service.id)
  const byOffice = new Map(offered.map((offering) => [offering.office_id, offering]))
  const { offices, total } = await findOffices(db, [...byOffice.keys()], asked, who)
  return { offerings: offices.map((office) => ({ ...byOffice.get(office.id)!, office })), total }
}
