// SPDX-License-Identifier: AGPL-3.0-or-later
/** A register of 20,000 offices: its list with three filters, the map and the figures, against a bare answer. */
import { buildNetwork } from '../src/modules/network/fixture.ts'
import { buildTerritory } from '../src/modules/network/territory.fixture.ts'
import { writeOffices } from '../src/modules/offices/fixture.ts'
import { compare, cpuWithPostgres, inBareAnswers, type Side } from './compare.ts'
import { AS_BROWSERS, expect } from './drive.ts'
import { flood } from './flood.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Measured } from './measured.ts'
import type { Row } from './report.ts'

const ROWS = 20_000
const ROUNDS = 5
const AT_ONCE = 16
const ASKED = 40
const MUNICIPALITIES = { columns: 20, rows: 15, perProvince: 50, corners: 4 }

const PAGES = {
  first: '/uffici',
  filtered: '/uffici?tipo=tipo-1&chi=peripheral&accesso=appointment',
  words: '/uffici?q=lavoro&chi=dedicated&accesso=walk_in',
  map: '/uffici/mappa',
  figures: '/uffici/in-cifre',
} as const

export const benchOffices = (): Promise<Row[]> => onGround(measure)

async function measure(ground: BenchGround): Promise<Row[]> {
  await ground.build(async (tx, at) => {
    await buildNetwork(tx, at)
    await buildTerritory(tx, MUNICIPALITIES, at)
    await writeOffices(tx, ROWS, at)
  })
  const packed = await ground.start({ compress: true })
  const side = (port: number, path: string, count: number, headers?: Record<string, string>): Side => ({
    count,
    go: () => flood({ port, path, headers, wide: AT_ONCE, count }),
    cpu: cpuWithPostgres(packed, ground.postgresPid),
  })
  const page = (path: string) => side(packed.port, path, 100, AS_BROWSERS)
  const found = await compare(
    {
      first: page(PAGES.first),
      filtered: page(PAGES.filtered),
      words: page(PAGES.words),
      map: page(PAGES.map),
      figures: page(PAGES.figures),
      bare: side(packed.barePort, '/', 5000),
    } satisfies Record<string, Side>,
    ROUNDS,
  )
  const rows = (Object.keys(PAGES) as (keyof typeof PAGES)[]).flatMap((name) =>
    inBareAnswers(`20,000 offices, ${PAGES[name]}, compressed`, found[name], found.bare, ''),
  )
  const late = { name: `20,000 offices, ${PAGES.filtered}: p95`, unit: 'ms', bar: '<= 200' }
  return [...rows, { ...late, value: await p95(packed, PAGES.filtered) }]
}

/** How long all but one in twenty answers take, asked one after another. */
async function p95({ port }: Measured, path: string): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < ASKED; n++) {
    const from = performance.now()
    await expect(200, port, path, { headers: AS_BROWSERS })
    times.push(performance.now() - from)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ASKED * 0.95) - 1]!
}
