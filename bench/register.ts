// SPDX-License-Identifier: AGPL-3.0-or-later
/** A register of 20,000 rows: its pages against a bare answer, PostgreSQL's CPU counted, and all of it taken away. */
import { writeActs } from '../src/modules/legislation/fixture.ts'
import { compare, cpuWithPostgres, inBareAnswers, type Side } from './compare.ts'
import { AS_BROWSERS, expect } from './drive.ts'
import { type Flood, flood } from './flood.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Measured } from './measured.ts'
import type { Row } from './report.ts'

const ROWS = 20_000
const ROUNDS = 5
const AT_ONCE = 16

export const benchRegister = (): Promise<Row[]> => onGround(measure)

const PAGES = {
  first: '/normativa',
  filtered: '/normativa?livello=regional&dal=1995-01-01',
  words: '/normativa?q=cittadin&livello=national',
  rare: '/normativa?q=atto+12345&ordine=atto',
} as const

async function measure(ground: BenchGround): Promise<Row[]> {
  await ground.build((tx) => writeActs(tx, ROWS))
  const packed = await ground.start({ compress: true })
  const side = (asked: Flood): Side => ({
    count: asked.count,
    go: () => flood(asked),
    cpu: cpuWithPostgres(packed, ground.postgresPid),
  })
  const page = (path: string) =>
    side({ port: packed.port, path, headers: AS_BROWSERS, wide: AT_ONCE, count: 300 })
  const found = await compare(
    {
      first: page(PAGES.first),
      filtered: page(PAGES.filtered),
      words: page(PAGES.words),
      rare: page(PAGES.rare),
      bare: side({ port: packed.barePort, path: '/', wide: AT_ONCE, count: 5000 }),
    } satisfies Record<string, Side>,
    ROUNDS,
  )
  const rows = (Object.keys(PAGES) as (keyof typeof PAGES)[]).flatMap((name) =>
    inBareAnswers(`register of 20,000 rows, ${PAGES[name]}, compressed`, found[name], found.bare, '<= 60'),
  )
  const files = [await takeAway(packed, 'csv'), await takeAway(packed, 'xlsx')]
  return [...rows, { name: 'bare Fastify answer: CPU', value: found.bare.cpuMs, unit: 'ms' }, ...files.flat()]
}

/** All rows as a file: how long, and how much more memory than before. */
async function takeAway(measured: Measured, ending: 'csv' | 'xlsx'): Promise<Row[]> {
  const before = await measured.collected()
  const from = performance.now()
  const { bytes } = await expect(200, measured.port, `/normativa/elenco.${ending}`, {})
  const ms = performance.now() - from
  const after = await measured.figures()
  const cpu = after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system
  return [
    { name: `20,000 rows as ${ending}: time`, value: ms, unit: 'ms' },
    { name: `20,000 rows as ${ending}: CPU of Node`, value: cpu / 1000, unit: 'ms' },
    { name: `20,000 rows as ${ending}: bytes`, value: bytes, unit: 'B' },
    { name: `20,000 rows as ${ending}: growth of memory`, value: (after.rss - before.rss) / 1e6, unit: 'MB' },
  ]
}
