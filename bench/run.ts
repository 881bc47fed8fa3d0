// SPDX-License-Identifier: AGPL-3.0-or-later
/** `npm run bench`: what is claimed about speed, measured in one run, as a table and as JSON. */
import { benchAttempt } from './attempt.ts'
import { openGround } from './ground.ts'
import { benchCoursePage } from './pages.ts'
import { type Row, table, writeJson } from './report.ts'

const rows: Row[] = []
const ground = await openGround(40)
try {
  rows.push(...(await benchCoursePage(ground)))
  rows.push(...(await benchAttempt(ground)))
} finally {
  await ground.close()
}
process.stdout.write(`${table(rows)}\n`)
process.stdout.write(`${await writeJson(rows, new Date())}\n`)
