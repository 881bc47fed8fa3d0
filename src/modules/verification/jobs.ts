// SPDX-License-Identifier: AGPL-3.0-or-later
import type { JobDeps } from '#contracts/module.ts'
import { lockName } from '#kernel/db/lock.ts'
import { handOf } from '#kernel/hand.ts'
import type { Job } from '#kernel/jobs.ts'
import { askMonthly } from './letters/write.ts'

const LETTERS_TASK = 'verification:letters'

/** Each night, whoever was not written to within the month: letters leave when offices open. */
export const TIMES = [`30 4 * * * ${LETTERS_TASK}`]

export const jobsWith = ({ database, services }: JobDeps): Readonly<Record<string, Job>> => ({
  [LETTERS_TASK]: () =>
    database.transaction(async (tx) => {
      await lockName(tx, 'verification letters')
      await askMonthly(
        handOf({ tx, by: null, at: services.clock.now(), baseUrl: services.baseUrl }),
        services,
      )
    }),
})
