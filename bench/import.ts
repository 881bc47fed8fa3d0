// SPDX-License-Identifier: AGPL-3.0-or-later
/** Ten thousand rows brought into a register, half of them wrong: reading, looking at them, writing and taking back, each by itself. */
import type { Actor } from '#kernel/access.ts'
import { handOf } from '#kernel/hand.ts'
import { mapColumns, stageTable } from '#kernel/import/actions.ts'
import { countRows, findRun } from '#kernel/import/queries.ts'
import type { TableRow } from '#kernel/import/table/table.ts'
import { readTableTask } from '#kernel/import/table/tasks.ts'
import { workbookOf } from '#kernel/import/table/workbook.fixture.ts'
import { workThrough } from '#kernel/import/work.ts'
import { actImport } from '../src/modules/legislation/register/import.ts'
import { type TestApp, testApp } from '../test/support/app.ts'
import type { Row } from './report.ts'

const ROWS = 10_000
const HEADINGS = ['URN', 'Atto', 'Titolo', 'Tipo', 'Livello', 'Data']
const MAPPING = { urn: 0, short_title: 1, title_it: 2, kind: 3, level: 4, adopted_on: 5 }

/** Every second row has a level that there is not. */
const cellsOf = (n: number): string[] => [
  `urn:nir:stato:legge:1990-01-01;${n}`,
  `Atto ${n}/1990`,
  `Disposizioni numero ${n} sui servizi nel territorio della Regione`,
  'Legge',
  n % 2 === 0 ? 'Stato italiano' : 'Luna',
  '01/01/1990',
]

const quoted = (cell: string) => `"${cell}"`
const table = () => [HEADINGS, ...Array.from({ length: ROWS }, (_, n) => cellsOf(n))]
const csv = () =>
  Buffer.from(
    table()
      .map((cells) => cells.map(quoted).join(';'))
      .join('\n'),
  )
const sheet = () =>
  workbookOf({
    rows: table()
      .map(
        (cells) =>
          `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
      )
      .join(''),
  })

export async function benchImport(): Promise<Row[]> {
  const world = await testApp()
  try {
    return await measureAll(world, await world.actor('coordinatore'))
  } finally {
    await world.close()
  }
}

async function measureAll({ app, clock }: TestApp, actor: Actor): Promise<Row[]> {
  const { database, services } = app
  const rows: Row[] = []
  const read = async (name: string, bytes: Buffer) => {
    const found = await measured(`read as ${name}`, rows, () => services.run(readTableTask, bytes))
    if ('problem' in found) throw new Error(found.problem.source)
    return found.rows
  }
  await read('XLSX', sheet())
  const [, ...data] = await read('CSV', csv())
  const runId = await measured('kept and looked at', rows, () =>
    database.transaction((tx) => lookAt(tx, data, { actor, services, at: clock.now() })),
  )
  const work = (step: 'write' | 'undo') => () =>
    workThrough({ transaction: database.transaction, services }, actImport, runId, step)
  await measured('written (half of them)', rows, work('write'))
  const { added, refused } = await countRows(database.db, runId)
  if (added !== ROWS / 2 || refused !== ROWS / 2) throw new Error(`${added} added, ${refused} refused`)
  await measured('taken back', rows, work('undo'))
  return rows
}

async function lookAt(
  tx: Parameters<Parameters<TestApp['app']['database']['transaction']>[0]>[0],
  rows: readonly TableRow[],
  { actor, services, at }: { actor: Actor; services: TestApp['app']['services']; at: Date },
): Promise<string> {
  const hand = handOf({ tx, by: actor, at, baseUrl: services.baseUrl })
  const id = await stageTable(hand, actImport, {
    headings: HEADINGS,
    headingLine: 1,
    rows,
    fileName: 'atti.csv',
  })
  const run = (await findRun(tx, id, actImport.kind))!
  await mapColumns(hand, actImport, {
    run,
    version: 1,
    mapping: MAPPING,
    checking: { actor, locale: 'it', services },
  })
  return id
}

/** Time, CPU of Node with its threads, and how far its memory grew beyond what it had. */
async function measured<T>(what: string, rows: Row[], work: () => Promise<T>): Promise<T> {
  const before = process.memoryUsage.rss()
  let highest = before
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss())
  }, 20)
  const cpu = process.cpuUsage()
  const from = performance.now()
  const done = await work()
  const ms = performance.now() - from
  const { user, system } = process.cpuUsage(cpu)
  clearInterval(watch)
  const name = `10,000 rows ${what}`
  rows.push(
    { name: `${name}: time`, value: ms, unit: 'ms' },
    { name: `${name}: CPU of Node`, value: (user + system) / 1000, unit: 'ms' },
    { name: `${name}: growth of memory`, value: (highest - before) / 1e6, unit: 'MB' },
  )
  return done
}
