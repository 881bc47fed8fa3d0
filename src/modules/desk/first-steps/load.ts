// SPDX-License-Identifier: AGPL-3.0-or-later
import { loadFirstSteps } from '#contracts/first-steps.ts'
import type { Actor } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import { findBeginning } from './queries.ts'
import { isNew, type Progress, progressOf, sourcesFor } from './rules.ts'

const sourcesOf = (actor: Actor, services: Services) =>
  services.house.firstSteps.filter((source) => source.when(actor, services))

/** What the rooms ask of somebody who is new, for their desk: whoever is not is asked about by one statement. */
export async function loadProgress(db: Db, actor: Actor, services: Services): Promise<Progress | null> {
  const sources = sourcesOf(actor, services)
  if (sources.length === 0) return null
  const { hidden_at, first_role_at } = await findBeginning(db, actor.id)
  if (hidden_at) return null
  const asked = sourcesFor(sources, isNew(first_role_at, services.clock.now()))
  return progressOf(await loadFirstSteps(asked, db, actor, services))
}

/** What the instance still needs, for the home page of those who set it up: everybody else costs nothing. */
export async function loadOfInstance(db: Db, actor: Actor, services: Services): Promise<Progress | null> {
  const sources = sourcesFor(sourcesOf(actor, services), false)
  if (sources.length === 0) return null
  const progress = progressOf(await loadFirstSteps(sources, db, actor, services))
  if (!progress) return null
  return (await findBeginning(db, actor.id)).hidden_at ? null : progress
}

/** Whether somebody hid steps that would be shown otherwise. */
export async function mayShowAgain(db: Db, actor: Actor, services: Services): Promise<boolean> {
  const { hidden_at, first_role_at } = await findBeginning(db, actor.id)
  if (!hidden_at) return false
  return sourcesFor(sourcesOf(actor, services), isNew(first_role_at, services.clock.now())).length > 0
}
