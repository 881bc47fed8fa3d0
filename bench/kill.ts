// SPDX-License-Identifier: AGPL-3.0-or-later
/** Thirty times kill -9 of the whole platform while tests are taken. */
import { randomInt } from 'node:crypto'
import { crash } from './crash.ts'
import { median } from './drive.ts'
import type { Row } from './report.ts'

const KILLS = 30

export async function benchKill(say: (line: string) => void): Promise<Row[]> {
  const { kills, killed, acknowledged, lost, failed, reopenedMs } = await crash({
    kills: KILLS,
    writers: 8,
    // From the first moments of a load to well into it.
    writesBefore: () => randomInt(20, 600),
    progress: (so) =>
      say(`  ${so.kills} kills: ${so.acknowledged} writes acknowledged, ${so.lost.length} lost`),
  })
  return [
    { name: 'kill -9 of server and PostgreSQL under write load: times', value: kills, unit: '' },
    { name: 'kill -9: processes killed', value: killed, unit: '' },
    { name: 'kill -9: writes acknowledged over HTTP', value: acknowledged, unit: '' },
    { name: 'kill -9: acknowledged writes lost', value: lost.length, unit: '', bar: '0' },
    { name: 'kill -9: starts afterwards that failed', value: failed.length, unit: '', bar: '0' },
    { name: 'kill -9: ready again, median', value: median(reopenedMs) / 1000, unit: 's' },
    { name: 'kill -9: ready again, longest', value: Math.max(...reopenedMs) / 1000, unit: 's' },
  ]
}
