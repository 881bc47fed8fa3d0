// SPDX-License-Identifier: AGPL-3.0-or-later
/** The demonstration is written by a process of its own: all of it, or nothing and a start that says so. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { startEmbedded } from '#kernel/postgres/embedded.ts'
import { databaseRows, type ServerProcess, startServer } from '../support/process.ts'

const LOADING = 'Carico la rete dimostrativa'
const timesLoaded = (server: ServerProcess) => server.said().split(LOADING).length - 1

/** What a start without an end has written; its PostgreSQL has ended with it. */
async function peopleIn(dataDir: string): Promise<number> {
  const embedded = await startEmbedded({ dataDir })
  try {
    return (await databaseRows(dataDir, 'select from person limit 1')).length
  } finally {
    await embedded.stop()
  }
}

/** The process that writes, among those that the server started (proc_pid_task(5)); null when it has ended. */
const writerOf = ({ pid }: ServerProcess): number | undefined =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('demonstration.mjs'))

const linux = { skip: process.platform !== 'linux' && 'it looks into /proc', timeout: 120_000 }

describe('the demonstration of a first start', linux, () => {
  it(
    'leaves nothing when it is stopped half-way, is written by the next start, and by no other',
    linux,
    async () => {
      const server = await startServer({ until: '  legislation\n' })
      try {
        const writer = writerOf(server)!
        server.signal('SIGTERM')
        assert.equal(await server.ended, 0)
        assert.match(server.said(), /Mi fermo prima di essere pronta.*Fermata\./s)
        assert.doesNotMatch(server.said(), /Per fermare|non è stata caricata|\n {4}at /)
        assert.throws(() => process.kill(writer, 0), 'the process that wrote is gone')
        assert.equal(await peopleIn(server.dataDir), 0)
        await server.restart()
        assert.equal(timesLoaded(server), 2)
        assert.equal(writerOf(server), undefined, 'it has ended')
        await server.kill()
        await server.restart()
        assert.equal(timesLoaded(server), 2)
      } finally {
        await server.stop()
      }
    },
  )

  it('stops the start with words when the process is killed, and has written nothing', linux, async () => {
    const server = await startServer({ until: '  legislation\n' })
    try {
      process.kill(writerOf(server)!, 'SIGKILL')
      assert.equal(await server.ended, 1)
      assert.match(
        server.said(),
        /La rete dimostrativa non è stata caricata \(interrotta da fuori \(SIGKILL\)\)/,
      )
      assert.doesNotMatch(server.said(), /Per fermare|\n {4}at /)
      assert.equal(await peopleIn(server.dataDir), 0)
    } finally {
      await server.stop()
    }
  })

  it('stops the start with the cause above, when it fails', linux, async () => {
    const nobodyThere = {
      S3_ENDPOINT: 'http://127.0.0.1:9',
      S3_BUCKET: 'files',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'key',
    }
    const server = await startServer({ until: LOADING, env: nobodyThere })
    try {
      assert.equal(await server.ended, 1)
      assert.match(server.said(), /ECONNREFUSED.*non è stata caricata \(per il motivo scritto sopra\)/s)
      assert.doesNotMatch(server.said(), /Per fermare/)
      assert.equal(await peopleIn(server.dataDir), 0)
    } finally {
      await server.stop()
    }
  })
})
