// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of people, filtered: 20,000 of them against 200, and against a bare answer. */
import type { Tx } from '#kernel/db/db.ts'
import { buildAdministrator, buildCrowd } from '../src/modules/people/fixture.ts'
import { buildGround } from '../src/modules/review/fixture.ts'
import { alternate } from './alternate.ts'
import { compare, cpuWithPostgres, inBareAnswers, type Side } from './compare.ts'
import { AS_BROWSERS, expect, quantile } from './drive.ts'
import { type Flood, flood } from './flood.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Row } from './report.ts'

const FEW = 200
const MANY = 20_000
const WIDE = 4
const TURNS = { requests: 1500, warmUp: 300, wide: WIDE }
const ROUNDS = 5
const PAGES = {
  first: '/persone',
  filtered: '/persone?q=folla12&ruolo=operator',
} as const

export const benchPeople = (): Promise<Row[]> => onGround(measure)

async function fill(tx: Tx, count: number, at: Date): Promise<string> {
  const ground = await buildGround(tx, at)
  await buildCrowd(tx, ground, { count }, at)
  return buildAdministrator(tx, ground, at)
}

async function measure(ground: BenchGround): Promise<Row[]> {
  const largeUrl = await ground.another('large')
  const tokens = {
    small: await ground.build((tx, at) => fill(tx, FEW, at)),
    large: await ground.build((tx, at) => fill(tx, MANY, at), largeUrl),
  }
  const servers = {
    small: await ground.start({ compress: true }),
    large: await ground.start({ databaseUrl: largeUrl, compress: true }),
  }
  const rows: Row[] = []
  for (const path of Object.values(PAGES)) {
    const times = await alternate(TURNS, (side) =>
      expect(200, servers[side].port, path, { cookie: `session=${tokens[side]}`, headers: AS_BROWSERS }),
    )
    const p95 = { small: quantile(times.small, 0.95), large: quantile(times.large, 0.95) }
    rows.push(
      { name: `${path}, ${FEW} people, ${WIDE} at once: p95`, value: p95.small, unit: 'ms' },
      { name: `${path}, ${MANY} people, ${WIDE} at once: p95`, value: p95.large, unit: 'ms' },
      {
        name: `${path}: p95 over 100 times the people`,
        value: p95.large / p95.small,
        unit: 'x',
        bar: '<= 1.5',
      },
    )
  }
  const side = (asked: Omit<Flood, 'wide'>): Side => ({
    count: asked.count,
    go: () => flood({ wide: WIDE, ...asked }),
    cpu: cpuWithPostgres(servers.large, ground.postgresPid),
  })
  const headers = { ...AS_BROWSERS, cookie: `session=${tokens.large}` }
  const found = await compare(
    {
      filtered: side({ port: servers.large.port, path: PAGES.filtered, headers, count: 300 }),
      bare: side({ port: servers.large.barePort, path: '/', count: 5000 }),
    } satisfies Record<string, Side>,
    ROUNDS,
  )
  return [
    ...rows,
    ...inBareAnswers(`${PAGES.filtered} of ${MANY} people, compressed`, found.filtered, found.bare, '<= 60'),
  ]
}
