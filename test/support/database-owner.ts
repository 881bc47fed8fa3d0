// SPDX-License-Identifier: AGPL-3.0-or-later
/** A process that owns an embedded database until it is killed: `database-owner.ts <folder> [writers]`. */
import pg from 'pg'
import { startEmbedded } from '#kernel/postgres/embedded.ts'

const [dataDir = '', writers = '0'] = process.argv.slice(2)
const embedded = await startEmbedded({ dataDir })
process.send?.({ pid: embedded.pid, url: embedded.url })

/** Each writer tells its parent of a row only once PostgreSQL has acknowledged it. */
async function write(writer: number): Promise<void> {
  const client = new pg.Client({ connectionString: embedded.url })
  await client.connect()
  await client.query('create table if not exists kept (id text primary key)').catch(() => undefined)
  for (let row = 0; ; row++) {
    const id = `${process.pid}-${writer}-${row}`
    await client.query('insert into kept values ($1)', [id])
    process.send?.({ acknowledged: id })
  }
}
for (let writer = 0; writer < Number(writers); writer++) write(writer).catch(() => undefined)
