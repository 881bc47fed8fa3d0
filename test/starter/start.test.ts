// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a start says to whoever looks at its window: what is away and what is misspelt, before a person finds it out. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { it } from 'node:test'
import { startServer } from '../support/process.ts'

/** An address of this machine at which nobody answers. */
async function nobody(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return `127.0.0.1:${port}`
}

it('a start serves, and says which services do not answer and which variable is a slip', {
  timeout: 120_000,
}, async () => {
  const away = await nobody()
  const server = await startServer({
    env: {
      DATABSE_URL: 'postgresql://db/rete',
      CLAMD_URL: `tcp://${away}`,
      SMTP_URL: `smtp://me:hush@${away}`,
      MAIL_FROM: 'rete@prova.example',
      S3_ENDPOINT: `http://${away}`,
      S3_BUCKET: 'files',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'hush',
    },
  })
  try {
    // Asked to stop, a start ends the step that it began: trying the services is its last.
    server.signal('SIGTERM')
    assert.equal(await server.ended, 0)
    assert.match(server.said(), /Non leggo la variabile DATABSE_URL: volevi forse scrivere DATABASE_URL\?/)
    for (const of of ['File \\(S3, files\\)', 'Posta', 'Antivirus'])
      assert.match(server.said(), new RegExp(`ATTENZIONE, ${of}: .*ECONNREFUSED`))
    assert.doesNotMatch(server.said(), /hush/)
  } finally {
    await server.stop()
  }
})
