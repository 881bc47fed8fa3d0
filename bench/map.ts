// SPDX-License-Identifier: AGPL-3.0-or-later
/** Maps against a bare answer: a province of 330 municipalities whose borders have as many corners as real ones, and the nine provinces. */
import type { Tx } from '#kernel/db/db.ts'
import { buildNetwork } from '../src/modules/network/fixture.ts'
import { buildTerritory } from '../src/modules/network/territory.fixture.ts'
import { compare, cpuWithPostgres, inBareAnswers, type Side } from './compare.ts'
import { AS_BROWSERS, expect } from './drive.ts'
import { type Flood, flood } from './flood.ts'
import { type BenchGround, onGround } from './ground.ts'
import type { Measured } from './measured.ts'
import type { Row } from './report.ts'

const ROUNDS = 5
const AT_ONCE = 16
const MUNICIPALITIES = { columns: 22, rows: 15, perProvince: 330, corners: 9 }

export const benchMap = (): Promise<Row[]> => onGround(measure)

async function measure(ground: BenchGround): Promise<Row[]> {
  const corners = await ground.build(writeTerritory)
  const large = await ground.start({ compress: true })
  const databaseUrl = await ground.another('site')
  const site = await ground.start({ databaseUrl, compress: true, demonstration: true })
  const side = (measured: Measured, asked: Omit<Flood, 'port' | 'wide'>, port = measured.port): Side => ({
    count: asked.count,
    go: () => flood({ port, wide: AT_ONCE, ...asked }),
    cpu: cpuWithPostgres(measured, ground.postgresPid),
  })
  const pages = {
    municipalities: { measured: large, path: '/partner/mappa/901' },
    provinces: { measured: site, path: '/partner/mappa' },
  }
  const page = ({ measured, path }: { measured: Measured; path: string }) =>
    side(measured, { path, headers: AS_BROWSERS, count: 300 })
  const found = await compare(
    {
      municipalities: page(pages.municipalities),
      provinces: page(pages.provinces),
      bare: side(large, { path: '/', count: 5000 }, large.barePort),
    } satisfies Record<string, Side>,
    ROUNDS,
  )
  return [
    ...inBareAnswers('map of 330 municipalities, compressed', found.municipalities, found.bare, ''),
    ...inBareAnswers('map of nine provinces, compressed', found.provinces, found.bare, '<= 35'),
    { name: 'corners of the 330 outlines', value: corners, unit: '' },
    ...(await bytesOf('map of 330 municipalities', pages.municipalities, '<= 150000')),
    ...(await bytesOf('map of nine provinces', pages.provinces)),
  ]
}

async function writeTerritory(tx: Tx, at: Date): Promise<number> {
  await buildNetwork(tx, at)
  const territories = await buildTerritory(tx, MUNICIPALITIES, at)
  const rings = territories
    .filter(({ level }) => level === 'municipality')
    .flatMap(({ outline }) => outline ?? [])
  return rings.reduce((sum, ring) => sum + ring.length / 2, 0)
}

async function bytesOf(
  name: string,
  { measured, path }: { measured: Measured; path: string },
  bar?: string,
): Promise<Row[]> {
  const sent = await expect(200, measured.port, path, { headers: AS_BROWSERS })
  return [
    { name: `${name}: bytes of HTML`, value: Buffer.byteLength(sent.body), unit: 'B', bar },
    { name: `${name}: bytes sent, ${sent.headers['content-encoding']}`, value: sent.bytes, unit: 'B' },
  ]
}
