// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LoadSubject } from '#kernel/http/route.ts'
import { goneSince } from '../../review/index.ts'
import { serviceKind } from '../kind.ts'
import { findOffered, type OfferedService } from './queries.ts'

/** The service on offer at an address; one that was withdrawn says since when and why. */
export const offered: LoadSubject<OfferedService> = async (db, { slug = '' }, _actor, services) => {
  const service = await findOffered(db, slug)
  const gone = service ? null : await goneSince(db, serviceKind, slug, services)
  if (gone) throw gone
  return service
}
