// SPDX-License-Identifier: AGPL-3.0-or-later
/** A process that takes a job of the queue and never ends it: `worker.ts <address of the database>`. */
import { openDatabase } from '#kernel/db/db.ts'
import { startJobs } from '#kernel/jobs.ts'

const [url = ''] = process.argv.slice(2)
const endless = async () => {
  process.send?.('working')
  await new Promise(() => undefined)
}
await startJobs({ pool: openDatabase({ url }).pool, url, jobs: { endless }, log: () => undefined })
