// SPDX-License-Identifier: AGPL-3.0-or-later
/** The first useful acts of whoever is new, told by each room of its own. Nobody ticks a step: it is done when its fact is there. */
import type { Actor } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'

export interface FirstStep {
  /** Of the steps of all rooms, those of the lower number come first. */
  readonly order: number
  readonly done: boolean
  /** Source texts: what is to be done, as a verb, and what it is good for. */
  readonly what: string
  readonly why: string
  /** Italian path of the page where it is done. */
  readonly path: string
}

/** The first steps of one room. One statement says which are done, however many there are. */
export interface FirstStepSource {
  /** Whose beginning it is: of each person, for their first weeks; of the instance, until all of it is done. */
  readonly of: 'person' | 'instance'
  /** For whom, as far as it is known without the database: for the others nothing is asked of it. */
  readonly when: (actor: Actor, services: Services) => boolean
  readonly load: (db: Db, actor: Actor, services: Services) => Promise<readonly FirstStep[]>
}

/** Whether somebody holds one of these roles, in any body. */
export const holdsRole = ({ grants }: Actor, ...roles: readonly string[]): boolean =>
  grants.some(({ role }) => roles.includes(role))

/** The steps of all sources, in their order. */
export async function loadFirstSteps(
  sources: readonly FirstStepSource[],
  db: Db,
  actor: Actor,
  services: Services,
): Promise<FirstStep[]> {
  const found = await Promise.all(sources.map((source) => source.load(db, actor, services)))
  return found.flat().toSorted((a, b) => a.order - b.order)
}
