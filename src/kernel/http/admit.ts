// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whether somebody may take a route at all: the same answer for every request and for the access matrix. */
import { type Actor, opensTo } from '../access.ts'
import type { Db } from '../db/db.ts'
import { isId } from '../ids.ts'
import type { Params, Route, Services } from './route.ts'

export type Admission =
  | { verdict: 'admitted'; subject: unknown }
  /** Nobody is signed in, and somebody signed in might be let through. */
  | { verdict: 'sign-in' }
  /** Unknown, or not the asker's to know of: the two look the same from outside. */
  | { verdict: 'not-found' }
  | { verdict: 'not-allowed' }

/** A part of an address called `id` or `...Id` is a UUID: any other is "not there" for every route, before a query would fail on it. */
const namesNothing = (params: Params): boolean =>
  Object.entries(params).some(([name, value]) => /^id$|Id$/.test(name) && !isId(value))

/** Access, then the subject, then the policy. */
export async function admission(
  route: Route,
  asked: { db: Db; params: Params; actor: Actor | null; services: Services },
): Promise<Admission> {
  const { db, params, actor, services } = asked
  if (!opensTo(route.access, actor)) return { verdict: actor ? 'not-allowed' : 'sign-in' }
  if (namesNothing(params)) return { verdict: 'not-found' }
  if (!route.subject) return { verdict: 'admitted', subject: undefined }
  const subject = await route.subject(db, params, actor, services)
  if (subject === null) return { verdict: 'not-found' }
  if (route.policy && !route.policy(actor, subject)) return { verdict: actor ? 'not-allowed' : 'sign-in' }
  return { verdict: 'admitted', subject }
}
