// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who follows a theme, told by project and in the right tense. */
import { type Phase, phaseOf } from '../network/index.ts'
import type { Assignment, Followed } from './queries.ts'

export interface Followers {
  projectId: string
  acronym: string
  demo: boolean
  phase: Phase
  names: string[]
}

/** Assignments by project, in the order given. Ended ones stay with a project that is over, and leave a running one. */
export function followersOn(assignments: readonly Assignment[], day: string): Followers[] {
  const followers = new Map<string, Followers>()
  for (const assignment of assignments) {
    const phase = phaseOf(assignment, day)
    if (!isTold(phase, assignment.ended_on, day)) continue
    const known = followers.get(assignment.project_id)
    if (known) known.names.push(assignment.organization_name)
    else
      followers.set(assignment.project_id, {
        projectId: assignment.project_id,
        acronym: assignment.project_acronym,
        demo: assignment.project_demo,
        phase,
        names: [assignment.organization_name],
      })
  }
  return [...followers.values()]
}

export interface FollowedOn extends Followed {
  readonly phase: Phase
}

/** Ended assignments stay with a project that is over, and leave a running one. */
const isTold = (phase: Phase, ended_on: string | null, day: string): boolean =>
  phase === 'closed' || ended_on === null || ended_on >= day

/** The themes of a body as they are told on a day. */
export const stillFollowed = (followed: readonly Followed[], day: string): FollowedOn[] =>
  followed
    .map((each) => ({ ...each, phase: phaseOf(each, day) }))
    .filter(({ phase, ended_on }) => isTold(phase, ended_on, day))
