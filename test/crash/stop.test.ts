// SPDX-License-Identifier: AGPL-3.0-or-later
/** How a process ends: behind a balancer without losing a request, at once when asked twice, and whenever it is asked. */
import assert from 'node:assert/strict'
import { Agent, get } from 'node:http'
import { describe, it } from 'node:test'
import { attachEmbedded } from '#kernel/postgres/embedded.ts'
import { type ServerProcess, startServer } from '../support/process.ts'

interface Asked {
  status: number
  /** What went wrong on the way: then nothing was answered. */
  lost: string | null
}

function ask(server: ServerProcess, path: string, agent: Agent): Promise<Asked> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve({ status: 0, lost: error.code ?? error.message })
    get(`${server.base}${path}`, { agent }, (answer) => {
      answer.on('error', failed)
      answer.on('end', () => resolve({ status: answer.statusCode!, lost: null }))
      answer.resume()
    }).on('error', failed)
  })
}

/** As a balancer does: many connections that are used again, until the server says that it is about to go. */
async function balance(
  server: ServerProcess,
  onEnough: () => void,
): Promise<{ asked: Asked[]; ready: Asked }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 })
  const asked: Asked[] = []
  let goesOn = true
  const lines = Array.from({ length: 6 }, async () => {
    while (goesOn) if (asked.push(await ask(server, '/tematiche', agent)) === 60) onEnough()
  })
  const checks = new Agent({ keepAlive: false })
  let ready = await ask(server, '/health/ready', checks)
  while (ready.status === 200) ready = await ask(server, '/health/ready', checks)
  goesOn = false
  await Promise.all(lines)
  agent.destroy()
  return { asked, ready }
}

describe('a process that is asked to stop', () => {
  it('loses no request of those that a balancer sends it', { timeout: 120_000 }, async () => {
    const server = await startServer({ env: { DRAIN_SECONDS: '3' } })
    try {
      const { asked, ready } = await balance(server, () => server.signal('SIGTERM'))
      assert.deepEqual(ready, { status: 503, lost: null }, 'it says so before it goes')
      assert.ok(asked.length >= 60)
      assert.deepEqual(
        asked.filter(({ status }) => status !== 200),
        [],
      )
      assert.equal(await server.ended, 0)
      assert.match(server.said(), /rispondo ancora per 3 secondi.*Fermata\./s)
    } finally {
      await server.stop()
    }
  })

  it('stops at once when it is asked again', { timeout: 120_000 }, async () => {
    const server = await startServer({ env: { DRAIN_SECONDS: '300' } })
    try {
      let code: number | null | undefined
      void server.ended.then((ended) => {
        code = ended
      })
      const agent = new Agent({ keepAlive: false })
      // Echoes of the first signal do not count: it goes on serving for a while.
      for (; code === undefined; await ask(server, '/health/live', agent)) server.signal('SIGINT')
      assert.equal(code, 0)
      assert.match(server.said(), /Fermata\./)
    } finally {
      await server.stop()
    }
  })

  it('ends while it is starting, says so, and leaves no database behind', { timeout: 120_000 }, async () => {
    const server = await startServer({ until: 'Applico le migrazioni' })
    try {
      server.signal('SIGTERM')
      assert.equal(await server.ended, 0)
      assert.match(server.said(), /Mi fermo prima di essere pronta.*Fermata\./s)
      assert.doesNotMatch(server.said(), /Per fermare|\n {4}at /)
      assert.equal(await attachEmbedded(server.dataDir), null)
    } finally {
      await server.stop()
    }
  })
})
