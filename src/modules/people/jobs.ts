// SPDX-License-Identifier: AGPL-3.0-or-later
import type { JobDeps } from '#contracts/module.ts'
import { handOf } from '#kernel/hand.ts'
import { importJobs } from '#kernel/import/jobs.ts'
import type { Job } from '#kernel/jobs.ts'
import { invitationImport } from './invitations/import.ts'
import { announceLast, endRanOut } from './roles/nightly.ts'

const ROLES_TASK = 'people:roles'

/** Before rows are forgotten and before offices open, in UTC. */
export const TIMES = [`15 2 * * * ${ROLES_TASK}`]

export const jobsWith = ({ database, services }: JobDeps): Readonly<Record<string, Job>> => ({
  ...importJobs(invitationImport, { database, services }),
  [ROLES_TASK]: () =>
    database.transaction(async (tx) => {
      const hand = handOf({ tx, by: null, at: services.clock.now(), baseUrl: services.baseUrl })
      await endRanOut(hand)
      await announceLast(hand, services.zone)
    }),
})
