// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the queue would do, for tests in which none runs. */
import type { TestApp } from '../../../test/support/app.ts'
import { SEND_TASK } from './actions.ts'
import { jobsWith } from './jobs.ts'

type Running = Pick<TestApp, 'app'>

const jobsOf = ({ app: { database, services } }: Running) => jobsWith({ database, services })

/** Writes the letters of all notifications that are due now. */
export async function writeLetters(world: Running): Promise<void> {
  const { rows } = await world.app.database.pool.query<{ person_id: string }>(
    'select distinct person_id from notification where mail_settled_at is null',
  )
  for (const { person_id } of rows) {
    // The queue has taken it.
    await world.app.database.pool.query('select graphile_worker.remove_job($1)', [
      `${SEND_TASK}:${person_id}`,
    ])
    await jobsOf(world)[SEND_TASK]!({ personId: person_id })
  }
}

/** Asks every room for the last days that are near. */
export const remindAll = (world: Running): Promise<void> => jobsOf(world)['notifications:deadlines']!({})

/** Who was told something under such a subject (a pattern of SQL), by address, and in which words. */
export async function whoWasTold(
  { app }: Running,
  subject: string,
): Promise<{ to_address: string; body_text: string }[]> {
  const { rows } = await app.database.pool.query(
    `select p.email as to_address, n.body ->> 'it' as body_text from notification n join person_reached p on p.id = n.person_id
     where n.subject ->> 'it' like $1 order by p.email`,
    [subject],
  )
  return rows
}
