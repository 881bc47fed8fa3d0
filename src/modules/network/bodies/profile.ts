// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the two pages of a body tell of it: where it stands, its units, its projects, what became of it. */
import type { Db } from '#kernel/db/db.ts'
import { listParticipations, type Participation } from '../partners/queries.ts'
import type { Organization } from '../queries.ts'
import { type Phase, phaseOf } from '../rules.ts'
import { findLogo, type Logo } from './logo/queries.ts'
import { type Body, findBodyById, listParts, type NamedBody } from './queries.ts'
import { listStory, type ToldStep } from './succession/queries.ts'
import { currentBodies } from './succession/standing.ts'
import { listUnits, type Unit } from './units/queries.ts'

export interface Profile {
  body: Body
  parent: NamedBody | null
  logo: Logo | null
  /** Bodies that are a part of it. */
  parts: readonly NamedBody[]
  /** Those that are put aside too. */
  units: readonly Unit[]
  projects: readonly (Participation & { phase: Phase })[]
  story: readonly ToldStep[]
  /** What stands in its place; empty while it stands itself. */
  instead: readonly Organization[]
}

export async function profileOf(db: Db, body: Body, day: string): Promise<Profile> {
  const [parent, logo, parts, units, projects, story] = await Promise.all([
    body.parent_id ? findBodyById(db, body.parent_id) : null,
    findLogo(db, body.id),
    listParts(db, body.id),
    listUnits(db, body.id),
    listParticipations(db, body.id),
    listStory(db, body.id),
  ])
  const gone = story.some(({ kind, from_id }) => kind !== 'renamed' && from_id === body.id)
  return {
    body,
    parent,
    logo,
    parts,
    units,
    projects: projects.map((project) => ({ ...project, phase: phaseOf(project, day) })),
    story,
    instead: gone ? await currentBodies(db, body.id) : [],
  }
}
